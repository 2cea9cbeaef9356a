"""What is said of a document: its files, its state in a word, what stands behind that."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from app.desktop.interpreter import words
from app.desktop.pages.documents.rows import SHEETS, DocumentRow
from app.desktop.theme.icons import Tint
from builders.states import NAMES, State
from seminar.messages import Message, message
from seminar.model import DocumentId

_JUST_NOW = dt.timedelta(minutes=1)
_SEVERAL_SHEETS = message("Answer sheets")


class Standing(Struct, frozen=True):
    """A state as it is shown.

    Args:
        word: such as "Outdated".
        icon: Lucide's name of it, or empty.
        tint: its colour.
        share: how much of the bar beneath is done; `None` for no bar.
    """

    word: Message
    icon: str = ""
    tint: Tint = "text"
    share: float | None = None


_STANDINGS = {
    "current": Standing(message("Up to date"), "circle-check", "ok"),
    "outdated": Standing(message("Outdated"), "rotate-cw", "warning"),
    "edited": Standing(message("Edited by hand"), "pencil", "by_hand"),
    "unbuilt": Standing(message("Not built yet"), "circle-dashed", "text"),
}
_STAGES = {
    "queued": Standing(message("Queued"), "clock", "muted"),
    "building": Standing(message("Building …"), "", "accent", 0.5),
    "pdf": Standing(message("Making the PDF …"), "", "accent", 0.8),
}
_LEFT_OVER = Standing(message("Not built any more"), "circle-dashed", "text")
_FAILED = Standing(message("Failed"), "octagon-alert", "error")
_UNKNOWN = Standing(message("{text}", text="…"), "", "muted")


def document_name(id_: DocumentId) -> Message:
    """Return what a document is called; answer sheets are several."""
    return _SEVERAL_SHEETS if id_ == SHEETS else NAMES[id_]


# --- the state ------------------------------------------------------------------------------------


def is_under_way(row: DocumentRow) -> bool:
    """Whether a document waits for the build that runs, or is being built."""
    return row.stage in _STAGES


def standing(row: DocumentRow) -> Standing:
    """Return how a row's state is shown: what is under way first, then what failed."""
    if row.stage is not None and row.stage in _STAGES:
        return _STAGES[row.stage]
    if row.failure is not None:
        return _FAILED
    if row.state is None:
        return _UNKNOWN
    is_left_over = row.state.kind == "unbuilt" and bool(row.state.files)
    return _LEFT_OVER if is_left_over else _STANDINGS[row.state.kind]


def behind(row: DocumentRow) -> str:
    """Return what stands behind a row's state, in one line; empty where there is nothing to say."""
    if is_under_way(row):
        return ""
    if row.failure is not None:
        return words().say(row.failure.why)
    if row.state is None:
        return ""
    if row.trouble is not None and row.state.kind != "edited" and row.state.waits is None:
        return words().text("The template cannot be used")
    return _behind(row.state)


def _behind(state: State) -> str:
    match state.kind:
        case "current":
            return _slides(state.slides)
        case "outdated":
            return _first(state.reasons)
        case "edited":
            names = words().listing([one.path.name for one in state.edited])
            return words().text("Kept: {file}", file=names) if state.is_kept else names
        case "unbuilt":
            return words().say(state.waits or message("Ready to be built"))


def _slides(number: int) -> str:
    return words().plural("{n} slide", "{n} slides", number) if number else ""


def _first(reasons: tuple[Message, ...]) -> str:
    """Return the first reason, and how many there are besides."""
    if not reasons:
        return ""
    first, *others = (words().say(reason) for reason in reasons)
    return words().text("{first}, and {n} more", first=first, n=len(others)) if others else first


def spoken_state(row: DocumentRow) -> str:
    """Return a row's state for those who hear it."""
    parts = (words().say(standing(row).word), behind(row))
    return ", ".join(filter(None, parts))


# --- files ----------------------------------------------------------------------------------------


def files_line(row: DocumentRow) -> str:
    """Return which file a document is, or how many files where."""
    names = [path.name for path in row.state.files] if row.state else []
    if not names:
        return words().text("No file yet") if row.state else ""
    if row.id != SHEETS and len(names) == 1:
        return names[0]
    folder = "groups" if row.id == SHEETS else "documents"
    return words().plural(
        "{n} file in {folder}", "{n} files in {folder}", len(names), folder=folder
    )


def template_line(row: DocumentRow) -> str:
    """Return what a document is made from."""
    if row.template is None:
        return words().text("Not settled") if row.trouble else ""
    if row.template.source == "built-in":
        return words().text("Built-in")
    return row.template.file


def spoken_template(row: DocumentRow) -> str:
    """Return what a document is made from, for those who hear it."""
    said = words().text("Template: {template}", template=template_line(row))
    if row.trouble is None:
        return said
    return words().text("{template}, cannot be used", template=said)


# --- when -----------------------------------------------------------------------------------------


def built_line(row: DocumentRow) -> str:
    """Return when a document was built last."""
    if row.state is None or row.state.built is None:
        return "–"
    return short_moment(row.state.built, row.now or dt.datetime.now().astimezone())


def short_moment(when: dt.datetime, now: dt.datetime) -> str:
    """Return a moment in as few words as will do: "nå nettopp", "i dag 14:31", "20. feb. 15:02".

    Args:
        when: the moment, with its time zone.
        now: the present.
    """
    here = when.astimezone()
    if abs(now - here) < _JUST_NOW:
        return words().text("just now")
    clock = words().clock(dt.time(here.hour, here.minute))
    days = (now.astimezone().date() - here.date()).days
    if days == 0:
        return words().text("today {clock}", clock=clock)
    if days == 1:
        return words().text("yesterday {clock}", clock=clock)
    return f"{_short_date(here.date())} {clock}"


def _short_date(day: dt.date) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - slow to import

    code = words().code
    return format_date(day, "d MMM" if code == "en" else "d. MMM", locale=code)


# --- all of them ----------------------------------------------------------------------------------


def act(to_build: Sequence[State]) -> Message:
    """Return what the main act says: "Bygg 5 utdaterte", or what it does where nothing is to do.

    Args:
        to_build: the states of the documents that it builds.
    """
    number = len(to_build)
    if not number:
        return message("Build what is outdated")
    if any(state.kind == "outdated" for state in to_build):
        text = words().plural("Build {n} outdated", "Build {n} outdated", number)
    else:
        text = words().plural("Build {n} document", "Build {n} documents", number)
    return message("{text}", text=text)


def figures(rows: Iterable[DocumentRow]) -> str:
    """Return how many documents stand how: "3 oppdatert · 2 utdatert · 1 ikke bygd"."""
    counted = Counter(_counted(row) for row in rows)
    return " · ".join(_figure(kind, counted[kind]) for kind in _COUNTED if counted[kind])


_COUNTED = ("current", "outdated", "building", "queued", "edited", "failed", "unbuilt")
"""What is counted, in the order in which it is told."""


def _counted(row: DocumentRow) -> str:
    if row.stage in ("building", "pdf"):
        return "building"
    if row.stage == "queued":
        return "queued"
    if row.failure is not None:
        return "failed"
    return row.state.kind if row.state else ""


def _figure(kind: str, n: int) -> str:
    plural = words().plural
    return {
        "current": plural("{n} up to date", "{n} up to date", n),
        "outdated": plural("{n} outdated", "{n} outdated", n),
        "building": plural("{n} being built", "{n} being built", n),
        "queued": plural("{n} queued", "{n} queued", n),
        "edited": plural("{n} edited by hand", "{n} edited by hand", n),
        "failed": plural("{n} failed", "{n} failed", n),
        "unbuilt": plural("{n} not built", "{n} not built", n),
    }[kind]

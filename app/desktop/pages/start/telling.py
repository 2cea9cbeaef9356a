"""What is said of a recent seminar: when and where it is, what awaits, and what can be done."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from app.desktop.interpreter import words
from app.desktop.moments import moment
from app.desktop.sentences import holder_name
from app.desktop.theme.icons import Tint
from app.keeping.recent import RecentSeminar
from app.year import YearStep
from seminar.messages import Message, message

if TYPE_CHECKING:
    from app.keeping.lock import Holder
    from app.keeping.prospect import Prospect

Act = Literal["open", "read", "next", "find", "forget"]
"""What can be done with a recent seminar: open it, open it for reading, make next year's out of it,
find its folder, or take it off the list."""

YEAR_NAMES: dict[YearStep, Message] = {
    "from last year": message("From last year"),
    "programme": message("Programme"),
    "tasks": message("Tasks"),
    "documents": message("Documents"),
    "seminar": message("The seminar"),
    "answers": message("Answers collected"),
    "summary": message("Summary"),
}
"""What the steps of the year are called."""
ACTS: dict[Act, Message] = {
    "open": message("Open"),
    "read": message("Open for reading"),
    "next": message("New from this"),
    "find": message("Find the folder …"),
    "forget": message("Take off the list"),
}


class Awaiting(Struct, frozen=True):
    """What awaits in a seminar: a sentence, its icon and colour; no sentence where nothing does."""

    what: Message | None = None
    picture: str = ""
    tint: Tint = "muted"


def awaiting(prospect: Prospect | None) -> Awaiting:
    """Return what awaits; nothing while nobody has looked."""
    if prospect is None:
        return Awaiting()
    if prospect.is_missing:
        return Awaiting(message("The folder is not found"), "circle-dashed")
    if prospect.seminar is None:
        return Awaiting(message("Cannot be opened"), "triangle-alert", "warning")
    if prospect.holder is not None:
        return Awaiting(_open_elsewhere(prospect.holder), "lock")
    return _of_the_year(prospect)


def _open_elsewhere(holder: Holder) -> Message:
    if holder.since is None:
        return message("Open with {name}", name=holder_name(holder))
    here = holder.since.astimezone()
    is_today = here.date() == dt.datetime.now().astimezone().date()
    when = message("{clock}", clock=dt.time(here.hour, here.minute))
    return message(
        "Open with {name} since {when}",
        name=holder_name(holder),
        when=when if is_today else moment(holder.since),
    )


def _of_the_year(prospect: Prospect) -> Awaiting:
    current = prospect.year.current if prospect.year is not None else None
    if current is None:
        return Awaiting(message("Finished, the summary is built"), "circle-check", "ok")
    if current == "answers":
        return Awaiting(message("The answers are not collected"), "triangle-alert", "warning")
    if current == "summary":
        return Awaiting(message("The summary is not built"), "triangle-alert", "warning")
    return Awaiting()


def acts(prospect: Prospect | None) -> tuple[Act, ...]:
    """Return what can be done with a seminar, the usual first."""
    if prospect is not None and prospect.is_missing:
        return ("find", "forget")
    if prospect is not None and prospect.holder is not None:
        return ("read",)
    if prospect is not None and prospect.year is not None and prospect.year.current is None:
        return ("open", "next")
    return ("open",)


def place(recent: RecentSeminar) -> str:
    """Return the organisation and the dates of a seminar, as far as they are known."""
    dates = words().dates(recent.dates) if recent.dates else ""
    return " · ".join(part for part in (recent.organisation, dates) if part)


def title(recent: RecentSeminar) -> str:
    """Return what a seminar is called, or else its folder."""
    return recent.title or recent.path.name


def last_change(prospect: Prospect) -> Message | None:
    """Return when a seminar was last changed, and whether that was here."""
    if prospect.changed is None:
        return None
    when = moment(prospect.changed)
    if prospect.is_own:
        return message("Last changed {when} by you", when=when)
    return message("Last changed {when}", when=when)

"""What the page Outcomes says: figures, cells, and where a statement comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desktop.moments import moment, today
from app.desktop.pages.outcomes.rows import StatementRow, TaskEntry
from seminar.emphasis import plain
from seminar.groups import group_called
from seminar.language import Language
from seminar.messages import Message, message
from seminar.model import Seminar, Statement
from seminar.outcomes import Figures, originals, voices
from seminar.tasks import task_called


def counted(words: Language, n: int) -> str:
    """Return how many statements there are."""
    return words.plural("{n} statement", "{n} statements", n)


def highlighted(words: Language, n: int) -> str:
    """Return how many of them are highlights."""
    return words.plural("{n} highlighted", "{n} highlighted", n)


def figures(words: Language, seminar: Seminar) -> str:
    """Return "111 utsagn fra 6 grupper · 12 uthevet"."""
    if not seminar.outcomes:
        return words.text("No statements yet")
    groups = {group for said in seminar.outcomes for group in voices(said)}
    whole = counted(words, len(seminar.outcomes))
    if groups:
        of_groups = words.plural("{n} group", "{n} groups", len(groups))
        whole = words.text("{statements} from {groups}", statements=whole, groups=of_groups)
    stars = sum(said.highlight for said in seminar.outcomes)
    return f"{whole} · {highlighted(words, stars)}" if stars else whole


# --- the list of tasks ----------------------------------------------------------------------------


def task_title(words: Language, entry: TaskEntry) -> str:
    """Return "1  Slik samarbeider vi i dag"; a label stands where others have their number."""
    if entry.task is None:
        return words.text("Without a task")
    title = " ".join(plain(entry.task.title).split()) or words.text("Untitled")
    called = plain(entry.task.label).strip() or (str(entry.number) if entry.number else "")
    return f"{called}  {title}" if called else title


def task_figures(words: Language, entry: TaskEntry) -> str:
    """Return "42 utsagn · 4 uthevet", or why there are none."""
    told = entry.figures
    if told.statements:
        whole = counted(words, told.statements)
        return f"{whole} · {highlighted(words, told.highlights)}" if told.highlights else whole
    if entry.is_collected or entry.task is None:
        return words.text("No statements")
    if not entry.task.questions:
        return words.text("No questions, only talk")
    return words.text("The answers are not collected")


def spoken_task(words: Language, seminar: Seminar, entry: TaskEntry) -> str:
    """Return a row of the list as it is read out."""
    title = task_title(words, entry)
    if entry.task is not None:
        called = task_called(words, seminar, entry.task)
        title = f"{called}: {' '.join(plain(entry.task.title).split()) or words.text('Untitled')}"
    return f"{title}, {task_figures(words, entry)}"


# --- the table ------------------------------------------------------------------------------------


def shown_figures(words: Language, rows: Sequence[StatementRow], whole: Figures | None) -> str:
    """Return "42 utsagn · 4 uthevet · 1 tiltak uten ansvarlig", or "12 av 42 utsagn · …"."""
    there = whole.statements if whole else 0
    count = counted(words, len(rows))
    if len(rows) < there:
        count = words.text("{n} of {statements}", n=len(rows), statements=counted(words, there))
    parts = [count]
    if stars := sum(row.said.highlight for row in rows):
        parts.append(highlighted(words, stars))
    if lacking := sum(row.lacks_owner for row in rows):
        parts.append(
            words.plural("{n} action without owner", "{n} actions without owners", lacking)
        )
    return " · ".join(parts)


def beside(n: int) -> Message:
    """Return that rows are shown which the choice leaves out."""
    if n == 1:
        return message("One row that you have just typed or changed is shown beside the choice.")
    return message("{n} rows that you have just typed or changed are shown beside the choice.", n=n)


def spoken_star(words: Language, row: StatementRow) -> str:
    """Return whether a statement is a highlight."""
    return words.text("highlighted") if row.said.highlight else words.text("not highlighted")


def groups_of(row: StatementRow) -> str:
    """Return "4", "1, 3" for what several said, or nothing for the plenary."""
    return ", ".join(map(str, row.groups))


def spoken_groups(words: Language, row: StatementRow) -> str:
    """Return the groups as a screen reader says them."""
    if not row.groups:
        return words.text("the plenary")
    if len(row.groups) == 1:
        return words.text("group {n}", n=row.groups[0])
    return words.text("groups {numbers}", numbers=words.listing([str(n) for n in row.groups]))


def spoken_question(words: Language, row: StatementRow) -> str:
    """Return the question as a screen reader says it."""
    return words.text("question {n}", n=row.question) if row.question else words.text("no question")


def spoken_text(words: Language, row: StatementRow) -> str:
    """Return a statement as a screen reader says it, with what signs beside it mean."""
    said = [plain(row.said.text) or words.text("a statement without words")]
    if row.said.merged:
        said.append(words.text("merged of {n}", n=len(originals(row.said))))
    if row.is_beside:
        said.append(words.text("shown beside the choice"))
    return ", ".join(said)


def owner(words: Language, row: StatementRow) -> str:
    """Return who sees to it, or that nobody does."""
    return words.text("missing") if row.lacks_owner else row.said.owner


def spoken_owner(words: Language, row: StatementRow) -> str:
    """Return who sees to it as a screen reader says it."""
    return words.text("the owner is missing") if row.lacks_owner else row.said.owner


def due(words: Language, date: dt.date | None) -> str:
    """Return "1. mai", with the year where it is not this one; nothing without a date."""
    return words.date(date).removesuffix(f" {today().year}") if date else ""


# --- the details ----------------------------------------------------------------------------------


def source(said: Statement) -> Message:
    """Return where a statement comes from."""
    if said.merged:
        return message("Merged of {n} statements", n=len(originals(said)))
    if said.source:
        return message("From the answer sheet “{file}”", file=said.source)
    return message("Typed in Plenum")


def when_changed(said: Statement) -> Message | None:
    """Return when it was last changed, where that is known."""
    return message("Changed {when}", when=moment(said.changed)) if said.changed else None


def parts(words: Language, seminar: Seminar, said: Statement) -> tuple[str, ...]:
    """Return what was merged, each with who said it; nothing where nothing was."""
    if not said.merged:
        return ()
    return tuple(f"{_who(words, seminar, one)}: {plain(one.text)}" for one in originals(said))


def _who(words: Language, seminar: Seminar, said: Statement) -> str:
    places = {group.id: (group, place) for place, group in enumerate(seminar.groups, 1)}
    found = places.get(said.group or "")
    return group_called(words, *found) if found else words.text("Plenary")

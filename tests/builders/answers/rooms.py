"""A small seminar's folder with its answer sheets, to write in and to read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builders.answer_marks import answer_tag, highlight_tag
from builders.answers import Reading, read_answers
from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import ANSWER_SHEETS
from builders.documents.templating.tags import Element
from seminar.collected import ReadSheet
from seminar.language import language
from seminar.messages import Message
from seminar.model import Seminar
from tests.builders.answers.marking_up import put
from tests.filled_sheets import edited, fill, write_sheets
from tests.good_seminar import GOOD
from tests.office_files import exemption

FIRST = "Gruppe 1/Gruppe 1 Oppgave 1 Svarark.docx"
SECOND = "Gruppe 2/Gruppe 2 Oppgave 1 Svarark.docx"
_BUILT_IN = Path(__file__).parents[3] / "templates" / "answer-sheets.nb.docx"
ANSWER = answer_tag("task1", "q1")
OTHER = answer_tag("task1", "q2")
HIGHLIGHT = highlight_tag("task1")


class Room:
    """A seminar's folder."""

    def __init__(self, folder: Path, seminar: Seminar = GOOD) -> None:
        self.folder = folder
        self.seminar = seminar
        self.sheets = write_sheets(folder, seminar)
        self.groups = folder / "groups"

    def fill(self, name: str, *points: str, tag: str = ANSWER) -> None:
        """Type points into a field of a sheet, as Word saves it."""
        fill(self.sheets[name], {tag: points})

    def edit(self, name: str, change: Callable[[Element], object]) -> None:
        """Change the main part of a sheet."""
        path = self.sheets[name]
        path.write_bytes(edited(path.read_bytes(), change))

    def read(self) -> Reading:
        """Read the sheets, and see that nothing in the folder has changed by that."""
        before = self._content()
        reading = read_answers(self.folder, self.seminar)
        assert self._content() == before
        return reading

    def _content(self) -> dict[Path, bytes]:
        files = (path for path in self.groups.rglob("*") if path.is_file())
        return {path: path.read_bytes() for path in files}


def write_sheet_from(template: Path, folder: Path, change: Callable[[Element], object]) -> Path:
    """Build the first group's first sheet from a template of somebody's own.

    Args:
        template: where to put it; it is the built-in one, changed.
        folder: the seminar's, to put the sheet in.
        change: changes the root of the template's main part.

    Returns:
        Where the sheet is.
    """
    exemption(template.parent).touch()
    template.write_bytes(edited(_BUILT_IN.read_bytes(), change))
    builder = WordBuilder(Sources(GOOD, language("nb")))
    path = folder / "groups" / FIRST
    path.parent.mkdir(parents=True)
    path.write_bytes(next(iter(builder.build(ANSWER_SHEETS, template))).data)
    return path


def filled(room: Room, xml: str) -> tuple[str, ...]:
    """Return what is read of an answer with this markup."""
    room.edit(FIRST, lambda root: put(root, ANSWER, xml))
    return said(room.read())


def sheet_of(reading: Reading, task: str = "task1", group: str | None = "g1") -> ReadSheet:
    """Return what was read from the sheet of a task and group."""
    (sheet,) = (one for one in reading.sheets if (one.task, one.group) == (task, group))
    return sheet


def said(
    reading: Reading, question: str | None = "q1", task: str = "task1", group: str | None = "g1"
) -> tuple[str, ...]:
    """Return the points of an answer."""
    found = sheet_of(reading, task, group).answers
    (answer,) = (one for one in found if one.question == question)
    return answer.points


def faults(reading: Reading) -> list[str]:
    """Return the sentences about what was not read."""
    return [str(one.sentence) for one in reading.remarks if one.is_fault]


def notes(reading: Reading) -> list[str]:
    """Return the sentences about what was read and is worth a look."""
    return [str(one.sentence) for one in reading.remarks if not one.is_fault]


def sentences(reading: Reading) -> list[Message]:
    """Return all that is said."""
    return [one.sentence for one in reading.remarks]

"""What cannot be done in somebody's own workbook, each said in one sentence."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from seminar.messages import Message, PlenumError, message
from seminar.survey_workbook.cell_text import Place
from seminar.texts import shown
from seminar.workbook import cell_name


class CannotEdit(PlenumError):
    """An edit that would leave something else in the workbook wrong, or that makes no sense."""


class WorkbookChanged(PlenumError):
    """The workbook is not what it was when it, or its table, was read."""


class Where(Struct, frozen=True):
    """The file and the sheet that an edit is about."""

    path: Path
    sheet: str

    def refused(self, what: Message) -> CannotEdit:
        """Return the error that says `what` stands in an edit's way."""
        return CannotEdit(
            "{file}, sheet “{sheet}”: {what}",
            file=str(self.path),
            sheet=shown(self.sheet),
            what=what,
        )

    def refused_at(self, place: Place, what: Message) -> CannotEdit:
        """Return the error that says `what` stands in an edit's way in a cell."""
        return CannotEdit(
            "{file}, sheet “{sheet}”, cell {cell}: {what}",
            file=str(self.path),
            sheet=shown(self.sheet),
            cell=cell_name(*place),
            what=what,
        )

    def left_behind(self, place: Place, who: Message) -> CannotEdit:
        """Return the error that `who` would be left behind by an edit in a cell."""
        what = message("{what} would not follow; make the change in Excel.", what=who)
        return self.refused_at(place, what)

    def moved(self) -> WorkbookChanged:
        """Return the error that the table does not stand where it was found."""
        return WorkbookChanged(
            "{file}, sheet “{sheet}”: the survey's table is not any more where it was found; read"
            " the workbook again.",
            file=str(self.path),
            sheet=shown(self.sheet),
        )

    def changed(self) -> WorkbookChanged:
        """Return the error that another program has saved the workbook meanwhile."""
        return WorkbookChanged(
            "{file}: not saved, because another program has changed the workbook since it was"
            " read; read it again, and make the change once more.",
            file=str(self.path),
        )


def no_answers_column(wave: str) -> Message:
    """Return the sentence that a wave has no place for numbers of answers, with the way out."""
    return message(
        "“{wave}” has no column for numbers of answers; make one with “Add answers column”.",
        wave=shown(wave),
    )

"""Below the grid: the dimension that is selected, and the settings of the survey."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.binding import TextBinding, Tie
from app.desktop.document import Document
from app.desktop.entry import Entry
from app.desktop.pages.survey.compared import ComparedWaves
from app.desktop.pages.survey.edits import SheetOf, with_settings
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Line, TextArea
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from app.desktop.widgets.side_by_side import SideBySide
from seminar.editing.edit import Edit
from seminar.editing.survey import NumberField, meaning_of, set_meaning, set_number
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.survey_editing import GridRow, SurveyEdit, read_anew, rename_row

_NUMBERS: tuple[tuple[NumberField, Message], ...] = (
    ("scale_low", message("Scale from")),
    ("scale_high", message("to")),
    ("minimum_answers", message("Least number of answers")),
)


class NameEntry(Entry):
    """The name of a row, which stands in the workbook as well."""

    def __init__(
        self, line: QLineEdit, around: Labelled[QLineEdit], form: DimensionForm, tie: Tie[str]
    ) -> None:
        self._form = form
        super().__init__(line, around, form.document, tie)

    def ask(self, edit: Edit) -> None:
        """Rename the row, as the text that was understood says."""
        del edit
        self._form.rename(self.shown())


class DimensionForm(QWidget):
    """The fields below the grid.

    Args:
        document: the document.
        sheet: returns the survey as it is now.
        selected: returns the row that is selected, if one is.
    """

    def __init__(
        self, document: Document, sheet: SheetOf, selected: Callable[[], GridRow | None]
    ) -> None:
        super().__init__()
        self.document = document
        self._sheet = sheet
        self._selected = selected
        self.name: Labelled[QLineEdit] = Labelled(message("Name"), Line())
        self.meaning: Labelled[QPlainTextEdit] = Labelled(
            message("Meaning (shown on the slide)"), TextArea()
        )
        self.numbers: dict[str, Labelled[QLineEdit]] = {
            field: Labelled(label, Line()) for field, label in _NUMBERS
        }
        for labelled in (self.meaning, *self.numbers.values()):
            # Side by side a label of two lines would lose the second behind its field.
            labelled.label.setWordWrap(False)
        self.compared = ComparedWaves(document)
        self._lay_out()
        self.entries = self._bound()

    def _lay_out(self) -> None:
        one, other = QWidget(), QWidget()
        left, right = QVBoxLayout(one), QVBoxLayout(other)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            THEME.fit(column.setSpacing, 8)
        left.addWidget(Text("section", message("Selected dimension")))
        left.addWidget(self.name)
        left.addWidget(self.meaning)
        left.addStretch()
        right.addWidget(Text("section", message("Settings")))
        numbers = QHBoxLayout()
        for field in self.numbers.values():
            numbers.addWidget(field, 1)
        THEME.fit(numbers.setSpacing, 8)
        right.addLayout(numbers)
        right.addWidget(self.compared)
        right.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SideBySide(((one, 1), (other, 1)), 420))

    # --- what ties them ---

    def _bound(self) -> tuple[Entry, ...]:
        name = NameEntry(self.name.field, self.name, self, self._tie_name())
        self._meaning = TextBinding(self.meaning.field, self.document, self._tie_meaning())
        numbers = (
            Entry(labelled.field, labelled, self.document, self._tie_number(field))
            for (field, _), labelled in zip(_NUMBERS, self.numbers.values(), strict=True)
        )
        return (name, *numbers)

    def _tie_name(self) -> Tie[str]:
        return Tie(
            lambda _seminar: row.name if (row := self._selected()) else None,
            lambda _seminar, text: self._renaming(text),
            lambda: self._spot("name"),
            lambda: f"survey.name.{self._id()}",
        )

    def _renaming(self, name: str) -> Edit:
        """Return the renaming as far as the settings go; the workbook goes with it by `rename`."""
        row = self._selected()
        edit = rename_row(self._sheet(), row.id if row else "", name)
        return Edit(edit.sentence, lambda seminar: with_settings(seminar, edit))

    def _tie_meaning(self) -> Tie[str]:
        def read(seminar: Seminar) -> str | None:
            row = self._selected()
            return None if row is None or row.is_index else meaning_of(seminar.survey, row.name)

        def make(_seminar: Seminar, text: str) -> Edit:
            row = self._selected()
            return set_meaning(row.name if row else "", text)

        return Tie(read, make, lambda: self._spot("meaning"), lambda: f"meaning.{self._id()}")

    def _tie_number(self, field: NumberField) -> Tie[str]:
        def make(seminar: Seminar, text: str) -> Edit:
            edit, sheet = set_number(seminar, field, text), self._sheet()
            # A scale on which the workbook's figures are not would leave nothing to be seen.
            read_anew(sheet.book, edit.change(seminar).survey, seminar.language)
            return edit

        return Tie(
            lambda seminar: str(getattr(seminar.survey, field)),
            make,
            lambda: Spot(page="survey", field=field),
            lambda: f"survey.{field}",
        )

    def _id(self) -> str:
        row = self._selected()
        return row.id if row else ""

    def _spot(self, field: str) -> Spot:
        id_ = self._id()
        return Spot(page="survey", dimension=id_, rows=(id_,) if id_ else (), field=field)

    def rename(self, name: str) -> None:
        """Rename the selected row, in the workbook as well.

        Raises:
            CannotEdit: the name does not serve.
        """
        row = self._selected()
        if row is None:
            return
        edit: SurveyEdit = rename_row(self._sheet(), row.id, name)
        seminar = with_settings(self.document.seminar, edit)
        self.document.edit_survey(edit.sentence, seminar, edit.book, self._spot("name"))

    # --- what the page asks ---

    def show_row(self) -> None:
        """Show the row that is selected now."""
        for entry in self.entries:
            entry.show()
        self._meaning.show()

    def offer_waves(self, waves: tuple[str, ...]) -> None:
        """Offer the waves that the chart may compare."""
        self.compared.offer(waves)

    def commit(self) -> bool:
        """Take what is typed in the fields; return whether all of it serves."""
        return all(entry.commit() for entry in self.entries)

    def field(self, name: str) -> QWidget | None:
        """Return the field of this name, if there is one."""
        numbers = {each: labelled.field for each, labelled in self.numbers.items()}
        compared = {f"compared.{n}": one.field for n, one in enumerate(self.compared.choices)}
        named: dict[str, QWidget] = {"meaning": self.meaning.field, **numbers, **compared}
        return named.get(name)

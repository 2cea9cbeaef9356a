"""An edit of the survey, and what each must keep: it is read as meant, and shows nothing hidden.

The workbook is read back after each edit, as in `builders.survey_import.reading_back`: what the
grid shows is what every reader of the file will find.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.model import Dimension, SurveySettings
from seminar.spreadsheet.rows import is_mean
from seminar.spreadsheet.words import key
from seminar.survey import Survey, SurveyRow
from seminar.survey_editing.sheet import Sheet, read_anew
from seminar.survey_workbook import CannotEdit, SurveyWorkbook
from seminar.texts import shown
from seminar.workbook import SpreadsheetError


class SurveyEdit(Struct, frozen=True):
    """One step of a person's work on the survey.

    Args:
        sentence: what it is called, in the past tense and without a full stop.
        sheet: the survey after it.
        rows: ids of the rows to select after it.
        field: the column that it was made in, such as "score.1"; empty for none.
    """

    sentence: Message
    sheet: Sheet
    rows: tuple[str, ...] = ()
    field: str = ""

    @property
    def settings(self) -> SurveySettings:
        """The settings after it."""
        return self.sheet.settings

    @property
    def book(self) -> SurveyWorkbook:
        """The workbook after it."""
        return self.sheet.book


def edited(
    before: Sheet,
    book: SurveyWorkbook,
    settings: SurveySettings,
    renamed: tuple[str, str] = ("", ""),
) -> Sheet:
    """Return a survey after an edit, read anew; dimensions that would get lost are named.

    A row without a score is known as a dimension only where the settings name it. So where one
    would not be found any more, all are named.

    Args:
        before: the survey before it.
        book: the workbook after it.
        settings: the settings after it.
        renamed: the old and the new name of a row, if one has another.

    Raises:
        CannotEdit: it would not be read as it is meant, or would show what is held back.
    """
    sheet = _read(book, settings, before)
    if sheet is None or not _is_as_meant(book, sheet):
        sheet = _read(book, with_all_named(settings, book), before)
    if sheet is None or not _is_as_meant(book, sheet):
        raise _not_as_meant(book)
    for name, wave in _uncovered(before.survey, sheet.survey, renamed):
        raise CannotEdit(
            "“{row}” for {wave} is hidden because too few answered, and this would show it; nothing"
            " was changed.",
            row=shown(name),
            wave=shown(wave),
        )
    return sheet


def _read(book: SurveyWorkbook, settings: SurveySettings, before: Sheet) -> Sheet | None:
    try:
        return read_anew(book, settings, before.code)
    except SpreadsheetError:
        return None


def with_all_named(settings: SurveySettings, book: SurveyWorkbook) -> SurveySettings:
    """Return settings in which each of a table's dimensions has a name."""
    known = {key(each.name) for each in settings.dimensions}
    new = (Dimension(name=row.name) for row in book.table.dimensions if key(row.name) not in known)
    return replace(settings, dimensions=(*settings.dimensions, *new))


def _is_as_meant(book: SurveyWorkbook, sheet: Sheet) -> bool:
    meant, found = book.table, sheet.book.table
    rows = [(key(row.name), row.is_index) for row in meant.rows]
    waves = [key(wave.label) for wave in meant.waves]
    return rows == [(key(row.name), row.is_index) for row in found.rows] and waves == [
        key(wave.label) for wave in found.waves
    ]


def _not_as_meant(book: SurveyWorkbook) -> CannotEdit:
    return CannotEdit(
        "{file}: nothing was changed, because the table would not be read as it is meant"
        " afterwards; make the change in Excel, or give it another name.",
        file=str(book.path),
    )


# --- nothing hidden shows -------------------------------------------------------------------------


def _uncovered(
    before: Survey, after: Survey, renamed: tuple[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield row and wave of each figure that was held back and would show."""
    waves = _same_waves(before, after)
    rows = {key(row.name): row for row in after.rows}
    old, new = map(key, renamed)
    for row in before.rows:
        now = rows.get(new if key(row.name) == old else key(row.name))
        for place in _shown_now(row, now, waves):
            yield row.name, before.waves[place]
    for place in _shown_now(before.index, after.index, waves):
        if before.index is not None and not _is_mean_of_shown(after, waves[place]):
            yield before.index.name, before.waves[place]


def _same_waves(before: Survey, after: Survey) -> dict[int, int]:
    """Return where each wave stands then, by where it stands now; a renamed one stays."""
    if len(before.waves) == len(after.waves):
        return {place: place for place in range(len(before.waves))}
    then = {key(wave): place for place, wave in enumerate(after.waves)}
    there = ((place, then.get(key(wave))) for place, wave in enumerate(before.waves))
    return {place: at for place, at in there if at is not None}


def _shown_now(
    before: SurveyRow | None, after: SurveyRow | None, waves: dict[int, int]
) -> Iterator[int]:
    if before is None or after is None:
        return
    for place, at in waves.items():
        if before.detail(place).withheld and after.values[at] is not None:
            yield place


def _is_mean_of_shown(survey: Survey, wave: int) -> bool:
    """Whether the index tells nothing but what the dimensions beside it tell."""
    means = [_exact(row.values[wave]) for row in survey.rows]
    index = survey.index.values[wave] if survey.index else None
    return is_mean(_exact(index), means)


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(repr(value))


# --- names in sentences ---------------------------------------------------------------------------


def in_wave(name: str, wave: str) -> Message:
    """Return "Kjennskap, høst 2025", as a step names a cell."""
    return message("{name}, {wave}", name=shown(name), wave=shown(wave))

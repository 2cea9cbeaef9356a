"""The workbook as it will be, read before it is written: it must say what was meant.

Whoever reads a table goes by its words, and by what its formulas gave when they were last computed.
So what is written is read by the ordinary reader, and compared, before anything is saved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from builders.survey_import.differing import Cell, cell_of, is_held_back, same
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet import Summary, summary_in
from seminar.spreadsheet.reserved import may_name_dimension, may_name_wave
from seminar.spreadsheet.words import key
from seminar.survey import Survey, SurveyRow, anonymous
from seminar.survey_workbook import CannotEdit, SurveyWorkbook
from seminar.texts import shown
from seminar.workbook import SpreadsheetError, cell_name, workbook_of


class Meant(Struct, frozen=True):
    """What a workbook is to say.

    Args:
        path: where it will stand.
        settings: the seminar's, as they will be.
        brought: the figures; the waves bear the names that `old` gives them.
        old: what is shown of the workbook now; nothing where there is none.
        book: the workbook as it will be; `None` for a new one.
    """

    path: Path
    settings: SurveySettings
    brought: Survey
    old: Survey
    book: SurveyWorkbook | None = None

    @property
    def new_waves(self) -> tuple[str, ...]:
        """The waves that are added."""
        return new_names(self.brought.waves, self.old.waves)

    @property
    def new_dimensions(self) -> tuple[str, ...]:
        """The names of the dimensions that are added."""
        return new_names(_names(self.brought), _names(self.old))

    @property
    def waves(self) -> tuple[str, ...]:
        """All waves, as headings name them."""
        return (*self.old.waves, *self.new_waves)

    @property
    def labels(self) -> tuple[str, ...]:
        """All waves, as the settings name them where they name as many."""
        own = self.settings.wave_labels
        return own if len(own) == len(self.waves) else self.waves


def new_names(names: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """Return the names that are not known yet, whatever their case and spaces."""
    there = {key(name) for name in known}
    return tuple(name for name in names if key(name) not in there)


def refuse_names(meant: Meant) -> None:
    """Refuse new waves and dimensions whose names would be taken for something else.

    Raises:
        CannotEdit: there is one.
    """
    for wave in meant.new_waves:
        if not may_name_wave(wave):
            raise _no_wave(meant, wave)
    index = key(meant.old.index.name) if meant.old.index else None
    for name in meant.new_dimensions:
        if key(name) == index or not may_name_dimension(name, meant.settings):
            raise _no_dimension(meant, name)


def read_back(meant: Meant, content: bytes, code: LanguageCode) -> Survey:
    """Return what will be shown of a workbook that is not written yet.

    Args:
        meant: what it is to say.
        content: the workbook.
        code: the language of headings that Excel has turned into dates.

    Raises:
        CannotEdit: it cannot be read, or does not say what is meant; the sentence names what stands
            in the way.
    """
    try:
        summary = summary_in(workbook_of(content, meant.path), meant.settings, code)
    except SpreadsheetError as error:
        raise _unreadable(meant, error) from error
    survey = anonymous(summary.results, meant.settings.minimum_answers)
    _check_names(meant, survey)
    for row, wave in _differing(meant, summary, survey):
        raise CannotEdit(
            "{file}: nothing was changed, because “{dimension}” for {wave} would not be read as it"
            " was brought in; look in Excel at that cell, and for other tables on the sheet.",
            file=str(meant.path),
            dimension=shown(row),
            wave=shown(wave),
        )
    return survey


# --- names ----------------------------------------------------------------------------------------


def _check_names(meant: Meant, survey: Survey) -> None:
    waves, names = _keys(survey.waves), _keys(_names(survey))
    if waves != _keys(meant.labels):
        raise _no_wave(meant, _odd(meant.labels, survey.waves))
    expected = (*_names(meant.old), *meant.new_dimensions)
    if {*names} != {*_keys(expected)}:
        raise _no_dimension(meant, _odd(expected, _names(survey)))


def _odd(expected: Sequence[str], read: Sequence[str]) -> str:
    """Return a name that stands on one side alone, or where the order differs."""
    return next(iter((*new_names(expected, read), *new_names(read, expected), *expected)))


def _no_wave(meant: Meant, wave: str) -> CannotEdit:
    return CannotEdit(
        "{file}: nothing was changed, because a column headed “{wave}” would not be read as a wave"
        " of that name; call it by its month, in the file that is brought in or with --wave.",
        file=str(meant.path),
        wave=shown(wave),
    )


def _no_dimension(meant: Meant, name: str) -> CannotEdit:
    return CannotEdit(
        "{file}: nothing was changed, because a row called “{dimension}” would not be read as a"
        " dimension; give it another name in the file that is brought in, or with --map.",
        file=str(meant.path),
        dimension=shown(name),
    )


def _names(survey: Survey) -> tuple[str, ...]:
    return tuple(row.name for row in survey.rows)


def _keys(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(key, names))


# --- figures --------------------------------------------------------------------------------------


def _differing(meant: Meant, summary: Summary, survey: Survey) -> Iterator[tuple[str, str]]:
    """Yield dimension and wave of each figure that would be read otherwise."""
    places = [_keys(meant.waves).index(key(wave)) for wave in meant.brought.waves]
    read = {key(row.name): row for row in survey.rows}
    for row in meant.brought.rows:
        for place, wave in enumerate(places):
            got = cell_of(read[key(row.name)], wave)
            counted = summary.table.waves[wave].answers_column is not None
            if not _says(cell_of(row, place), got, counted=counted):
                yield row.name, meant.labels[wave]
    yield from _of_old(meant, read, places)
    yield from _of_index(meant, survey, places)


def _of_old(
    meant: Meant, read: dict[str, SurveyRow], places: Sequence[int]
) -> Iterator[tuple[str, str]]:
    """Yield the figures that nobody brought in and that would change all the same.

    They may be held back where a wave has too few people now, and be shown where it had.
    """
    told = {(key(row.name), wave) for row in meant.brought.rows for wave in places}
    few = {wave for place, wave in enumerate(places) if is_held_back(meant.brought, place)}
    for row in meant.old.rows:
        for wave, label in enumerate(meant.old.waves):
            before, now = cell_of(row, wave), cell_of(read[key(row.name)], wave)
            of_people = now.withheld if wave in few else before.withheld and wave in places
            if (key(row.name), wave) not in told and not (of_people or _says(before, now)):
                yield row.name, label


def _of_index(meant: Meant, survey: Survey, places: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield where the index would be another figure; not where a formula reckons it."""
    if survey.index is None or (meant.book is not None and meant.old.index is None):
        return
    index = meant.brought.index
    for place, wave in enumerate(places):
        now = survey.index.values[wave]
        wanted = index.values[place] if index else None
        is_other = now is not None and not same(wanted, now)
        if is_other and not _is_computed(meant.book, wave, wanted):
            yield survey.index.name, meant.labels[wave]


def _is_computed(book: SurveyWorkbook | None, wave: int, wanted: float | None) -> bool:
    """Whether a formula gives the index; in a new workbook one does unless a figure is stated."""
    if book is None:
        return wanted is None
    rows = enumerate(book.table.rows)
    return any(row.is_index and book.is_computed(at, wave) for at, row in rows)


def _says(wanted: Cell, got: Cell, *, counted: bool = False) -> bool:
    """Whether a cell says what was meant; numbers of answers where there is a place for them."""
    if wanted.withheld != got.withheld or not same(wanted.value, got.value):
        return False
    return not counted or wanted.value is None or wanted.answers == got.answers


# --- what cannot be read --------------------------------------------------------------------------


def _unreadable(meant: Meant, error: SpreadsheetError) -> CannotEdit:
    fields = dict(error.message.fields)
    cell = str(fields.get("cell", ""))
    area = _area_of_index(meant.book, cell) if meant.book else ""
    if not area:
        return CannotEdit(
            "Nothing was changed, because the workbook could not be read afterwards: {reason}",
            reason=error.message,
        )
    return CannotEdit(
        "{file}, sheet “{sheet}”, cell {cell}: nothing was changed, because this formula would"
        ' give no score; let it be =IF(COUNT({area})=0,"–",AVERAGE({area})) in Excel, and'
        " the index of the other waves in the same way, and bring the results in again.",
        file=str(meant.path),
        sheet=str(fields["sheet"]),
        cell=cell,
        area=area,
    )


def _area_of_index(book: SurveyWorkbook, cell: str) -> str:
    """Return the dimensions' cells of a wave, such as "B2:B7", where a cell computes its index."""
    rows = [row.row for row in book.table.dimensions]
    indexes = [(at, row.row) for at, row in enumerate(book.table.rows) if row.is_index]
    for place, wave in enumerate(book.table.waves):
        for at, row in indexes:
            if cell == cell_name(row, wave.column) and book.is_computed(at, place):
                return f"{cell_name(min(rows), wave.column)}:{cell_name(max(rows), wave.column)}"
    return ""

"""Results written into the organiser's own workbook, cell by cell."""

from __future__ import annotations

from decimal import Decimal

from builders.survey_import.differing import is_held_back, same
from seminar.language import Language
from seminar.model import SurveySettings
from seminar.spreadsheet import distributions_sheet
from seminar.survey import Survey, SurveyRow, heading_with_people
from seminar.survey_workbook import SurveyWorkbook
from seminar.workbook import workbook_of


def filled(
    book: SurveyWorkbook,
    before: Survey,
    survey: Survey,
    settings: SurveySettings,
    words: Language,
) -> SurveyWorkbook:
    """Return a workbook with the figures of a survey in it, not yet saved.

    Waves and dimensions that are there get other figures, others are added; a new wave stands right
    of the others. What the survey does not tell of stays. A score that is held back becomes "<5".

    Args:
        book: the workbook.
        before: what is shown of it now, with a wave for each of its table's.
        survey: the figures; its waves bear the names that `before` gives them.
        settings: the scale, by which the sheet with the distributions is known.
        words: the language of that sheet's name and headings.

    Raises:
        CannotEdit, WorkbookChanged: a change would leave something else in it wrong.
    """
    there = distributions_sheet(workbook_of(book.content(), book.path), settings)
    return _Filling(book, before, survey).workbook(there, words)


class _Filling:
    """A workbook that is being filled in, and the survey it gets the figures of."""

    def __init__(self, book: SurveyWorkbook, before: Survey, survey: Survey) -> None:
        self._book = book
        self._before = before
        self._survey = survey
        self._labels = [wave.label for wave in book.table.waves]

    def workbook(self, sheet: str, words: Language) -> SurveyWorkbook:
        """Return the workbook with all that the survey tells."""
        places = [self._wave(place) for place in range(len(self._survey.waves))]
        for row in self._survey.rows:
            self._dimension(row, places)
        self._index(places)
        for place, wave in enumerate(places):
            self._people(place, wave)
        self._distributions(sheet, places, words)
        return self._book

    # --- waves ---

    def _wave(self, place: int) -> int:
        """Return the place of a wave in the table, to which it is added if need be."""
        label = self._survey.waves[place]
        if label in self._before.waves:
            return self._before.waves.index(label)
        self._book = self._book.add_wave(self._heading(place))
        self._labels.append(self._survey.waves[place])
        return len(self._labels) - 1

    def _heading(self, place: int) -> str:
        """Return a new wave's heading; with how many answered where the others tell it so."""
        told = any(wave.answers is not None for wave in self._book.table.waves)
        people = self._survey.respondents[place] if self._survey.respondents and told else None
        return heading_with_people(self._survey.waves[place], people)

    def _people(self, place: int, wave: int) -> None:
        """Write how many answered in a wave, where the table has a place for it.

        Of a wave that is held back it says so: else what stands there already would be shown.
        """
        people = self._survey.respondents[place] if self._survey.respondents else None
        table = self._book.table
        in_heading = table.waves[wave].answers is not None or table.waves[wave].few_answers
        if people is None and is_held_back(self._survey, place):
            if table.answers_row is not None or in_heading:
                self._book = self._book.hold_back_wave(wave, self._survey.limit)
        elif table.answers_row is not None or (in_heading and people is not None):
            self._book = self._book.set_wave_answers(wave, people)

    # --- figures ---

    def _dimension(self, row: SurveyRow, places: list[int]) -> None:
        at = self._row(row.name)
        if at is None:
            self._book = self._book.add_dimension(row.name)
            at = self._row(row.name)
        if at is None:
            raise LookupError(row.name)
        for place, wave in enumerate(places):
            self._figure(row, place, at, wave)

    def _row(self, name: str) -> int | None:
        names = [_key(row.name) for row in self._book.table.rows]
        return names.index(_key(name)) if _key(name) in names else None

    def _figure(self, row: SurveyRow, place: int, at: int, wave: int) -> None:
        detail = row.detail(place)
        value = row.values[place]
        if detail.withheld:
            self._book = self._book.hold_back(at, wave, self._survey.limit)
            return
        if value is None or not same(self._was(row.name, wave), value):
            score = None if value is None else Decimal(repr(value))
            self._book = self._book.set_score(at, wave, score)
        if self._book.table.waves[wave].answers_column is not None:
            self._book = self._book.set_answers(at, wave, detail.answers)

    def _was(self, name: str, wave: int) -> float | None:
        """Return what was shown of a row before."""
        rows = [*self._before.rows, *([self._before.index] if self._before.index else [])]
        values = next((row.values for row in rows if _key(row.name) == _key(name)), ())
        return values[wave] if wave < len(values) else None

    def _index(self, places: list[int]) -> None:
        """Write the index where it is a figure; a formula reckons it from the dimensions."""
        table = self._book.table
        at = next((at for at, row in enumerate(table.rows) if row.is_index), None)
        if at is None:
            return
        index = self._survey.index
        for place, wave in enumerate(places):
            value = index.values[place] if index else None
            if value is not None and same(self._was(table.rows[at].name, wave), value):
                continue
            if self._book.is_computed(at, wave):
                continue
            score = None if value is None else Decimal(repr(value))
            self._book = self._book.set_score(at, wave, score)

    # --- distributions ---

    def _distributions(self, there: str, places: list[int], words: Language) -> None:
        """Write how many gave each score onto the sheet for that, which is made if need be."""
        rows = self._distribution_rows(places)
        if not rows and not there:
            return
        low, high = self._survey.scale
        headings = (words.text("Dimension"), words.text("Wave"), *range(low, high + 1))
        name = there or words.text("Distributions")
        self._book = self._book.with_rows_on(name, [headings, *rows])

    def _distribution_rows(self, places: list[int]) -> list[tuple[str | int, ...]]:
        known = self._known_distributions(places)
        dimensions = [row.name for row in self._book.table.dimensions]
        return [
            (name, label, *known[_key(name), wave])
            for name in dimensions
            for wave, label in enumerate(self._labels)
            if known.get((_key(name), wave))
        ]

    def _known_distributions(self, places: list[int]) -> dict[tuple[str, int], tuple[int, ...]]:
        """Return the distributions by dimension and wave: those of before, and the new ones."""
        known = {
            (_key(row.name), wave): row.detail(wave).distribution
            for row in self._before.rows
            for wave in range(len(self._before.waves))
        }
        new = {
            (_key(row.name), wave): row.detail(place).distribution
            for row in self._survey.rows
            for place, wave in enumerate(places)
        }
        return {**known, **new}


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()

"""Exports of raw answers: one row a respondent, and the shapes in which survey tools write them.

Microsoft Forms begins its columns with id, times, e-mail and name. Google Forms begins with the
time, and puts the lines of a grid in brackets: "How much do you agree? [We share what we know]".
SurveyXact writes three sheets: `Dataset`, with variables as headings and numbers as answers, and
two that say what variables (`Structure` or `Variables`) and numbers (`Labels`) stand for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from seminar.messages import message
from seminar.rules import SCALE
from seminar.spreadsheet.answers.code_book import CodeBook, code_book
from seminar.spreadsheet.answers.personal import Held, is_personal
from seminar.spreadsheet.answers.scales import is_step
from seminar.spreadsheet.values import heading_of, is_blank, whole_number
from seminar.spreadsheet.words import key
from seminar.workbook import Extent, Sheet, Workbook

Shape = Literal["microsoft_forms", "google_forms", "surveyxact", "other"]

MOST = Extent(rows=200_001, columns=500)
TOP = Extent(rows=30, columns=500)
_HEADINGS_WITHIN = 10
"""How many rows may stand above the headings, such as a title."""

_FEWEST_STEPS = 5
"""How many answers in words, one below the other, tell answers from anything else."""

_STARTED = frozenset({"starttidspunkt", "start time"})
_ENDED = frozenset({"fullføringstidspunkt", "tidspunkt for fullføring", "completion time"})
_STAMPED = frozenset({"tidsmerke", "tidsstempel", "timestamp"})
_VARIABLES = frozenset({"respondentid", "statoverall_1", "respondentkey"})
_MARKS = _STARTED | _ENDED | _STAMPED | frozenset({"id", "respondentid", "respondentkey"})
"""Headings of what a tool gives every answer."""


class ExportColumn(Struct, frozen=True):
    """A column of an export.

    Args:
        column: where it stands.
        heading: what it is called in a map; no two columns are called alike.
        values: what the respondents have in it, one each; texts for SurveyXact's numbers.
        personal: whether it tells who somebody is; then its values are not kept here.
        codes: those of its values that are numbers of choices whose texts are not known.
    """

    column: int
    heading: str
    values: tuple[object, ...] = ()
    personal: bool = False
    codes: frozenset[object] = frozenset()


class Export(Struct, frozen=True):
    """An export of raw answers.

    Args:
        shape: which tool wrote it.
        sheet: where the answers stand.
        heading_row: the row of the columns' headings.
        rows: the row of each respondent, for naming cells.
        columns: those with a heading.
        hidden: how many rows with answers are hidden, and so not read.
        unmarked: rows that have neither id nor time where others do, as a row of means has; they
            are not read.
    """

    shape: Shape
    sheet: Sheet
    heading_row: int
    rows: tuple[int, ...]
    columns: tuple[ExportColumn, ...]
    hidden: int = 0
    unmarked: tuple[int, ...] = ()

    @property
    def lacks_labels(self) -> bool:
        """Whether numbers stand for choices, and nothing says for which."""
        return any(column.codes for column in self.columns)

    def column(self, heading: str) -> ExportColumn | None:
        """Return the column that a map calls so, whatever the case of its letters."""
        return next((each for each in self.columns if key(each.heading) == key(heading)), None)


def shape_of(sheet: Sheet) -> tuple[Shape, int] | None:
    """Return which tool wrote a sheet of answers, and the row of its headings.

    It is "other" where no tool is known by the headings, but the answers are steps of a scale in
    words. `None` where it is no export that can be recognised.
    """
    for row, values in enumerate(sheet.rows[:_HEADINGS_WITHIN]):
        headings = [key(heading_of(value, "nb")) for value in values]
        if _STARTED & set(headings[:3]) and _ENDED & set(headings[:4]):
            return "microsoft_forms", row
        if headings and headings[0] in _STAMPED:
            return "google_forms", row
        if _VARIABLES & set(headings):
            return "surveyxact", row
    return _answers_in_words(sheet)


def _answers_in_words(sheet: Sheet) -> tuple[Shape, int] | None:
    """Return the first row as headings where a column below it holds steps of a scale in words."""
    first = next((row for row, values in enumerate(sheet.rows) if len(values) > 1), 0)
    steps = Counter(
        column
        for values in sheet.rows[first + 1 : first + 1 + TOP.rows]
        for column, value in enumerate(values)
        if is_step(value)
    )
    return ("other", first) if max(steps.values(), default=0) >= _FEWEST_STEPS else None


def find_export(workbook: Workbook) -> Export | None:
    """Return the answers in a workbook, on the first sheet of a shape that is recognised.

    Raises:
        SpreadsheetError: the sheet is damaged, goes on far too long, or has no answers.
    """
    for name in workbook.sheet_names:
        found = shape_of(workbook.sheet(name, TOP))
        if found is not None:
            return _export(workbook, workbook.sheet(name, MOST), *found)
    return None


def export_on(workbook: Workbook, name: str) -> Export:
    """Return the answers on a sheet, whichever tool wrote them; headings are its first row.

    Raises:
        SpreadsheetError: as `find_export` does.
    """
    sheet = workbook.sheet(name, MOST)
    first = next((row for row, values in enumerate(sheet.rows) if values), 0)
    return _export(workbook, sheet, *(shape_of(sheet) or ("other", first)))


def _export(workbook: Workbook, whole: Sheet, shape: Shape, heading_row: int) -> Export:
    if whole.more:
        raise whole.fault(
            message("more than {rows} rows; keep only the survey's.", rows=MOST.rows - 1)
        )
    sheet = whole.without_hidden()
    filled = tuple(
        row for row in range(heading_row + 1, len(sheet.rows)) if _is_filled(sheet.rows[row])
    )
    if not filled:
        raise sheet.fault(message("no answers; there is no row below the headings."))
    unmarked = _unmarked(sheet, heading_row, filled)
    rows = tuple(row for row in filled if row not in unmarked)
    book = code_book(workbook, sheet.name) if shape == "surveyxact" else None
    return Export(
        shape=shape,
        sheet=sheet,
        heading_row=heading_row,
        rows=rows,
        columns=_columns(sheet, heading_row, rows, book),
        hidden=sum(bool(whole.rows[row]) for row in whole.hidden_rows if row < len(whole.rows)),
        unmarked=tuple(sorted(unmarked)),
    )


def _unmarked(sheet: Sheet, heading_row: int, rows: Sequence[int]) -> frozenset[int]:
    """Return the rows without id and time where most have one: tools give both to every answer."""
    columns = [
        column
        for column, value in enumerate(sheet.rows[heading_row])
        if key(heading_of(value, "nb")) in _MARKS
    ]
    without = frozenset(
        row for row in rows if all(is_blank(sheet.value(row, column)) for column in columns)
    )
    return without if 2 * len(without) < len(rows) else frozenset()


def _columns(
    sheet: Sheet, heading_row: int, rows: Sequence[int], book: CodeBook | None
) -> tuple[ExportColumn, ...]:
    headings = [heading_of(value, "nb") for value in sheet.rows[heading_row]]
    titles = _told_apart([book.title(heading) if book else heading for heading in headings])
    return tuple(
        _column(column, heading, title, [_value(sheet.rows[row], column) for row in rows], book)
        for column, (heading, title) in enumerate(zip(headings, titles, strict=True))
        if heading
    )


def _column(
    column: int, heading: str, title: str, found: Sequence[object], book: CodeBook | None
) -> ExportColumn:
    values = book.texts(heading, found) if book else found
    held = Counter(values)
    for value in [value for value in held if is_blank(value)]:
        del held[value]
    if is_personal(heading, Held(frozenset(held), _are_answers(held))) or is_personal(title):
        return ExportColumn(column, title, personal=True)
    codes = _codes(held, labelled=book.is_labelled(heading)) if book else frozenset[object]()
    return ExportColumn(column, title, tuple(values), codes=codes)


def _are_answers(held: Counter[object]) -> bool:
    """Whether most of a column's cells are steps of a scale, or numbers short enough to be."""
    answers = sum(
        times for value, times in held.items() if is_step(value) or _is_small(whole_number(value))
    )
    return 2 * answers > held.total()


def _is_small(number: int | None) -> bool:
    return number is not None and number <= SCALE[1]


def _codes(held: Counter[object], *, labelled: bool) -> frozenset[object]:
    """Return the values of a variable of SurveyXact's that are numbers of choices without a text.

    A label may itself be a number, and then is one written as text.
    """
    return frozenset(
        value
        for value in held
        if whole_number(value) is not None and not (labelled and isinstance(value, str))
    )


def _is_filled(row: Sequence[object]) -> bool:
    return any(value is not None for value in row)


def _value(row: Sequence[object], column: int) -> object:
    return row[column] if column < len(row) else None


def _told_apart(headings: Sequence[str]) -> list[str]:
    """Return the headings, with a number after those that stand there already."""
    seen: Counter[str] = Counter()
    told: list[str] = []
    for heading in headings:
        seen[key(heading)] += 1
        times = seen[key(heading)]
        told.append(heading if times == 1 else f"{heading} ({times})")
    return told

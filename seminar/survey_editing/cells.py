"""Edits of scores and of numbers of answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from seminar.messages import Message, message
from seminar.rounding import half_away
from seminar.spreadsheet.rows import is_mean
from seminar.survey_editing.edit import SurveyEdit, edited, in_wave
from seminar.survey_editing.grid import GridRow, ids_of, row_of
from seminar.survey_editing.sheet import Sheet
from seminar.survey_workbook import CannotEdit, SurveyWorkbook
from seminar.texts import shown


class TooFew(Struct, frozen=True):
    """What is typed for a score or a number of answers that is to be held back: "<5"."""


Score = Decimal | TooFew | None
Answers = int | TooFew | None
"""`None` empties the cell."""


class Filled(Struct, frozen=True):
    """A cell that is filled with something.

    Args:
        row: the row's id.
        wave: the wave, from 0.
        content: a score, or a number of answers where it is an `int`.
        is_answers: whether it is the number of answers.
    """

    row: str
    wave: int
    content: Decimal | int | TooFew | None
    is_answers: bool = False


def set_score(sheet: Sheet, row: str, wave: int, score: Score) -> SurveyEdit:
    """Return the edit that sets a score; `TooFew` holds it back for good, "<5" in the workbook.

    Args:
        sheet: the survey.
        row: the row's id.
        wave: the wave, from 0.
        score: what it becomes.

    Raises:
        CannotEdit: the cell is hidden, or may not be written; the sentence says why.
    """
    found, label = row_of(sheet, row), sheet.survey.waves[wave]
    book = _with(sheet, sheet.book, Filled(row, wave, score))
    before = found.cells[wave].value
    where = in_wave(found.name, label)
    after = _read(sheet, book, [wave])
    rows = ids_of([found.name])
    return SurveyEdit(_score_sentence(where, before, score), after, rows, f"score.{wave}")


def _score_sentence(where: Message, before: float | None, score: Score) -> Message:
    if isinstance(score, TooFew):
        return message("Hid {cell}: too few answers", cell=where)
    if score is None:
        return message("Emptied {cell}", cell=where)
    if before is None:
        return message("Set {cell} to {new}", cell=where, new=float(score))
    return message("Changed {cell}, from {old} to {new}", cell=where, old=before, new=float(score))


def set_answers(sheet: Sheet, row: str, wave: int, answers: Answers) -> SurveyEdit:
    """Return the edit that sets a number of answers; one below the limit holds the score back.

    Args:
        sheet: the survey.
        row: the row's id.
        wave: the wave, from 0.
        answers: what it becomes.

    Raises:
        CannotEdit: the score is hidden, or the cell may not be written; the sentence says why.
    """
    found, label = row_of(sheet, row), sheet.survey.waves[wave]
    book = _with(sheet, sheet.book, Filled(row, wave, answers, is_answers=True))
    where = in_wave(found.name, label)
    if _is_too_few(sheet, answers):
        sentence = message("Hid {cell}: too few answers", cell=where)
    elif answers is None or isinstance(answers, TooFew):
        sentence = message("Emptied the number of answers of {cell}", cell=where)
    else:
        sentence = message("Set the answers of {cell} to {n}", cell=where, n=answers)
    after = _read(sheet, book, [wave])
    return SurveyEdit(sentence, after, ids_of([found.name]), f"answers.{wave}")


def fill(sheet: Sheet, cells: Sequence[Filled], *, emptied: bool = False) -> SurveyEdit:
    """Return the edit that fills several cells at once, as one step: all of them, or none.

    Args:
        sheet: the survey.
        cells: what they are filled with.
        emptied: whether it is called emptying, and not pasting.

    Raises:
        CannotEdit: one of them is hidden, or may not be written; the sentence says why.
    """
    book = sheet.book
    for cell in cells:
        book = _with(sheet, book, cell)
    names = dict.fromkeys(row_of(sheet, cell.row).name for cell in cells)
    sentence = _emptied(sheet, cells) if emptied else _pasted(len(cells))
    first = cells[0]
    field = f"{'answers' if first.is_answers else 'score'}.{first.wave}"
    after = _read(sheet, book, [cell.wave for cell in cells])
    return SurveyEdit(sentence, after, ids_of(names), field)


def _pasted(count: int) -> Message:
    return message("Pasted one cell") if count == 1 else message("Pasted {n} cells", n=count)


def _emptied(sheet: Sheet, cells: Sequence[Filled]) -> Message:
    if len(cells) > 1:
        return message("Emptied {n} cells", n=len(cells))
    name, wave = row_of(sheet, cells[0].row).name, sheet.survey.waves[cells[0].wave]
    return message("Emptied {cell}", cell=in_wave(name, wave))


def empty(sheet: Sheet, rows: Sequence[str]) -> SurveyEdit:
    """Return the edit that empties all figures of some rows; what is hidden or computed stays.

    Raises:
        CannotEdit: there is nothing in them that may be emptied, or a cell may not be written.
    """
    book = sheet.book
    emptied: list[str] = []
    for id_ in rows:
        row = row_of(sheet, id_)
        for wave, cell in enumerate(row.cells):
            if cell.state == "shown" and not cell.computed:
                book = _with(sheet, book, Filled(id_, wave, None))
                emptied.append(row.name)
    if not emptied:
        raise CannotEdit("There are no figures here that can be emptied.")
    name = emptied[0]
    others = len(set(emptied)) - 1
    sentence = (
        message("Emptied the figures of “{name}” and {n} more", name=shown(name), n=others)
        if others
        else message("Emptied the figures of “{name}”", name=shown(name))
    )
    after = _read(sheet, book, range(len(sheet.survey.waves)))
    return SurveyEdit(sentence, after, ids_of([row_of(sheet, id_).name for id_ in rows]))


# --- an index that is a figure and no formula -----------------------------------------------------


def _read(sheet: Sheet, book: SurveyWorkbook, waves: Iterable[int]) -> Sheet:
    """Return a survey after an edit, its index with it.

    An index that was the mean of the dimensions goes on being it. Beside a score that is held back
    it goes, for it would tell that score to whoever opens the workbook.

    Args:
        sheet: the survey before.
        book: the workbook after it.
        waves: in which anything was changed, from 0.
    """
    after = edited(sheet, book, sheet.settings)
    for wave in dict.fromkeys(waves):
        book = _with_index(sheet, after, book, wave)
    return after if book is after.book else edited(sheet, book, after.settings)


def _with_index(before: Sheet, after: Sheet, book: SurveyWorkbook, wave: int) -> SurveyWorkbook:
    rows = enumerate(book.table.rows)
    at = next((place for place, row in rows if row.is_index), None)
    if at is None or book.is_computed(at, wave):
        return book
    if any(row.detail(wave).withheld for row in after.survey.rows):
        return book.set_score(at, wave, None)
    was = _index(before, wave)
    if was is None or was != _index(after, wave) or not is_mean(was, _means(before, wave)):
        return book
    known = [each for each in _means(after, wave) if each is not None]
    whole = len(known) == len(after.survey.rows)
    exponent = was.as_tuple().exponent
    decimals = max(1, -exponent) if isinstance(exponent, int) else 1
    mean = half_away(sum(known, Decimal()) / len(known), decimals) if whole else None
    return book.set_score(at, wave, mean)


def _index(sheet: Sheet, wave: int) -> Decimal | None:
    return _exact(sheet.survey.index.values[wave]) if sheet.survey.index else None


def _means(sheet: Sheet, wave: int) -> list[Decimal | None]:
    return [_exact(row.values[wave]) for row in sheet.survey.rows]


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(repr(value))


# --- one cell -------------------------------------------------------------------------------------


def _with(sheet: Sheet, book: SurveyWorkbook, cell: Filled) -> SurveyWorkbook:
    """Return a workbook with another content in a cell that is not hidden."""
    row = row_of(sheet, cell.row)
    if row.cells[cell.wave].is_hidden:
        raise _hidden(sheet, row, cell.wave)
    if _is_too_few(sheet, cell.content if cell.is_answers else None) or isinstance(
        cell.content, TooFew
    ):
        return book.hold_back(row.place, cell.wave, sheet.survey.limit)
    if cell.is_answers:
        number = None if cell.content is None else int(cell.content)
        return book.set_answers(row.place, cell.wave, number)
    score = None if cell.content is None else Decimal(cell.content)
    after = book.set_score(row.place, cell.wave, score)
    if score is None and sheet.book.table.waves[cell.wave].answers_column is not None:
        # How many answered tells nothing without their score, and would count as people.
        return after.set_answers(row.place, cell.wave, None)
    return after


def _is_too_few(sheet: Sheet, answers: Decimal | int | TooFew | None) -> bool:
    if isinstance(answers, TooFew):
        return True
    return answers is not None and int(answers) < sheet.survey.limit


def _hidden(sheet: Sheet, row: GridRow, wave: int) -> CannotEdit:
    return CannotEdit(
        "“{row}” for {wave} is hidden because fewer than {limit} answered, and nothing can be typed"
        " there; bring the answers in anew when there are more.",
        row=shown(row.name),
        wave=shown(sheet.survey.waves[wave]),
        limit=sheet.survey.limit,
    )

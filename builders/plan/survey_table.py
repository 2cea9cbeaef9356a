"""The survey as a table: the index first, then the dimensions, the change in words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from builders.look import BODY, FLOOR, INK, LINEN, MUTED, RUST, Rect, Type, cm
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.findings import (
    index_name,
    scale_in_words,
    survey_in_words,
    told_change,
    with_figures,
)
from builders.plan.fitting import DENSE_HEADING, split_evenly
from builders.plan.scene import Box, Cell, Line, Table
from builders.plan.survey_kicker import SurveySlide, survey_kicker, waiting
from builders.plan.tables import (
    Column,
    Grid,
    SizedRow,
    cell,
    grid,
    heights,
    least_height,
    longest_word,
    table,
    width_of,
    within,
)
from seminar.model import SurveyTableSlide
from seminar.survey import (
    Survey,
    SurveyRow,
    all_rows,
    apart,
    biggest_change,
    first_and_last,
    in_running_text,
    listed,
    ordered,
    table_finding,
    without_common_year,
)
from seminar.texts import capital

MOST_ROWS = 9
"""On a slide, the index among them."""
MOST_WAVES = 4
HANG = cm(0.5)
COLUMN, HEAD = cm(4.82), cm(5.2)
"""How wide a wave's column is at most, and its name over it."""
CHANGE = cm(7.37)
INDENT = cm(1.37)
"""How much the changes stand apart from the figures, which end at their column's right edge."""
NAME = cm(10)
"""How wide the names' column is, where the others leave it so much."""
NAMES = 0.25
"""How much of the table the names keep at least, however many waves stand beside them."""
NOTE = cm(0.86)
"""How high the line is that tells the scale, at the body's lower edge."""
ABOVE_NOTE = cm(0.15)
LINES = 12
"""So many lines a name may take: more than any name has, and no more than a slide holds."""
ABSENT = "–"

Rows = tuple[SurveyRow, ...]


class _Look(Struct, frozen=True):
    """At which size rows are set, how high they usually are, and how many a slide may hold."""

    size: float
    row: int
    index: int
    most: int


_LOOKS = (
    _Look(28, cm(1.9), cm(2.1), 3),
    _Look(24, cm(1.4), cm(1.7), 7),
    _Look(22, cm(1.1), cm(1.4), MOST_ROWS),
)


class _Sheet(Struct, frozen=True):
    """A table's part of the survey: which rows and waves, where and how they are set."""

    survey: Survey
    rows: Rows
    waves: tuple[int, ...]
    grid: Grid
    look: _Look

    @property
    def tells_change(self) -> bool:
        """Whether its last column is the change to the survey's last wave."""
        return _tells_change(self.survey, self.waves)


def survey_table(context: Context, slide: SurveyTableSlide, _moment: Moment) -> list[Draft]:
    """Compose the survey as a table, or as what is to come."""
    words, survey = context.words, with_figures(context.survey)
    if survey is None:
        title = words.text("The figures are shown here when they are there")
        return [waiting(words, slide, title)]
    return table_drafts(context, slide, survey, slide.title or table_finding(words, survey))


def table_drafts(context: Context, slide: SurveySlide, survey: Survey, title: str) -> list[Draft]:
    """Return the survey's table over as few slides as hold it, the index first on each."""
    words, spoken = context.words, survey_in_words(context.words, survey)
    drafts = [
        Draft(
            "table",
            title,
            kicker=slide.kicker or survey_kicker(words, survey),
            shapes=(_table(context, sheet), _note(context, survey)),
            steps=DENSE_HEADING,
            say=slide.notes,
            shown=spoken,
        )
        for sheet in _sheets(context, survey)
    ]
    return series(context, drafts)


# --- dividing -------------------------------------------------------------------------------------


def _sheets(context: Context, survey: Survey) -> list[_Sheet]:
    ends = first_and_last(survey)
    index = (survey.index,) if survey.index else ()
    rows = tuple(survey.rows[ends.rows.index(row)] for row in ordered(ends))
    sheets: list[_Sheet] = []
    for look in _LOOKS:
        sheets = _over_waves(context, survey, (*index, *rows), look)
        if all(_stands(context, sheet) for sheet in sheets):
            return sheets
    return [
        replace(sheet, rows=run) for run in _runs(context, index, rows, sheets) for sheet in sheets
    ]


def _runs(context: Context, index: Rows, rows: Rows, sheets: Sequence[_Sheet]) -> list[Rows]:
    """Return the rows of each slide, the index first on each where a slide holds it and a row."""

    def stand(run: Sequence[SurveyRow]) -> bool:
        return all(_stands(context, replace(sheet, rows=tuple(run))) for sheet in sheets)

    runs = [(*index, *run) for run in split_evenly(rows, lambda run: stand((*index, *run)))]
    return (
        runs
        if all(map(stand, runs))
        else [tuple(run) for run in split_evenly((*index, *rows), stand)]
    )


def _over_waves(
    context: Context, survey: Survey, rows: Sequence[SurveyRow], look: _Look
) -> list[_Sheet]:
    """Return all rows on as few sheets as hold the waves side by side."""
    runs = split_evenly(
        range(len(survey.waves)),
        lambda run: _wide_enough(context, survey, tuple(run), look),
    )
    return [
        _Sheet(survey, tuple(rows), tuple(run), _grid(context, survey, tuple(run), look), look)
        for run in runs
    ]


def _stands(context: Context, sheet: _Sheet) -> bool:
    if len(sheet.rows) > sheet.look.most:
        return False
    rows = [_row(context, sheet, row) for row in sheet.rows]
    return heights(rows, sheet.grid.room) is not None


def _wide_enough(context: Context, survey: Survey, waves: tuple[int, ...], look: _Look) -> bool:
    """Return whether no more waves than a slide may hold, and every column holds its words."""
    where, columns = _grid(context, survey, waves, look), _columns(context, survey, waves, look)
    names_keep_room = len(waves) == 1 or where.columns[0] >= NAMES * sum(where.columns)
    return (
        len(waves) <= MOST_WAVES
        and names_keep_room
        and all(
            where.text_width(place) >= column.indent + column.needed
            for place, column in enumerate(columns)
        )
    )


def _grid(context: Context, survey: Survey, waves: tuple[int, ...], look: _Look) -> Grid:
    columns = _columns(context, survey, waves, look)
    below = NOTE + ABOVE_NOTE
    return grid(context.layout("table"), columns, context.body_face, hang=HANG, below=below)


def _columns(context: Context, survey: Survey, waves: tuple[int, ...], look: _Look) -> list[Column]:
    """Return the columns for some of the waves, the change beside the last of all."""
    words, face, strong = context.words, context.body_face, Type(look.size, bold=True)
    change = CHANGE if _tells_change(survey, waves) else 0
    wave_width = min(COLUMN, (BODY.w + HANG - change - NAME) // len(waves))
    names = longest_word([row.name for row in survey.rows], strong, face)
    figure = width_of(words.number(survey.scale[1]), strong, face)
    labels = _heads(without_common_year(survey.waves), face)
    named = BODY.w + HANG - change - wave_width * len(waves)
    columns = [
        Column(words.text("Dimension"), named, names),
        *(Column(labels[wave], wave_width, figure, align="r") for wave in waves),
    ]
    if change:
        widest = _widest_change(context, survey, strong)
        columns.append(Column(_change_head(context, survey), CHANGE, widest, indent=INDENT))
    return columns


def _change_head(context: Context, survey: Survey) -> str:
    """Return what stands over the changes: since when, where that is not the column before."""
    words = context.words
    if len(survey.waves) <= 2:
        return words.text("Change")
    since = words.text("Since {wave}", wave=in_running_text(words, survey.waves[0]))
    return within(since, Type(FLOOR), CHANGE - INDENT, 1, context.body_face)


def _heads(labels: Sequence[str], face: Face) -> list[str]:
    """Return the waves' names, each on one line of a width that leaves room beside it."""
    look = Type(FLOOR)
    if all(width_of(label, look, face) <= HEAD for label in labels):
        return [*labels]
    return [within(label, look, HEAD, 1, face) for label in apart(labels)]


def _tells_change(survey: Survey, waves: Sequence[int]) -> bool:
    return len(survey.waves) > 1 and waves[-1] == len(survey.waves) - 1


def _widest_change(context: Context, survey: Survey, look: Type) -> int:
    said = [told_change(context.words, survey, row) for row in all_rows(survey)]
    return max(width_of(text, look, context.body_face) for text in said)


# --- drawing --------------------------------------------------------------------------------------


def _table(context: Context, sheet: _Sheet) -> Table:
    return table(
        sheet.grid,
        [_row(context, sheet, row) for row in sheet.rows],
        name=context.words.text("Figures"),
        description=_description(context, sheet),
    )


def _description(context: Context, sheet: _Sheet) -> str:
    words, count = context.words, len(sheet.rows)
    waves = listed(words, [sheet.survey.waves[wave] for wave in sheet.waves])
    number = words.number_word(count)
    said = words.plural(
        "One measure from {waves}",
        "{number} measures from {waves}",
        count,
        number=number,
        waves=waves,
    )
    return capital(
        words.text("{figures}, with the change", figures=said) if sheet.tells_change else said
    )


def _row(context: Context, sheet: _Sheet, row: SurveyRow) -> SizedRow:
    survey, look, face = sheet.survey, sheet.look, context.body_face
    is_index = row is survey.index
    strong = Type(look.size, bold=is_index)
    name = index_name(context.words, row, joined=", ") if is_index else row.name
    cells = (
        cell(within(name, strong, sheet.grid.text_width(0), LINES, face), strong),
        *(_figure(context, sheet, row, wave) for wave in sheet.waves),
        *((_change(context, sheet, row),) if sheet.tells_change else ()),
    )
    least = least_height(sheet.grid, cells, face)
    usual = max(look.index if is_index else look.row, least)
    return SizedRow(cells, least, usual, LINEN if is_index else None)


def _figure(context: Context, sheet: _Sheet, row: SurveyRow, wave: int) -> Cell:
    value, last = row.values[wave], wave == len(sheet.survey.waves) - 1
    look = Type(sheet.look.size, bold=last, colour=INK if last else MUTED, align="r")
    return cell(ABSENT if value is None else context.words.number(value), look)


def _change(context: Context, sheet: _Sheet, row: SurveyRow) -> Cell:
    survey, said = sheet.survey, told_change(context.words, sheet.survey, row)
    biggest = biggest_change(first_and_last(survey))
    pointed = biggest is not None and row is not survey.index and row.name == biggest.name
    look = Type(
        sheet.look.size, bold=pointed or row is survey.index, colour=RUST if pointed else INK
    )
    return cell(said or ABSENT, look, indent=INDENT)


def _note(context: Context, survey: Survey) -> Box:
    body, words = context.layout("table").body, context.words
    line = Line(scale_in_words(words, survey), Type(FLOOR, colour=MUTED))
    where = Rect(body.x, body.bottom - NOTE, body.w, NOTE)
    return Box(words.text("Scale"), where, lines=(line,))

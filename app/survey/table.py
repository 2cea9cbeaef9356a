"""A survey's figures as a table of text: a dimension a line, a wave a column, the index last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.answers import sign
from app.person import PERSON
from app.survey.columns import GAP, beside, left, right, room, width, wrapped
from builders.survey_import import Cell
from builders.survey_import.differing import cell_of
from seminar.survey import Survey, SurveyRow, change, rating_in_words, response_rate

_LONGEST_WORD, _WIDEST_NAME = 18, 44
_WIDEST_LABEL = 16

_ = PERSON.text


class Column(Struct, frozen=True):
    """A column of the table: its heading, and a cell for each line; all are set to one side."""

    heading: str
    cells: tuple[str, ...]
    is_text: bool = False

    @property
    def width(self) -> int:
        """How wide it has to be: as its cells, and as the longest word of its heading."""
        words = [width(word) for word in self.heading.split()]
        whole = min(width(self.heading), _WIDEST_LABEL)
        return max([whole, *map(width, self.cells), *(min(each, _WIDEST_LABEL) for each in words)])

    def headed(self) -> list[str]:
        """Return the heading on lines that are as wide as the column."""
        return [self._padded(line) for line in wrapped(self.heading, self.width)]

    def cell(self, line: int) -> list[str]:
        """Return the cell of a line, as wide as the column."""
        return [self._padded(self.cells[line])]

    def _padded(self, text: str) -> str:
        return left(text, self.width) if self.is_text else right(text, self.width)


def survey_lines(survey: Survey) -> Iterator[str]:
    """Yield the lines of a survey's table, and of the table of each group."""
    yield from _table(survey, survey.rows, survey.index)
    for group in survey.groups:
        yield ""
        yield f"{survey.grouped_by}: {group.name or _('not said')}"
        yield from _table(survey, group.rows, group.index)


def cell_text(cell: Cell) -> str:
    """Return a score with the number of answers behind it, such as "3,6 (112)"."""
    if cell.withheld:
        return _("hidden")
    if cell.value is None:
        return sign("–", "-")
    return PERSON.number(cell.value)


def print_columns(names: Sequence[str], heading: str, columns: Sequence[Column]) -> Iterator[str]:
    """Yield the lines of names with columns beside them; in blocks where the line is too short."""
    longest = max([width(heading), *map(width, names)], default=0)
    narrowest = _narrowest(names)
    for number, block in enumerate(_blocks(columns, narrowest)):
        used = sum(column.width + len(GAP) for column in block)
        name_room = max(min(longest, _WIDEST_NAME, room() - used), narrowest)
        if number:
            yield ""
        yield from beside(
            wrapped(heading, name_room),
            name_room,
            [column.headed() for column in block],
        )
        for line, name in enumerate(names):
            cells = [column.cell(line) for column in block]
            yield from beside(wrapped(name, name_room), name_room, cells)


def _narrowest(names: Sequence[str]) -> int:
    """Return how narrow names may become: their longest word is not broken, within reason."""
    longest = max([width(word) for name in names for word in name.split()], default=0)
    return min(longest, _LONGEST_WORD)


def _blocks(columns: Sequence[Column], name: int) -> Iterator[list[Column]]:
    """Yield as many columns at a time as stand beside the names."""
    block: list[Column] = []
    used = name
    for column in columns:
        if block and used + column.width + len(GAP) > room():
            yield block
            block, used = [], name
        block.append(column)
        used += column.width + len(GAP)
    yield block


def _table(survey: Survey, rows: Sequence[SurveyRow], index: SurveyRow | None) -> Iterator[str]:
    shown = [*rows, *([index] if index else [])]
    columns = [
        _wave(label, [cell_of(row, wave) for row in shown])
        for wave, label in enumerate(survey.waves)
    ]
    if len(survey.waves) > 1:
        columns += _changes(survey, shown)
    yield from print_columns([row.name for row in shown], _("Dimension"), columns)


def _wave(label: str, cells: Sequence[Cell]) -> Column:
    return Column(label, tuple(figures(cells)))


def figures(cells: Sequence[Cell | None]) -> list[str]:
    """Return cells as texts of one width, scores and numbers of answers each below each other."""
    scores = ["" if cell is None else cell_text(cell) for cell in cells]
    counts = [f"({cell.answers})" if cell and cell.answers is not None else "" for cell in cells]
    score, count = max(map(width, scores), default=0), max(map(width, counts), default=0)
    gap = " " if count else ""
    return [
        f"{right(one, score)}{gap}{left(many, count)}"
        for one, many in zip(scores, counts, strict=True)
    ]


def _changes(survey: Survey, rows: Sequence[SurveyRow]) -> list[Column]:
    """Return the change from the last wave but one as a figure, and what it is worth in words."""
    risen = [change(row) for row in rows]
    figures = tuple(
        "" if each is None else _signed(PERSON.number(abs(each)), float(each)) for each in risen
    )
    words = tuple(
        "" if each is None else PERSON.say(rating_in_words(each, survey.scale)) for each in risen
    )
    return [Column(_("Change"), figures), Column("", words, is_text=True)]


def _signed(size: str, risen: float) -> str:
    if not risen:
        return size
    return ("+" if risen > 0 else sign("−", "-")) + size


def wave_lines(survey: Survey) -> Iterator[str]:
    """Yield how many answered in each wave, and how many of those asked, where it is known."""
    for wave, label in enumerate(survey.waves):
        people = survey.respondents[wave] if wave < len(survey.respondents) else None
        asked = survey.asked[wave] if wave < len(survey.asked) else None
        rate = response_rate(survey, wave)
        if people is not None and asked and rate is not None:
            yield _(
                "{wave}: {people} of {asked} answered ({rate} %).",
                wave=label,
                people=people,
                asked=asked,
                rate=int(rate),
            )
        elif people is not None:
            yield _("{wave}: {people} answered.", wave=label, people=people)

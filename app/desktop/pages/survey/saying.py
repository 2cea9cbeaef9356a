"""What the page says of the survey: cells as they are shown and as they are read out."""

from __future__ import annotations

from seminar.language import Language
from seminar.survey_editing import Grid, GridCell, GridRow

_MINUS = "−"


def figures(words: Language, grid: Grid | None) -> str:
    """Return "Relasjonell kapasitet · 6 dimensjoner, 3 målinger"; nothing without a survey."""
    if grid is None:
        return ""
    dimensions = words.plural("{n} dimension", "{n} dimensions", len(grid.dimensions))
    waves = words.plural("{n} wave", "{n} waves", len(grid.waves))
    index = next((row.name for row in grid.rows if row.is_index), "")
    return " · ".join(filter(None, (index, f"{dimensions}, {waves}")))


def score(words: Language, cell: GridCell) -> str:
    """Return a score as the grid shows it."""
    if cell.is_hidden:
        return words.text("hidden")
    return "" if cell.value is None else words.number(cell.value)


def score_in_full(words: Language, cell: GridCell) -> str:
    """Return a score with all its decimals, as it stands in an open cell."""
    if cell.value is None:
        return ""
    exact = f"{cell.value:.6f}".rstrip("0").rstrip(".")
    decimals = len(exact.partition(".")[2])
    return words.number(cell.value, max(1, decimals))


def spoken_score(words: Language, grid: Grid, row: GridRow, wave: int) -> str:
    """Return a score as it is read out: "3,6, 44 svar" or "skjult, færre enn 5 svar"."""
    cell = row.cells[wave]
    match cell.state:
        case "hidden":
            if row.is_index:
                return words.text("hidden, a dimension is hidden")
            return words.text("hidden, fewer than {limit} answers", limit=grid.limit)
        case "incomplete":
            return words.text("left out, a dimension has no score")
        case "empty":
            return words.text("no score")
        case "shown":
            said = score(words, cell)
            if cell.answers is None:
                return said
            answers = words.plural("{n} answer", "{n} answers", cell.answers)
            return f"{said}, {answers}"


def answers(words: Language, grid: Grid, row: GridRow, wave: int) -> str:
    """Return a number of answers as the grid shows it; of the index, "5 av 6" dimensions."""
    cell = row.cells[wave]
    if row.is_index:
        total = len(grid.dimensions)
        counted = row.counted[wave] if row.counted else total
        return "" if counted in (0, total) else words.text("{n} of {all}", n=counted, all=total)
    if cell.is_hidden:
        return f"< {grid.limit}"
    return "" if cell.answers is None else str(cell.answers)


def spoken_answers(words: Language, grid: Grid, row: GridRow, wave: int) -> str:
    """Return a number of answers as it is read out."""
    cell = row.cells[wave]
    if row.is_index:
        said = answers(words, grid, row, wave)
        return said and words.text("{count} dimensions have a score", count=said)
    if cell.is_hidden:
        return words.text("hidden, fewer than {limit} answers", limit=grid.limit)
    if cell.answers is None:
        return words.text("number of answers not said")
    return words.plural("{n} answer", "{n} answers", cell.answers)


def change(words: Language, row: GridRow) -> str:
    """Return how much a score rose, such as "+0,6"; nothing where nobody can tell."""
    if row.change is None:
        return ""
    size = words.number(abs(row.change))
    if not row.change:
        return size
    return f"{'+' if row.change > 0 else _MINUS}{size}"


def spoken_change(words: Language, row: GridRow) -> str:
    """Return how much a score rose as it is read out."""
    if row.change is None:
        return words.text("no change to tell")
    if not row.change:
        return words.text("unchanged")
    size = float(abs(row.change))
    if row.change > 0:
        return words.text("up {change}", change=size)
    return words.text("down {change}", change=size)

"""Labels as formulas of the workbook, so that they follow when somebody edits the figures.

A label says its figure with the decimal sign of the chart's language, whatever the language of the
Excel that computes it.
"""

from __future__ import annotations

from msgspec import Struct

from builders.chart.data import AFTER_NAME, LabelWords


class Cells(Struct, frozen=True):
    """Where the figures of one label stand: names of cells, and of the column of changes.

    Args:
        score: the label's figure.
        change: how much it changed; empty where the label does not tell it.
        changes: the changes of all rows.
    """

    score: str
    change: str = ""
    changes: str = ""


def change_formula(before: str, after: str) -> str:
    """Return how much the printed figure rose from one cell to another; empty without both."""
    return f'=IF(OR({before}="",{after}=""),"",ROUND(ROUND({after},1)-ROUND({before},1),1))'


def label_formula(cells: Cells, words: LabelWords, name: str) -> str:
    """Return a label as a formula of its figures, which is empty where the figure is.

    Args:
        cells: where the figures are.
        words: what the label is made of.
        name: what stands before the figure; empty for nothing.
    """
    parts = [_quoted(f"{name}{AFTER_NAME}")] if name else []
    parts += [_figure(cells.score, words), *([_quoted(words.unit)] if words.unit else [])]
    if cells.change:
        told = f"{_quoted(AFTER_NAME)}&{_change(cells, words)}"
        parts.append(f'IF({cells.change}="","",{told})')
    return f'=IF({cells.score}="","",{"&".join(parts)})'


def _figure(cell: str, words: LabelWords) -> str:
    """Return a figure as text; FIXED writes the sign of the person's own Excel."""
    other = "." if words.decimal == "," else ","
    return f'SUBSTITUTE(FIXED({cell},{words.digits},TRUE),"{other}","{words.decimal}")'


def _change(cells: Cells, words: LabelWords) -> str:
    cell = cells.change
    up, down = (_around(one, _figure(f"ABS({cell})", words)) for one in (words.up, words.down))
    said = f"IF({cell}>0,{up},IF({cell}<0,{down},{_quoted(words.same)}))"
    return f"IF({_is_biggest(cells)},{_around(words.most, said)},{said})"


def _is_biggest(cells: Cells) -> str:
    """Return whether a change is the one biggest among several (`seminar.survey`)."""
    cell, column = cells.change, cells.changes
    alike = f"COUNTIF({column},{cell})+COUNTIF({column},-{cell})=1"
    most = f"ABS({cell})=MAX(MAX({column}),-MIN({column}))"
    return f"AND({cell}<>0,COUNT({column})>1,{most},{alike})"


def _around(template: str, formula: str) -> str:
    """Return the words of a template around what a formula says in the place of `{}`."""
    before, _, after = template.partition("{}")
    said = [_quoted(before) if before else "", formula, _quoted(after) if after else ""]
    return "&".join(filter(None, said))


def _quoted(text: str) -> str:
    """Return a text as a formula says it; a line break in it is a character by its number."""
    lines = ('"' + line.replace('"', '""') + '"' for line in text.split("\n"))
    return "&CHAR(10)&".join(lines)

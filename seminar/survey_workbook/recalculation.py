"""Formulas that reckon from changed cells: computed anew, or left for Excel to compute.

A formula whose result is not in the file is computed by the program that opens it; one with a
result is believed. So nothing may keep a result that has become old.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from seminar.survey_workbook.cell_text import Content, Place, with_cells
from seminar.survey_workbook.dependents import Computed, Formulas
from seminar.survey_workbook.markup import escaped, local, tags
from seminar.survey_workbook.opened import Opened
from seminar.survey_workbook.reckoning import (
    DivisionByZero,
    NotReckoned,
    OtherText,
    Value,
    reckoned,
)
from seminar.survey_workbook.sheet_text import Cell, SheetText

_SHOWN_FOR_ZERO = "#DIV/0!"


def recalculated(opened: Opened, cells: set[Place]) -> dict[str, bytes]:
    """Return the parts of sheets whose formulas reckon from changed cells, with new results.

    Args:
        opened: the workbook as it is after the change.
        cells: those of the table's sheet that have changed.
    """
    name, formulas = opened.sheet.name, opened.formulas
    stale = [*formulas.after(name, cells), *_themselves(formulas, name, cells)]
    results = _Results(opened.text, stale, name)
    parts: dict[str, bytes] = {}
    for sheet in opened.book.sheets:
        own = [computed for computed in stale if computed.sheet == sheet.name]
        if own:
            text = opened.sheets.get(sheet.name) or SheetText(opened.package.part(sheet.part))
            parts[sheet.part] = with_cells(text, dict(_contents(text, own, results)))
    return parts


def _themselves(formulas: Formulas, name: str, cells: set[Place]) -> Iterator[Computed]:
    """Yield the formulas that were written just now."""
    for computed in formulas.all:
        if computed.sheet == name and computed.place in cells:
            yield computed


def _contents(
    text: SheetText, stale: Iterable[Computed], results: _Results
) -> Iterator[tuple[Place, Content]]:
    for computed in stale:
        kind, value = results.written(computed)
        if value is None and not _has_result(computed.cell):
            continue
        content = _with_value(computed.cell, text.prefix, kind, value)
        if content.inner != computed.cell.inner:
            yield computed.place, content


def _has_result(cell: Cell) -> bool:
    """Whether a formula's cell holds a result; the empty text is one as well."""
    return bool(cell.value) or cell.attributes.get("t", "n") != "n"


def _with_value(cell: Cell, prefix: str, kind: str, value: str | None) -> Content:
    """Return a formula's cell with another result, or with none."""
    inner = cell.inner
    shown = "" if value is None else f"<{prefix}v>{escaped(value)}</{prefix}v>"
    old = [tag for tag in tags(inner) if local(tag.name) == "v"]
    if old:
        inner = inner[: old[0].start] + inner[old[-1].end :]
    formula_end = max(tag.end for tag in tags(inner) if local(tag.name) == "f")
    return Content(kind, inner[:formula_end] + shown + inner[formula_end:], keeps=True)


class _Results:
    """The results of formulas that reckon from changed cells, as far as they are reckoned here."""

    def __init__(self, text: SheetText, stale: Iterable[Computed], name: str) -> None:
        self._text = text
        self._name = name
        self._stale = {computed.place: computed for computed in stale if computed.sheet == name}
        self._known: dict[Place, Value] = {}
        self._under_way: set[Place] = set()

    def written(self, computed: Computed) -> tuple[str, str | None]:
        """Return the kind and the text of a formula's result; no text where it is not known."""
        if computed.sheet != self._name:
            return "", None
        try:
            value = self._result(computed)
        except DivisionByZero:
            return "e", _SHOWN_FOR_ZERO
        except NotReckoned:
            return "", None
        match value:
            case bool():
                return "b", str(int(value))
            case str():
                return "str", value
            case _:
                return "", f"{Decimal(repr(float(value or 0))):f}"

    def _result(self, computed: Computed) -> Value:
        place = computed.place
        kind = computed.cell.formula.kind if computed.cell.formula else ""
        if kind not in ("normal", "shared") or not computed.formula or place in self._under_way:
            raise NotReckoned
        if place not in self._known:
            self._under_way.add(place)
            try:
                self._known[place] = reckoned(computed.formula, self._lookup)
            finally:
                self._under_way.discard(place)
        value = self._known[place]
        if isinstance(value, OtherText):
            raise NotReckoned
        return value

    def _lookup(self, row: int, column: int) -> Value:
        computed = self._stale.get((row, column))
        if computed:
            try:
                return self._result(computed)
            except DivisionByZero as error:
                raise NotReckoned from error
        return _value(self._text.cell(row, column))


def _value(cell: Cell | None) -> Value:
    """Return what a cell shows, if that is a number, a truth, a text or nothing."""
    if cell is None or cell.is_empty:
        return None
    if cell.value is None:
        raise NotReckoned
    match cell.attributes.get("t", "n"):
        case "n":
            return _float(cell.value)
        case "b":
            return cell.value == "1"
        case "str":
            return cell.value
        case "s" | "inlineStr":
            return OtherText(cell.value)
        case _:
            raise NotReckoned


def _float(value: str) -> float:
    try:
        return float(value)
    except ValueError as error:
        raise NotReckoned from error

"""A formula's result, for the few kinds of formulas that survey tables are made of.

Means, sums, counts and differences of cells on the same sheet: what computes an index or a change.
Of any other formula nothing is guessed; the program that opens the workbook computes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import fmean
from typing import Any

from msgspec import Struct

from seminar.rounding import half_away
from seminar.survey_workbook.areas import LAST_ROW, Area, formula_tokens

Value = float | str | bool | None
"""Of a cell or of a part of a formula; `None` for an empty cell."""

_MOST_CELLS = 100_000


class NotReckoned(Exception):
    """The formula holds something that is not reckoned here."""


class DivisionByZero(Exception):
    """What Excel shows as `#DIV/0!`, in every language of the file."""


class OtherText(str):
    """A text of which only is known that it is one."""

    __slots__ = ()


Lookup = Callable[[int, int], Value]
"""Returns what stands in a cell, by row and column.

Raises `NotReckoned` or `DivisionByZero` where that is not known, or no value.
"""


class _Cells(Struct, frozen=True):
    """Cells that a formula names, with what stands in them."""

    values: tuple[Value, ...]


_Part = Value | _Cells


def reckoned(formula: str, lookup: Lookup) -> Value:
    """Return the result of a formula, given without its equals sign.

    Raises:
        NotReckoned: it holds something that is not reckoned here.
        DivisionByZero: it divides by zero.
    """
    try:
        tokens = [token for token in formula_tokens(formula) if token.type != "WHITE-SPACE"]
        reading = _Reading(tokens, lookup)
        result = _single(reading.comparison())
    except (NotReckoned, DivisionByZero):
        raise
    except Exception as error:  # the tokenizer raises whatever it stumbles on
        raise NotReckoned from error
    if reading.rest:
        raise NotReckoned
    return 0.0 if result is None else result


class _Reading:
    """A formula's tokens, read from the left, by the precedence of Excel's operators."""

    def __init__(self, tokens: Sequence[Any], lookup: Lookup) -> None:
        self.rest = list(tokens)
        self._lookup = lookup

    def comparison(self) -> _Part:
        left = self._sum()
        while operator := self._infix("=", "<>", "<", ">", "<=", ">="):
            left = _compared(operator, _single(left), _single(self._sum()))
        return left

    def _sum(self) -> _Part:
        left = self._product()
        while operator := self._infix("+", "-"):
            right = _number(self._product())
            left = _number(left) + right if operator == "+" else _number(left) - right
        return left

    def _product(self) -> _Part:
        left = self._signed()
        while operator := self._infix("*", "/"):
            right = _number(self._signed())
            left = _number(left) * right if operator == "*" else _divided(_number(left), right)
        return left

    def _signed(self) -> _Part:
        if self._is_next("OPERATOR-PREFIX"):
            sign = self._take().value
            value = _number(self._signed())
            return -value if sign == "-" else value
        value = self._operand()
        while self._is_next("OPERATOR-POSTFIX"):
            self._take()
            value = _number(value) / 100
        return value

    def _operand(self) -> _Part:
        token = self._take()
        match token.type, token.subtype:
            case "OPERAND", "NUMBER":
                return float(token.value)
            case "OPERAND", "TEXT":
                return str(token.value)[1:-1].replace('""', '"')
            case "OPERAND", "LOGICAL":
                return token.value.upper() == "TRUE"
            case "OPERAND", "RANGE":
                return self._cells(token.value)
            case "PAREN", "OPEN":
                value = self.comparison()
                self._expect("CLOSE")
                return value
            case "FUNC", "OPEN":
                return self._function(token.value.rstrip("(").upper())
            case _:
                raise NotReckoned

    def _cells(self, name: str) -> _Cells:
        area = Area.named(name)
        if area is None or area.bottom == LAST_ROW:
            raise NotReckoned
        rows, columns = range(area.top, area.bottom + 1), range(area.left, area.right + 1)
        if len(rows) * len(columns) > _MOST_CELLS:
            raise NotReckoned
        return _Cells(tuple(self._lookup(row, column) for row in rows for column in columns))

    def _function(self, name: str) -> _Part:
        if name == "IF":
            return self._if()
        if name not in _FUNCTIONS:
            raise NotReckoned
        arguments = [self.comparison()]
        while self._is_next("SEP"):
            self._take()
            arguments.append(self.comparison())
        self._expect("CLOSE")
        return _FUNCTIONS[name](arguments)

    def _if(self) -> _Part:
        """Return the branch that holds; the other one may divide by zero unpunished."""
        holds = _single(self.comparison())
        branches: list[_Part | DivisionByZero] = []
        while self._is_next("SEP"):
            self._take()
            branches.append(self._branch())
        self._expect("CLOSE")
        if isinstance(holds, str) or len(branches) != 2:
            raise NotReckoned
        chosen = branches[0] if holds else branches[1]
        if isinstance(chosen, DivisionByZero):
            raise chosen
        return chosen

    def _branch(self) -> _Part | DivisionByZero:
        start = list(self.rest)
        try:
            return self.comparison()
        except DivisionByZero as error:
            self.rest = start
            self._pass_over()
            return error

    def _pass_over(self) -> None:
        """Leave out what is left of an argument."""
        depth = 0
        while self.rest:
            token = self.rest[0]
            if not depth and (token.type == "SEP" or token.subtype == "CLOSE"):
                return
            depth += (token.subtype == "OPEN") - (token.subtype == "CLOSE")
            self.rest.pop(0)

    # --- tokens ---

    def _take(self) -> Any:  # noqa: ANN401 - openpyxl's token
        if not self.rest:
            raise NotReckoned
        return self.rest.pop(0)

    def _is_next(self, kind: str) -> bool:
        return bool(self.rest) and self.rest[0].type == kind

    def _infix(self, *operators: str) -> str:
        if self._is_next("OPERATOR-INFIX") and self.rest[0].value in operators:
            return str(self._take().value)
        return ""

    def _expect(self, subtype: str) -> None:
        if self._take().subtype != subtype:
            raise NotReckoned


# --- values ---------------------------------------------------------------------------------------


def _single(part: _Part) -> Value:
    if not isinstance(part, _Cells):
        return part
    if len(part.values) != 1:
        raise NotReckoned
    return part.values[0]


def _number(part: _Part) -> float:
    """Return a value as a number; an empty cell is 0, and a text nothing that is reckoned here."""
    value = _single(part)
    if isinstance(value, str):
        raise NotReckoned
    return float(value or 0)


def _divided(left: float, right: float) -> float:
    if not right:
        raise DivisionByZero
    return left / right


def _compared(operator: str, left: Value, right: Value) -> bool:
    if any(isinstance(value, OtherText | bool) for value in (left, right)):
        raise NotReckoned
    if operator in ("=", "<>"):
        return _same(left, right) == (operator == "=")
    if isinstance(left, str) or isinstance(right, str):
        raise NotReckoned
    low, high = float(left or 0), float(right or 0)
    return {"<": low < high, ">": low > high, "<=": low <= high, ">=": low >= high}[operator]


def _same(left: Value, right: Value) -> bool:
    """Return whether two values are equal; an empty cell equals 0 and the empty text."""
    if isinstance(left, str) and isinstance(right, str):
        return left.casefold() == right.casefold()
    if isinstance(left, str) or isinstance(right, str):
        return {left, right} == {"", None}
    return float(left or 0) == float(right or 0)


# --- functions ------------------------------------------------------------------------------------


def _numbers(arguments: Iterable[_Part]) -> Iterator[float]:
    """Yield the numbers among arguments; texts and truths in cells are passed over, as in Excel."""
    for part in arguments:
        for value in part.values if isinstance(part, _Cells) else (part,):
            if isinstance(value, float | int) and not isinstance(value, bool):
                yield float(value)
            elif not isinstance(part, _Cells):
                raise NotReckoned


def _average(arguments: Sequence[_Part]) -> float:
    numbers = list(_numbers(arguments))
    if not numbers:
        raise DivisionByZero
    return fmean(numbers)


def _rounded(arguments: Sequence[_Part]) -> float:
    value, decimals = arguments
    return float(half_away(_number(value), int(_number(decimals))))


_FUNCTIONS: dict[str, Callable[[Sequence[_Part]], _Part]] = {
    "AVERAGE": _average,
    "SUM": lambda arguments: sum(_numbers(arguments)),
    "COUNT": lambda arguments: float(len(list(_numbers(arguments)))),
    "MIN": lambda arguments: min(_numbers(arguments), default=0.0),
    "MAX": lambda arguments: max(_numbers(arguments), default=0.0),
    "ROUND": _rounded,
}

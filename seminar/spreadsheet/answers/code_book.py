"""SurveyXact's code book: what its variables and the numbers in them stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from seminar.spreadsheet.values import text_of, whole_number
from seminar.spreadsheet.words import key
from seminar.workbook import Extent, Sheet, Workbook

_STRUCTURE = frozenset({"structure", "variables", "variabler", "struktur"})
_LABELS = frozenset({"labels", "etiketter"})
_MOST = Extent(rows=20_000, columns=10)


class CodeBook(Struct, frozen=True):
    """What a dataset's headings and numbers stand for; an empty one changes nothing.

    Args:
        titles: the question that a variable asks, by the variable's name.
        labels: the text that a number stands for, by the variable's name and the number.
    """

    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    labels: Mapping[str, Mapping[int, str]] = field(default_factory=dict[str, Mapping[int, str]])

    def title(self, variable: str) -> str:
        """Return the question that a variable asks, or its name where nothing is said."""
        return self.titles.get(key(variable), variable)

    def is_labelled(self, variable: str) -> bool:
        """Whether the numbers of a variable have texts."""
        return bool(self.labels.get(key(variable)))

    def texts(self, variable: str, values: Sequence[object]) -> Sequence[object]:
        """Return the values of a variable, with texts for numbers that stand for one.

        The numbers are those of the questionnaire's choices: 1 may well be "to a high degree".
        """
        labels = self.labels.get(key(variable))
        if not labels:
            return values
        texts = {value: labels.get(_code(value), value) for value in set(values)}
        return [texts[value] for value in values]


def _code(value: object) -> int:
    code = whole_number(value)
    return -1 if code is None else code


def code_book(workbook: Workbook, dataset: str) -> CodeBook:
    """Return what the other sheets of a workbook say of its dataset.

    Args:
        workbook: the export.
        dataset: the sheet with the answers.
    """
    titles: dict[str, str] = {}
    labels: dict[str, dict[int, str]] = {}
    for name in workbook.sheet_names:
        if name == dataset:
            continue
        if key(name) in _STRUCTURE:
            titles.update(_titles(workbook.sheet(name, _MOST)))
        elif key(name) in _LABELS:
            for variable, code, text in _labels(workbook.sheet(name, _MOST)):
                labels.setdefault(variable, {})[code] = text
    return CodeBook(titles, labels)


def _titles(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield variable and question: its first text after the variable's name."""
    for values in sheet.rows:
        variable, *rest = [text_of(value) for value in values] or [""]
        title = next((text for text in rest if " " in text), rest[0] if rest else "")
        if variable and title:
            yield key(variable), title


def _labels(sheet: Sheet) -> Iterator[tuple[str, int, str]]:
    """Yield variable, number and text."""
    for row, values in enumerate(sheet.rows):
        code = whole_number(sheet.value(row, 1))
        if len(values) >= 3 and code is not None:
            yield key(text_of(values[0])), code, text_of(values[2])

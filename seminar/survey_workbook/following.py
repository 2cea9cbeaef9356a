"""What else in a workbook would have to follow when a table grows or loses a row or column.

Excel moves such things along when a row is inserted. We change cells alone, so what would be left
behind is a reason not to do it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from seminar.messages import Message, message
from seminar.survey_workbook.areas import Area, Reference
from seminar.survey_workbook.book import Book, Sheet
from seminar.survey_workbook.cell_text import Place
from seminar.survey_workbook.dependents import Formulas
from seminar.survey_workbook.markup import content, local
from seminar.survey_workbook.sheet_text import SheetText
from seminar.texts import shown

_FILTER = "_xlnm._FilterDatabase"
"""The name that Excel gives to what it filters, and makes larger by itself."""


class Follower(Struct, frozen=True):
    """Something that refers to cells of the sheet.

    Args:
        who: what it is, as a part of a sentence.
        area: the cells.
        alone: as with `Reference`.
        is_name: whether it only names the cells and shows nothing itself.
        at: the sheet's cell in which it stands, if it does.
    """

    who: Message
    area: Area
    alone: bool = False
    is_name: bool = False
    at: Place | None = None


class Followers:
    """All that refers to cells of one sheet."""

    def __init__(self, book: Book, sheet: Sheet, text: SheetText, formulas: Formulas) -> None:
        self._book = book
        self._sheet = sheet
        self._text = text
        self._formulas = formulas

    def first(self, is_left_behind: Callable[[Follower], bool]) -> Follower | None:
        """Return something that would be left behind, if there is anything."""
        return next((each for each in self._all() if is_left_behind(each)), None)

    def _all(self) -> Iterator[Follower]:
        yield from self._in_cells()
        yield from self._names()
        yield from self._charts()
        yield from self._small_charts()
        yield from self._pivots()
        yield from self._notes()

    def _here(self, references: tuple[Reference, ...]) -> Iterator[Reference]:
        return (each for each in references if each.sheet.casefold() == self._sheet.name.casefold())

    def _in_cells(self) -> Iterator[Follower]:
        for computed in self._formulas.all:
            is_here = computed.sheet == self._sheet.name
            who = (
                message("the formula in {cell}", cell=computed.name)
                if is_here
                else message(
                    "the formula in {cell} on the sheet “{sheet}”",
                    cell=computed.name,
                    sheet=shown(computed.sheet),
                )
            )
            at = computed.place if is_here else None
            for each in self._here(computed.sources):
                yield Follower(who, each.area, each.alone, at=at)

    def _names(self) -> Iterator[Follower]:
        for name in self._book.names:
            if name.name == _FILTER:
                continue
            sources, _ = self._formulas.sources(name.sheet, name.formula)
            who = message("the name “{name}”", name=shown(name.name.removeprefix("_xlnm.")))
            for each in self._here(sources):
                yield Follower(who, each.area, is_name=True)

    def _charts(self) -> Iterator[Follower]:
        for formula in self._book.chart_formulas():
            sources, _ = self._formulas.sources("", formula)
            for each in self._here(sources):
                yield Follower(message("a chart"), each.area)

    def _small_charts(self) -> Iterator[Follower]:
        """Yield what the charts within cells show ("sparklines", in the sheets' extensions)."""
        for sheet in self._book.sheets:
            part = self._book.package.part(sheet.part)
            if b"sparkline" not in part:
                continue
            text = self._text if sheet == self._sheet else SheetText(part)
            for formula in _sparklines(text):
                sources, _ = self._formulas.sources(sheet.name, formula)
                for each in self._here(sources):
                    yield Follower(message("a chart in a cell"), each.area)

    def _pivots(self) -> Iterator[Follower]:
        for sheet, source in self._book.pivot_sources():
            sources, _ = self._formulas.sources(sheet, source)
            for each in self._here(sources):
                yield Follower(message("a pivot table"), each.area)

    def _notes(self) -> Iterator[Follower]:
        """Yield the comments and links that hang on single cells."""
        for name in self._book.comments(self._sheet):
            yield from _note(message("a comment"), name)
        for tag in self._text.outside("hyperlink"):
            yield from _note(message("a link"), tag.attributes.get("ref", ""))


def _note(who: Message, name: str) -> Iterator[Follower]:
    area = Area.named(name)
    if area:
        yield Follower(who, area)


def _sparklines(sheet: SheetText) -> Iterator[str]:
    """Yield what the sheet's sparklines show."""
    inside = False
    for tag in sheet.around:
        name = local(tag.name)
        if name == "sparkline":
            inside = not tag.is_end
        elif inside and name == "f" and not tag.is_end:
            yield content(sheet.text[tag.end : sheet.text.index("<", tag.end)])

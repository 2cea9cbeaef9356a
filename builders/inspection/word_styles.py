"""How paragraphs and runs of a Word document look in the end: their styles, resolved.

What is set on a run itself wins over its character style, that over the paragraph's style, that
over the table's, and the document's defaults come last (ISO/IEC 29500-1, 17.7.2). Each style is
looked up through those it is based on; circles end where they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.markup import Element, W, is_on, val
from builders.inspection.numbers import number

StyleKind = Literal["paragraph", "character", "table", "numbering"]
Holder = Literal["pPr", "rPr", "tblPr", "tcPr"]
"""Where a style holds its properties: of paragraphs, of runs, of tables, of cells."""
BODY_TEXT = 0
"""The level of what is no heading."""
_HEADING = re.compile(r"heading ([1-9])")
_LEVELS = range(9)
_USUAL_SIZE = 10.0
"""In points, where no one says a size (ISO/IEC 29500-1, 17.3.2.38)."""


class Style(Struct, frozen=True, eq=False):
    """A style as the file defines it.

    Args:
        id: what paragraphs, runs and tables refer to it by.
        name: its name in lower case, English for built-in styles, such as `heading 1`.
        kind: `paragraph`, `character`, `table` or `numbering`, or what else the file says.
        based_on: the id of the style it is based on; empty for none.
        element: its element.
    """

    id: str
    name: str
    kind: str
    based_on: str
    element: Element

    @property
    def is_default(self) -> bool:
        """Whether what names no style of its kind has this one."""
        return is_on(self.element, f"{W}default") and self.element.get(f"{W}default") is not None

    @property
    def heading_level(self) -> int | None:
        """The level that the style itself gives: 1 to 9, 0 for body text, `None` for neither.

        Word keeps the level of its built-in headings, whatever the style's element says.
        """
        named = _HEADING.fullmatch(self.name)
        if named:
            return int(named[1])
        return _level(self.element.find(f"{W}pPr/{W}outlineLvl"))


class WordStyles:
    """The styles of a document.

    Args:
        document: the document; one without styles has Word's defaults.
    """

    def __init__(self, document: Document) -> None:
        part = document.part("styles")
        self.root = None if part is None else part.root
        found: list[Element] = [] if part is None else part.all(f"{W}style")
        self.all = tuple(_style(one) for one in found)
        """The styles in the order of the file, doubles included."""
        self.by_id: dict[str, Style] = {style.id: style for style in reversed(self.all)}
        """The styles by id; of doubles the first."""
        self._headings: dict[str, int] = {}
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._known: dict[tuple[str, Holder, str], Element | None] = {}
        self._defaults: dict[tuple[Holder, str], Element | None] = {}
        self._own: dict[Element, Element | None] = {}
        self._ids: dict[Element, str] = {}
        self._beneath: dict[Element, tuple[str, ...]] = {}

    @cached_property
    def _default_ids(self) -> dict[str, str]:
        return {style.kind: style.id for style in reversed(self.all) if style.is_default}

    def default(self, kind: StyleKind) -> Style | None:
        """Return the style of what names none of its kind; `None` where the file has none."""
        return self.by_id.get(self._default_ids.get(kind, ""))

    def chain(self, id_: str) -> tuple[Style, ...]:
        """Return a style and those it is based on, itself first; nothing for an unknown one."""
        if id_ not in self._chains:
            found: dict[str, Style] = {}
            style = self.by_id.get(id_)
            while style is not None and style.id not in found:
                found[style.id] = style
                style = self.by_id.get(style.based_on)
            self._chains[id_] = tuple(found.values())
        return self._chains[id_]

    def style_property(self, id_: str, holder: Holder, name: str) -> Element | None:
        """Return what a style or the nearest it is based on says of a property, such as `sz`."""
        key = (id_, holder, name)
        if key not in self._known:
            path = f"{W}{holder}/{W}{name}"
            said = (style.element.find(path) for style in self.chain(id_))
            self._known[key] = next((one for one in said if one is not None), None)
        return self._known[key]

    def default_property(self, holder: Holder, name: str) -> Element | None:
        """Return what the document's defaults say of a property of paragraphs or runs."""
        key = (holder, name)
        if key not in self._defaults:
            path = f"{W}docDefaults/{W}{holder}Default/{W}{holder}/{W}{name}"
            self._defaults[key] = None if self.root is None else self.root.find(path)
        return self._defaults[key]

    # --- paragraphs -------------------------------------------------------------------------------

    def own_property(self, paragraph: Element, name: str) -> Element | None:
        """Return a property set on a paragraph itself, such as `shd`; `None` where it is not."""
        if paragraph not in self._own:
            # Looked for once: where there are none, all that the paragraph holds is gone through.
            self._own[paragraph] = paragraph.find(f"{W}pPr")
        properties = self._own[paragraph]
        return None if properties is None else properties.find(f"{W}{name}")

    def id_of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style; that of the default one where it names none."""
        if paragraph not in self._ids:
            named = val(self.own_property(paragraph, "pStyle"))
            self._ids[paragraph] = named or self._default_ids.get("paragraph", "")
        return self._ids[paragraph]

    def style_of(self, paragraph: Element) -> Style | None:
        """Return a paragraph's style; `None` where the file does not define it."""
        return self.by_id.get(self.id_of(paragraph))

    def paragraph_property(self, paragraph: Element, name: str) -> Element | None:
        """Return what holds for a paragraph of a property such as `jc`, `spacing` or `shd`."""
        own = self.own_property(paragraph, name)
        if own is not None:
            return own
        styled = self.style_property(self.id_of(paragraph), "pPr", name)
        return styled if styled is not None else self.default_property("pPr", name)

    def heading_level(self, paragraph: Element) -> int:
        """Return a paragraph's level among the headings, 1 to 9, or `BODY_TEXT`."""
        own = _level(self.own_property(paragraph, "outlineLvl"))
        if own is not None:
            return own
        id_ = self.id_of(paragraph)
        if id_ not in self._headings:
            levels = (style.heading_level for style in self.chain(id_))
            self._headings[id_] = next((one for one in levels if one is not None), BODY_TEXT)
        return self._headings[id_]

    # --- runs -------------------------------------------------------------------------------------

    def run_property(self, run: Element, name: str) -> Element | None:
        """Return what holds for a run of a property such as `sz`, `color`, `lang` or `highlight`.

        Of a table's style, what it says of some cells only (such as a header row) is not counted.
        """
        own = run.find(f"{W}rPr/{W}{name}")
        if own is not None:
            return own
        for id_ in self._ids_around(run):
            styled = self.style_property(id_, "rPr", name)
            if styled is not None:
                return styled
        return self.default_property("rPr", name)

    def _ids_around(self, run: Element) -> Iterator[str]:
        """Yield the ids of the styles that say how a run looks, the nearest first."""
        yield val(run.find(f"{W}rPr/{W}rStyle"))
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if paragraph is None:
            return
        if paragraph not in self._beneath:
            self._beneath[paragraph] = tuple(self._ids_beneath(paragraph))
        yield from self._beneath[paragraph]

    def _ids_beneath(self, paragraph: Element) -> Iterator[str]:
        """Yield the ids of a paragraph's style and of its table's."""
        yield self.id_of(paragraph)
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        if table is not None:
            if table not in self._ids:
                named = val(table.find(f"{W}tblPr/{W}tblStyle"))
                self._ids[table] = named or self._default_ids.get("table", "")
            yield self._ids[table]

    def is_on(self, run: Element, name: str) -> bool:
        """Return whether a switch such as `b`, `i`, `caps` or `vanish` is on for a run.

        Styles of two kinds that both turn it on turn it off again (ISO/IEC 29500-1, 17.7.3).
        """
        own = run.find(f"{W}rPr/{W}{name}")
        if own is not None:
            return is_on(own, f"{W}val")
        if is_on(self.default_property("rPr", name), f"{W}val"):
            return True
        styled = (self.style_property(id_, "rPr", name) for id_ in self._ids_around(run))
        return sum(is_on(one, f"{W}val") for one in styled) % 2 == 1

    def is_hidden(self, run: Element) -> bool:
        """Return whether a run's text is hidden."""
        return self.is_on(run, "vanish")

    def size(self, run: Element) -> float:
        """Return the size of a run's text in points."""
        return _half_points(val(self.run_property(run, "sz")))

    def language(self, run: Element) -> str:
        """Return the language of a run's text, such as `nb-NO`; empty where none is said."""
        own = run.find(f"{W}rPr/{W}lang")
        around = (self.style_property(id_, "rPr", "lang") for id_ in self._ids_around(run))
        last = self.default_property("rPr", "lang")
        return next((val(one) for one in (own, *around, last) if val(one)), "")


def _style(element: Element) -> Style:
    return Style(
        element.get(f"{W}styleId", ""),
        val(element.find(f"{W}name")).casefold(),
        element.get(f"{W}type", "paragraph"),
        val(element.find(f"{W}basedOn")),
        element,
    )


def _level(outline: Element | None) -> int | None:
    """Return the heading level of an outline level, which counts from 0 and is 9 for body text."""
    text = val(outline)
    if outline is None or not text.isdecimal():
        return None
    level = number(text)
    return BODY_TEXT if level is None or level not in _LEVELS else level + 1


def _half_points(text: str) -> float:
    try:
        return float(text.removesuffix("pt")) / (1 if text.endswith("pt") else 2)
    except ValueError:
        return _USUAL_SIZE

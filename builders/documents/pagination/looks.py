"""How paragraphs and runs look in the end: their styles, lists and own properties, resolved.

Later layers win (ISO/IEC 29500-1, 17.7.2): the document's defaults, the table's style, the
paragraph's style from its farthest ancestor on, what stands on the paragraph. The indents of a list
come just before the layer that asks for the list.
"""

from __future__ import annotations

from functools import cached_property

from lxml import etree
from msgspec import Struct

from builders.documents.pagination.faces import Measured, measured
from builders.documents.pagination.letters import (
    Properties,
    RunLook,
    bold,
    narrowest,
    run_properties,
)
from builders.documents.pagination.parts import (
    A,
    DocumentParts,
    Element,
    Unmeasurable,
    W,
    is_on,
    name_of,
    points,
    val,
    whole,
)

Tab = tuple[float, str]
"""Where a tab stop is, in points inside the margin, and how text stands at it."""

_SWITCHES = frozenset(
    ("keepNext", "keepLines", "widowControl", "pageBreakBefore", "contextualSpacing")
)
_UNREAD_SPACINGS = frozenset(("beforeLines", "afterLines", "beforeAutospacing", "afterAutospacing"))
_SIDES = {"start": "left", "end": "right"}
_HEADING_1 = "heading 1"
_AUTO_LINE = 240.0


class ParagraphLook(Struct, frozen=True, eq=False):
    """How a paragraph is set; lengths in points.

    Args:
        style: its style's id.
        before: the space above.
        after: the space below.
        line_rule: `auto`, `exact` or `atLeast`.
        line: a factor for `auto`, else points.
        left: the indent of its lines.
        right: the indent at the right.
        first: how much more the first line is indented; negative where it hangs out.
        tabs: its tab stops, the leftmost first.
        rules: the height of the rules above and below, with their distance.
        level: 0 for first-level headings, `None` for what is on no level.
        listed: whether it bears a bullet or number.
        foreign_mark: whether that is in a font of its own, which may make the line higher.
        letters: the properties of its letters, as its style has them.
    """

    style: str
    before: float
    after: float
    line_rule: str
    line: float
    left: float
    right: float
    first: float
    keep_next: bool
    keep_lines: bool
    widow_control: bool
    break_before: bool
    contextual: bool
    tabs: tuple[Tab, ...]
    rules: float
    level: int | None
    listed: bool
    foreign_mark: bool
    letters: RunLook
    layers: tuple[Properties, ...]


class Looks:
    """The looks of a document's paragraphs and runs.

    Args:
        parts: the document's styles, lists, settings and theme.
    """

    def __init__(self, parts: DocumentParts) -> None:
        self._parts = parts
        self.styles = {
            one.get(f"{W}styleId", ""): one for one in parts.styles.iterfind(f"{W}style")
        }
        defaults = parts.styles.find(f"{W}docDefaults")
        self._paragraph_defaults = _found(defaults, "pPrDefault/pPr")
        self._run_defaults = run_properties(_found(defaults, "rPrDefault/rPr"))
        self._chains: dict[str, tuple[Element, ...]] = {}
        self._paragraphs: dict[tuple[bytes | str, str], ParagraphLook] = {}
        self._runs: dict[tuple[int, bytes | str], RunLook] = {}

    # --- styles -----------------------------------------------------------------------------------

    @cached_property
    def _default_style(self) -> str:
        return next(
            (
                id_
                for id_, style in self.styles.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in _TRUE
            ),
            "",
        )

    @cached_property
    def _named_first(self) -> frozenset[str]:
        return frozenset(self.named(_HEADING_1))

    @cached_property
    def _first_level(self) -> frozenset[str]:
        """The styles of first-level headings, by name or by level."""
        return self._named_first | {id_ for id_ in self.styles if self._styled_level(id_) == "0"}

    def _styled_level(self, id_: str) -> str:
        said = (val(one.find(f"{W}pPr/{W}outlineLvl")) for one in reversed(self.chain(id_)))
        return next(filter(None, said), "")

    def named(self, name: str) -> list[str]:
        """Return the ids of the styles of a built-in name, which are translated; names are not."""
        return [
            id_
            for id_, style in self.styles.items()
            if val(style.find(f"{W}name")).casefold() == name
        ]

    def chain(self, id_: str) -> tuple[Element, ...]:
        """Return a style and those it is based on, the farthest first."""
        known = self._chains.get(id_)
        if known is None:
            found: dict[str, Element] = {}
            at = id_
            while at in self.styles and at not in found:
                found[at] = self.styles[at]
                at = val(found[at].find(f"{W}basedOn"))
            known = self._chains[id_] = tuple(reversed(found.values()))
        return known

    # --- paragraphs -------------------------------------------------------------------------------

    def is_first_level(self, paragraph: Element) -> bool:
        """Return whether a paragraph is a heading of the first level."""
        own = paragraph.find(f"{W}pPr")
        if own is None:
            return False
        style, said = val(own.find(f"{W}pStyle")), own.find(f"{W}outlineLvl")
        if said is not None and style not in self._named_first:
            return val(said) == "0"
        return style in self._first_level

    def paragraph(self, paragraph: Element, table_style: str = "") -> ParagraphLook:
        """Return how a paragraph looks, in a table of a style or outside of tables."""
        own = paragraph.find(f"{W}pPr")
        key = (b"" if own is None else _key(own), table_style)
        known = self._paragraphs.get(key)
        if known is None:
            known = self._paragraphs[key] = self._resolved(own, table_style)
        return known

    def _resolved(self, own: Element | None, table_style: str) -> ParagraphLook:
        named = "" if own is None else val(own.find(f"{W}pStyle"))
        style = named if named in self.styles else self._default_style
        found: Properties = {}
        tabs: dict[float, str] = {}
        mark: Element | None = None
        for layer in self._layers(own, table_style, style):
            level = self._list_level(layer, found)
            if level is not None:
                mark = level
                _merge(found, tabs, level.find(f"{W}pPr"))
            _merge(found, tabs, layer)
        return self._look(found, tabs, style, mark, self._letters(table_style, style))

    def _layers(self, own: Element | None, table_style: str, style: str) -> list[Element]:
        layers = [self._paragraph_defaults]
        layers += [one.find(f"{W}pPr") for one in self.chain(table_style)]
        layers += [one.find(f"{W}pPr") for one in self.chain(style)]
        return [layer for layer in (*layers, own) if layer is not None]

    def _list_level(self, layer: Element, found: Properties) -> Element | None:
        asked = layer.find(f"{W}numPr")
        if asked is None:
            return None
        for name in ("numId", "ilvl"):
            said = asked.find(f"{W}{name}")
            if said is not None:
                found[name] = val(said)
        return self._levels.get((found.get("numId", ""), found.get("ilvl", "0")))

    @cached_property
    def _levels(self) -> dict[tuple[str, str], Element]:
        root = self._parts.numbering
        if root is None:
            return {}
        kinds = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
        found: dict[tuple[str, str], Element] = {}
        for number in root.iterfind(f"{W}num"):
            id_ = number.get(f"{W}numId", "")
            kind = kinds.get(val(number.find(f"{W}abstractNumId")))
            own = number.iterfind(f"{W}lvlOverride/{W}lvl")
            for level in (*(() if kind is None else kind.iterfind(f"{W}lvl")), *own):
                found[id_, level.get(f"{W}ilvl", "0")] = level
        return found

    def _look(
        self,
        found: Properties,
        tabs: dict[float, str],
        style: str,
        mark: Element | None,
        letters: tuple[Properties, ...],
    ) -> ParagraphLook:
        if any(found.get(f"spacing.{name}", "0") not in _FALSE for name in _UNREAD_SPACINGS):
            raise Unmeasurable("spacing")
        rule = found.get("spacing.lineRule", "auto")
        line = points(found.get("spacing.line", str(int(_AUTO_LINE))))
        hanging, first = (points(found.get(f"ind.{name}")) for name in ("hanging", "firstLine"))
        return ParagraphLook(
            style=style,
            before=points(found.get("spacing.before")),
            after=points(found.get("spacing.after")),
            line_rule=rule,
            line=line * 20 / _AUTO_LINE if rule == "auto" else line,
            left=points(found.get("ind.left")),
            right=points(found.get("ind.right")),
            first=-hanging if hanging else first,
            keep_next=found.get("keepNext") == "1",
            keep_lines=found.get("keepLines") == "1",
            widow_control=found.get("widowControl", "1") == "1",
            break_before=found.get("pageBreakBefore") == "1",
            contextual=found.get("contextualSpacing") == "1",
            tabs=tuple(sorted((at, kind) for at, kind in tabs.items() if kind != "clear")),
            rules=sum(float(found.get(f"pBdr.{side}", "0")) for side in ("top", "bottom")),
            level=self._outline(found, style),
            listed=found.get("numId", "0") != "0" and mark is not None,
            foreign_mark=mark is not None and mark.find(f"{W}rPr/{W}rFonts") is not None,
            letters=self._run_look(letters),
            layers=letters,
        )

    def _outline(self, found: Properties, style: str) -> int | None:
        """Return the level of a heading; Word keeps that of its built-in ones."""
        if style in self._named_first:
            return 0
        return int(found["outlineLvl"]) if found.get("outlineLvl", "").isdecimal() else None

    # --- runs -------------------------------------------------------------------------------------

    def _letters(self, table_style: str, style: str) -> tuple[Properties, ...]:
        """Return what table and paragraph styles say of letters, a layer for each kind."""
        table = self._merged_letters(table_style) | self._conditional(table_style)
        return (self._run_defaults, table, self._merged_letters(style))

    def _merged_letters(self, style: str) -> Properties:
        found: Properties = {}
        for one in self.chain(style):
            found |= run_properties(one.find(f"{W}rPr"))
        return found

    def _conditional(self, table_style: str) -> Properties:
        """Return what a table's style may say of the letters in some of its rows or columns.

        Raises:
            Unmeasurable: it is more than that they are bold.
        """
        found: Properties = {}
        for style in self.chain(table_style):
            for condition in style.iterfind(f"{W}tblStylePr"):
                said = run_properties(condition.find(f"{W}rPr"))
                if _SIZING.intersection(said) or condition.find(f"{W}pPr/{W}spacing") is not None:
                    raise Unmeasurable("tblStylePr")
                if said.get("b") == "1":
                    found["may be bold"] = "1"
        return found

    def run(self, run: Element, paragraph: ParagraphLook) -> RunLook:
        """Return how the letters of a run in a paragraph look."""
        own = run.find(f"{W}rPr")
        if own is None:
            return paragraph.letters
        key = (id(paragraph), _key(own))
        known = self._runs.get(key)
        if known is None:
            direct = run_properties(own)
            styled = self._merged_letters(direct.get("rStyle", ""))
            known = self._runs[key] = self._run_look((*paragraph.layers, styled, direct))
        return known

    def _run_look(self, layers: tuple[Properties, ...]) -> RunLook:
        found: Properties = {}
        for layer in layers:
            found |= layer
        font = self._font(found)
        return RunLook(
            face=font.face,
            lines=font.lines,
            size=float(found.get("sz", "20")) / 2,
            bold=bold(layers),
            capitals=found.get("caps") == "1",
            small_capitals=found.get("smallCaps") == "1",
            hidden=found.get("vanish") == "1",
            tracking=points(found.get("spacing")),
            shifted=found.get("vertAlign", "baseline") != "baseline" or "position" in found,
            narrowest=narrowest(found) * font.narrowest,
        )

    def _font(self, found: Properties) -> Measured:
        theme = found.get("asciiTheme", "")
        family = self._theme_fonts.get(theme[:5], "") if theme else found.get("ascii", "")
        return measured(family or "Times New Roman")

    @cached_property
    def _theme_fonts(self) -> Properties:
        if self._parts.theme is None:
            return {}
        return {
            kind: one.get("typeface", "")
            for kind in ("major", "minor")
            for one in self._parts.theme.iterfind(f".//{A}{kind}Font/{A}latin")
        }


_TRUE, _FALSE = frozenset(("1", "true", "on")), frozenset(("0", "false", "off"))
_STYLES = frozenset((f"{W}pStyle", f"{W}rStyle"))
_SIZING = frozenset(("sz", "ascii", "asciiTheme", "caps", "smallCaps", "spacing", "vanish"))


def _key(element: Element) -> bytes | str:
    """Return what tells equal properties from others: most name a style and nothing else."""
    if len(element) == 1 and element[0].tag in _STYLES:
        return val(element[0])
    return etree.tostring(element, with_tail=False)


def _found(element: Element | None, path: str) -> Element | None:
    if element is None:
        return None
    return element.find("/".join(f"{W}{name}" for name in path.split("/")))


def _merge(found: Properties, tabs: dict[float, str], layer: Element | None) -> None:
    """Add the properties of a layer to those of the layers before."""
    for one in () if layer is None else layer:
        name = name_of(one)
        if name in _SWITCHES:
            found[name] = "1" if is_on(one) else "0"
        elif name in ("spacing", "ind"):
            _merge_lengths(found, name, one)
        elif name == "outlineLvl":
            found[name] = val(one)
        elif name == "tabs":
            tabs |= {points(tab.get(f"{W}pos")): val(tab) for tab in one.iterfind(f"{W}tab")}
        elif name == "pBdr":
            found |= {f"pBdr.{name_of(side)}": str(_rule_height(side)) for side in one}


def _merge_lengths(found: Properties, name: str, one: Element) -> None:
    said = {str(key).rpartition("}")[2]: str(value) for key, value in one.items()}
    said = {_SIDES.get(key, key): value for key, value in said.items()}
    if "hanging" in said or "firstLine" in said:
        found.pop("ind.hanging", None)
        found.pop("ind.firstLine", None)
    found |= {f"{name}.{key}": value for key, value in said.items()}


def _rule_height(side: Element) -> float:
    """Return the height of a rule above or below a paragraph with its distance, in points."""
    if val(side) in ("nil", "none", ""):
        return 0.0
    return whole(side.get(f"{W}sz")) / 8 + whole(side.get(f"{W}space"))

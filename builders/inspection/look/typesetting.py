"""How paragraphs and runs are set: one level's look, from the styles that it inherits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from builders.inspection.look.colours import Colour, Colours, Paint
from builders.inspection.look.numbers import number, share
from builders.inspection.markup import A, Element, local

LINE = 1.2
"""The height of a line at single spacing, in the size of its text, as PowerPoint sets it."""
INK = "000000"
"""The colour of text for which neither style nor theme has any."""
_BULLETS = {f"{A}buNone": False, f"{A}buChar": True, f"{A}buAutoNum": True, f"{A}buBlip": True}
_ON = ("1", "true")
_UNSEEN = frozenset(
    ("lang", "altLang", "dirty", "err", "noProof", "smtClean", "i", "u", "kern", "kumimoji", "bmk")
)
"""Attributes of runs that change neither their width nor their colour."""
_SAYS_NOTHING = frozenset(("lvl", "rtl", "fontAlgn", "eaLnBrk", "latinLnBrk", "hangingPunct"))
"""Attributes of paragraphs that change nothing here."""
_SIZES = (100, 400_000)
"""The smallest and largest size there is, in hundredths of a point (ST_TextFontSize)."""


class Spacing(Struct, frozen=True):
    """A distance: a share of the line, and points beside that."""

    share: float = 0.0
    points: float = 0.0

    def of(self, size: float) -> float:
        """Return it in points for text of a size in points."""
        return self.share * size * LINE + self.points


class ParagraphLook(Struct, frozen=True):
    """How a paragraph is set; lengths are EMU."""

    left: int = 0
    indent: int = 0
    align: str = "l"
    line: Spacing = Spacing(1.0)
    before: Spacing = Spacing()
    after: Spacing = Spacing()
    bullet: bool = False


class TextLook(Struct, frozen=True):
    """How a run is set.

    Args:
        size: in points, before any autofit.
        bold: whether it is bold.
        capitals: whether it is shown in capitals.
        tracking: the letter spacing in points.
        family: the name of its typeface.
        paint: its colours; none where they cannot be told.
        raised: whether it stands above or below the line, and is drawn smaller than its size.
    """

    size: float = 18.0
    bold: bool = False
    capitals: bool = False
    tracking: float = 0.0
    family: str = ""
    paint: Paint = Paint((Colour(INK),))
    raised: bool = False

    @property
    def drawn(self) -> float:
        """The size in which it is drawn, in points: two thirds where it is raised or lowered."""
        return self.size * 2 / 3 if self.raised else self.size


class Manner(Struct, frozen=True):
    """What the style of a shape or table says of its text."""

    colour: Colour | None = None
    bold: bool = False


MANNER = Manner()
"""Nothing."""


class Level:
    """How the paragraphs of one level are set, and their runs where these say nothing else."""

    __slots__ = ("_paragraphs", "_runs", "_setter", "paragraph", "text")

    def __init__(self, paragraph: ParagraphLook, text: TextLook, setter: Setter) -> None:
        self.paragraph = paragraph
        self.text = text
        self._setter = setter
        self._runs: dict[bytes, TextLook] = {}
        self._paragraphs: dict[bytes, ParagraphLook] = {}

    def run(self, properties: Element | None) -> TextLook:
        """Return how a run with these properties, `a:rPr`, is set."""
        if properties is None or (not len(properties) and _UNSEEN.issuperset(properties.attrib)):
            return self.text
        key = etree.tostring(properties, with_tail=False)
        if key not in self._runs:
            self._runs[key] = self._setter.text(self.text, [properties])
        return self._runs[key]

    def set_paragraph(self, properties: Element | None) -> ParagraphLook:
        """Return how a paragraph with these properties, `a:pPr`, is set."""
        if properties is None or not (
            len(properties) or not _SAYS_NOTHING.issuperset(properties.attrib)
        ):
            return self.paragraph
        key = etree.tostring(properties, with_tail=False)
        if key not in self._paragraphs:
            self._paragraphs[key] = paragraph_look(self.paragraph, [properties])
        return self._paragraphs[key]


class Setter(Struct, frozen=True):
    """What is needed to resolve a style: the colours, and the theme's two typefaces."""

    colours: Colours
    major: str
    minor: str

    def level(self, near: Sequence[Element], far: Sequence[Element], manner: Manner) -> Level:
        """Return a level's look from its properties (`a:lvl1pPr`, …), the nearest given first.

        Args:
            near: those of the shape and of the placeholders that it stands for.
            far: those of the master's and the presentation's styles.
            manner: what the style of the shape or table says, which goes between the two.
        """
        usual = TextLook(family=self.minor, paint=Paint((Colour(self.colours.slot("tx1") or INK),)))
        text = self.text(usual, _runs(far))
        if manner.colour is not None:
            text = replace(text, paint=Paint((manner.colour,)))
        text = replace(text, bold=text.bold or manner.bold)
        paragraph = paragraph_look(ParagraphLook(), (*near, *far))
        return Level(paragraph, self.text(text, _runs(near)), self)

    def text(self, base: TextLook, sources: Sequence[Element]) -> TextLook:
        """Return how a run is set by its properties, the nearest first, and else by `base`."""
        size = next((one for one in sources if one.get("sz")), None)
        bold = next((one.get("b") for one in sources if one.get("b")), None)
        capitals = next((one.get("cap") for one in sources if one.get("cap")), None)
        tracking = next((one for one in sources if one.get("spc")), None)
        return TextLook(
            _size(size, base.size),
            base.bold if bold is None else bold in _ON,
            base.capitals if capitals is None else capitals == "all",
            number(tracking, "spc", round(base.tracking * 100)) / 100,
            self._family(sources) or base.family,
            self._paint(sources) or base.paint,
            any(number(one, "baseline", 0) for one in sources[:1]),
        )

    def _family(self, sources: Iterable[Element]) -> str:
        found = (
            one.get("typeface", "") for run in sources for one in run.iterchildren(f"{A}latin")
        )
        name = next(found, "")
        return {"+mj": self.major, "+mn": self.minor}.get(name[:3], name)

    def _paint(self, sources: Iterable[Element]) -> Paint | None:
        for run in sources:
            if any(local(one) == "hlinkClick" and not len(one) for one in run):
                link = self.colours.slot("hlink")
                return Paint((Colour(link),)) if link else None
            if paint := self.colours.fill(run):
                return paint
        return None


def _runs(levels: Iterable[Element]) -> list[Element]:
    return [run for one in levels for run in one.iterchildren(f"{A}defRPr")]


def _size(source: Element | None, usual: float) -> float:
    size = number(source, "sz", round(usual * 100))
    return min(max(size, _SIZES[0]), _SIZES[1]) / 100


def paragraph_look(base: ParagraphLook, sources: Sequence[Element]) -> ParagraphLook:
    """Return how a paragraph is set by its properties, the nearest first, and else by `base`."""
    look = base
    for one in reversed(sources):
        look = replace(
            look,
            left=number(one, "marL", look.left),
            indent=number(one, "indent", look.indent),
            align=one.get("algn", look.align),
            **_stated(one),
        )
    return look


_SPACINGS = {f"{A}lnSpc": "line", f"{A}spcBef": "before", f"{A}spcAft": "after"}


def _stated(properties: Element) -> dict[str, Spacing | bool]:
    stated: dict[str, Spacing | bool] = {}
    for child in properties:
        tag = str(child.tag)
        if tag in _SPACINGS:
            for amount in child:
                stated[_SPACINGS[tag]] = _spacing(amount)
        elif tag in _BULLETS:
            stated["bullet"] = _BULLETS[tag]
    return stated


def _spacing(amount: Element) -> Spacing:
    if local(amount) == "spcPct":
        return Spacing(min(max(share(amount, "val", 1.0), 0.0), 132.0))
    return Spacing(0.0, min(max(number(amount, "val", 0), 0), 158_400) / 100)

"""One slide while it is drawn: its ids, its relationships, and what its texts stand on."""

from __future__ import annotations

from collections.abc import Callable

from builders.deck.ink import Palette
from builders.look import CHART_GRID, FJORD, LINEN, RUST, SLATE, SOUND, WHITE, Colour
from builders.opc import RELATIONSHIPS, Relationship

_IN_ITS_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"'
    ' val="tx"/></a:ext></a:extLst>'
)
"""Keeps a link in the colour of its text, which is legible; a theme's link colour need not be."""
_SEEN = 1.05
"""The least contrast of a quiet card's ground with the slide's: white with linen has 1.15."""

_STRONG = (FJORD, SOUND, RUST, SLATE)
"""Colours that mean something where they are filled: the current row, a phase, a level."""


class Pen:
    """Hands out shape ids and relationship ids for one slide, and legible colours.

    Args:
        language: BCP 47 of the slide's texts.
        ground: what the slide's layout is filled with, six hexadecimal digits.
        palette: the theme's colours.
        slide_part: returns the part name of a planned slide's id, or `None` if there is none.
    """

    def __init__(
        self,
        language: str,
        ground: str,
        palette: Palette,
        slide_part: Callable[[str], str | None],
    ) -> None:
        self.language = language
        self._ground = ground
        self.relationships: list[Relationship] = []
        self._palette = palette
        self._slide_part = slide_part
        self._last_id = 1

    def next_id(self) -> int:
        """Return an id for one more shape; 1 is the slide's own tree."""
        self._last_id += 1
        return self._last_id

    def on(self, ground: Colour | None) -> Callable[[Colour], Colour]:
        """Return what makes text legible on `ground`, by default on the slide's own."""
        under = self._palette.rgb(ground) if ground else self._ground
        return lambda wanted: self._palette.legible(wanted, under)

    def mark(self, wanted: Colour) -> Colour:
        """Return the colour of a mark on the slide's ground, such as a bar or a legend's sign."""
        return self._palette.visible(wanted, self._ground)

    def line(self, wanted: Colour) -> Colour:
        """Return the colour of a line on the slide's ground: a strong one seen, others quiet."""
        if wanted in _STRONG:
            return self.mark(wanted)
        return self._palette.quiet(wanted, self._ground)

    def seen(self, ground: Colour | None) -> Colour | None:
        """Return a shape's ground, or another where it would be lost on the slide's own.

        White cards are made for a ground of linen, which a foreign template seldom has.
        """
        if ground in _STRONG:
            return self.mark(ground)
        if ground is None or self._palette.contrast(ground, self._ground) >= _SEEN:
            return ground
        others = (LINEN, WHITE, CHART_GRID)
        return next(
            (one for one in others if self._palette.contrast(one, self._ground) >= _SEEN), ground
        )

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship to `target`, made at the first call for it.

        Args:
            kind: the last word of the relationship's type, such as `image`.
            target: a part's name, or an address when `external`.
            external: whether the target is an address.
        """
        for link in self.relationships:
            if link.target == target and link.kind == kind:
                return link.id
        link = Relationship(
            f"rId{len(self.relationships) + 1}", RELATIONSHIPS + kind, target, external
        )
        self.relationships.append(link)
        return link.id

    def address_link(self, address: str) -> str:
        """Return the XML that makes a run a link to an address on the web or a mailbox."""
        link = self.relate("hyperlink", address, external=True)
        return f'<a:hlinkClick r:id="{link}">{_IN_ITS_OWN_COLOUR}</a:hlinkClick>'

    def slide_link(self, slide: str) -> str:
        """Return the XML that makes a run a link to another slide, in its own colour."""
        part = self._slide_part(slide)
        if part is None:
            return ""
        return (
            f'<a:hlinkClick r:id="{self.relate("slide", part)}"'
            f' action="ppaction://hlinksldjump">{_IN_ITS_OWN_COLOUR}</a:hlinkClick>'
        )

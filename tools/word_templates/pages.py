"""Paper and margins, and the sections of a document."""

from __future__ import annotations

from msgspec import Struct

from tools.word_templates.measures import twips

COLUMN_GAP = 10
"""Between two columns, in millimetres."""


class Page(Struct, frozen=True):
    """A page, in millimetres."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    header: float = 12
    footer: float = 11
    landscape: bool = False

    @property
    def text(self) -> float:
        """How wide the text is."""
        return self.width - self.left - self.right


PORTRAIT = Page(210, 297, left=24, right=24, top=32, bottom=25)
LANDSCAPE = Page(297, 210, left=18, right=18, top=29, bottom=20, landscape=True)


def section(page: Page, *, columns: int = 1, continuous: bool = False, links: str = "") -> str:
    """Return the properties of a section, for the paragraph that ends it.

    Args:
        page: its paper and margins.
        columns: how many columns it has.
        continuous: whether it begins on the page where the section before it ends.
        links: its headers and footers; a section without has those of the one before.
    """
    kind = '<w:type w:val="continuous"/>' if continuous else ""
    turned = ' w:orient="landscape"' if page.landscape else ""
    sides = {side: getattr(page, side) for side in ("top", "right", "bottom", "left")}
    margins = " ".join(f'w:{side}="{twips(length)}"' for side, length in sides.items())
    first = "<w:titlePg/>" if 'w:type="first"' in links else ""
    return (
        f"<w:sectPr>{links}{kind}"
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar {margins} w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" '
        f'w:gutter="0"/><w:cols w:num="{columns}" w:space="{twips(COLUMN_GAP)}"/>{first}</w:sectPr>'
    )

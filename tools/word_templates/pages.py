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


def section(page: Page, *, columns: int = 1, continuous: bool = False) -> str:
    """Return the properties of a section, for the paragraph that ends it.

    Headers and footers are those of the document, the first page's on its first page alone.

    Args:
        page: its paper and margins.
        columns: how many columns it has.
        continuous: whether it begins on the page where the section before it ends.
    """
    kind = '<w:type w:val="continuous"/>' if continuous else ""
    turned = ' w:orient="landscape"' if page.landscape else ""
    sides = {side: getattr(page, side) for side in ("top", "right", "bottom", "left")}
    margins = " ".join(f'w:{side}="{twips(length)}"' for side, length in sides.items())
    return (
        f'<w:sectPr>{kind}<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar {margins} w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" '
        f'w:gutter="0"/><w:cols w:num="{columns}" w:space="{twips(COLUMN_GAP)}"/></w:sectPr>'
    )


def first_section(body: str, links: str) -> str:
    """Return a body whose first section has headers and footers, which the others inherit.

    Args:
        body: with one section or more.
        links: its references to headers and footers, those of the first page among them.
    """
    opened = body.replace("<w:sectPr>", f"<w:sectPr>{links}", 1)
    return opened.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>", 1)

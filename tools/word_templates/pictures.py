"""Pictures of a template itself, which staff exchange in Word."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from tools.word_templates.markup import Runs

_EMU = 36_000
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""What tells screen readers to pass a picture over (MS-ODRAWXML 2.2.73)."""


class Picture(Struct, frozen=True):
    """A PNG picture that stands in a line of text.

    Args:
        file: where it lies; its name is also that of its part.
        name: what the program calls it.
        width, height: in millimetres.
    """

    file: Path
    name: str
    width: float
    height: float

    @property
    def link(self) -> str:
        """The id by which the text refers to it."""
        return f"picture-{self.file.stem}"

    @property
    def part(self) -> str:
        """The name of its part."""
        return f"/word/media/{self.file.name}"


def decoration(picture: Picture) -> Runs:
    """Return a run with a picture that says nothing beside the text."""
    extent = f'cx="{round(picture.width * _EMU)}" cy="{round(picture.height * _EMU)}"'
    name = quoteattr(picture.name)
    return Runs(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="1" name={name}>{_DECORATIVE}</wp:docPr>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{picture.link}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )

"""A picture in a line of text, such as the coat of arms in the letterhead."""

from __future__ import annotations

from msgspec import Struct

from builders.deck.markup import escape
from builders.documents.blocks import PartLinks, Place
from builders.image_file import ImageFile

EMU_PER_MM = 36_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"


class InlinePicture(Struct, frozen=True):
    """A picture that stands in a line.

    Args:
        image: the picture file.
        height: in millimetres, less where the text is narrower; the width follows.
        description: its alternative text.
    """

    image: ImageFile
    height: float
    description: str

    def xml(self, parts: PartLinks, place: Place) -> str:
        """Return a run that holds the picture, the right way up (`Block.xml`)."""
        wide, high = self.image.upright
        cy = round(min(self.height, place.width * high / wide) * EMU_PER_MM)
        cx = round(cy * wide / high)
        return (
            f"<w:r>{place.properties}<w:drawing>"
            f'<wp:inline xmlns:wp="{_DRAWING}wordprocessingDrawing" distT="0" distB="0" distL="0" '
            f'distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
            f'<wp:docPr id="1" name="{escape(self.description)}" '
            f'descr="{escape(self.description)}"/>'
            f'<a:graphic xmlns:a="{_DRAWING}main"><a:graphicData uri="{_DRAWING}picture">'
            f'<pic:pic xmlns:pic="{_DRAWING}picture">'
            f'<pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
            f"{self._fill(parts)}<pic:spPr>{self._frame(cx, cy)}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _fill(self, parts: PartLinks) -> str:
        link = parts.image(self.image.data, self.image.kind)
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return (
            f'<pic:blipFill><a:blip xmlns:r="{office}" r:embed="{link}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        )

    def _frame(self, cx: int, cy: int) -> str:
        """Return place and size, turned: the size is that of the picture as stored."""
        turns = self.image.turns
        size = (cy, cx) if turns % 2 else (cx, cy)
        turned = f' rot="{turns * 5_400_000}"' if turns else ""
        flipped = ' flipH="1"' if self.image.mirrored else ""
        return (
            f'<a:xfrm{turned}{flipped}><a:off x="0" y="0"/>'
            f'<a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm>'
        )

"""On which pages the headings of a finished Word document begin, told only where it is certain.

Nobody lays a document out before it is sent, and no two programs lay it out alike. So each block is
measured twice, as low and as high as any program may make it (`Bounds`), and the pages are filled
twice. Whatever begins later on a page, or is higher, never lets what follows begin earlier; so a
heading that begins on the same page in both begins there in every program in between, Word and
LibreOffice among them. Which rules those bounds take from Word and LibreOffice stands where they
are applied.

A document with something in it that is not measured (what floats, footnotes, several columns, fonts
without metrics) raises `Unmeasurable`.
"""

from __future__ import annotations

from builders.documents.pagination.layout import Layout, Settling, lay_out
from builders.documents.pagination.parts import DocumentParts, Unmeasurable

__all__ = ["DocumentParts", "Layout", "Settling", "Unmeasurable", "lay_out"]

"""The list of contents: Word's own, with page numbers that are right before anybody updates it.

A template says where it stands, `{{p seminar.contents }}`; `ContentsPlace` leaves a mark there, and
`set_contents` replaces the mark when the rest of the document is finished. The numbers come from
`builders.documents.pagination`, which tells them only where every program agrees; where one does
not, some paragraphs begin a page of their own, and where that does not help either, the list has no
numbers but is complete, and its entries lead to their headings.
"""

from __future__ import annotations

from builders.documents.contents.entries import ContentsPlace
from builders.documents.contents.setting import set_contents

__all__ = ["ContentsPlace", "set_contents"]

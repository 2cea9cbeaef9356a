"""The kinds of parts by the relationships that lead to them: their types and their owners."""

from __future__ import annotations

from collections.abc import Mapping

_SLIDE = "presentationml.slide+xml"
_LAYOUT = "presentationml.slideLayout+xml"
_MASTER = "presentationml.slideMaster+xml"
_NOTES = "presentationml.notesSlide+xml"
_NOTES_MASTER = "presentationml.notesMaster+xml"
_HANDOUT_MASTER = "presentationml.handoutMaster+xml"
_MAIN = ".main+xml"
_GLOSSARY = "document.glossary+xml"

TYPES: Mapping[str, tuple[str, ...]] = {
    "officeDocument": (_MAIN,),
    "slide": (_SLIDE,),
    "slideLayout": (_LAYOUT,),
    "slideMaster": (_MASTER,),
    "notesSlide": (_NOTES,),
    "notesMaster": (_NOTES_MASTER,),
    "handoutMaster": (_HANDOUT_MASTER,),
    "theme": ("officedocument.theme+xml",),
    "themeOverride": ("officedocument.themeOverride+xml",),
    "presProps": ("presentationml.presProps+xml",),
    "viewProps": ("presentationml.viewProps+xml",),
    "tableStyles": ("presentationml.tableStyles+xml",),
    "commentAuthors": ("presentationml.commentAuthors+xml",),
    "tags": ("presentationml.tags+xml",),
    "chart": ("drawingml.chart+xml",),
    "chartUserShapes": ("drawingml.chartshapes+xml",),
    "diagramData": ("drawingml.diagramData+xml",),
    "diagramLayout": ("drawingml.diagramLayout+xml",),
    "diagramQuickStyle": ("drawingml.diagramStyle+xml",),
    "diagramColors": ("drawingml.diagramColors+xml",),
    "comments": (".comments+xml",),
    "header": ("wordprocessingml.header+xml",),
    "footer": ("wordprocessingml.footer+xml",),
    "footnotes": ("wordprocessingml.footnotes+xml",),
    "endnotes": ("wordprocessingml.endnotes+xml",),
    "numbering": ("wordprocessingml.numbering+xml",),
    "styles": (".styles+xml",),
    "settings": ("wordprocessingml.settings+xml",),
    "webSettings": ("wordprocessingml.webSettings+xml",),
    "fontTable": ("wordprocessingml.fontTable+xml",),
    "glossaryDocument": (_GLOSSARY,),
    "core-properties": ("core-properties+xml",),
    "extended-properties": ("extended-properties+xml",),
    "custom-properties": ("custom-properties+xml",),
}
"""How the content type ends of a part that a relationship of this kind leads to."""

OWNERS: Mapping[str, tuple[str, ...]] = {
    "slideLayout": (_SLIDE, _MASTER),
    "slideMaster": (_MAIN, _LAYOUT),
    "notesSlide": (_SLIDE,),
    "notesMaster": (_MAIN, _NOTES),
    "handoutMaster": (_MAIN,),
    "presProps": (_MAIN,),
    "viewProps": (_MAIN,),
    "tableStyles": (_MAIN,),
    "header": (_MAIN, _GLOSSARY),
    "footer": (_MAIN, _GLOSSARY),
    "footnotes": (_MAIN, _GLOSSARY),
    "endnotes": (_MAIN, _GLOSSARY),
    "numbering": (_MAIN, _GLOSSARY),
}
"""How the content types end of the parts that may have a relationship of this kind."""

BASES: Mapping[str, tuple[str, ...]] = {
    _LAYOUT: ("slideMaster",),
    _MASTER: ("theme",),
    _NOTES: ("notesMaster", "slide"),
    _NOTES_MASTER: ("theme",),
    _HANDOUT_MASTER: ("theme",),
}
"""The relationships of which a part whose content type ends so has exactly one each."""

IS_SLIDE = _SLIDE
"""How the content type of a slide ends."""


def is_of(kind: str, content_type: str) -> bool:
    """Return whether a relationship of `kind` may lead to a part of `content_type`.

    Of kinds that are not listed nothing is known, so they may. A picture may have any type but
    that of markup, since programs look at its bytes.
    """
    if kind == "image":
        is_markup = content_type.endswith("xml") or "officedocument" in content_type
        return not is_markup or content_type.startswith("image/")
    ends = TYPES.get(kind)
    return ends is None or content_type.casefold().endswith(_folded(ends))


def may_own(kind: str, content_type: str) -> bool:
    """Return whether a part of `content_type` may have a relationship of `kind`."""
    ends = OWNERS.get(kind)
    return ends is None or not content_type or content_type.casefold().endswith(_folded(ends))


def _folded(ends: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(end.casefold() for end in ends)

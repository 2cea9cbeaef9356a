"""A slide's notes page: the slide's image, the presenter's text, the page number."""

from __future__ import annotations

from collections.abc import Sequence

from builders.deck.markup import escape, run_properties

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<p:notes xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>'
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="{image}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1"'
    ' noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/>'
    '</p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="{notes}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
    '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>'
    "<a:bodyPr/><a:lstStyle/>"
)
_TAIL = (
    "</p:txBody></p:sp></p:spTree></p:cSld>"
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
)


def notes_xml(paragraphs: Sequence[str], language: str, names: tuple[str, str]) -> bytes:
    """Return the XML of a notes page.

    Args:
        paragraphs: plain texts.
        language: BCP 47.
        names: what the slide's image and the notes are called.
    """
    properties = run_properties("a:rPr", language)
    text = "".join(
        f"<a:p><a:r>{properties}<a:t>{escape(line)}</a:t></a:r></a:p>" for line in paragraphs
    )
    head = _HEAD.replace("{image}", escape(names[0])).replace("{notes}", escape(names[1]))
    return f"{head}{text or '<a:p/>'}{_TAIL}".encode()

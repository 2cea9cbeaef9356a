"""Editing the XML of sheets by hand, as Word on the desktop and on the web write it.

Made from the format's specification (ISO/IEC 29500-1, MS-DOCX), not saved by those programs.
"""

from __future__ import annotations

from lxml import etree

from builders.documents.templating.tags import Element, W

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def parsed(xml: str) -> list[Element]:
    """Return the elements of some markup."""
    return list(etree.fromstring(f"<x {_SPACES}>{xml}</x>"))


def control(root: Element, tag: str) -> Element:
    """Return the control with a tag."""
    (found,) = (
        one
        for one in root.iter(W + "sdt")
        if one.find(f"{W}sdtPr/{W}tag[@{W}val='{tag}']") is not None
    )
    return found


def content(root: Element, tag: str) -> Element:
    """Return what a control holds."""
    found = control(root, tag).find(W + "sdtContent")
    assert found is not None
    return found


def put(root: Element, tag: str, xml: str) -> None:
    """Let a control hold markup, and show its prompt no more."""
    properties = control(root, tag).find(W + "sdtPr")
    assert properties is not None
    for one in properties.findall(W + "showingPlcHdr"):
        properties.remove(one)
    content(root, tag)[:] = parsed(xml)


def p(text: str, style: str = "PlenumSvar", more: str = "") -> str:
    """Return the markup of a paragraph."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def r(text: str) -> str:
    """Return the markup of a run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def in_field(runs: str) -> str:
    """Return the markup of an answer's paragraph with runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="PlenumSvar"/></w:pPr>{runs}</w:p>'


def heading(root: Element, begins: str) -> Element:
    """Return the paragraph that begins with a text."""
    return next(
        one
        for one in root.iter(W + "p")
        if "".join(t.text or "" for t in one.iter(W + "t")).startswith(begins)
    )


def delete_control(root: Element, tag: str, *, with_content: bool = False) -> None:
    """Take a control away and leave what it held, or take that too."""
    found = control(root, tag)
    if not with_content:
        for one in list(content(root, tag)):
            found.addprevious(one)
    parent = found.getparent()
    assert parent is not None
    parent.remove(found)


def delete_bookmarks(root: Element) -> None:
    """Take all bookmarks away."""
    for one in list(root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)

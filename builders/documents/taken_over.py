"""What a document takes over of its template's parts: no comments, and not who changed what."""

from __future__ import annotations

from lxml import etree
from msgspec.structs import replace

from builders.documents.parsing import parsed
from builders.documents.templating.revisions import forget_revisions
from builders.opc import Package, Part

_LEFT_BEHIND = frozenset(
    (
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "documenttasks",
        "people",
    )
)
"""Kinds of parts that hold comments and who wrote them (MS-DOCX, 2.1 and 2.5)."""
_OF_THE_FILE = ("/docProps/",)
"""Where a file says what it is about."""
_SIGNS = (b":author=", b":commentR")
"""What stands in a part in which changes or comments are marked."""


def taken_over(package: Package) -> list[Part]:
    """Return the parts that a document takes over from its template, the main one first.

    They are those that the main one leads to; the document says itself what the file is about.

    Raises:
        UnreadableOfficeFile: a part is damaged.
    """
    main = _without_comments(package.main_part())
    reached = _reached(package, main)
    others = [reached[name] for name in package.parts if name in reached and name != main.name]
    return [main, *(_without_names(part, package.file) for part in others)]


def _reached(package: Package, main: Part) -> dict[str, Part]:
    """Return a part and those that it leads to, by name, without the links to comments."""
    reached = {main.name: main}
    ahead = [main]
    while ahead:
        for link in ahead.pop().relationships:
            part = None if link.external else package.parts.get(link.target)
            if part is None or part.name in reached or part.name.startswith(_OF_THE_FILE):
                continue
            reached[part.name] = _without_comments(part)
            ahead.append(reached[part.name])
    return reached


def _without_comments(part: Part) -> Part:
    links = tuple(link for link in part.relationships if link.kind not in _LEFT_BEHIND)
    return replace(part, relationships=links)


def _without_names(part: Part, file: str) -> Part:
    """Return a part with changes accepted; the main one's are when it is rendered."""
    if "wordprocessingml" not in part.content_type or not any(map(part.data.__contains__, _SIGNS)):
        return part
    tree = parsed(part, file)
    forget_revisions(tree)
    data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(part, data=data)

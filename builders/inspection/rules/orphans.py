"""Pieces that nothing in the file leads to, and that go along unseen wherever it goes."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.office_file import OfficeFile
from builders.inspection.registry import Rules
from builders.inspection.remedies import SAVE_ANEW
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("package")
_HARMLESS = (
    "/[trash]/",
    "/docProps/",
    "/customXml/",
    "/_xmlsignatures/",
    "/mimetype",
    "/ppt/theme/",
)
"""What programs leave without a link: PowerPoint's scraps, thumbnails, data of SharePoint, and of
pandoc the theme of a notes master that is not there."""


@RULES.add(
    OfficeFile,
    "orphan-part",
    "warning",
    demand=message("Each part is used by another one."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.5.1; ISO/IEC 29500-1, 9.1.9",
)
def orphan_part(file: OfficeFile) -> Iterator[Fault]:
    """Find slides, pictures and others that were taken out and are still in the file."""
    if not file.main:
        return
    reached = _reached(file, "/", set())
    for name in file.parts:
        if name not in reached and not name.startswith(_HARMLESS):
            # What an orphan leads to is not told of again.
            _reached(file, name, reached)
            sentence = message(
                "The part {part} is not used anywhere, but goes along with the file.",
                part=shown(name),
            )
            yield Fault(sentence, name)


def _reached(file: OfficeFile, start: str, reached: set[str]) -> set[str]:
    """Add to `reached` the parts that links lead to from `start`, itself included."""
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            targets = (link.target.partition("#")[0] for link in file.links(name))
            waiting.extend(target for target in targets if target in file.members)
    return reached


@RULES.add(
    OfficeFile,
    "orphan-links",
    "warning",
    demand=message("Each list of links belongs to a part."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.5.2",
)
def orphan_links(file: OfficeFile) -> Iterator[Fault]:
    """Find lists of links whose part was taken out."""
    for name in file.members:
        if name.endswith(".rels") and name != "/_rels/.rels" and file.known(_owner(name)) is None:
            sentence = message(
                "The list of links {part} belongs to no part of the file.", part=shown(name)
            )
            yield Fault(sentence, name)


def _owner(rels: str) -> str:
    """Return the name of the part whose links a part holds; empty where it can be no one's."""
    folder, mark, name = rels.rpartition("/_rels/")
    return f"{folder}/{name.removesuffix('.rels')}" if mark else ""

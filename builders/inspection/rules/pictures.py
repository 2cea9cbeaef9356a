"""Pictures, sounds and films: a file behind each, of the kind that it says it is."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import A, P, R
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.opc import Relationship
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_CHANGE = message("Right-click the picture and choose Change Picture.")
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\x01\x00\x09\x00", "wmf"),
    (b"\x02\x00\x09\x00", "wmf"),
    (b"\x01\x00\x00\x00", "emf"),
    (b"II\xbc", "vnd.ms-photo"),
    (b"\x00\x00\x01\x00", "x-icon"),
    (b"\x1f\x8b", "gz"),
)
_SAME = {
    "jpg": "jpeg",
    "jpe": "jpeg",
    "pjpeg": "jpeg",
    "x-png": "png",
    "x-emf": "emf",
    "x-wmf": "wmf",
    "tif": "tiff",
    "x-tiff": "tiff",
    "x-bmp": "bmp",
    "x-ms-bmp": "bmp",
    "vnd.microsoft.icon": "x-icon",
    "svg+xml": "svg",
    "svg": "svg",
    "x-svg": "svg",
    "jxr": "vnd.ms-photo",
}
"""Kinds of pictures that go by several names, in their content types."""
_KNOWN = frozenset(
    ("png", "jpeg", "gif", "bmp", "tiff", "wmf", "emf", "vnd.ms-photo", "svg", "x-icon")
)
_HEAD = 512


@RULES.add(
    OfficeFile,
    "picture-unreadable",
    "error",
    demand=message("Each picture file holds a picture."),
    remedy=_CHANGE,
    source="ISO/IEC 29500-1, 15.2.14",
)
def picture_unreadable(file: OfficeFile) -> Iterator[Fault]:
    """Find picture files that are empty or hold no picture of a kind that Office shows."""
    for name, said in _pictures(file):
        if said in _KNOWN and not _kind(file.head(name, _HEAD)):
            sentence = message("The picture file {part} holds no picture.", part=shown(name))
            yield Fault(sentence, name)


@RULES.add(
    OfficeFile,
    "picture-of-another-type",
    "warning",
    demand=message("Each picture file is of the type that the file says it is."),
    remedy=_CHANGE,
    source="ISO/IEC 29500-1, 15.2.14; ISO/IEC 29500-2, 6.2.3",
)
def picture_of_another_type(file: OfficeFile) -> Iterator[Fault]:
    """Find picture files that are called a PNG and are a JPEG, say."""
    for name, said in _pictures(file):
        real = _kind(file.head(name, _HEAD))
        if said in _KNOWN and real and real not in (said, "gz"):
            sentence = message(
                "The picture file {part} is called {said}, but is {real}.",
                part=shown(name),
                said=said.upper(),
                real=real.upper(),
            )
            yield Fault(sentence, name)


def _pictures(file: OfficeFile) -> Iterator[tuple[str, str]]:
    """Yield the picture files, each with the kind of picture that it is said to be."""
    for name in file.parts:
        kind, _, said = file.content_type(name).casefold().partition("/")
        if kind == "image":
            yield name, _SAME.get(said, said)


def _kind(head: bytes) -> str:
    """Return the kind of picture that begins so, empty where it is none."""
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    text = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    return "svg" if b"<svg" in head or text.startswith((b"<?xml", b"<!--")) else ""


@RULES.add(
    XmlPart,
    "picture-without-file",
    "error",
    demand=message("Each picture has a file to show."),
    remedy=_CHANGE,
    source="ISO/IEC 29500-1, 20.1.8.13",
)
def picture_without_file(part: XmlPart) -> Iterator[Fault]:
    """Find pictures that lead to no file, or to something that is no picture."""
    for tag in (P, _PIC):
        for fill in part.all(f"{tag}blipFill"):
            blip = fill.find(f"{A}blip")
            if blip is None or not (blip.get(f"{R}embed") or blip.get(f"{R}link")):
                yield part.fault(message("The picture has no file to show."), fill)
    for blip in part.all(f"{A}blip"):
        link = part.links.get(blip.get(f"{R}embed", ""))
        if link is not None and link.kind != "image":
            yield part.fault(message("The picture leads to a file that is no picture."), blip)


@RULES.add(
    XmlPart,
    "media-without-file",
    "error",
    demand=message("Each sound and film has a file to play."),
    remedy=message("Delete it, and choose Insert, Video or Audio, anew."),
    source="ISO/IEC 29500-1, 20.1.3.2, 20.1.3.6 and 20.1.3.4",
)
def media_without_file(part: XmlPart) -> Iterator[Fault]:
    """Find sounds and films that lead to no file, or to something that is neither."""
    for tag, attribute in (
        ("videoFile", "link"),
        ("audioFile", "link"),
        ("quickTimeFile", "link"),
        ("wavAudioFile", "embed"),
    ):
        for one in part.all(A + tag):
            link = part.links.get(one.get(R + attribute, ""))
            if not (link and _plays(part, link)):
                yield part.fault(message("The sound or film has no file to play."), one)


def _plays(part: XmlPart, link: Relationship) -> bool:
    is_media = link.kind in ("video", "audio", "media")
    return is_media and (link.external or link.target in part.file.members)

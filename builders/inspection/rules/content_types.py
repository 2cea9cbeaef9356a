"""The list of what each part is: complete, without doubles, and true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from builders.inspection.findings import Fault
from builders.inspection.kinds import is_of
from builders.inspection.office_file import CONTENT_TYPES, OfficeFile, TypeEntry
from builders.inspection.registry import Rules
from builders.inspection.remedies import SAVE_ANEW
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")
_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(?:\s*;.*)?")
_ENDING = re.compile(r"(?=\d*[a-z])[a-z\d]{1,5}", re.IGNORECASE)
"""What an ending looks like, unlike what follows the dot in "Utkast 2.3" or "Møte 12. mai"."""
_TRASH = "/[trash]/"
"""Where PowerPoint leaves pieces that it has done with."""
_MAIN_TYPES: Mapping[str, str] = {
    "pptx": "presentationml.presentation.main+xml",
    "ppsx": "presentationml.slideshow.main+xml",
    "potx": "presentationml.template.main+xml",
    "pptm": "ms-powerpoint.presentation.macroEnabled.main+xml",
    "ppsm": "ms-powerpoint.slideshow.macroEnabled.main+xml",
    "potm": "ms-powerpoint.template.macroEnabled.main+xml",
    "docx": "wordprocessingml.document.main+xml",
    "dotx": "wordprocessingml.template.main+xml",
    "docm": "ms-word.document.macroEnabled.main+xml",
    "dotm": "ms-word.template.macroEnabledTemplate.main+xml",
}


@RULES.add(
    OfficeFile,
    "content-types-missing",
    "error",
    demand=message("The file lists what each of its parts is."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 7.2.3",
)
def content_types_missing(file: OfficeFile) -> Iterator[Fault]:
    """Find files without the list of types, or with one that lists nothing."""
    if CONTENT_TYPES not in file.members:
        yield Fault(message("The list of what each part is ([Content_Types].xml) is missing."))
    elif not file.types:
        yield Fault(message("The list of what each part is ([Content_Types].xml) holds nothing."))


@RULES.add(
    OfficeFile,
    "main-part-missing",
    "error",
    demand=message("The file says which of its parts is the presentation or document."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-1, 11.2, 13.2",
)
def main_part_missing(file: OfficeFile) -> Iterator[Fault]:
    """Find files in which no program finds a presentation or document."""
    if not file.main:
        yield Fault(message("The file does not say where its presentation or document is."))


@RULES.add(
    OfficeFile,
    "part-without-type",
    "error",
    demand=message("Each part has a type, by its name or its extension."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 7.2.3.3",
)
def part_without_type(file: OfficeFile) -> Iterator[Fault]:
    """Find parts of which the file does not say what they are, so that Office may refuse it."""
    for name in file.parts if file.types else ():
        if not file.content_type(name) and not name.startswith(_TRASH):
            sentence = message("The file does not say what its part {part} is.", part=shown(name))
            yield Fault(sentence, name)


@RULES.add(
    OfficeFile,
    "type-of-missing-part",
    "warning",
    demand=message("The list of types names only parts that are there."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 7.2.3.3",
)
def type_of_missing_part(file: OfficeFile) -> Iterator[Fault]:
    """Find types listed for parts that are not there, as after a careless deletion."""
    # Where a link leads there too, that it leads to nothing is told.
    linked = {link.target for owner in ("/", *file.parts) for link in file.links(owner)}
    for entry in file.types:
        if entry.key in linked:
            continue
        if entry.kind == "Override" and file.known(entry.key) is None:
            sentence = message(
                "The list of types names the part {part}, which is not there.",
                part=shown(entry.key),
            )
            yield Fault(sentence)


@RULES.add(
    OfficeFile,
    "type-twice",
    "error",
    demand=message("The list of types names each part and each extension once."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 7.2.3.2",
)
def type_twice(file: OfficeFile) -> Iterator[Fault]:
    """Find entries that are there twice, over which Office stumbles even where they agree."""
    counted = Counter((entry.kind, entry.key.casefold()) for entry in file.types)
    for (_, key), count in counted.items():
        if count > 1:
            sentence = message(
                "The list of types names {name} {count} times.", name=shown(key), count=count
            )
            yield Fault(sentence)


@RULES.add(
    OfficeFile,
    "type-malformed",
    "error",
    demand=message("Each entry of the list of types names a part or extension and a type."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 7.2.3.2; RFC 6838, 4.2",
)
def type_malformed(file: OfficeFile) -> Iterator[Fault]:
    """Find entries that lack something, or whose type is none."""
    for entry in file.types:
        problem = _entry_problem(entry)
        if problem:
            yield Fault(problem)


def _entry_problem(entry: TypeEntry) -> Message | None:
    if not entry.key:
        return message("An entry of the list of types does not say what it is about.")
    if not _TYPE.fullmatch(entry.content_type):
        return message(
            "The list of types gives {name} the type “{type}”, which is none.",
            name=shown(entry.key),
            type=shown(entry.content_type),
        )
    is_name = entry.key.startswith("/") and not entry.key.endswith("/")
    if entry.kind == "Override" and not is_name:
        return message(
            "The list of types names a part “{name}”, which cannot be the name of one.",
            name=shown(entry.key),
        )
    return None


@RULES.add(
    OfficeFile,
    "type-against-link",
    "error",
    demand=message("The type of each part is what the links to it say."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-1, 11.3, 13.3, 14.2",
)
def type_against_link(file: OfficeFile) -> Iterator[Fault]:
    """Find parts that are listed as one thing and used as another, such as a layout as a slide."""
    told: set[str] = set()
    for owner in ("/", *file.parts):
        for link in file.links(owner):
            kind = file.content_type(link.target) if link.target in file.members else ""
            if kind and link.target not in told and not is_of(link.kind, kind):
                told.add(link.target)
                sentence = message(
                    "The part {part} is used as “{use}”, but the file says that it is “{type}”.",
                    part=shown(link.target),
                    use=shown(link.kind),
                    type=shown(_short(kind)),
                )
                yield Fault(sentence, link.target)


def _short(content_type: str) -> str:
    """Return the telling end of a content type, such as `slideLayout+xml`."""
    return content_type.rpartition(".")[2] if "." in content_type else content_type


@RULES.add(
    OfficeFile,
    "type-against-ending",
    "error",
    demand=message("The ending of the file's name is that of its content."),
    remedy=message("In the File Explorer, give the file's name the ending of its content."),
    source="ISO/IEC 29500-1, 11.2, 13.2; MS-OFFMACRO2, 2.2",
)
def type_against_ending(file: OfficeFile) -> Iterator[Fault]:
    """Find files that Office refuses to open, since their ending says something else."""
    path = PurePath(file.name)
    kind = file.content_type(file.main) if file.main else ""
    really = next((own for own, end in _MAIN_TYPES.items() if kind.endswith(end)), "")
    if really and path.suffix.lower() != f".{really}":
        remedy = message(
            "In the File Explorer, give the file the name {name}.", name=_renamed(path, really)
        )
        yield Fault(_contradiction(path, really), remedy=remedy)


def _ending(path: PurePath) -> str:
    """Return the ending of a file's name without the dot; empty where what follows it is none."""
    ending = path.suffix[1:]
    return ending if _ENDING.fullmatch(ending) else ""


def _contradiction(path: PurePath, really: str) -> Message:
    ending = _ending(path)
    if not ending:
        return message(
            "The file's name has no ending, but its content is that of a .{really} file.",
            really=really,
        )
    return message(
        "The file's name ends in .{ending}, but its content is that of a .{really} file.",
        ending=shown(ending),
        really=really,
    )


def _renamed(path: PurePath, really: str) -> str:
    """Return the name of a file with the ending that belongs to it."""
    bare = path.stem if _ending(path) else path.name
    # As in "plan.pptx.bak".
    return bare if bare.lower().endswith(f".{really}") else f"{bare}.{really}"

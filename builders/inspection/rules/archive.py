"""The archive that a file is: each part once, under a safe name, and sound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.office_file import OfficeFile, Reading, part_name
from builders.inspection.registry import Rules
from builders.inspection.remedies import ANOTHER_COPY, SAVE_ANEW
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")
_CONTROL = re.compile("[\x00-\x1f\x7f]")
_DRIVE = re.compile("^[A-Za-z]:")
_HIDDEN_STROKE = re.compile("%(?:2f|5c|00|2e%2e)", re.IGNORECASE)
_HEADER = 30
"""How long the header of a member in the archive is at least (APPNOTE.TXT, 4.3.7)."""


@RULES.add(
    OfficeFile,
    "part-twice",
    "error",
    demand=message("No two parts of the file have the same name, in capitals or not."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.2.2.3",
)
def part_twice(file: OfficeFile) -> Iterator[Fault]:
    """Find parts that are there twice, of which each program takes another one."""
    for name in file.doubles:
        yield Fault(message("The part {part} is there more than once.", part=shown(name)), name)


@RULES.add(
    OfficeFile,
    "part-name-unsafe",
    "error",
    demand=message("The names of parts stay inside the file and are written as names."),
    remedy=ANOTHER_COPY,
    source="ISO/IEC 29500-2, 6.2.2.2; APPNOTE.TXT, 4.4.17",
)
def part_name_unsafe(file: OfficeFile) -> Iterator[Fault]:
    """Find names that would lead out of the folder that somebody unpacks the file in."""
    for entry in file.entries:
        problem = _problem(entry.orig_filename)
        if problem:
            yield Fault(problem, part_name(entry.filename))


def _problem(name: str) -> Message | None:
    segments = name.replace("\\", "/").split("/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in segments:
        return message(
            "The name of the part {part} leads out of the file, as only hostile files do.",
            part=shown(name),
        )
    if "\\" in name or _CONTROL.search(name) or _HIDDEN_STROKE.search(name):
        return message(
            "The name of the part {part} holds characters that names cannot hold.",
            part=shown(name),
        )
    if any(not segment or segment.endswith(".") for segment in segments):
        return message(
            "The name of the part {part} has an empty piece or one that ends with a full stop.",
            part=shown(name),
        )
    return None


@RULES.add(
    OfficeFile,
    "parts-overlap",
    "error",
    demand=message("Each part has its own place in the file."),
    remedy=ANOTHER_COPY,
    source="APPNOTE.TXT, 4.3.6; D. Fifield, A better zip bomb (2019)",
)
def parts_overlap(file: OfficeFile) -> Iterator[Fault]:
    """Find members of the archive that lie over each other, as in files made to burst programs."""
    end, last = 0, ""
    for entry in sorted(file.entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            yield Fault(
                message(
                    "The parts {part} and {other} lie over each other, as only hostile files have "
                    "it.",
                    part=shown(last),
                    other=shown(part_name(entry.filename)),
                )
            )
        end = entry.header_offset + _HEADER + len(entry.orig_filename) + entry.compress_size
        last = part_name(entry.filename)


@RULES.add(
    Reading,
    "part-damaged",
    "error",
    demand=message("All parts of the file can be unpacked and match their checksums."),
    remedy=ANOTHER_COPY,
    source="APPNOTE.TXT, 4.4.7; ISO/IEC 29500-2, 7.3.4",
)
def part_damaged(reading: Reading) -> Iterator[Fault]:
    """Find parts that were damaged on the way or packed as Office does not pack."""
    for name in reading.file.members:
        if not reading.file.unpacks(name):
            yield Fault(
                message("The part {part} is damaged: it cannot be unpacked.", part=shown(name)),
                name,
            )

"""Archives with doubles, dangerous names, and parts that cannot be unpacked."""

from __future__ import annotations

import struct

from tests.builders.inspection.planting import Members, Planted

DEFECTS = Planted()
IMAGE = "ppt/media/picture1.png"


@DEFECTS("deck", "part-twice")
def a_slide_is_in_the_archive_twice(members: Members) -> None:
    members.all.append(("ppt/slides/slide2.xml", members["ppt/slides/slide3.xml"]))


@DEFECTS("deck", "part-twice")
def a_picture_is_there_again_in_capitals(members: Members) -> None:
    members["ppt/media/PICTURE1.PNG"] = members[IMAGE]


@DEFECTS("document", "part-twice")
def the_text_is_in_the_archive_twice(members: Members) -> None:
    members.all.append(("word/document.xml", members["word/document.xml"]))


@DEFECTS("deck", "part-name-unsafe")
def a_name_leads_out_of_the_folder(members: Members) -> None:
    members["ppt/../../../start.png"] = members[IMAGE]


@DEFECTS("deck", "part-name-unsafe")
def a_name_is_absolute(members: Members) -> None:
    members["/ppt/media/other.png"] = members[IMAGE]


@DEFECTS("document", "part-name-unsafe")
def a_name_has_the_letter_of_a_drive(members: Members) -> None:
    members["C:/start.xml"] = b"<a/>"


@DEFECTS("document", "part-name-unsafe")
def a_name_is_written_with_backslashes(members: Members) -> None:
    members["word\\media\\other.xml"] = b"<a/>"


@DEFECTS("document", "part-name-unsafe")
def a_name_hides_a_stroke(members: Members) -> None:
    members["word/..%2F..%2Fstart.xml"] = b"<a/>"


@DEFECTS("deck", "part-name-unsafe")
def a_name_ends_with_a_full_stop(members: Members) -> None:
    members["ppt/media./other.png"] = members[IMAGE]


@DEFECTS("deck", "part-name-unsafe")
def a_name_holds_a_control_character(members: Members) -> None:
    members["ppt/media/a\tb.png"] = members[IMAGE]


@DEFECTS("deck", "parts-overlap")
def two_members_share_their_content(members: Members) -> None:
    members.afterwards.append(_share)


def _share(data: bytes) -> bytes:
    """Let the directory's second entry point at the first one's content."""
    first = data.index(b"PK\1\2")
    second = data.index(b"PK\1\2", first + 4)
    changed = bytearray(data)
    changed[second + 42 : second + 46] = changed[first + 42 : first + 46]
    return bytes(changed)


@DEFECTS("deck", "part-damaged")
def a_picture_does_not_match_its_checksum(members: Members) -> None:
    members.afterwards.append(lambda data: _entry_changed(data, IMAGE, 16, b"\1\2\3\4"))


@DEFECTS("document", "part-damaged")
def the_styles_claim_another_size(members: Members) -> None:
    size = struct.pack("<L", len(members["word/styles.xml"]) + 7)
    members.afterwards.append(lambda data: _entry_changed(data, "word/styles.xml", 24, size))


@DEFECTS("deck", "part-damaged")
def a_slide_is_packed_in_an_unknown_way(members: Members) -> None:
    name = "ppt/slides/slide4.xml"
    members.afterwards.append(lambda data: _entry_changed(data, name, 10, b"\x63\0"))


def _entry_changed(data: bytes, name: str, offset: int, new: bytes) -> bytes:
    """Return an archive with a field of a member's entry in the directory changed."""
    at = data.rindex(name.encode()) - 46 + offset
    return data[:at] + new + data[at + len(new) :]

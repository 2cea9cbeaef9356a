from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members

PICTURE = "ppt/media/picture1.png"
RULES = ("picture-unreadable", "picture-of-another-type")


@pytest.mark.parametrize(
    ("content_type", "data"),
    [
        ("image/svg+xml", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("image/x-emf", b"\x01\x00\x00\x00\x6c\x00\x00\x00"),
        ("image/jpg", b"\xff\xd8\xff\xe0"),
        ("image/tiff", b"MM\x00*\x00"),
        ("image/webp", b"RIFF\x00\x00\x00\x00WEBP"),
    ],
)
def test_a_picture_of_the_type_it_says_is_no_fault(
    content_type: str, data: bytes, tmp_path: Path
) -> None:
    def change(members: Members) -> None:
        members[PICTURE] = data
        members.replace("[Content_Types].xml", "image/png", content_type)
        for name in [one for one in members.names if one.endswith(".png") and one != PICTURE]:
            members[name] = data

    for rule in RULES:
        assert found(tmp_path, rule, change) == []


def test_both_types_are_named(tmp_path: Path) -> None:
    def change(members: Members) -> None:
        members[PICTURE] = b"GIF89a"

    (finding,) = found(tmp_path, "picture-of-another-type", change)
    assert str(finding.sentence) == (
        "The picture file /ppt/media/picture1.png is called PNG, but is GIF."
    )

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from seminar.survey_workbook.package import Archive, Package, UnusualArchive
from seminar.workbook.sheet import TooLarge
from tests.seminar.survey_workbook.comparing import changed_parts, packed

PARTS = {"a.xml": b"<a/>" * 50, "xl/b.xml": b"<b/>" * 999, "bilde.png": bytes(range(256)) * 4}


def archive(path: Path, *kinds: int, prefix: bytes = b"", comment: bytes = b"") -> Path:
    """Write the parts, each packed in one of `kinds` in turn."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for number, (name, content) in enumerate(PARTS.items()):
            info = zipfile.ZipInfo(name, (2024, 3, 1 + number, 12, 30, 0))
            info.compress_type = kinds[number % len(kinds)]
            info.external_attr = 0o640 << 16
            file.writestr(info, content)
        file.comment = comment
    path.write_bytes(prefix + target.getvalue())
    return path


class _Stream(io.BytesIO):
    """A target that cannot go back, so that sizes stand behind the data."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def replaced(path: Path, parts: dict[str, bytes]) -> Path:
    after = path.with_name("after.zip")
    after.write_bytes(Package(Archive(path.read_bytes()), {}).replacing(parts).content())
    return after


@pytest.mark.parametrize("kind", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("comment", [b"", b"laget i Excel"])
@pytest.mark.parametrize("prefix", [b"", b"#!/bin/sh\n"])
def test_only_the_replaced_member_changes(
    tmp_path: Path, kind: int, comment: bytes, prefix: bytes
) -> None:
    path = archive(tmp_path / "a.zip", kind, zipfile.ZIP_DEFLATED, prefix=prefix, comment=comment)
    after = replaced(path, {"a.xml": b"nytt innhold"})
    assert changed_parts(path, after) == {"a.xml"}
    with zipfile.ZipFile(after) as read:
        assert read.testzip() is None
        assert read.read("a.xml") == b"nytt innhold"
        assert read.comment == comment
        assert read.getinfo("a.xml").external_attr == 0o640 << 16
    assert after.read_bytes().startswith(prefix)


def test_members_whose_sizes_stand_behind_them_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    target = _Stream()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in PARTS.items():
            file.writestr(name, content)
    path.write_bytes(target.getvalue())
    after = replaced(path, {"xl/b.xml": b"nytt"})
    assert changed_parts(path, after) == {"xl/b.xml"}
    with zipfile.ZipFile(after) as read:
        assert read.testzip() is None
        assert read.getinfo("xl/b.xml").flag_bits & 8 == 0
        assert read.getinfo("a.xml").flag_bits & 8 == 8


def test_members_with_fields_for_larger_archives_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in PARTS.items():
            with file.open(name, "w", force_zip64=True) as part:
                part.write(content)
    after = replaced(path, {"a.xml": b"nytt"})
    assert changed_parts(path, after) == {"a.xml"}
    with zipfile.ZipFile(after) as read:
        assert read.testzip() is None


def test_a_directory_in_another_order_stays_in_it(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", zipfile.ZIP_DEFLATED)
    content = path.read_bytes()
    with zipfile.ZipFile(path) as read:
        begin = read.start_dir
    sizes = [46 + len(name) for name in PARTS]
    entries = [content[begin + sum(sizes[:at]) : begin + sum(sizes[: at + 1])] for at in range(3)]
    path.write_bytes(content[:begin] + b"".join(entries[::-1]) + content[begin + sum(sizes) :])
    after = replaced(path, {"bilde.png": b"nytt"})
    assert [*packed(after)] == [*PARTS][::-1]
    assert changed_parts(path, after) == {"bilde.png"}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", zipfile.ZIP_DEFLATED)
    assert replaced(path, dict(PARTS)).read_bytes() == path.read_bytes()
    once, again = (replaced(path, {"a.xml": b"nytt"}).read_bytes() for _ in range(2))
    assert once == again


def test_an_archive_that_is_damaged_or_odd_is_refused(tmp_path: Path) -> None:
    good = archive(tmp_path / "a.zip", zipfile.ZIP_DEFLATED).read_bytes()
    at = good.index(b"PK\x01\x02")
    bad = [
        b"",
        good[:at],
        good[: at + 8] + b"\x01" + good[at + 9 :],
        good[: at + 42] + struct.pack("<L", 0xFFFFFFFF) + good[at + 46 :],
        good.replace(b"xl/b.xml", b"a.xml\0\0\0"),
        b"PK\x05\x06" + bytes(18),
    ]
    for content in bad:
        with pytest.raises(UnusualArchive):
            assert not Archive(content).members


def test_a_member_that_is_damaged_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", zipfile.ZIP_DEFLATED)
    content = bytearray(path.read_bytes())
    content[40:44] = b"\xff\xff\xff\xff"
    with pytest.raises(UnusualArchive):
        Package(Archive(bytes(content)), {}).part("a.xml")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.xml", bytes(70_000_000))
    with pytest.raises(TooLarge):
        Package(Archive(path.read_bytes()), {}).part("a.xml")

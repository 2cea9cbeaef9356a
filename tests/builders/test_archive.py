"""The archives that Office files are."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.archive import (
    ArchiveTooLarge,
    UnreadableOfficeFile,
    read_archive,
    write_archive,
)

_NAMES = st.text("abcæøå/._-", min_size=1, max_size=12).map(lambda name: f"x{name}x")


def archive(*members: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    write_archive(target, members)
    return target.getvalue()


def zipped(*members: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members:
            file.writestr(name, data)
    return target.getvalue()


@given(st.dictionaries(_NAMES, st.binary(max_size=300)))
def test_an_archive_is_read_back_by_the_standard_library(content: dict[str, bytes]):
    with zipfile.ZipFile(io.BytesIO(archive(*content.items()))) as file:
        assert file.testzip() is None
        read = {name: file.read(name) for name in file.namelist()}
    assert list(read.items()) == list(content.items())


def test_an_archive_tells_neither_clock_nor_system_nor_the_build_of_zlib():
    with zipfile.ZipFile(io.BytesIO(archive(("a.xml", b"<a/>"), ("b.png", b"\x89PNG")))) as file:
        entries = file.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def test_an_archive_beyond_the_format_is_refused():
    with pytest.raises(ArchiveTooLarge, match="Divide the seminar"):
        archive(*((str(number), b"") for number in range(65_536)))


def test_names_begin_with_a_stroke_however_they_were_written():
    data = zipped(("a\\b.xml", b"1"), ("/c.xml", b"2"), ("folder/", b""))
    assert read_archive(data, "f.pptx") == {"/a/b.xml": b"1", "/c.xml": b"2"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"PK", "is not a PowerPoint"),
        (zipped(("a.xml", b"a" * 99))[:-30], "is cut off"),
    ],
    ids=["empty", "begun", "cut off"],
)
def test_what_is_no_archive_is_refused_by_name(data: bytes, said: str):
    with pytest.raises(UnreadableOfficeFile, match=rf"f\.pptx {said}"):
        read_archive(data, "f.pptx")


def test_the_old_format_and_passwords_are_told_apart_from_damage():
    with pytest.raises(UnreadableOfficeFile, match="password"):
        read_archive(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "f.ppt")
    encrypted = bytearray(zipped(("a.xml", b"<a/>")))
    encrypted[encrypted.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(UnreadableOfficeFile, match="password"):
        read_archive(bytes(encrypted), "f.pptx")


def test_two_parts_whose_names_differ_in_case_only_are_refused():
    with pytest.raises(UnreadableOfficeFile, match="two parts"):
        read_archive(zipped(("a.xml", b""), ("A.xml", b"")), "f.pptx")
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped(("a.xml", b""), ("a.xml", b""))
    with pytest.raises(UnreadableOfficeFile, match="two parts"):
        read_archive(twice, "f.pptx")


def test_an_archive_that_claims_to_unpack_to_gigabytes_is_refused_unread():
    bomb = bytearray(zipped(("a.xml", bytes(1000))))
    at = bomb.index(b"PK\1\2") + 24
    bomb[at : at + 4] = struct.pack("<L", 2**31)
    with pytest.raises(UnreadableOfficeFile, match="2147 MB"):
        read_archive(bytes(bomb), "f.pptx")


def test_a_member_never_unpacks_to_more_than_it_claims():
    bomb = bytearray(zipped(("a.xml", bytes(50_000_000))))
    at = bomb.index(b"PK\1\2") + 24
    bomb[at : at + 4] = struct.pack("<L", 10)
    with pytest.raises(UnreadableOfficeFile, match="damaged"):
        read_archive(bytes(bomb), "f.pptx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_a_document_type_is_refused_with_its_name(encoding: str):
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding)
    with pytest.raises(UnreadableOfficeFile, match=r"/ppt/a\.xml declares"):
        read_archive(zipped(("ppt/a.xml", xml)), "f.pptx")


@given(st.data())
def test_damage_anywhere_raises_nothing_but_a_sentence(data: st.DataObject):
    sound = zipped(("[Content_Types].xml", b"<a/>" * 20), ("b.xml", b"<b/>"))
    damaged = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(sound) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UnreadableOfficeFile):
        read_archive(bytes(damaged), "f.pptx")

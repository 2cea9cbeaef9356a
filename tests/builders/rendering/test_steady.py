"""A PDF says nothing of the clock, and all else in it stays as it was."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.archive import write_archive
from builders.rendering.offsets import Edit, edited
from builders.rendering.steady import steady


def a_document(modified: str = "2025-03-20T08:30:00Z") -> bytes:
    """Return as much of a document as says when it was changed."""
    core = f'<dcterms:modified xsi:type="dcterms:W3CDTF">{modified}</dcterms:modified>'
    target = BytesIO()
    write_archive(target, [("docProps/core.xml", core.encode())])
    return target.getvalue()


def a_pdf(when: tuple[int, ...], offset: str = "Z", number: str = "0123456789ABCDEF" * 2) -> bytes:
    """Return a PDF as LibreOffice writes it at a moment (year, month … second)."""
    year, month, day, hour, minute, second = when
    profile = bytes(24) + struct.pack(">6H", *when) + b"acsp" + bytes(range(200))
    packed = zlib.compress(profile)
    date = f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
    digits = re.sub(r"\D", "", date)
    inner, outer = ("Z", "Z'") if offset == "Z" else (offset, offset.replace(":", "'") + "'")
    return a_pdf_of(
        b"<</N 3/Length 2 0 R/Filter/FlateDecode>>\nstream\n" + packed + b"\nendstream",
        b"%d" % len(packed),
        f"<xmp:CreateDate>{date}{inner}</xmp:CreateDate>".encode(),
        f"<</CreationDate(D:{digits}{outer})>>".encode(),
        number=number,
    )


def a_pdf_of(*objects: bytes, number: str = "") -> bytes:
    """Return a PDF of some objects, with its table and trailer."""
    pdf, places = b"%PDF-1.6\n", list[int]()
    for n, content in enumerate(objects, 1):
        pdf += b"\n"
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (n, content)
    start = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    ids = f"/ID [ <{number}>\n<{number}> ]\n/DocChecksum /{number}\n".encode()
    return pdf + b"trailer\n<<\n" + ids + b">>\nstartxref\n%d\n%%%%EOF\n" % start


def assert_table_holds(pdf: bytes) -> None:
    """Check that the table is where it is said to be, and each object where the table says."""
    start = int(pdf.rpartition(b"startxref\n")[2].split()[0])
    assert pdf[start:].startswith(b"xref\n")
    places = re.findall(rb"^(\d{10}) 00000 n ", pdf[start:], re.MULTILINE)
    assert places
    for n, place in enumerate(places, 1):
        assert pdf[int(place) :].startswith(b"%d 0 obj\n" % n)


MOMENTS = st.tuples(
    st.integers(1980, 2100),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
)
NUMBERS = st.text("0123456789ABCDEF", min_size=32, max_size=32)
BESIDE_UTC = st.sampled_from(["+01:00", "+02:00", "-09:30"])


@given(MOMENTS, MOMENTS, NUMBERS, NUMBERS, BESIDE_UTC, BESIDE_UTC)
def test_when_a_pdf_was_made_does_not_show(
    one: tuple[int, ...], two: tuple[int, ...], first: str, second: str, here: str, there: str
) -> None:
    made = steady(a_pdf(one, here, first), a_document())
    assert made == steady(a_pdf(two, there, second), a_document())
    assert_table_holds(made)


def test_it_is_dated_as_its_document() -> None:
    made = steady(a_pdf((2031, 12, 31, 23, 59, 58)), a_document())
    assert b"<xmp:CreateDate>2025-03-20T08:30:00Z<" in made
    assert b"/CreationDate(D:20250320083000Z')" in made
    packed = made.partition(b"stream\n")[2]
    profile = zlib.decompressobj().decompress(packed)
    assert struct.unpack(">6H", profile[24:36]) == (2025, 3, 20, 8, 30, 0)
    assert profile[36:] == b"acsp" + bytes(range(200))


def test_other_content_gives_another_number() -> None:
    one, two = (steady(a_pdf((2026, 1, 1, 0, 0, 0)), a_document(day)) for day in DAYS)
    assert number_of(one) != number_of(two)


DAYS = ("2025-03-20T00:00:00Z", "2025-03-21T00:00:00Z")


def number_of(pdf: bytes) -> bytes:
    """Return the identifier in the trailer."""
    found = re.search(rb"/ID \[ <(\w{32})>\n<\1> \]\n/DocChecksum /\1\n", pdf)
    assert found
    return found[1]


@pytest.mark.parametrize("document", [b"no archive", a_document("yesterday")])
def test_the_pdf_of_a_document_without_a_date_stays_as_it_is(document: bytes) -> None:
    pdf = a_pdf((2026, 1, 1, 0, 0, 0))
    assert steady(pdf, document) == pdf


@pytest.mark.parametrize(
    "pdf",
    [
        b"%PDF-1.7\nnothing that we know\n%%EOF\n",
        a_pdf_of(b"<</N 3/Length 9 0 R/Filter/FlateDecode>>\nstream\nx\nendstream"),
        a_pdf_of(b"<</N 3/Length 2 0 R/Filter/FlateDecode>>\nstream\nx\nendstream", b"1"),
    ],
    ids=["no table", "no length", "no profile"],
)
def test_what_is_written_otherwise_stays(pdf: bytes) -> None:
    assert steady(pdf, a_document()) == pdf


TEXTS = st.text("ab", max_size=2000).map(str.encode)


@given(st.lists(st.tuples(TEXTS, st.none() | TEXTS), min_size=1, max_size=8))
def test_the_table_follows_edits_of_any_length(objects: list[tuple[bytes, bytes | None]]) -> None:
    pdf = a_pdf_of(*(b"(%s)" % before for before, _ in objects))
    places = re.finditer(rb"obj\n\(([ab]*)\)", pdf)
    edits = [
        Edit(place.start(1), place.end(1), after)
        for place, (_, after) in zip(places, objects, strict=True)
        if after is not None
    ]
    assert edited(pdf, *reversed(edits)) == a_pdf_of(
        *(b"(%s)" % (before if after is None else after) for before, after in objects)
    )

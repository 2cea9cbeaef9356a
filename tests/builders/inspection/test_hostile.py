"""Files made to burst programs are refused or told of in little memory, and without a hang."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.builders.inspection.bounded import inspected_within_bounds
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import Members

pytestmark = pytest.mark.invalid_office_files
TEXT = "word/document.xml"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "document.docx"
    path.write_bytes(clean_document())
    return path


def written(document: Path, pieces: Iterable[str]) -> Path:
    """Write the document with `pieces` at the end of its text."""
    members = Members(document)
    members.replace(TEXT, "</w:body>", f"{''.join(pieces)}</w:body>")
    return members.save(document)


def archive(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members:
            file.writestr(name, data)
    return path


def test_an_archive_that_packs_its_parts_a_thousandfold_is_refused(tmp_path: Path) -> None:
    zeros = bytes(40_000_000)
    path = archive(tmp_path / "bomb.pptx", *((f"ppt/{n}.xml", zeros) for n in range(5)))
    assert "holds 200 MB in 5 parts" in inspected_within_bounds(path)[0]


def test_an_archive_of_very_many_members_is_refused(tmp_path: Path) -> None:
    members = ((f"ppt/{'a' * 100}{number}.xml", b"") for number in range(60_000))
    path = archive(tmp_path / "many.pptx", *members)
    assert "lists far more parts" in inspected_within_bounds(path)[0]


def test_a_packed_archive_in_an_archive_is_not_unpacked(document: Path, tmp_path: Path) -> None:
    inner = archive(tmp_path / "inner.zip", ("a", bytes(50_000_000)))
    members = Members(document)
    members["word/media/a.png"] = inner.read_bytes()
    assert "orphan-part" in inspected_within_bounds(members.save(document))[0].split()


def test_a_header_that_lies_about_the_size_is_told_and_costs_nothing(document: Path) -> None:
    path = written(document, ["<w:p/>" * 3_000_000])
    data = bytearray(path.read_bytes())
    at = data.rindex(TEXT.encode()) - 46 + 24
    data[at : at + 4] = struct.pack("<L", 500)
    path.write_bytes(bytes(data))
    assert "part-damaged" in inspected_within_bounds(path)[0]


@pytest.mark.parametrize(
    "pieces",
    [
        ["<w:p/>" * 5_000_000],
        ["<w:p>"] * 100_000 + ["</w:p>"] * 100_000,
        ["<w:p ", *(f'a{number}="" ' for number in range(200_000)), "/>"],
        ["<w:p ", *(f'xmlns:a{number}="u" ' for number in range(30_000)), 'a="" ' * 600, "/>"],
    ],
    ids=["a long text", "a deep one", "one of many attributes", "one of many namespaces"],
)
def test_markup_beyond_all_bounds_is_told(document: Path, pieces: list[str]) -> None:
    found = inspected_within_bounds(written(document, pieces))[0].split()
    assert {"xml-too-large", "xml-not-well-formed"} & set(found)


def test_document_types_are_told_and_not_read(document: Path, tmp_path: Path) -> None:
    laughs = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    doctypes = (
        f"<!DOCTYPE a [<!ENTITY a0 'aaaaaaaaaa'>{laughs}]>",
        f"<!DOCTYPE a [<!ENTITY a11 '{'a' * 100_000}'>]>",
        "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>",
    )
    paths = [
        with_document_type(document, doctype, encoding, tmp_path / f"{number}-{encoding}.docx")
        for number, doctype in enumerate(doctypes)
        for encoding in ("utf-8", "utf-16")
    ]
    found = inspected_within_bounds(*paths)
    assert len(found) == len(paths)
    assert all("xml-with-document-type" in rules for rules in found)


def with_document_type(document: Path, doctype: str, encoding: str, target: Path) -> Path:
    """Write the document with a text that declares a document type and refers to an entity."""
    members = Members(document)
    text = members[TEXT].decode()
    body = text[text.index("<w:document") :].replace("seminaret<", "&a11;" * 50_000 + "<")
    members[TEXT] = (doctype + body).encode(encoding)
    return members.save(target)


def test_very_many_faults_of_one_rule_are_told_within_bounds(document: Path) -> None:
    path = written(document, ['<w:p><w:hyperlink r:id="none"/></w:p>' * 3000])
    assert "reference-unknown" in inspected_within_bounds(path)[0]


LINE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


@pytest.mark.slow
@pytest.mark.parametrize(
    "pieces",
    [
        ["<w:p/>"] * 70_000,
        [LINE.format("a")] * 45_000,
        ["<w:p>", *["<w:r><w:t>a</w:t></w:r>"] * 145_000, "</w:p>"],
        ["<w:p>", *['<w:r><w:t>og</w:t></w:r><w:hyperlink r:id="a"/>'] * 60_000, "</w:p>"],
        ["<w:p>", *["<w:r><w:instrText>REF aaaaaa</w:instrText></w:r>"] * 145_000, "</w:p>"],
        ["<w:tbl>", *[f"<w:tr><w:tc>{LINE.format('a')}</w:tc></w:tr>"] * 35_000, "</w:tbl>"],
        ["<w:tbl><w:tr><w:tc>"] * 70 + ["<w:p/>"] * 70_000 + ["</w:tc></w:tr></w:tbl>"] * 70,
    ],
    ids=["empty lines", "lines", "runs", "links", "instructions", "rows", "tables in tables"],
)
def test_as_much_as_is_read_of_a_document_takes_no_long_time(
    document: Path, pieces: list[str]
) -> None:
    assert "xml-too-large" not in inspected_within_bounds(written(document, pieces))[0].split()


@pytest.mark.parametrize("piece", ["{{", "{velg ", "\u00aba_", "\u00aba" + "_a" * 30, "? ", "\t"])
def test_texts_that_nearly_match_are_searched_once(document: Path, piece: str) -> None:
    text = LINE.format(piece * (1_000_000 // len(piece)))
    assert "xml-too-large" not in inspected_within_bounds(written(document, [text]))[0].split()


@pytest.mark.parametrize("value", ["1" * 100_000 + "x", "1." * 50_000, "1" * 5_000])
def test_a_very_long_number_is_looked_at_once(document: Path, value: str) -> None:
    line = f'<w:p><w:pPr><w:spacing w:line="{value}"/><w:outlineLvl w:val="{value}"/></w:pPr></w:p>'
    assert "markup-value" in inspected_within_bounds(written(document, [line]))[0]

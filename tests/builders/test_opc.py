"""Office files as packages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.opc import (
    OPENXML,
    RELATIONSHIPS,
    Part,
    Relationship,
    UnreadableOfficeFile,
    read_package,
    relationships_xml,
    write_package,
)

MAIN = f"{OPENXML}presentationml.presentation.main+xml"
SLIDE = f"{OPENXML}presentationml.slide+xml"
ROOT = (Relationship("rId1", f"{RELATIONSHIPS}officeDocument", "/ppt/presentation.xml"),)


def links(*targets: tuple[str, str]) -> tuple[Relationship, ...]:
    return tuple(
        Relationship(f"rId{number}", RELATIONSHIPS + kind, target, "://" in target)
        for number, (kind, target) in enumerate(targets, 1)
    )


PARTS = (
    Part("/ppt/presentation.xml", MAIN, b"<p/>", links(("slide", "/ppt/slides/slide1.xml"))),
    Part(
        "/ppt/slides/slide1.xml",
        SLIDE,
        b"<s/>",
        links(
            ("image", "/ppt/media/image1.png"),
            ("slide", "/ppt/slides/slide1.xml"),
            ("hyperlink", 'https://example.org/?a=1&b="<2>"#c'),
        ),
    ),
    Part("/ppt/media/image1.png", "image/png", b"\x89PNG"),
)


def written(parts: tuple[Part, ...] = PARTS) -> bytes:
    target = io.BytesIO()
    write_package(target, iter(parts), ROOT)
    return target.getvalue()


def zipped(members: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for name, text in members.items():
            file.writestr(name, text)
    return target.getvalue()


def types(*overrides: str) -> str:
    inner = "".join(f'<Override PartName="{name}" ContentType="t/x"/>' for name in overrides)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="XML" ContentType="t/default"/>{inner}</Types>'
    )


def test_a_package_is_read_as_it_was_written():
    package = read_package(written(), "f.pptx")
    assert tuple(package.parts.values()) == PARTS
    assert package.relationships == ROOT
    assert package.main_part() == PARTS[0]
    assert PARTS[1].related("image") == ["/ppt/media/image1.png"]
    assert PARTS[1].related("hyperlink") == []


@pytest.mark.invalid_office_files
def test_a_package_is_written_to_a_path(tmp_path: Path):
    path = tmp_path / "f.pptx"
    write_package(path, PARTS, ROOT)
    assert path.read_bytes() == written()
    assert read_package(path).file == "f.pptx"


def test_content_types_come_first_and_pictures_are_stored():
    with zipfile.ZipFile(io.BytesIO(written())) as file:
        entries = file.infolist()
        listing = file.read("[Content_Types].xml").decode()
    assert [entry.filename for entry in entries] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "ppt/presentation.xml",
        "ppt/_rels/presentation.xml.rels",
        "ppt/slides/slide1.xml",
        "ppt/slides/_rels/slide1.xml.rels",
        "ppt/media/image1.png",
    ]
    assert entries[-1].compress_type == zipfile.ZIP_STORED
    assert '<Default Extension="png" ContentType="image/png"/>' in listing
    assert f'<Override PartName="/ppt/slides/slide1.xml" ContentType="{SLIDE}"/>' in listing
    assert "image1.png" not in listing


def test_two_types_for_one_extension_are_both_kept():
    parts = (*PARTS, Part("/ppt/media/odd.png", "image/x-odd", b"odd"))
    package = read_package(written(parts), "f.pptx")
    assert package.parts["/ppt/media/image1.png"].content_type == "image/png"
    assert package.parts["/ppt/media/odd.png"].content_type == "image/x-odd"


def test_targets_are_written_relative_to_their_part():
    xml = relationships_xml("/ppt/slides/slide1.xml", PARTS[1].relationships).decode()
    assert 'Target="../media/image1.png"' in xml
    assert 'Target="slide1.xml"' in xml
    assert (
        'Target="https://example.org/?a=1&amp;b=&quot;&lt;2>&quot;#c" TargetMode="External"' in xml
    )
    assert 'Target="ppt/presentation.xml"' in relationships_xml("/", ROOT).decode()


_SEGMENTS = st.lists(st.text('ab.&<"é', min_size=1, max_size=3).map("x{}".format), min_size=1)


@given(_SEGMENTS, _SEGMENTS)
def test_every_target_is_found_again_from_every_part(source: list[str], target: list[str]):
    name = "/" + "/".join(source)
    part = Part(name, "t/t", b"", links(("x", "/" + "/".join(target))))
    read = read_package(written((part,)), "f.pptx")
    assert read.parts[name].relationships == part.relationships


def test_targets_are_found_though_written_in_other_ways():
    rels = "".join(
        f'<Relationship Id="r{number}" Type="t" Target="{target}"/>'
        for number, target in enumerate(
            ["/ppt/A b.xml", "./ppt/x/../a%20B.xml", "ppt\\a b.xml", "gone.xml", "ppt/a b.xml#c"]
        )
    )
    data = zipped(
        {
            "[Content_Types].xml": types(),
            "_rels/.rels": f"<Relationships>{rels}</Relationships>",
            "ppt/a b.xml": "<a/>",
        }
    )
    found = [link.target for link in read_package(data, "f.pptx").relationships]
    assert found == ["/ppt/a b.xml"] * 3 + ["/gone.xml", "/ppt/a b.xml#c"]


def test_a_type_by_name_wins_and_what_has_no_type_is_no_part():
    data = zipped(
        {
            "[Content_Types].xml": types("/Ppt/B.xml"),
            "ppt/a.xml": "",
            "ppt/b.xml": "",
            "notes.txt": "",
        }
    )
    package = read_package(data, "f.pptx")
    assert {name: part.content_type for name, part in package.parts.items()} == {
        "/ppt/a.xml": "t/default",
        "/ppt/b.xml": "t/x",
    }


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(UnreadableOfficeFile, match=r"none\.pptx cannot be read"):
        read_package(tmp_path / "none.pptx")


@pytest.mark.parametrize(
    "members",
    [{}, {"[Content_Types].xml": "<Types>"}, {"[Content_Types].xml": types(), "_rels/.rels": "?"}],
    ids=["no listing", "broken listing", "broken links"],
)
def test_an_archive_that_is_no_package_is_refused(members: dict[str, str]):
    with pytest.raises(UnreadableOfficeFile, match=r"f\.pptx is (not|a packed folder)"):
        read_package(zipped(members), "f.pptx")


def test_a_package_about_nothing_says_so():
    package = read_package(zipped({"[Content_Types].xml": types()}), "f.pptx")
    with pytest.raises(UnreadableOfficeFile, match="no presentation"):
        package.main_part()

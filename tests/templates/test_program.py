"""The programme: what it says, how it sets it, and that it is one page where it can be."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from lxml import etree

from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import PROGRAM
from builders.opc import Package, read_package
from seminar.language import language
from seminar.model import (
    Day,
    DocumentSettings,
    Item,
    LanguageCode,
    Organisation,
    Seminar,
)
from tests.rendering import text_boxes, to_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CONTACT = "Politisk sekretariat, telefon 74 00 00 00"


def seminar(first: int = 3, second: int = 2, **changes: object) -> Seminar:
    """Return a seminar of two days with so many items; every third one is a break."""
    parts: dict[str, object] = {
        "title": "Dialogseminar 2026",
        "theme": "Tillit i praksis",
        "venue": "Fjordgården hotell",
        "organisation": Organisation(
            name="Nordvik kommune", parallel_names=("Noerhtevihken tjïelte",)
        ),
        "programme": (day(19, first), day(20, second)),
        "document": DocumentSettings(contact=CONTACT),
    }
    return Seminar(**{**parts, **changes})  # type: ignore[arg-type]


def day(date: int, items: int) -> Day:
    return Day(date=dt.date(2026, 3, date), items=tuple(map(item, range(items))))


def item(number: int) -> Item:
    if number % 3 == 2:
        return Item(title=f"Pause {number}", kind="break", minutes=15)
    return Item(title=f"Økt {number}", minutes=30, presenter=f"Enhetsleder {number}")


def written(of: Seminar, path: Path) -> Package:
    """Return the programme of a seminar, which the end of the run inspects."""
    builder = WordBuilder(Sources(of, language(of.language)))
    (file,) = builder.build(PROGRAM)
    path.write_bytes(file.data)
    return read_package(path)


def root(document: Package, name: str = "/word/document.xml") -> etree._Element:
    return etree.fromstring(document.parts[name].data)


def said(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


def paragraphs(document: Package) -> list[tuple[str, str]]:
    """Return style and text of the paragraphs outside tables."""
    return [
        (style(one, "pPr/pStyle"), said(one)) for one in root(document).iterfind(f"{W}body/{W}p")
    ]


def style(element: etree._Element, path: str) -> str:
    found = element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(W + "val", "")


def rows(document: Package, table: int = 0) -> list[list[str]]:
    found = list(root(document).iter(W + "tbl"))[table]
    return [[said(cell) for cell in row.iter(W + "tc")] for row in found.iter(W + "tr")]


def test_it_says_what_when_and_where(tmp_path: Path):
    document = written(seminar(), tmp_path / "program.docx")
    assert paragraphs(document) == [
        ("PlenumDokumenttype", "Program"),
        ("Title", "Dialogseminar 2026"),
        ("Subtitle", "Tillit i praksis"),
        ("PlenumFakta", "Når og hvor19.–20. mars 2026, Fjordgården hotell"),
        ("Heading1", "Torsdag 19. mars"),
        ("Heading1", "Fredag 20. mars"),
        (
            "PlenumMerknad",
            f"Vi kan komme til å justere tidene underveis. Spørsmål: {CONTACT}.",
        ),
    ]
    assert rows(document, 1) == [
        ["Tid", "Innhold", "Ansvarlig"],
        ["09.00–09.30", "Økt 0", "Enhetsleder 0"],
        ["09.30–10.00", "Økt 1", "Enhetsleder 1"],
    ]


def test_sessions_are_bold_and_breaks_muted(tmp_path: Path):
    document = written(seminar(), tmp_path / "program.docx")
    table = next(root(document).iter(W + "tbl"))
    looks = {said(run): style(run, "rPr/rStyle") for run in table.iter(W + "r") if said(run)}
    assert looks["Økt 0"] == "Strong"
    assert looks["Enhetsleder 0"] == ""
    assert looks["Pause 2"] == "PlenumDempet"
    assert looks["10.00–10.15"] == "PlenumDempet"


def test_what_is_missing_leaves_no_trace(tmp_path: Path):
    bare = seminar(
        theme="", venue="", document=DocumentSettings(), organisation=Organisation(name="Nordvik")
    )
    document = written(bare, tmp_path / "program.docx")
    assert [style for style, _ in paragraphs(document)] == [
        "PlenumDokumenttype",
        "Title",
        "PlenumFakta",
        "Heading1",
        "Heading1",
        "PlenumMerknad",
    ]
    assert paragraphs(document)[2][1] == "Når19.–20. mars 2026"
    assert paragraphs(document)[-1][1] == "Vi kan komme til å justere tidene underveis."
    assert said(root(document, "/word/header1.xml")) == "Nordvik"


def test_where_it_is_stands_alone_as_long_as_nobody_knows_when(tmp_path: Path):
    document = written(seminar(programme=()), tmp_path / "program.docx")
    assert paragraphs(document)[3] == ("PlenumFakta", "HvorFjordgården hotell")


def test_headers_and_footers_say_who_and_what(tmp_path: Path):
    document = written(seminar(), tmp_path / "program.docx")
    sender = root(document, "/word/header1.xml")
    assert said(sender).split("\N{EN SPACE}") == ["Nordvik kommune", " Noerhtevihken tjïelte"]
    assert said(root(document, "/word/header2.xml")) == "Dialogseminar 2026Program"
    assert said(root(document, "/word/footer1.xml")) == "Nordvik kommuneSide 1 av 1"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nb", ["Program", "Når og hvor", "Ansvarlig"]),
        ("nn", ["Program", "Når og kvar", "Ansvarleg"]),
        ("en", ["Programme", "When and where", "In charge"]),
    ],
)
def test_it_speaks_the_seminar_s_language(tmp_path: Path, code: LanguageCode, words: list[str]):
    bare = seminar(
        1,
        0,
        title="2026",
        theme="",
        venue="1",
        language=code,
        programme=(Day(date=dt.date(2026, 3, 19), items=(Item(title="1", minutes=30),)),),
    )
    text = said(root(written(bare, tmp_path / "program.docx")))
    assert all(word in text for word in words)


@pytest.mark.parametrize(
    ("first", "second", "tables", "breaks"),
    [
        (13, 8, "PlenumTabell", 0),
        (14, 8, "PlenumKjoreplan", 0),
        (14, 10, "PlenumKjoreplan", 0),
        (15, 10, "PlenumTabell", 1),
    ],
)
def test_a_long_programme_stands_closer_and_then_on_two_pages(
    tmp_path: Path, first: int, second: int, tables: str, breaks: int
):
    document = root(written(seminar(first, second), tmp_path / "program.docx"))
    assert {style(one, "tblPr/tblStyle") for one in document.iter(W + "tbl")} == {tables}
    assert len(list(document.iter(W + "pageBreakBefore"))) == breaks


@pytest.mark.rendering
def test_up_to_24_rows_are_one_page(tmp_path: Path):
    sizes = {(13, 8): 1, (14, 10): 1, (15, 10): 2}
    paths = [tmp_path / f"{first}-{second}.docx" for first, second in sizes]
    for (first, second), path in zip(sizes, paths, strict=True):
        written(seminar(first, second), path)
    pdfs = to_pdf(paths, tmp_path)
    assert [len(text_boxes(pdf)) for pdf in pdfs] == list(sizes.values())

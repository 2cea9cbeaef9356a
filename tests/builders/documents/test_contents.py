"""The list of contents says where the headings are, in whatever program the document is opened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from builders.documents.blocks import MediaParts, PartLinks, Place
from builders.documents.build import WordBuilder
from builders.documents.contents import ContentsPlace, set_contents
from builders.documents.finishing.properties import Properties
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import HANDOUT, SUMMARY, DocumentKind
from builders.documents.pagination.parts import Element, W, val
from builders.documents.render import render
from builders.documents.templates import template_for
from seminar.language import language
from tests.builders.documents.long_documents import document, of
from tests.builders.documents.reading import (
    chapter_of,
    drawn_pages,
    listed,
    opened,
    text_of,
    written,
)
from tests.rendering import text_boxes, to_pdf
from tests.sample import sample
from tools.word_templates.markup import Blocks, blocks, paragraph

PLACE = Blocks(ContentsPlace().xml(PartLinks(MediaParts()), Place()))
FRONT = blocks(paragraph("Title", "Dialogseminar 2026"), paragraph("TOCHeading", "Innhold"), PLACE)
TEXT = paragraph("BodyText", "Dette er vi enige om.")


def chapters(count: int, *inside: Blocks) -> Blocks:
    """Return chapters that each begin a page."""
    return blocks(
        *(
            blocks(paragraph("Heading1", f"Kapittel {number} Tillit", page_break=True), *inside)
            for number in range(1, count + 1)
        )
    )


def finished(data: bytes, old: str = "", new: str = "") -> Element:
    """Return a document with its contents set, after `old` in its styles has become `new`."""
    text, parts = opened(data)
    if old:
        xml = etree.tostring(parts.styles, encoding="unicode")
        assert old in xml
        parts = type(parts)(
            etree.fromstring(xml.replace(old, new)),
            parts.numbering,
            parts.settings,
            parts.theme,
            parts.stories,
        )
    set_contents(text, parts)
    return text


def asked(text: Element) -> list[str]:
    return [one.text or "" for one in text.iter(f"{W}instrText")]


@pytest.mark.rendering
def test_every_number_is_the_page_that_libreoffice_sets_the_heading_on(tmp_path: Path) -> None:
    kinds = ("standard", "compact", "new page")
    made: list[Element] = []
    paths: list[Path] = []
    for seed in range(8):
        data = document(seed, kinds[seed % 3], FRONT)
        made.append(finished(data))
        paths.append(tmp_path / f"{seed}.docx")
        paths[-1].write_bytes(written(data, made[-1]))
    numbered = 0
    for text, pdf in zip(made, to_pdf(paths, tmp_path), strict=True):
        drawn = drawn_pages(pdf)
        entries = listed(text)
        assert len(entries) == len(drawn)
        said = {chapter_of(title): int(page) for title, page in entries.items() if page}
        assert said == ({} if not said else drawn), pdf.name
        numbered += bool(said)
    assert numbered >= 6


@pytest.mark.rendering
@pytest.mark.parametrize("kind", [HANDOUT, SUMMARY], ids=["handout", "summary"])
def test_the_numbers_are_right_in_the_samples_documents(kind: DocumentKind, tmp_path: Path) -> None:
    seminar, survey = sample()
    builder = WordBuilder(Sources(seminar, language(seminar.language), survey))
    fields = {"seminar": replace(builder.fields, contents=ContentsPlace())}
    template = template_for(kind, seminar.language)
    properties = Properties("Dialogseminar 2025", "Kommune", kind.id, "nb-NO")
    data = render(template, fields, properties)
    text = finished(data)
    path = tmp_path / f"{kind.id}.docx"
    path.write_bytes(written(data, text))
    (pdf,) = to_pdf([path], tmp_path)
    drawn = large_lines(pdf)
    entries = listed(text)
    assert len(entries) >= 12
    for title, page in entries.items():
        assert int(page) in drawn[title.split()[0]], title


def large_lines(pdf: Path) -> dict[str, list[int]]:
    """Return the pages of lines in the size of first-level headings, by their first words."""
    found: dict[str, list[int]] = {}
    for number, page in enumerate(text_boxes(pdf), 1):
        for line in page.lines:
            if line.box.bottom - line.box.top > 19:
                found.setdefault(line.words[0].text, []).append(number)
    return found


def test_an_entry_leads_to_the_bookmark_around_its_heading() -> None:
    text = finished(of(FRONT, chapters(4, TEXT)))
    starts = {one.get(f"{W}name"): one.getparent() for one in text.iter(f"{W}bookmarkStart")}
    for link in text.iter(f"{W}hyperlink"):
        heading = starts[link.get(f"{W}anchor")]
        assert heading is not None
        assert text_of(heading) == next(one.text for one in link.iter(f"{W}t"))
    ends = {one.get(f"{W}id") for one in text.iter(f"{W}bookmarkEnd")}
    assert ends == {one.get(f"{W}id") for one in text.iter(f"{W}bookmarkStart")}


def test_the_numbers_are_those_of_the_pages() -> None:
    text = finished(of(FRONT, chapters(4, TEXT)))
    assert listed(text) == {f"Kapittel {n} Tillit": str(n + 1) for n in range(1, 5)}
    assert asked(text)[0] == ' TOC \\o "1-1" \\h \\z \\u '
    assert asked(text)[1:] == [f" PAGEREF _Toc00000000{n} \\h " for n in range(1, 5)]


def test_a_document_of_two_pages_has_no_list_and_no_title_above_it() -> None:
    text = finished(of(FRONT, chapters(1, TEXT)))
    assert [text_of(one) for one in text.iter(f"{W}p")] == [
        "Dialogseminar 2026",
        "Kapittel 1 Tillit",
        "Dette er vi enige om.",
    ]
    assert not list(text.iter(f"{W}sdt", f"{W}bookmarkStart"))


def test_a_document_without_headings_has_no_list() -> None:
    text = finished(of(FRONT, *(paragraph("BodyText", "Tom", page_break=True) for _ in range(4))))
    assert "Innhold" not in text_of(text)
    assert not list(text.iter(f"{W}sdt"))


def test_what_stands_before_a_list_that_goes_stays_if_it_is_no_title() -> None:
    text = finished(of(TEXT, PLACE, chapters(1)))
    assert "Dette er vi enige om." in text_of(text)


FLOATING = '<w:drawing><wp:anchor behindDoc="0"><wp:extent cx="1" cy="1"/></wp:anchor></w:drawing>'


def test_where_something_floats_the_list_is_complete_and_has_no_numbers() -> None:
    floating = Blocks(f"<w:p><w:r>{FLOATING}</w:r></w:p>")
    text = finished(of(FRONT, floating, chapters(4, TEXT)))
    assert listed(text) == {f"Kapittel {n} Tillit": "" for n in range(1, 5)}
    assert asked(text) == [' TOC \\o "1-1" \\n \\h \\z \\u ']
    begins, ends = (
        sum(one.get(f"{W}fldCharType") == kind for one in text.iter(f"{W}fldChar"))
        for kind in ("begin", "end")
    )
    assert begins == ends == 1


def in_font(name: str, text: Blocks) -> Blocks:
    font = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'
    return Blocks(text.replace("<w:r>", f"<w:r><w:rPr>{font}</w:rPr>"))


def test_a_font_whose_letters_are_all_as_wide_gives_no_numbers() -> None:
    text = finished(of(FRONT, chapters(4, in_font("Courier New", TEXT))))
    assert set(listed(text).values()) == {""}


@pytest.mark.parametrize("name", ["Georgia", "Verdana", "Open Sans", "Oslo Sans"])
def test_where_chapters_begin_pages_a_house_font_keeps_the_numbers(name: str) -> None:
    text = finished(of(FRONT, chapters(4, in_font(name, TEXT))))
    assert list(listed(text).values()) == ["2", "3", "4", "5"]


def test_a_chapter_that_fills_a_page_in_some_font_only_is_divided_where_all_agree() -> None:
    long = blocks(*[in_font("Oslo Sans", TEXT)] * 24)
    text = finished(of(FRONT, chapters(4, long)))
    assert list(listed(text).values()) == ["2", "4", "6", "8"]
    breaks = [
        one for one in text.iter(f"{W}p") if one.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert sum(text_of(one).startswith("Dette") for one in breaks) == 3


def test_the_way_text_runs_costs_no_numbers_where_it_is_the_usual_one() -> None:
    def made(way: str) -> list[str]:
        data = of(FRONT, chapters(4, TEXT))
        text, parts = opened(data)
        *_, section = text.iter(f"{W}sectPr")
        section.append(section.makeelement(f"{W}textDirection", {f"{W}val": way}))
        set_contents(text, parts)
        return list(listed(text).values())

    # As LibreOffice writes it of every section.
    assert made("lrTb") == ["2", "3", "4", "5"]
    assert made("tbRl") == ["", "", "", ""]


def test_styles_are_found_by_their_names_as_word_translates_their_ids() -> None:
    data = of(FRONT, chapters(4, TEXT))
    text, parts = opened(data)
    for root in (text, parts.styles):
        for one in root.iter():
            for key, value in one.items():
                if value in ("Heading1", "TOC1"):
                    one.set(key, {"Heading1": "Overskrift1", "TOC1": "INNH1"}[value])
    set_contents(text, parts)
    assert len(listed(text)) == 4
    lines = [one for one in text.iter(f"{W}p") if one.find(f"{W}hyperlink") is not None]
    assert {val(one.find(f"{W}pPr/{W}pStyle")) for one in lines} == {"INNH1"}


def test_a_style_without_tab_stop_gets_one_at_the_margin() -> None:
    tab = re.compile(r'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="\d+"/></w:tabs>')
    styles = etree.tostring(opened(of(TEXT))[1].styles, encoding="unicode")
    found = next(tab.finditer(styles), None)
    assert found is not None
    text = finished(of(FRONT, chapters(4, TEXT)), found[0], "")
    stops = [one.get(f"{W}pos") for one in text.iter(f"{W}tab") if one.get(f"{W}pos")]
    assert stops == [str(round(162 / 25.4 * 1440))] * 4


def room(millimetres: float) -> Blocks:
    """Return a table of one row, exactly so high."""
    height = f'<w:trHeight w:val="{round(millimetres * 56.7)}" w:hRule="exact"/>'
    return Blocks(
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '</w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
        f"<w:tr><w:trPr>{height}</w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )


def test_a_heading_for_which_programs_see_different_room_begins_a_page() -> None:
    first = paragraph("Heading1", "Kapittel 9 Tvil")
    found: list[tuple[str, bool]] = []
    for millimetres in range(100, 190):
        text = finished(of(FRONT, room(millimetres), TEXT, first, TEXT, chapters(3, TEXT)))
        heading = next(one for one in text.iter(f"{W}p") if text_of(one) == "Kapittel 9 Tvil")
        breaks = heading.find(f"{W}pPr/{W}pageBreakBefore") is not None
        spacing = heading.find(f"{W}pPr/{W}spacing")
        assert breaks == (spacing is not None and spacing.get(f"{W}before") == "0")
        found.append((listed(text)["Kapittel 9 Tvil"], breaks))
    kinds = [kind for kind, before in zip(found, [None, *found], strict=False) if kind != before]
    # On the first page, then in doubt and therefore on a page of its own, then on the second.
    assert kinds == [("1", False), ("2", True), ("2", False)]


@pytest.mark.parametrize(("millimetres", "breaks"), [(40, False), (200, True)])
def test_a_list_that_does_not_fit_below_its_title_takes_it_along(
    millimetres: float, breaks: bool
) -> None:
    text = finished(of(room(millimetres), FRONT, chapters(9, TEXT)))
    title = next(one for one in text.iter(f"{W}p") if text_of(one) == "Innhold")
    assert (title.find(f"{W}pPr/{W}pageBreakBefore") is not None) == breaks
    assert next(iter(listed(text).values())) == ("3" if breaks else "2")

"""Text on slides: what is told of its language, order, lists and links, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.slide_texts import (
    BULLETS,
    TEXT,
    TITLE,
    link,
    move_to,
    write,
)
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import NS, Members, unset, xml

pytestmark = pytest.mark.invalid_office_files
_ENGLISH = "The council and the people who work for it have a lot to learn from each other."


def test_the_languages_are_named(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path, "slide-text-in-other-language", lambda members: write(members, _ENGLISH)
    )
    assert str(finding.sentence) == "The text is marked as Norwegian, but is in English."


def test_english_that_is_marked_as_english_is_fine(tmp_path: Path) -> None:
    def english(members: Members) -> None:
        write(members, _ENGLISH, language="en-GB")

    assert found(tmp_path, "slide-text-in-other-language", english) == []


def test_bokmal_marked_as_nynorsk_is_fine(tmp_path: Path) -> None:
    def nynorsk(members: Members) -> None:
        for run in members.tree(BULLETS).iterfind(".//a:rPr", NS):
            run.set("lang", "nn-NO")

    assert found(tmp_path, "slide-text-in-other-language", nynorsk) == []


def test_a_few_english_words_are_fine(tmp_path: Path) -> None:
    def quote(members: Members) -> None:
        write(members, "To be or not to be")

    assert found(tmp_path, "slide-text-in-other-language", quote) == []


def test_one_language_in_the_masters_styles_is_enough(tmp_path: Path) -> None:
    def in_the_master_only(members: Members) -> None:
        for name in members.names:
            if name.startswith("ppt/slides/slide"):
                for one in members.tree(name).iter("{*}rPr", "{*}endParaRPr"):
                    unset(one, "lang")
        members.find("ppt/slideMasters/slideMaster1.xml", "//p:bodyStyle//a:defRPr").set(
            "lang", "nb-NO"
        )

    assert found(tmp_path, "deck-without-language", in_the_master_only) == []


def test_what_stands_over_the_title_may_be_read_before_it(tmp_path: Path) -> None:
    def kicker_first(members: Members) -> None:
        kicker = members.find(BULLETS, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='13']]")
        members.find(BULLETS, TITLE).addprevious(kicker)

    assert found(tmp_path, "slide-title-read-late", kicker_first) == []
    assert found(tmp_path, "slide-read-against-the-page", kicker_first) == []


def test_a_title_that_is_read_late_names_what_comes_first(tmp_path: Path) -> None:
    def last(members: Members) -> None:
        title = members.find(BULLETS, TITLE)
        title.getparent().append(title)  # type: ignore[union-attr]

    (finding,) = found(tmp_path, "slide-title-read-late", last)
    assert "“Innhold 4”" in str(finding.sentence)
    assert finding.place.shape == "Tittel 2"


def test_a_title_partly_on_the_slide_is_seen(tmp_path: Path) -> None:
    def half_over_the_edge(members: Members) -> None:
        move_to(members.find(BULLETS, TITLE), 1_000_000, -400_000)

    assert found(tmp_path, "slide-title-off-slide", half_over_the_edge) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("– Vi må snakke sammen.", "– Ja, det må vi."),
        ("1. mai er fri", "2. mai er arbeidsdag"),
        ("-5 grader", "-6 grader"),
        ("2025 – 2028",),
    ],
)
def test_dialogue_dates_and_numbers_are_no_typed_list(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    assert found(tmp_path, "slide-list-typed-by-hand", lambda members: write(members, *lines)) == []


def test_a_link_over_several_runs_is_one(tmp_path: Path) -> None:
    def in_two_runs(members: Members) -> None:
        link(members, "her", "https://www.example.no/plan")
        run = members.find(BULLETS, f"{TEXT}//a:r")
        run.addnext(
            xml(
                '<a:r><a:rPr lang="nb-NO"><a:hlinkClick r:id="own0"/></a:rPr>'
                "<a:t> er planen for året</a:t></a:r>"
            )
        )

    assert found(tmp_path, "slide-link-vague", in_two_runs) == []


def test_two_links_of_one_text_to_one_place_are_fine(tmp_path: Path) -> None:
    def twice(members: Members) -> None:
        link(members, "Planen for året", *["https://www.example.no/plan"] * 2)

    assert found(tmp_path, "slide-links-alike", twice) == []


def test_one_empty_paragraph_at_the_end_is_fine(tmp_path: Path) -> None:
    assert (
        found(tmp_path, "slide-empty-paragraphs", lambda members: write(members, "Folkene", ""))
        == []
    )


@pytest.mark.parametrize("text", ["● April    ● November", "Tid\tInnhold", "Ett.  To."])
def test_one_gap_or_tab_makes_no_columns(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, "slide-spaced-by-keys", lambda members: write(members, text)) == []


def test_one_line_break_in_a_title_is_fine(tmp_path: Path) -> None:
    def broken_once(members: Members) -> None:
        paragraph = members.find(BULLETS, f"{TITLE}//a:p")
        paragraph.append(xml("<a:br/>"))
        paragraph.append(xml('<a:r><a:rPr lang="nb-NO"/><a:t>ressurser</a:t></a:r>'))

    assert found(tmp_path, "slide-title-broken-by-hand", broken_once) == []


def test_a_presentation_that_is_marked_wrongly_throughout_is_told_once(tmp_path: Path) -> None:
    def english(members: Members) -> None:
        for name in members.names:
            if name.startswith("ppt/slides/slide"):
                for run in members.tree(name).iter("{*}rPr", "{*}endParaRPr"):
                    run.set("lang", "en-US")

    (finding,) = found(tmp_path, "slide-text-in-other-language", english)
    assert str(finding.sentence) == (
        "The presentation is marked as English, but its text is in Norwegian."
    )
    assert str(finding.place.text) == "Presentation"


def test_notes_in_the_language_they_are_marked_as_are_fine(tmp_path: Path) -> None:
    assert found(tmp_path, "notes-in-other-language") == []

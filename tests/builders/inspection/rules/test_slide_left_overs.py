"""Left-overs on slides: what a person meant to write, and what the sentences say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.slide_left_overs import (
    KINDS,
    LINKS,
    a_description_says_draft,
    a_slide_has_a_thread,
    a_slide_has_an_old_comment,
    add_link,
    describe,
    say,
)
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members

pytestmark = pytest.mark.invalid_office_files


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("slide-template-text", "Skriv inn svarene i skjemaet"),
        ("slide-template-text", "Tittel"),
        ("slide-field-unfilled", "«Sammen» er ordet vi bruker"),
        ("slide-dummy-text", "Hva gjør vi nå??"),
        ("slide-broken-reference", "Feil! sa han"),
    ],
)
def test_what_a_person_wrote_is_left_in_peace(tmp_path: Path, rule: str, text: str) -> None:
    assert found(tmp_path, rule, lambda members: say(members, text)) == []


@pytest.mark.parametrize("text", ["Tillit {1, 2, 3}", "Utkastelser i 2025", "Drafting a plan"])
def test_properties_that_say_what_a_file_is_about_are_left_in_peace(
    tmp_path: Path, text: str
) -> None:
    def told(members: Members) -> None:
        describe(members, "dc:description", text)
        describe(members, "cp:keywords", text)

    assert found(tmp_path, "properties-left-over", told) == []


def test_a_draft_is_a_tip(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "properties-left-over", a_description_says_draft)
    assert finding.severity == "tip"


def test_an_old_comment_names_its_author(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "slide-comments-left", a_slide_has_an_old_comment)
    assert str(finding.sentence) == "Comments on the slide: 1, by enhetsleder 3."
    assert str(finding.place.text) == "Slide 7"


def test_authors_of_comments_that_are_there_are_told_with_them(tmp_path: Path) -> None:
    assert found(tmp_path, "comment-authors-left", a_slide_has_an_old_comment) == []


def test_a_thread_without_a_list_of_authors_is_found(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "slide-comments-left", a_slide_has_a_thread)
    assert str(finding.sentence) == "Comments on the slide: 1, by ?."


def test_a_link_to_the_web_is_no_path(tmp_path: Path) -> None:
    def web(members: Members) -> None:
        target = "https://www.example.no/home/plan"
        add_link(members, LINKS, f"{KINDS}hyperlink", target, 'TargetMode="External"')

    assert found(tmp_path, "path-on-slide", web) == []


def test_a_link_to_somebodys_disk_is_told_by_one_rule(tmp_path: Path) -> None:
    def linked(members: Members) -> None:
        target = "file:///C:/Users/leder3/plan.docx"
        add_link(members, LINKS, f"{KINDS}hyperlink", target, 'TargetMode="External"')

    rules = ("address-local", "path-on-slide")
    assert [one.rule for rule in rules for one in found(tmp_path, rule, linked)] == [
        "path-on-slide"
    ]

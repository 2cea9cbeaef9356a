"""Faults planted in PowerPoint templates, each told with its place, and templates without any."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pptx import Presentation

from builders.deck import build_deck, read_template
from builders.deck.layouts import Layout, first_master, layouts
from builders.deck.mapping import mapping_file
from builders.deck.roles import PURPOSES, SOUGHT
from builders.opc import UnreadableOfficeFile, read_package
from builders.template_check import Report, check_template
from builders.template_check.powerpoint.served import NAMES
from seminar.language import language
from seminar.messages import Message
from seminar.model import LanguageCode
from tests import corporate
from tests.builders.template_check.powerpoint import planted
from tests.builders.template_check.powerpoint.foreign import Change, saved
from tests.builders.template_check.powerpoint.planted import PLANTED, Planted
from tests.corporate import PRESENTATION, Draft, find
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.sample import SAMPLE

OWN = Path(str(files("templates") / "deck.pptx"))


def said(what: Message, code: LanguageCode = "nb") -> str:
    return language(code).say(what)


def told(report: Report) -> list[str]:
    return [f"{one.rule}: {said(one.place.text)}: {said(one.sentence)}" for one in report.faults]


# --- clean templates ------------------------------------------------------------------------------


def test_the_built_in_template_is_clean_and_serves_everything_with_a_layout_of_its_own():
    report = check_template(OWN)
    assert (report.kind, told(report), report.serves) == ("powerpoint", [], True)
    assert len(report.uses) == 15
    assert all(use.own for use in report.uses)


def test_a_corporate_template_with_nothing_wrong_is_clean(tmp_path: Path):
    report = check_template(saved(tmp_path))
    assert told(report) == []
    assert {use.role: use.by for use in report.uses if use.own} == {
        "title": "Tittellysbilde",
        "section": "Inndelingsoverskrift",
        "bullets": "Tittel og innhold",
        "plain": "Bare tittel",
        "two_columns": "Sammenligning",
    }
    assert {use.by for use in report.uses if use.role in ("table", "chart", "break")} == {
        "Bare tittel"
    }


# --- planted faults -------------------------------------------------------------------------------


def check_planted(path: Path, wanted: Planted) -> None:
    report = check_template(path)
    (fault,) = (one for one in report.faults if one.rule not in wanted.also)
    assert (fault.rule, fault.severity) == (wanted.rule, wanted.severity)
    assert {one.rule for one in report.faults} == {wanted.rule, *wanted.also}
    assert said(fault.place.text) == wanted.place
    for word in wanted.words:
        assert word in said(fault.sentence)
    assert report.serves == (wanted.severity != "error")
    assert bool(report.uses) == report.serves


@pytest.mark.parametrize("name", PLANTED)
@pytest.mark.invalid_office_files
def test_a_planted_fault_is_told_with_its_place_and_nothing_else(name: str, tmp_path: Path):
    check_planted(saved(tmp_path, PLANTED[name].change), PLANTED[name])


@pytest.mark.parametrize("name", PLANTED)
@pytest.mark.invalid_office_files
def test_all_that_is_told_is_told_in_the_persons_language(name: str, tmp_path: Path):
    report = check_template(saved(tmp_path, PLANTED[name].change))
    told_of = [what for one in report.faults for what in (one.place.text, one.sentence, one.remedy)]
    for what in (*told_of, *(use.purpose for use in report.uses)):
        assert said(what, "nb") != said(what, "en")
        assert said(what, "nn") != said(what, "en")


def test_the_names_that_are_proposed_are_names_that_are_known():
    for role, name in NAMES.items():
        assert role in PURPOSES
        for code in ("nb", "nn", "en"):
            assert said(name, code).casefold().startswith(SOUGHT[role].names)


# --- copies of the built-in template --------------------------------------------------------------


def changed(folder: Path, change: Callable[[Any], None]) -> Report:
    """Check a copy of the built-in template that somebody has changed in PowerPoint."""
    made: Any = Presentation(str(OWN))
    change(made)
    made.save(str(folder / "Mal.pptx"))
    return check_template(folder / "Mal.pptx")


def layout_of(made: Any, name: str) -> Any:
    return next(one for one in made.slide_layouts if one.name == name)


def place_of(made: Any, layout: str, number: int) -> Any:
    places = layout_of(made, layout).placeholders
    return next(one for one in places if one.placeholder_format.idx == number)


@pytest.mark.parametrize(
    "layout, purpose",
    [
        ("Tabell", "tables"),
        ("Diagram", "charts"),
        ("Oppgave", "tasks"),
        ("Pause", "breaks"),
        ("Bilde", "pictures"),
    ],
)
def test_a_layout_of_ours_that_was_deleted_is_a_tip(layout: str, purpose: str, tmp_path: Path):
    def change(made: Any) -> None:
        made.slide_layouts.remove(layout_of(made, layout))

    (fault,) = changed(tmp_path, change).faults
    assert (fault.rule, fault.severity) == ("layout-lost", "tip")
    assert said(fault.sentence, "en") == (
        f"There is no layout for {purpose}; “Flate” is used instead."
    )
    assert f"«{layout}»" in said(fault.remedy)


@pytest.mark.parametrize("layout", ["Tabell", "Diagram", "Bilde"])
def test_a_place_of_ours_that_was_deleted_is_a_tip(layout: str, tmp_path: Path):
    def change(made: Any) -> None:
        place = place_of(made, layout, 14)._element
        place.getparent().remove(place)

    (fault,) = changed(tmp_path, change).faults
    assert (fault.rule, fault.severity) == ("layout-lost", "tip")
    assert f"plassen «{layout}» er borte" in said(fault.sentence)


def test_a_place_partly_beside_the_slide_is_told(tmp_path: Path):
    def change(made: Any) -> None:
        place_of(made, "Punkter", 14).left = 12_000_000

    (fault,) = changed(tmp_path, change).faults
    assert (fault.rule, fault.severity) == ("placeholder-off-slide", "warning")
    assert said(fault.place.text) == "Oppsett «Punkter»"
    assert "«Innhold» står delvis" in said(fault.sentence)


def test_a_place_over_the_title_is_told(tmp_path: Path):
    def change(made: Any) -> None:
        title, body = place_of(made, "Punkter", 0), place_of(made, "Punkter", 14)
        body.left, body.top, body.width, body.height = title.left, title.top, title.width, 3_000_000

    (fault,) = changed(tmp_path, change).faults
    assert (fault.rule, fault.severity) == ("placeholder-over-title", "warning")
    assert "«Innhold» ligger over «Tittel»" in said(fault.sentence)


def test_english_text_on_layouts_with_our_names_is_told(tmp_path: Path):
    def change(made: Any) -> None:
        for one in made.slide_master._element.iter("{*}defRPr"):
            one.set("lang", "en-US")

    (fault,) = changed(tmp_path, change).faults
    assert fault.rule == "language-differs"
    assert "en-US" in said(fault.sentence)


# --- all at once ----------------------------------------------------------------------------------


@pytest.mark.invalid_office_files
def test_all_faults_are_told_at_once_the_gravest_first(tmp_path: Path):
    several = (
        "no layout for sections",
        "no slide number",
        "a pale footer",
        "an accent too pale for bars",
        "a picture that says nothing",
        "another language than its names",
        "a password",
        "no room at all",
    )

    def change(draft: Draft) -> None:
        for name in several:
            PLANTED[name].change(draft)

    report = check_template(saved(tmp_path, change))
    assert {PLANTED[name].rule for name in several} <= {one.rule for one in report.faults}
    assert report.faults[0].rule == "room-too-small"
    order = [("error", "warning", "tip").index(one.severity) for one in report.faults]
    assert order == sorted(order)


# --- what stops a build ---------------------------------------------------------------------------


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("name", PLANTED)
def test_an_error_stops_a_build_and_nothing_else_does(name: str, tmp_path: Path):
    path = saved(tmp_path, PLANTED[name].change)
    if PLANTED[name].severity == "error":
        with pytest.raises(UnreadableOfficeFile):
            read_template(path)
    else:
        assert read_template(path)


def test_slides_too_small_for_a_deck_are_an_error(tmp_path: Path):
    report = check_template(saved(tmp_path, lambda draft: corporate.resize(draft, 12, 6.75)))
    assert report.faults[0].rule == "slides-too-small"
    assert (report.serves, report.uses) == (False, ())


def damage(part: str, old: bytes, new: bytes) -> Change:
    def change(draft: Draft) -> None:
        parts = draft.settle()
        assert old in parts[part].data
        draft.parts[part] = replace(parts[part], data=parts[part].data.replace(old, new, 1))
        draft.keep_bytes(part)

    return change


@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    "old, new, rule",
    [
        (b"</p:cSld>", b"</p:cSlide>", "xml-not-well-formed"),
        (b'<a:off x="', b'<a:off x="bred', "number-out-of-range"),
    ],
)
def test_a_damaged_layout_is_told_by_its_part_and_stops_a_build(
    old: bytes, new: bytes, rule: str, tmp_path: Path
):
    part = "/ppt/slideLayouts/slideLayout2.xml"
    report = check_template(saved(tmp_path, damage(part, old, new)))
    assert (rule, part) in {(one.rule, one.place.part) for one in report.faults}
    assert not report.serves


@pytest.mark.invalid_office_files
def test_a_template_without_layouts_stops_a_build_in_a_sentence(tmp_path: Path):
    def change(draft: Draft) -> None:
        listing = find(draft.tree(corporate.MASTER), "p:sldLayoutIdLst")
        listing[:] = []

    report = check_template(saved(tmp_path, change))
    assert any("oppsett" in said(one.sentence) for one in report.faults)
    assert not report.serves


@pytest.mark.invalid_office_files
def test_a_broken_presentation_part_is_told(tmp_path: Path):
    broken = damage(PRESENTATION, b"</p:presentation>", b"")
    report = check_template(saved(tmp_path, broken))
    assert "xml-not-well-formed" in {one.rule for one in report.faults}
    assert not report.serves


@pytest.mark.invalid_office_files
def test_strict_open_xml_is_told_and_stops_a_build(tmp_path: Path):
    strict = damage(
        PRESENTATION,
        b"http://schemas.openxmlformats.org/presentationml/2006/main",
        b"http://purl.oclc.org/ooxml/presentationml/main",
    )
    report = check_template(saved(tmp_path, strict))
    assert any("Strict Open XML" in said(one.sentence) for one in report.faults)
    assert not report.serves


# --- what is said to be done instead is done ------------------------------------------------------


def test_text_below_the_floor_is_written_at_the_floor(tmp_path: Path):
    template = read_template(saved(tmp_path, PLANTED["text below the floor"].change))
    deck: Any = Presentation(BytesIO(build_deck(GOOD, GOOD_SURVEY, template, SAMPLE).data))
    bodies = [
        body
        for slide in deck.slides
        if slide.slide_layout.name == "Tittel og innhold"
        for body in slide.placeholders
        if body.placeholder_format.idx == 1
    ]
    paragraphs = [one for body in bodies for one in body.text_frame.paragraphs]
    sizes = [run.font.size.pt for paragraph in paragraphs for run in paragraph.runs]
    assert sizes
    assert set(sizes) == {20}


def test_without_a_layout_for_sections_they_are_drawn_on_the_one_that_is_named(tmp_path: Path):
    path = saved(tmp_path, PLANTED["no layout for sections"].change)
    (use,) = (one for one in check_template(path).uses if one.role == "section")
    drawn_on = read_template(path).layouts["section"].part
    names = {one.part: one.name for one in layouts_of(path)}
    assert (use.by, use.own) == (names[drawn_on], False)


def layouts_of(path: Path) -> tuple[Layout, ...]:
    package = read_package(path)
    return layouts(package, first_master(package))


# --- what lies beside, goes along or stays behind -------------------------------------------------


def test_each_line_of_the_mapping_file_that_is_wrong_is_an_error(tmp_path: Path):
    path = saved(tmp_path)
    lines = ('sektion = "Bare tittel"', 'section = "Kapitel"', "title = 3", 'plain = "Bare tittel"')
    mapping_file(path).write_text("\n".join(lines))
    report = check_template(path)
    assert [one.rule for one in report.faults] == ["mapping-at-fault"] * 3
    assert {said(one.place.text) for one in report.faults} == {"Filen Kommunemal.toml"}
    sentences = " ".join(said(one.sentence) for one in report.faults)
    assert all(word in sentences for word in ("«sektion»", "«Kapitel»", "title"))
    assert not report.serves


def test_a_mapping_file_without_fault_is_followed(tmp_path: Path):
    path = saved(tmp_path)
    mapping_file(path).write_text('quote = "To innholdsdeler"')
    report = check_template(path)
    assert told(report) == []
    assert ("quote", "To innholdsdeler") in {(use.role, use.by) for use in report.uses if use.own}


@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    "name, rule, severity",
    [
        ("Mal.potm", "macros-stay-behind", "tip"),
        ("Mal.potx", "macros-in-plain-file", "warning"),
    ],
)
def test_macros_stay_behind(name: str, rule: str, severity: str, tmp_path: Path):
    report = check_template(saved(tmp_path, planted.with_macros, name))
    assert (rule, severity) in {(one.rule, one.severity) for one in report.faults}
    assert report.serves


@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    "change, rule, word",
    [
        (planted.linked_picture, "linked-content", "nordvik.example"),
        (planted.link_to_a_disk, "address-local", "H:/maler"),
    ],
)
def test_links_to_outside_are_told_with_their_address(
    change: Change, rule: str, word: str, tmp_path: Path
):
    (fault,) = check_template(saved(tmp_path, change)).faults
    assert (fault.rule, said(fault.place.text)) == (rule, "Lysbildemal")
    assert word in said(fault.sentence)


@pytest.mark.invalid_office_files
def test_what_powerpoint_would_repair_is_an_error(tmp_path: Path):
    change = planted.of_layout("Sammenligning", planted.twice_the_index)
    (fault,) = check_template(saved(tmp_path, change)).faults
    assert (fault.rule, fault.severity) == ("placeholder-twice", "error")
    assert said(fault.place.text) == "Oppsett «Sammenligning»"


@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    "change, rule",
    [(planted.fontless, "theme-without-font"), (planted.no_theme, "master-without-theme")],
)
def test_a_theme_that_says_too_little_is_told(change: Change, rule: str, tmp_path: Path):
    report = check_template(saved(tmp_path, change))
    assert rule in {one.rule for one in report.faults}


@pytest.mark.invalid_office_files
def test_what_is_wrong_with_slides_that_stay_behind_is_not_told(tmp_path: Path):
    made: Any = Presentation(str(saved(tmp_path, name="Mal.pptx")))
    slide = made.slides.add_slide(made.slide_layouts[1])
    text = slide.placeholders[1]
    text._element.nvSpPr.nvPr.find("{*}ph").set("idx", "77")
    made.save(str(tmp_path / "Mal med lysbilde.pptx"))
    assert told(check_template(tmp_path / "Mal med lysbilde.pptx")) == []

"""Markup held against its schema: what is told of it, and what is left in peace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from builders.inspection import inspect
from builders.inspection.rules import schema
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import NS, Members, xml
from tests.sample import sample_deck

pytestmark = pytest.mark.invalid_office_files
RULES = [rule.id for rule in schema.RULES.all]
W = f"{{{NS['w']}}}"
BODY = "word/document"
Edit = Callable[[Members], None]


def told(folder: Path, base: bytes, ending: str, *edits: Edit) -> list[tuple[str, str]]:
    """Return rule and sentence of what is found in `base` after some edits."""
    path = folder / f"clean{ending}"
    path.write_bytes(base)
    members = Members(path)
    for edit in edits:
        edit(members)
    found = inspect(members.save(folder / f"planted{ending}"), RULES)
    return [(one.rule, str(one.sentence)) for one in found]


def in_deck(folder: Path, *edits: Edit) -> list[tuple[str, str]]:
    return told(folder, sample_deck().data, ".pptx", *edits)


def in_document(folder: Path, *edits: Edit) -> list[tuple[str, str]]:
    return told(folder, clean_document(), ".docx", *edits)


def bodies(members: Members) -> list[etree._Element]:
    return list(members.tree("ppt/slides/slide4.xml").iter(f"{{{NS['a']}}}bodyPr"))


# What is told


def test_what_stands_too_late_belongs_before_the_first_that_it_must_precede(tmp_path: Path) -> None:
    def late(members: Members) -> None:
        place = members.first("//p:spPr[a:xfrm][a:prstGeom][a:ln]/a:xfrm")
        members.first("//p:spPr[a:xfrm][a:prstGeom][a:ln]").append(place)

    sentence = "In p:spPr, a:xfrm stands after a:prstGeom, but belongs before it."
    assert in_deck(tmp_path, late) == [("markup-order", sentence)]


def test_one_that_stands_too_early_is_at_fault_and_not_those_behind_it(tmp_path: Path) -> None:
    def early(members: Members) -> None:
        size = members.find("ppt/presentation.xml", "//p:sldSz")
        members.tree("ppt/presentation.xml").insert(0, size)

    ((rule, sentence),) = in_deck(tmp_path, early)
    assert rule == "markup-order"
    assert sentence.startswith("In p:presentation, p:sldSz stands before p:")


def test_a_doubled_property_of_letters_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "clean.docx"
    path.write_bytes(clean_document())
    members = Members(path)
    properties = members.find("word/document.xml", "//w:rPr[w:i]")
    properties.insert(0, xml("<w:i/>"))
    (finding,) = inspect(members.save(tmp_path / "planted.docx"), ["markup-child-twice"])
    assert finding.severity == "warning"


def test_all_kinds_that_a_value_may_be_of_are_told(tmp_path: Path) -> None:
    def hashed(members: Members) -> None:
        members.find("word/styles.xml", "//w:color").set(f"{{{NS['w']}}}val", "#103B45")

    ((_, sentence),) = in_document(tmp_path, hashed)
    assert sentence.endswith("but can only be one of these: auto, or 6 hexadecimal digits.")


def test_one_that_is_missing_is_told_and_not_those_behind_it(tmp_path: Path) -> None:
    def missing(members: Members) -> None:
        shape = members.first("//p:sp")
        shape.remove(shape[0])

    assert in_deck(tmp_path, missing) == [("markup-child-missing", "p:sp lacks p:nvSpPr.")]


def test_where_one_of_several_is_missing_some_are_named(tmp_path: Path) -> None:
    def missing(members: Members) -> None:
        members.first("//p:cSld").insert(0, xml("<p:bg><p:bgPr/></p:bg>"))

    sentence = (
        "p:bgPr lacks one of these: a:noFill, a:solidFill, a:gradFill, a:blipFill, a:pattFill."
    )
    assert in_deck(tmp_path, missing) == [("markup-child-missing", sentence)]


def test_two_of_several_alternatives_are_named(tmp_path: Path) -> None:
    def both(members: Members) -> None:
        members.first("//p:spPr/a:solidFill").addnext(xml("<a:grpFill/>"))

    sentence = "p:spPr holds both a:grpFill and a:solidFill, but can hold only one of them."
    assert in_deck(tmp_path, both) == [("markup-child-twice", sentence)]


def test_a_value_is_told_with_what_it_may_be(tmp_path: Path) -> None:
    def value(members: Members) -> None:
        members.first("//a:rPr").set("cap", "ALL")
        members.find("ppt/presentation.xml", "//p:notesSz").set("cx", "12192000.5")

    assert sorted(in_deck(tmp_path, value)) == [
        (
            "markup-value",
            "In a:rPr, cap is “ALL”, but can only be one of these: none, small, all.",
        ),
        (
            "markup-value",
            "In p:notesSz, cx is “12192000.5”, but can only be a whole number from 0 to "
            "2147483647.",
        ),
    ]


def test_faults_that_read_alike_are_told_once_and_of_many_five(tmp_path: Path) -> None:
    def alike(members: Members) -> None:
        for one in bodies(members):
            one.set("nonsense", "1")

    def many(members: Members) -> None:
        for at in range(30):
            members.first("//a:rPr").set(f"nonsense{at}", "1")

    assert len(in_deck(tmp_path, alike)) == 1
    assert len(in_deck(tmp_path, many)) == 5


def test_a_part_with_very_many_faults_costs_no_more_than_some(tmp_path: Path) -> None:
    def flood(members: Members) -> None:
        tree = members.first("//p:spTree")
        for _ in range(20_000):
            tree.append(etree.Element(f"{{{NS['a']}}}p"))

    assert in_deck(tmp_path, flood) == [
        ("markup-unknown-element", "p:spTree holds a:p, which has no place there.")
    ]


def test_what_only_holds_text_is_looked_at_too(tmp_path: Path) -> None:
    def detail(members: Members) -> None:
        members.first("//a:t").set("lang", "nb-NO")

    sentence = "a:t has the detail lang, which it cannot have."
    assert in_deck(tmp_path, detail) == [("markup-attribute-unknown", sentence)]


# What is left in peace


def test_what_may_be_ignored_is_passed_over(tmp_path: Path) -> None:
    def ignorable(members: Members) -> None:
        declared = f"xmlns:else='urn:somebody:else' xmlns:mc='{NS['mc']}' mc:Ignorable='else'"
        members.replace("ppt/slides/slide1.xml", "<p:sld ", f"<p:sld {declared} else:detail='1' ")
        members.replace("ppt/slides/slide1.xml", "</p:cSld>", "<else:thing/></p:cSld>")

    assert in_deck(tmp_path, ignorable) == []


def test_newer_languages_of_office_are_passed_over(tmp_path: Path) -> None:
    def newer(members: Members) -> None:
        space = "{http://schemas.microsoft.com/office/powerpoint/2031/main}"
        members.first("//p:cSld").append(etree.Element(space + "thing"))
        members.first("//p:cSld").set(space + "detail", "1")

    assert in_deck(tmp_path, newer) == []


def test_shares_with_their_sign_are_shares(tmp_path: Path) -> None:
    def share(members: Members) -> None:
        colour = "<a:srgbClr val='FF0000'><a:alpha val='50%'/></a:srgbClr>"
        fill = members.first("//p:spPr/a:solidFill")
        fill.replace(fill[0], xml(colour))

    assert in_deck(tmp_path, share) == []


def test_ids_of_axes_are_another_rules_matter(tmp_path: Path) -> None:
    def negative(members: Members) -> None:
        members.first("//c:axId", "ppt/charts/").set("val", "-2068027336")

    assert in_deck(tmp_path, negative) == []


def test_switches_of_styles_take_all_words_for_on_and_off(tmp_path: Path) -> None:
    def switch(members: Members) -> None:
        members.first("//w:qFormat", "word/styles").set(f"{W}val", "0")

    assert in_document(tmp_path, switch) == []


def test_columns_need_not_be_listed(tmp_path: Path) -> None:
    def columns(members: Members) -> None:
        section = members.first("//w:sectPr[w:pgMar]", BODY)
        for old in section.findall(f"{W}cols"):
            section.remove(old)
        margins = members.first("//w:sectPr/w:pgMar", BODY)
        margins.addnext(xml("<w:cols w:space='708'/>"))

    assert in_document(tmp_path, columns) == []


def test_extensions_of_word_may_add_attributes(tmp_path: Path) -> None:
    def restart(members: Members) -> None:
        list_ = members.first("//w:abstractNum", "word/numbering")
        list_.set("{http://schemas.microsoft.com/office/word/2012/wordml}restart", "0")

    assert in_document(tmp_path, restart) == []


def test_formulas_in_the_text_of_slides_are_passed_over(tmp_path: Path) -> None:
    def formula(members: Members) -> None:
        space = "http://schemas.microsoft.com/office/drawing/2010/main"
        math = etree.SubElement(members.first("//a:p[a:r]"), f"{{{space}}}m")
        etree.SubElement(
            math, "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"
        )
        paragraph = math.getparent()
        assert paragraph is not None
        for end in paragraph.findall("a:endParaRPr", NS):
            paragraph.append(end)

    assert in_deck(tmp_path, formula) == []


@pytest.mark.parametrize("order", ["rPr", "pPr", "style"])
def test_what_word_reads_in_any_order_is_no_error(tmp_path: Path, order: str) -> None:
    def shuffled(members: Members) -> None:
        for one in members.tree("word/styles.xml").iter(f"{W}{order}"):
            one[:] = reversed(one)

    found = in_document(tmp_path, shuffled)
    assert found
    assert {rule for rule, _ in found} <= {"markup-order-of-properties"}


def test_what_extensions_hold_is_passed_over(tmp_path: Path) -> None:
    def extension(members: Members) -> None:
        inside = "<p:ext uri='urn:x'><a:lnB nonsense='1'/></p:ext>"
        members.first("/p:sld").append(xml(f"<p:extLst>{inside}</p:extLst>"))

    assert in_deck(tmp_path, extension) == []


def test_what_word_overlooks_is_told_once_for_a_part_with_how_often(tmp_path: Path) -> None:
    def shuffled(members: Members) -> None:
        for one in list(members.tree(f"{BODY}.xml").iter(f"{W}pPr"))[:3]:
            one[:] = [xml("<w:jc w:val='left'/>"), xml("<w:pStyle w:val='Normal'/>")]

    assert in_document(tmp_path, shuffled) == [
        (
            "markup-order-of-properties",
            "The file is written in a way that Word accepts, but that other programs may stop at "
            "(3 places, the first: w:pStyle in w:pPr).",
        )
    ]


def test_the_order_that_pptxgenjs_writes_and_powerpoint_opens_is_a_warning(tmp_path: Path) -> None:
    def late(members: Members) -> None:
        notes = members.find("ppt/presentation.xml", "//p:notesMasterIdLst")
        members.find("ppt/presentation.xml", "//p:sldIdLst").addnext(notes)

    path = tmp_path / "clean.pptx"
    path.write_bytes(sample_deck().data)
    members = Members(path)
    late(members)
    (finding,) = inspect(members.save(tmp_path / "late.pptx"))
    assert (finding.rule, finding.severity) == ("markup-order", "warning")
    assert str(finding.sentence).startswith("The presentation names its notes master behind")


def test_a_text_without_paragraph_is_told_by_its_own_rule_alone(tmp_path: Path) -> None:
    def bare(members: Members) -> None:
        body = members.first("//p:txBody")
        for paragraph in body.findall("a:p", NS):
            body.remove(paragraph)

    assert in_deck(tmp_path, bare) == []


def _scale_too_much(members: Members) -> None:
    members.first("//p:sp/p:txBody/a:bodyPr").append(xml("<a:normAutofit fontScale='1'/>"))


def _number_a_slide_too_low(members: Members) -> None:
    members.find("ppt/presentation.xml", "//p:sldId").set("id", "3")


def _set_text_too_small(members: Members) -> None:
    members.first("//a:r/a:rPr").set("sz", "18")


@pytest.mark.parametrize(
    ("rule", "plant"),
    [
        ("autofit-scale", _scale_too_much),
        ("slide-id", _number_a_slide_too_low),
        ("number-out-of-range", _set_text_too_small),
    ],
)
def test_what_a_rule_of_its_own_tells_is_told_once(
    rule: str, plant: Callable[[Members], None], tmp_path: Path
) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(sample_deck().data)
    members = Members(deck)
    plant(members)
    found = {one.rule for one in inspect(members.save(deck))}
    assert rule in found
    assert not any(one.startswith("markup-") for one in found)

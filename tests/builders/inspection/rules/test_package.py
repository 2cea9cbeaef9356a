"""What the rules of packages leave in peace, and where they say that a fault is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.inspection import RULES, Finding, inspect
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.links import add_link
from tests.builders.inspection.planting import NS, Members, xml

pytestmark = pytest.mark.invalid_office_files
PACKAGE = [rule.id for rule in RULES if rule.concern == "package"]
TEXT = "word/document.xml"
Changed = Callable[[Callable[[Members], None]], tuple[Finding, ...]]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Return what inspects the clean document after a change, by the rules of packages alone."""

    def inspected(change: Callable[[Members], None]) -> tuple[Finding, ...]:
        path = tmp_path / "document.docx"
        path.write_bytes(clean_document())
        members = Members(path)
        change(members)
        return inspect(members.save(path), PACKAGE)

    return inspected


def left_by_programs(members: Members) -> None:
    """Add what PowerPoint, SharePoint and signing leave without a link or type."""
    members["[trash]/0000.dat"] = b"x"
    members["docProps/custom2.xml"] = b"<a/>"
    members["customXml/item1.xml"] = b"<a/>"


def named_in_other_capitals(members: Members) -> None:
    """Call a part otherwise in capitals than its link does, which names of parts may be."""
    styles = members["word/styles.xml"]
    members.remove("word/styles.xml")
    members["word/Styles.XML"] = styles


def linked_to_the_web(members: Members) -> None:
    """Add links as people make them."""
    for number, address in enumerate(
        ("https://example.org/a%20b", "mailto:post@example.org", "#Oppsummering", "vedlegg.docx")
    ):
        add_link(members, TEXT, "hyperlink", address, "External", f"rId9{number}")


def with_a_link_to_itself(members: Members) -> None:
    """Add a link to a place in the same part, without a name of a part."""
    add_link(members, TEXT, "hyperlink", "#Oppsummering")


def with_an_absolute_target(members: Members) -> None:
    """Name a target from the root of the package."""
    found = members.find("word/_rels/document.xml.rels", "//pr:Relationship[@Target='styles.xml']")
    found.set("Target", "/word/styles.xml")


def with_an_empty_reference_of_a_diagram(members: Members) -> None:
    """Add an empty reference as Office writes it in the layouts of diagrams."""
    shape = f'<w:p><w:r><w:t xmlns:r="{NS["r"]}" r:blip=""/></w:r></w:p>'
    members.find(TEXT, "//w:body").insert(0, xml(shape))


@pytest.mark.parametrize(
    "change",
    [
        left_by_programs,
        named_in_other_capitals,
        linked_to_the_web,
        with_a_link_to_itself,
        with_an_absolute_target,
        with_an_empty_reference_of_a_diagram,
    ],
)
def test_what_programs_write_is_left_in_peace(
    change: Callable[[Members], None], changed: Changed
) -> None:
    assert [(one.rule, str(one.sentence)) for one in changed(change)] == []


def test_a_missing_picture_is_told_once_and_in_plain_words(changed: Changed) -> None:
    found = changed(lambda members: members.remove("word/media/image1.png"))
    assert [one.rule for one in found] == ["link-target-missing"]
    assert str(found[0].sentence) == "The picture is missing in the file."
    assert str(found[0].remedy) == "Delete the picture and insert it anew."
    assert str(found[0].place.text) == "Text"


def test_of_a_chain_of_orphans_the_first_is_told(changed: Changed) -> None:
    def chain(members: Members) -> None:
        members["word/a.xml"] = members["word/b.xml"] = b"<a/>"
        add_link(members, "word/a.xml", "image", "b.xml")
        add_link(members, "word/b.xml", "image", "a.xml")

    found = [one for one in changed(chain) if one.rule == "orphan-part"]
    assert [one.place.part for one in found] == ["/word/a.xml"]


def test_no_more_than_a_thousand_faults_of_a_rule_are_told(changed: Changed) -> None:
    links = '<w:p><w:hyperlink r:id="none"/></w:p>' * 1500
    found = changed(lambda members: members.replace(TEXT, "</w:body>", f"{links}</w:body>"))
    assert len([one for one in found if one.rule == "reference-unknown"]) == 1000

"""A file inspected: which rules run, and in what order their findings are told."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from pptx import Presentation

from builders.archive import UnreadableOfficeFile
from builders.inspection import RULES, Rule, inspect, rules
from seminar.severity import SEVERITIES
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import Members, write_members
from tests.sample import sample_deck

pytestmark = pytest.mark.invalid_office_files


@pytest.fixture
def poor(tmp_path: Path) -> Path:
    """A deck with several faults of several kinds."""
    path = tmp_path / "poor.pptx"
    path.write_bytes(sample_deck().data)
    members = Members(path)
    for number in (9, 4):
        members.find(f"ppt/slides/slide{number}.xml", "//p:ph[@type='title']").set("type", "body")
    members.find("docProps/core.xml", "//dc:title").text = ""
    return members.save(path)


def test_the_gravest_is_told_first_and_then_by_place(poor: Path) -> None:
    found = inspect(poor)
    order = [(SEVERITIES.index(one.severity), one.place.position) for one in found]
    assert order == sorted(order)
    without = [one.place.text for one in found if one.rule == "slide-without-title"]
    assert list(map(str, without)) == ["Slide 4", "Slide 9"]


def test_only_the_rules_asked_for_are_run(poor: Path) -> None:
    assert {one.rule for one in inspect(poor, ["slide-without-title"])} == {"slide-without-title"}


def test_a_file_is_not_changed_by_its_inspection(poor: Path) -> None:
    before = poor.read_bytes()
    inspect(poor)
    assert poor.read_bytes() == before


def test_the_same_file_gives_the_same_findings(poor: Path) -> None:
    def told() -> list[tuple[str, str, str]]:
        return [(one.rule, str(one.place.text), str(one.sentence)) for one in inspect(poor)]

    assert told() == told()


def test_a_workbook_is_refused_in_a_sentence(tmp_path: Path) -> None:
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
        b'spreadsheetml.sheet.main+xml"/></Types>'
    )
    links = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="x/officeDocument" Target="book.xml"/></Relationships>'
    )
    members = [("[Content_Types].xml", types), ("_rels/.rels", links), ("book.xml", b"<a/>")]
    write_members(tmp_path / "book.pptx", members)
    with pytest.raises(UnreadableOfficeFile, match=r"book\.pptx"):
        inspect(tmp_path / "book.pptx")


def test_a_slide_that_is_listed_twice_is_inspected_once(tmp_path: Path) -> None:
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[6])
    listing = presentation.slides._sldIdLst
    listing.append(deepcopy(listing[0]))
    presentation.save(str(tmp_path / "twice.pptx"))
    found = inspect(tmp_path / "twice.pptx", ["slide-without-title"])
    assert len(found) == 1


def test_every_rule_has_an_id_of_its_own_in_words() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(part.isalnum() and part == part.lower() for one in ids for part in one.split("-"))


def test_every_rule_says_where_its_demand_comes_from() -> None:
    assert [rule.id for rule in RULES if not rule.source.strip()] == []


def test_a_document_saved_as_strict_open_xml_is_read_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "strict.docx"
    path.write_bytes(clean_document())
    members = Members(path)
    for name in members.names:
        members[name] = members[name].replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    members.replace("word/document.xml", "<w:body>", "<w:body><w:p/><w:p/><w:p/>")
    found = {one.rule for one in inspect(members.save(path))}
    assert found == {"empty-paragraphs-as-spacing"}


def test_every_module_of_rules_is_listed() -> None:
    written = {path.stem for path in Path(rules.__file__).parent.glob("[a-z]*.py")}
    assert written == {find_module(rule) for rule in RULES}


def find_module(rule: Rule) -> str:
    """Return the name of the module that a rule is written in."""
    return rule.find.__module__.rpartition(".")[2]

"""Faults planted in Word templates, each told with its place, and templates without any."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.documents.fields import SeminarFields
from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.template import TEMPLATE_TYPE, read_word_template
from builders.opc import read_package, write_package
from builders.template_check import Fault, Report, check_template
from seminar.language import language
from seminar.messages import Message
from seminar.model import LanguageCode
from tests.builders.inspection.planting import Members, xml
from tests.builders.template_check.word.planted import PLANTED, Planted, sheet
from tests.builders.template_check.word.tiny import SHEET, Change, saved
from tools.word_templates.shelf import DEFINITIONS, LANGUAGES, template_path

every_planted = pytest.mark.parametrize("name", PLANTED)
broken_on_purpose = pytest.mark.invalid_office_files


def said(what: Message, code: LanguageCode = "en") -> str:
    return language(code).say(what)


def told(report: Report) -> list[str]:
    return [f"{one.rule}: {said(one.place.text)}: {said(one.sentence)}" for one in report.faults]


# --- clean templates ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DEFINITIONS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_built_in_template_is_clean(name: str, code: LanguageCode) -> None:
    report = check_template(template_path(name, code))
    assert (report.kind, told(report), report.serves) == ("word", [], True)


@broken_on_purpose
@pytest.mark.parametrize("name", DEFINITIONS)
def test_so_is_it_as_a_word_template(name: str, tmp_path: Path) -> None:
    package = read_package(template_path(name, "nb"))
    main = package.main_part()
    parts = {**package.parts, main.name: replace(main, content_type=TEMPLATE_TYPE)}
    path = tmp_path / f"{name}.dotx"
    with path.open("wb") as target:
        write_package(target, list(parts.values()), list(package.relationships))
    assert told(check_template(path)) == []


@broken_on_purpose
def test_the_template_that_faults_are_planted_in_is_clean(tmp_path: Path) -> None:
    assert told(check_template(saved(tmp_path))) == []
    assert told(check_template(saved(tmp_path, *sheet(), name=SHEET))) == []


# --- planted faults -------------------------------------------------------------------------------


def planted(folder: Path, one: Planted) -> Path:
    return saved(folder, *one.more, change=one.change, name=one.file)


@broken_on_purpose
@every_planted
def test_a_planted_fault_is_told_with_its_place_and_nothing_else(name: str, tmp_path: Path) -> None:
    wanted = PLANTED[name]
    report = check_template(planted(tmp_path, wanted))
    found = [one for one in report.faults if one.rule == wanted.rule]
    assert found, told(report)
    assert {one.rule for one in report.faults} == {wanted.rule, *wanted.also}, told(report)
    fault = found[0]
    assert fault.severity == wanted.severity
    assert said(fault.place.text) == wanted.place
    assert fault.place.said.startswith(wanted.around), fault.place.said
    for word in wanted.words:
        assert word in said(fault.sentence)
    assert report.serves == all(one.severity != "error" for one in report.faults)


@broken_on_purpose
@pytest.mark.parametrize("code", ["nb", "nn"])
def test_all_that_is_told_is_told_in_the_persons_language(
    code: LanguageCode, tmp_path: Path
) -> None:
    untold: set[str] = set()
    for number, one in enumerate(PLANTED.values()):
        (tmp_path / str(number)).mkdir()
        for fault in check_template(planted(tmp_path / str(number), one)).faults:
            untold |= set(_in_english(fault, code))
    assert untold == set()


def _in_english(fault: Fault, code: LanguageCode) -> list[str]:
    messages = (fault.place.text, fault.sentence, fault.remedy)
    return [one.original for one in messages if said(one, code) == said(one)]


@broken_on_purpose
def test_all_faults_are_told_at_once_the_gravest_first(tmp_path: Path) -> None:
    ones = [one for one in PLANTED.values() if one.more and one.file == "Program.docx"]
    alone = {"tag-unclosed", "tag-unopened", "tag-split", "block-never-closed", "loop-missing"}
    ones = [one for one in ones if one.rule not in alone and not one.change]
    report = check_template(saved(tmp_path, *(block for one in ones for block in one.more)))
    found = [(one.rule, one.place.said) for one in report.faults]
    for one in ones:
        assert any(r == one.rule and s.startswith(one.around) for r, s in found), one
    order = [("error", "warning", "tip").index(one.severity) for one in report.faults]
    assert order == sorted(order)


@broken_on_purpose
@pytest.mark.parametrize(
    "name, count",
    [
        ("a column deleted with the tags of its loop", 1),
        ("a tag over two cells, where there was a condition", 1),
        ("a loop that is misspelt", 1),
        ("a loop whose tag is cut off", 1),
    ],
)
def test_what_follows_from_a_mistake_is_not_told_as_more(
    name: str, count: int, tmp_path: Path
) -> None:
    report = check_template(planted(tmp_path, PLANTED[name]))
    assert len(report.faults) == count, told(report)


# --- what Word keeps twice ------------------------------------------------------------------------

_BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
    '<wp:extent cx="9" cy="9"/><wp:docPr id="9" name="Boks" descr="Boks"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<w:txbxContent>{box}</w:txbxContent></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{box}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def _boxed(tag: str) -> Change:
    def change(members: Members) -> None:
        box = _BOX.format(box=f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>")
        members.find("word/document.xml", "//w:body/w:p[last()]").addnext(xml(box))

    return change


@broken_on_purpose
def test_a_tag_in_a_text_box_is_told_once_though_word_keeps_the_box_twice(tmp_path: Path) -> None:
    report = check_template(saved(tmp_path, change=_boxed("{{ seminar.titel }}")))
    assert [one.rule for one in report.faults].count("unknown-field") == 1


@broken_on_purpose
def test_both_are_filled(tmp_path: Path) -> None:
    path = saved(tmp_path, change=_boxed("{{ seminar.year }}"))
    fields = SeminarFields(year="Året 2026")
    made = render(read_word_template(path), {"seminar": fields}, Properties("", "", "", "nb-NO"))
    text = read_package(made, "Program.docx").main_part().data.decode()
    assert text.count("Året 2026") == 2


@broken_on_purpose
def test_curly_quotation_marks_and_split_tags_are_no_faults(tmp_path: Path) -> None:
    def change(members: Members) -> None:
        inner = (
            "<w:p><w:r><w:t>{{ seminar.tit</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>le }} og"
            '</w:t></w:r><w:r><w:t xml:space="preserve"> {% if seminar.venue == “Bodø” %}Nord'
            "{% endif %}</w:t></w:r>"
            "</w:p>"
        )
        members.find("word/document.xml", "//w:body/w:p[last()]").addnext(xml(inner))

    assert told(check_template(saved(tmp_path, change=change))) == []

"""The built-in Word templates: made by the tool, named by their documents, set as designed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import etree

from builders.inspection import inspect
from builders.opc import Package, read_package
from seminar.language import language
from seminar.model import LanguageCode
from tests.templates.specimen import specimen
from tests.validator import validate
from tools.word_templates.package import write_template
from tools.word_templates.shelf import DEFINITIONS, FOLDER, LANGUAGES, template_path, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
every_template = pytest.mark.parametrize(
    ("name", "code"),
    [(name, code) for name in DEFINITIONS for code in LANGUAGES],
    ids=lambda part: part,
)


def trees(package: Package) -> dict[str, etree._Element]:
    return {
        name: etree.fromstring(part.data)
        for name, part in package.parts.items()
        if name.startswith("/word/") and name.endswith(".xml") and "/theme/" not in name
    }


@every_template
def test_the_tool_makes_exactly_this_file(name: str, code: LanguageCode):
    made = io.BytesIO()
    write(made, name, code)
    path = template_path(name, code)
    assert made.getvalue() == path.read_bytes(), "run `python -m tools.make_template`"


def test_no_other_word_template_is_built_in():
    made = {template_path(name, code).name for name in DEFINITIONS for code in LANGUAGES}
    assert {path.name for path in FOLDER.glob("*.do[ct]x")} == made


@pytest.mark.slow
@every_template
def test_the_sdk_finds_nothing_wrong(name: str, code: LanguageCode):
    assert validate(template_path(name, code)) == []


CONTROLS = {
    "content-control-title-twice",
    "content-control-tag-twice",
    "content-control-unfilled",
}
"""What is found of controls that are written for each case, of which a sheet has one."""


@every_template
def test_the_inspection_finds_only_that_fields_are_not_filled(name: str, code: LanguageCode):
    found = {finding.rule for finding in inspect(template_path(name, code))}
    unfilled = {"document-field-unfilled"}
    assert found == (unfilled | CONTROLS if name == "answer-sheets" else unfilled)


@every_template
def test_every_style_in_use_is_in_the_file(name: str, code: LanguageCode):
    parts = trees(read_package(template_path(name, code)))
    known = {style.get(W + "styleId") for style in parts["/word/styles.xml"].iter(W + "style")}
    tags = ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
    used = {
        element.get(W + "val")
        for tree in parts.values()
        for tag in tags
        for element in tree.iter(W + tag)
    }
    assert used <= known


@every_template
def test_colours_and_fonts_are_the_theme_s(name: str, code: LanguageCode):
    for tree in trees(read_package(template_path(name, code))).values():
        for element in tree.iter():
            if element.get(W + "color", "auto") != "auto" or element.tag == W + "color":
                assert element.get(W + "themeColor"), etree.tostring(element)
            if element.get(W + "fill"):
                assert element.get(W + "themeFill"), etree.tostring(element)
            assert element.tag != W + "rFonts" or element.get(W + "asciiTheme")


@every_template
def test_the_file_says_its_language_everywhere(name: str, code: LanguageCode):
    package = read_package(template_path(name, code))
    parts = trees(package)
    said = {one.get(W + "val") for one in parts["/word/styles.xml"].iter(W + "lang")}
    said |= {one.get(W + "val") for one in parts["/word/settings.xml"].iter(W + "themeFontLang")}
    assert said == {TAGS[code]}
    assert f"<dc:language>{TAGS[code]}<" in package.parts["/docProps/core.xml"].data.decode()


@every_template
def test_tags_are_alone_in_their_paragraph_or_row(name: str, code: LanguageCode):
    for tree in trees(read_package(template_path(name, code))).values():
        for paragraph in tree.iter(W + "p"):
            text = "".join(one.text or "" for one in paragraph.iter(W + "t"))
            for start in ("{%p", "{%tr", "{{p"):
                assert start not in text or (text.startswith(start) and text.count("{") <= 2), text


def test_a_document_with_every_style_and_table_is_faultless(tmp_path: Path):
    # The end of the run validates and inspects it.
    with (tmp_path / "specimen.docx").open("wb") as file:
        write_template(file, specimen, language("nb"))

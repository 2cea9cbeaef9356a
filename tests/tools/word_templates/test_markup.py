from __future__ import annotations

from docxtpl import DocxTemplate
from lxml import etree

from tools.word_templates.markup import (
    Blocks,
    field,
    paragraph,
    repeat,
    rich,
    run,
    runs,
    strong,
    when,
)

SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def root(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:body {SPACES}>{xml}</w:body>")


def said(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


def texts(xml: Blocks) -> list[str]:
    return [said(p) for p in root(xml).iter(W + "p")]


def test_plain_text_is_escaped_and_runs_are_not():
    made = paragraph("BodyText", "Mat & <drikke> ", strong("nå"))
    assert texts(made) == ["Mat & <drikke> nå"]
    assert [one.get(W + "val") for one in root(made).iter(W + "rStyle")] == ["Strong"]


def test_tabs_and_breaks_become_word_s_own():
    tags = [etree.QName(one).localname for one in root(run("a\tb\nc"))[0]]
    assert tags == ["t", "tab", "t", "br", "t"]


def test_nothing_leaves_no_run():
    assert runs("", run("")) == ""


def test_direct_formatting_stands_in_the_schema_s_order():
    made = paragraph("Heading1", "Dag 2", keep_next=True, page_break=True, gap=8)
    properties = root(made).find(f"{W}p/{W}pPr")
    assert properties is not None
    assert [etree.QName(one).localname for one in properties] == [
        "pStyle",
        "keepNext",
        "pageBreakBefore",
        "spacing",
    ]
    assert properties[-1].get(W + "before") == "160"


def test_a_loop_wraps_its_blocks_in_tags():
    made = repeat("day in days", when("day.title", paragraph("Heading1", "{{ day.title }}")))
    assert texts(made) == [
        "{%p for day in days %}",
        "{%p if day.title %}",
        "{{ day.title }}",
        "{%p endif %}",
        "{%p endfor %}",
    ]


def test_a_condition_has_an_otherwise():
    made = when("a", paragraph("BodyText", "1"), otherwise=[paragraph("BodyText", "2")])
    assert texts(made) == ["{%p if a %}", "1", "{%p else %}", "2", "{%p endif %}"]


def test_a_field_with_emphasis_is_alone_in_its_run():
    inside = root(runs("Svar: ", rich("answer.text", "PlenumDempet"), "."))
    assert [said(one) for one in inside] == ["Svar: ", "{{r answer.text }}", "."]


def test_word_s_fields_show_something_until_they_are_updated():
    element = root(field("PAGE", "1"))[0]
    assert (element.get(W + "instr"), said(element)) == (" PAGE ", "1")


def test_docxtpl_reads_the_tags_as_jinja():
    made = repeat("one in many", paragraph("BodyText", "{{ one }}"))
    translated = DocxTemplate("").patch_xml(made)
    assert translated.startswith("{% for one in many %}<w:p>")
    assert translated.endswith("</w:p>{% endfor %}")

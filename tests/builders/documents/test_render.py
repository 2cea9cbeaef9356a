"""Any text stands in a document exactly as it was typed, set as the template says."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from builders.documents.fields import SeminarFields
from builders.documents.fields.organisation import OrganisationFields
from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.rich import Rich
from builders.documents.templating.tags import W
from builders.opc import read_package
from seminar.emphasis import plain as without_marks
from seminar.texts import clean_text
from tests.builders.documents.written import (
    PROPERTIES,
    body,
    in_runs,
    lines,
    made,
    plain,
    said,
    template_of,
)
from tools.word_templates.controls import Control, Prompt, answer_field
from tools.word_templates.markup import Blocks, paragraph, repeat, rich, runs, strong
from tools.word_templates.tables import repeat_rows, row, table


@given(st.text().map(clean_text))
@example("{{ seminar.title }}")
@example("{% for %} & < > \" ' ]]> &amp; \N{RIGHT-TO-LEFT MARK}שלום")
@example("a\nb\tc  d ")
@example("x" * 500)
def test_any_text_stands_in_the_document_exactly(text: str) -> None:
    template = _TEXTS
    data = render(template, {"seminar": SeminarFields(title=Rich(text))}, PROPERTIES)
    found = lines(read_package(data, "x.docx"))
    assert found[0] == f"[{without_marks(text)}]"
    assert found[1] == f"[{without_marks(text)}]"


_TEXTS = template_of(
    plain("[{{ seminar.title }}]"), paragraph("BodyText", runs("[", rich("seminar.title"), "]"))
)


_PROMPT = Prompt("PlenumProve", "Prompt", "BodyText")
_PICTURE = Blocks(
    '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9" '
    'cy="9"/><wp:docPr id="1" name="Bilde" descr="[{{ seminar.title }}]" '
    'title="{{ seminar.title|upper }}"/></wp:inline></w:drawing></w:r></w:p>'
)
_CONTROL = answer_field(Control(7, "[{{ seminar.title }}]", "[{{ seminar.title }}]"), _PROMPT)
_EVERYWHERE = template_of(
    table(
        (50,), ("A",), (row("x"),), title="[{{ seminar.title }}]", description="{{ seminar.title }}"
    ),
    _PICTURE,
    _CONTROL,
    plain("{{p seminar.title }}"),
    plain("{{ seminar.title|upper }}|{{ seminar.title|trim }}|{{ seminar.title ~ '&<' }}"),
    plain("{% if seminar.title == seminar.subtitle %}likt{% endif %}"),
    header=paragraph("Header", "[{{ seminar.title }}]"),
)
_ATTRIBUTES = (
    ("tblCaption", "val", "[{}]"),
    ("tblDescription", "val", "{}"),
    ("tag", "val", "[{}]"),
    ("alias", "val", "[{}]"),
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Texts in which what means something to the template or to XML is as frequent as letters."""
    signs = (
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "<",
        "&",
        '"',
        "'",
        "&quot;",
        "]]>",
        "**",
        "\n",
        "\t",
    )
    return clean_text("".join(draw(st.lists(st.sampled_from(signs) | st.text(max_size=4)))))


@given(texts())
@example('" onmouseover="{{ seminar.theme }}')
@example("{{p seminar.theme }}{%p if %}")
@example("plenum-1/><w:t>&#10;")
@example("**halvt *merket")
def test_any_text_stands_exactly_in_attributes_headers_and_filters(text: str) -> None:
    fields = SeminarFields(title=Rich(text), subtitle=Rich(text))
    document = read_package(render(_EVERYWHERE, {"seminar": fields}, PROPERTIES), "x.docx")
    bare = without_marks(text)
    root = etree.fromstring(document.main_part().data)
    for name, attribute, form in _ATTRIBUTES:
        (found,) = root.iter(W + name)
        assert found.get(W + attribute) == on_one_line(form.format(bare)), name
    (picture,) = root.iter("{*}docPr")
    assert picture.get("descr") == on_one_line(f"[{bare}]")
    assert picture.get("title") == on_one_line(bare.upper())
    found = lines(document)
    at = found.index("likt")
    assert found[at - 1] == f"{bare.upper()}|{bare.strip()}|{bare}&<"
    assert found[3 : at - 1] == ["Prompt", *([bare] if bare else [])]
    headers = [part.data for name, part in document.parts.items() if "/header" in name]
    assert len(headers) == 2
    assert {said(etree.fromstring(data)) for data in headers} == {f"[{bare}]"}


def on_one_line(text: str) -> str:
    """Return a text as an attribute holds it, for which breaks and tabs are spaces."""
    return text.replace("\n", " ").replace("\t", " ")


def test_signs_of_markup_in_a_tag_are_what_was_typed() -> None:
    described = table(
        (50,),
        ("A",),
        (row("x"),),
        title="{{ 'Å' ~ \" & 'co'\" }}",
        description='{% if seminar.title == "A & B" %}Likt{% else %}Ulikt{% endif %}',
    )
    document = made(
        described,
        plain("{% if seminar.title == 'A & B' and 1 < 2 %}{{ '&amp; < > & \"' }}{% endif %}"),
        seminar=SeminarFields(title=Rich("A & B")),
    )
    (caption,) = body(document).iter(W + "tblCaption")
    (description,) = body(document).iter(W + "tblDescription")
    assert (caption.get(W + "val"), description.get(W + "val")) == ("Å & 'co'", "Likt")
    assert lines(document)[-1] == '&amp; < > & "'


@given(texts())
@example('"><x/>')
def test_any_text_stands_exactly_in_the_properties(text: str) -> None:
    marks = {"PlenumTask": text, "PlenumGroup": text}
    document = made(plain("x"), properties=Properties(text, text, text, "nb-NO", custom=marks))
    core, app, custom = (
        etree.fromstring(document.parts[f"/docProps/{name}.xml"].data)
        for name in ("core", "app", "custom")
    )
    for name in ("title", "subject", "creator", "lastModifiedBy"):
        assert (core.findtext("{*}" + name) or "") == text, name
    assert app.findtext("{*}Company") == text
    told = {one.get("name"): one[0].text or "" for one in custom}
    assert {name: told[name] for name in marks} == marks


def test_emphasis_becomes_character_styles() -> None:
    document = made(
        paragraph("BodyText", rich("seminar.title")),
        seminar=SeminarFields(title=Rich("en **to** *tre* ***fire***")),
    )
    styles = [one.get(W + "val") for one in body(document).iter(W + "rStyle")]
    assert styles == ["Strong", "Emphasis", "IntenseEmphasis"]


def test_runs_beside_a_rich_field_keep_how_they_look() -> None:
    document = made(
        in_runs("før ", "x {{r seminar.title }} y", " etter"),
        seminar=SeminarFields(title=Rich("T")),
    )
    bold = [
        one.findtext(W + "t")
        for one in body(document).iter(W + "r")
        if one.find(f"{W}rPr/{W}b") is not None
    ]
    assert bold == ["x ", "T", " y"]


def test_a_field_split_over_runs_with_bold_in_it_is_found() -> None:
    document = made(
        in_runs("Tittel: {{ semi", "nar.ti", "tle }}."), seminar=SeminarFields(title=Rich("Hei"))
    )
    assert lines(document) == ["Tittel: Hei."]


def test_a_paragraph_whose_field_says_nothing_goes_and_an_empty_one_of_the_template_stays() -> None:
    document = made(plain("a"), plain("{{ seminar.theme }}"), plain(""), plain("b"))
    assert lines(document) == ["a", "", "b"]


def test_rows_are_repeated_and_the_header_is_flagged() -> None:
    document = made(
        table(
            (50, 50),
            ("A", "B"),
            repeat_rows("one in many", row("{{ one }}", "")),
            title="T",
            description="D",
        ),
        plain("Slutt."),
        many=("1", "2", "3"),
    )
    rows = list(body(document).iter(W + "tr"))
    assert len(rows) == 4
    assert [one.find(f"{W}trPr/{W}tblHeader") is not None for one in rows] == [True] + [False] * 3


def test_tables_never_touch_and_never_end_the_document() -> None:
    one = table((50,), ("A",), (row("x"),), title="T", description="D")
    found = [child.tag for child in body(made(one, one))]
    assert found == [W + name for name in ("tbl", "p", "tbl", "p", "sectPr")]


def test_lists_begin_anew_after_each_heading() -> None:
    document = made(
        repeat(
            "one in many", paragraph("Heading1", "{{ one }}"), paragraph("ListNumber", "{{ one }}")
        ),
        many=("a", "b", "c"),
    )
    used = [one.get(W + "val") for one in body(document).iter(W + "numId")]
    assert len(set(used)) == len(used) == 2


def test_the_same_input_gives_the_same_bytes() -> None:
    fields = {"seminar": SeminarFields(organisation=OrganisationFields(name="Nordvik kommune"))}
    template = template_of(plain("{{ seminar.organisation.name }}"))
    assert render(template, fields, PROPERTIES) == render(template, fields, PROPERTIES)


@pytest.mark.parametrize("tag", ["nb-NO", "nn-NO", "en-GB"])
def test_the_language_is_the_seminars_in_defaults_and_properties(tag: str) -> None:
    document = made(plain("x"), properties=Properties("T", "O", "S", tag))
    styles = document.parts["/word/styles.xml"].data.decode()
    assert f'w:lang w:val="{tag}"' in styles
    assert f"<dc:language>{tag}</dc:language>" in document.parts["/docProps/core.xml"].data.decode()


def test_marks_of_an_answer_sheet_become_custom_properties() -> None:
    marks = {"PlenumTask": "a & b"}
    document = made(plain("x"), properties=Properties("T", "O", "S", "nb-NO", custom=marks))
    custom = document.parts["/docProps/custom.xml"].data.decode()
    assert 'name="PlenumTask"' in custom
    assert "a &amp; b" in custom


def test_character_styles_stay_where_nothing_is_emphasised() -> None:
    document = made(
        paragraph("BodyText", strong("{{ seminar.title }}")), seminar=SeminarFields(title=Rich("T"))
    )
    assert [one.get(W + "val") for one in body(document).iter(W + "rStyle")] == ["Strong"]

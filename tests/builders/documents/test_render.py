"""Any text stands in a document exactly as it was typed, set as the template says."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders.documents.fields import SeminarFields
from builders.documents.fields.organisation import OrganisationFields
from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.rich import Rich
from builders.documents.templating.tags import W
from seminar.emphasis import plain as without_marks
from seminar.texts import clean_text
from tests.builders.documents.written import (
    PROPERTIES,
    body,
    in_runs,
    lines,
    made,
    plain,
    template_of,
)
from tools.word_templates.markup import paragraph, repeat, rich, runs, strong
from tools.word_templates.tables import repeat_rows, row, table


@given(st.text().map(clean_text))
@example("{{ seminar.title }}")
@example("{% for %} & < > \" ' ]]> &amp; \N{RIGHT-TO-LEFT MARK}שלום")
@example("a\nb\tc  d ")
@example("x" * 500)
def test_any_text_stands_in_the_document_exactly(text: str) -> None:
    template = _TEXTS
    data = render(template, {"seminar": SeminarFields(title=Rich(text))}, PROPERTIES)
    from builders.opc import read_package  # noqa: PLC0415

    found = lines(read_package(data, "x.docx"))
    assert found[0] == f"[{without_marks(text)}]"
    assert found[1] == f"[{without_marks(text)}]"


_TEXTS = template_of(
    plain("[{{ seminar.title }}]"), paragraph("BodyText", runs("[", rich("seminar.title"), "]"))
)


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

"""Whatever stands in a template, its check says so; what it lets pass makes a document."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.documents.fields import SeminarFields
from builders.documents.fields.specimen import specimen
from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.template import read_word_template
from builders.template_check import check_template
from tests.builders.template_check.word.tiny import said, saved

pytestmark = pytest.mark.slow

PIECES = (
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "%", "-", " ", "p ", "r ", "tr ", "tc "),
    *(
        "for ",
        "if ",
        "else",
        "elif ",
        "endfor",
        "endif",
        "day in seminar.programme",
        "not ",
        "and ",
    ),
    *("seminar.title", "seminar.theme", "seminar.survey", "seminar.survey.sentence", ".waves"),
    *(
        "day.heading",
        "day",
        "seminar",
        "seminar.contents",
        "seminar.organisation.logo",
        "loop.first",
    ),
    *("|upper", "|first", "|join(', ')", "'a'", "1", " + ", "[", "]", "(", ")", ",", "“", "”", "<"),
    *("{{ seminar.title }}", "{%p if seminar.survey %}", "{%p endif %}", "{% if seminar.venue %}"),
    *(
        "{% endif %}",
        "{%p for day in seminar.programme %}",
        "{%p endfor %}",
        "{{r seminar.theme }}",
    ),
    *("{{p seminar.contents }}", "Velkommen", "\xa0", "&", "{%- if 1 -%}", "{%- endif -%}"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
paragraphs = st.lists(texts, min_size=1, max_size=5)


@pytest.mark.invalid_office_files
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(paragraphs)
def test_what_the_check_lets_pass_makes_a_document(tmp_path: Path, written: list[str]) -> None:
    path = saved(tmp_path, *(said(text) for text in written))
    report = check_template(path)
    if report.serves:
        template = read_word_template(path)
        for fields in (specimen(SeminarFields), SeminarFields()):
            assert render(template, {"seminar": fields}, Properties("", "", "", "nb-NO"))

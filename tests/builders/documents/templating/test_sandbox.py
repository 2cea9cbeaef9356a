"""What a template may do, and what is refused or stopped with a sentence."""

from __future__ import annotations

import pytest

from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.sandbox import TemplateStopped
from tests.builders.documents.written import lines, made, plain
from tools.word_templates.markup import blocks, repeat, tag

REFUSED = {
    "an attribute walk": "{{ seminar.__class__.__mro__ }}",
    "an attribute walk by index": '{{ seminar["__class__"] }}',
    "an attribute of text": '{{ "".__class__ }}',
    "a call": "{{ seminar.title.upper() }}",
    "a large number range": "{% for one in range(10000000000) %}x{% endfor %}",
    "text made long": '{{ "a" * 1000000000 }}',
    "a large power": "{{ 9 ** 9 ** 9 }}",
    "a file": '{% include "/etc/passwd" %}',
    "another template": '{% extends "x" %}',
    "a macro": "{% macro a() %}x{% endmacro %}",
    "a value of its own": "{% set a = 1 %}",
    "an attribute by filter": '{{ seminar|attr("title") }}',
    "a format": '{{ "%1000000000d"|format(1) }}',
    "a global of Jinja": "{{ cycler }}",
    "a dictionary": '{{ {"a": 1} }}',
    "an import": '{% import "os" as os %}',
    "an underscore variable": "{{ _parts }}",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_a_template_may_not_do_is_refused(text: str) -> None:
    with pytest.raises(FaultyTemplate):
        made(plain(text))


def test_loops_within_loops_are_stopped() -> None:
    inner = plain("x")
    for name in "abcdef":
        inner = repeat(f"{name} in many", inner)
    with pytest.raises(TemplateStopped, match="go round"):
        made(inner, many=tuple(range(100)))


def test_a_name_that_is_not_there_is_a_fault_with_the_text_around_it() -> None:
    with pytest.raises(FaultyTemplate, match=r"seminar\.titel"):
        made(plain("Seminaret heter {{ seminar.titel }}."))


def test_a_list_cannot_be_printed() -> None:
    with pytest.raises(FaultyTemplate, match="list"):
        made(plain("{{ seminar.programme }}"))


def test_a_drawing_that_is_not_there_leaves_nothing() -> None:
    assert lines(made(plain("før"), plain("{{p seminar.contents }}"), plain("etter"))) == [
        "før",
        "etter",
    ]


def test_loops_know_their_place() -> None:
    said = blocks(
        tag("for one in many"),
        plain("{{ loop.index }} {{ one }}{% if loop.last %}.{% endif %}"),
        tag("endfor"),
    )
    assert lines(made(said, many=("a", "b"))) == ["1 a", "2 b."]


def test_a_template_can_ask_count_and_join() -> None:
    text = '{% if many and many|length > 1 %}{{ many|join(", ") }}{% else %}ingen{% endif %}'
    assert lines(made(plain(text), many=("a", "b"))) == ["a, b"]
    assert lines(made(plain(text), many=())) == ["ingen"]

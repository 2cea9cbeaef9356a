"""What a template may do, and what is refused or stopped with a sentence."""

from __future__ import annotations

import pytest

from builders.documents.fields import SeminarFields
from builders.documents.rich import Rich
from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.sandbox import MOST_WRITTEN, TemplateStopped
from tests.builders.documents.written import lines, made, plain
from tools.word_templates.markup import Blocks, blocks, repeat, tag

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
    "a filter of the engine for runs": "{{r seminar.title }}{{ seminar.title|runs(0) }}",
    "a filter of the engine for blocks": "{{r seminar.title }}{{ seminar.title|block(0) }}",
    "a filter of the engine for loops": "{{ ([1]|counted)|join }}",
    "a filter of the engine for texts": "{{ ['a']|put_together }}",
    "a method of a text": "{{ seminar.title.upper }}",
    "a method of a text, joined": "{{ [seminar.title.upper]|join }}",
    "a method of a text, put together": "{{ '' ~ seminar.title.upper }}",
    "a method of a text by index": "{{ seminar.title['upper'] ~ '' }}",
    "a method of a list": "{{ seminar.tasks.count ~ '' }}",
    "a group of fields, put together": "{{ '' ~ seminar.organisation }}",
    "a group of fields in capitals": "{{ seminar.organisation|upper }}",
    "a group of fields, sliced": "{{ seminar.organisation[:3] }}",
    "a list, put together": "{{ seminar.tasks ~ '' }}",
    "a list as a sum": "{{ many + many }}",
    "a list in capitals": "{{ many|upper }}",
    "a list as a sign between": "{{ many|join(many) }}",
    "a text that is joined": "{{ seminar.title|join('a') }}",
    "an attribute that is joined": "{{ many|join(', ', attribute='x') }}",
    "a list in a list": "{{ [[1, 1], 2]|length }}",
    "half a letter": r"{{ '\ud800' }}",
    "a sign that ends texts": r"{{ '\x00' }}",
    "a sign that is none": r"{{ seminar.title ~ '\ufffe' }}",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_a_template_may_not_do_is_refused(text: str) -> None:
    with pytest.raises(FaultyTemplate):
        made(plain(text), many=("a", "b"))


@pytest.mark.parametrize("sign", [r"\ud800", r"\x00", r"\ufffe"])
def test_a_sign_that_no_document_can_hold_is_named_as_the_reason(sign: str) -> None:
    with pytest.raises(FaultyTemplate, match="no document can hold"):
        made(plain(f"{{{{ '{sign}' }}}}"))


def test_a_filter_of_the_engine_is_refused_as_a_filter() -> None:
    with pytest.raises(FaultyTemplate, match="no filter “runs”"):
        made(plain("{{r seminar.title }}{{ seminar.title|runs(0) }}"))


def _grown(loops: int) -> Blocks:
    """Return a text that would be eight times as long for each loop that stands around it."""
    inner = plain("x")
    for at in reversed(range(loops)):
        inner = repeat(f"a{at + 1} in [{' ~ '.join([f'a{at}'] * 8)}]", inner)
    return repeat("a0 in many", inner)


GROWING = {
    "joined": plain("{% if many|join(long) %}x{% endif %}"),
    "counted": plain("{% if (many|join(long))|length %}x{% endif %}"),
    "put together": plain("{% if long ~ long ~ long %}x{% endif %}"),
    "added": plain("{% if long + long + long %}x{% endif %}"),
    "changed": repeat("one in many", plain("{% if long|upper %}x{% endif %}")),
    "sliced": repeat("one in many", plain("{% if long[1:] %}x{% endif %}")),
    "grown from loop to loop": _grown(12),
}


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING)
def test_text_that_grows_out_of_sight_is_stopped_before_it_is_made(text: Blocks) -> None:
    with pytest.raises(TemplateStopped, match="put together more than"):
        made(text, many=tuple("abcd"), long="x" * (MOST_WRITTEN // 2))


MARKED = {
    "put together": "{{ seminar.theme ~ '.' }}",
    "added": "{{ seminar.theme + '.' }}",
    "joined": "{{ [seminar.theme, '.']|join }}",
    "joined with it": "{{ ['Mer ', ' og mot.']|join(bold) }}",
    "trimmed": "{{ seminar.theme|trim }}.",
    "sliced": "{{ seminar.theme[:99] }}.",
    "by its letters": "{{ seminar.theme[0] }}er {{ seminar.theme[4:] }}.",
    "its first letter": "{{ seminar.theme|first }}er {{ seminar.theme[4:] }}.",
    "its last letter": "{{ seminar.theme[:-1] }}{{ seminar.theme|last }}.",
}


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED)
def test_no_template_shows_the_marks_of_emphasis(text: str) -> None:
    seminar = SeminarFields(theme=Rich("Mer **tillit** og *mot*"))
    said = lines(made(plain(text), seminar=seminar, bold=Rich("**tillit**")))
    assert said == ["Mer tillit og mot."]


def test_letters_are_counted_without_the_marks_of_emphasis() -> None:
    seminar = SeminarFields(theme=Rich("**mot**"))
    assert lines(made(plain("{{ seminar.theme|length }}"), seminar=seminar)) == ["3"]


def test_what_is_nothing_is_put_together_as_nothing() -> None:
    assert lines(made(plain("{{ 'x' ~ none ~ true }}"))) == ["x"]


def test_numbers_are_added_and_put_together() -> None:
    said = "{{ 1 + 2 }} {{ 1 ~ 2 }} {{ many[1] + 1 }} {{ many[1:]|first }}"
    assert lines(made(plain(said), many=(1, 2))) == ["3 12 3 2"]


def test_the_first_of_nothing_is_nothing() -> None:
    assert lines(made(plain("[{{ many|first }}{{ many|last }}{{ many[3] }}]"), many=())) == ["[]"]


def test_a_letter_of_any_script_stands_beside_tags_for_runs() -> None:
    text = plain("一丁 {{r seminar.title }} {{ '丂' }}")
    assert lines(made(text, seminar=SeminarFields(title=Rich("Hei")))) == ["一丁 Hei 丂"]


def test_a_fault_in_a_tag_for_runs_is_quoted_as_it_is_written() -> None:
    with pytest.raises(FaultyTemplate) as caught:
        made(plain("Her: {{r seminar.titel }}."))
    assert "“Her: {{ seminar.titel }}.”" in str(caught.value)


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

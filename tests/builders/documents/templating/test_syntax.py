"""What is said of tags that cannot be read: never Jinja's own words."""

from __future__ import annotations

import pytest
from jinja2 import TemplateSyntaxError

from builders.documents.templating.environment import environment
from builders.documents.templating.syntax import misreading
from seminar.language import language


def said(before: str, tag: str, after: str) -> str:
    with pytest.raises(TemplateSyntaxError) as caught:
        environment().parse(f"{before} {tag} {after}")
    return language("en").say(misreading(caught.value.message or "", tag).sentence)


@pytest.mark.parametrize(
    "tag, words",
    [
        ("", "says nothing"),
        ("seminar title", "from “title” on"),
        ("seminar.", "behind a stop"),
        ("a = b", "single “=”"),
        ('"abc', "quotation mark"),
        ("(a", "bracket"),
        ("a)", "bracket"),
        ("a[", "bracket"),
        ("a |", "ends before"),
        ("a ==", "ends before"),
        ("a & b", "“&” means nothing"),
        ("a ? b", "“?” means nothing"),
        ("{a", "cannot be understood"),
    ],
)
def test_a_printing_tag_is_told_of_in_our_own_words(tag: str, words: str) -> None:
    assert words in said("{{", tag, "}}")


@pytest.mark.parametrize(
    "tag, words",
    [
        ('seminar.theme = "Tillit"', "single “=”"),
        ("a || b", "filter"),
        ("a b", "from “b” on"),
        ("not", "ends before"),
        ("", "says nothing"),
    ],
)
def test_so_is_a_condition(tag: str, words: str) -> None:
    assert words in said("{% if", tag, "%}{% endif %}")


@pytest.mark.parametrize(
    "tag, words",
    [
        ("task seminar.tasks", "what it goes over"),
        ("task of seminar.tasks", "what it goes over"),
        ("1 in seminar.tasks", "what it goes over"),
        ("task in", "ends before"),
    ],
)
def test_and_so_is_a_loop(tag: str, words: str) -> None:
    assert words in said("{% for", tag, "%}{% endfor %}")

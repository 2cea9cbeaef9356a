"""Tags are found whole, however Word has divided them into runs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builders.documents.templating.tags import W, join_tags, pieces, text_of

_NAMESPACE = W[1:-1]


def paragraph(*runs: str) -> etree._Element:
    """Return a paragraph with a run for each text."""
    root = etree.Element(W + "p", nsmap={"w": _NAMESPACE})
    for run in runs:
        etree.SubElement(etree.SubElement(root, W + "r"), W + "t").text = run
    return root


def joined(*runs: str) -> list[str]:
    """Return the texts of the runs after their tags were joined."""
    found = paragraph(*runs)
    join_tags(found)
    return [piece.element.text or "" for piece in pieces(found)]


def test_a_tag_split_over_runs_is_put_into_the_first() -> None:
    assert joined("Hei {{ sem", "inar.ti", "tle }}!") == ["Hei {{ seminar.title }}", "", "!"]


def test_two_tags_that_share_a_run_are_both_made_whole() -> None:
    assert joined("{{ a", " }} og {{ b", " }}.") == ["{{ a }}", " og {{ b }}", "."]


def test_the_braces_themselves_may_be_split() -> None:
    assert joined("{", "{ a }", "} b") == ["{{ a }}", "", " b"]


def test_quotation_marks_that_word_curled_are_straight_in_tags_and_stay_elsewhere() -> None:
    assert joined("“{% if a == “b” %}”") == ['“{% if a == "b" %}”']


def test_text_without_tags_is_left_alone() -> None:
    assert joined("a {b} c", " } { ") == ["a {b} c", " } { "]


@given(st.data())
def test_a_paragraph_says_the_same_wherever_its_tags_were_split(data: st.DataObject) -> None:
    text = data.draw(
        st.sampled_from(["a {{ b }} c {% if d %}e{% endif %}f", "{{a}}{{b}}", "x{#y#}"])
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    runs = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    found = paragraph(*runs)
    join_tags(found)
    assert text_of(found) == text
    for piece in pieces(found):
        said = piece.element.text or ""
        assert said.count("{{") == said.count("}}")
        assert said.count("{%") == said.count("%}")

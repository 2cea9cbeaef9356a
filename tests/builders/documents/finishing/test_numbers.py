"""Numbered lists begin with 1 after each Heading 1, and only those that should."""

from __future__ import annotations

import pytest
from lxml import etree

from builders.documents.finishing.numbers import MOST_RESTARTS, Lists, restart_lists
from builders.documents.templating.sandbox import TemplateStopped
from builders.documents.templating.tags import Element, W

_SPACE = f'xmlns:w="{W[1:-1]}"'
_STYLES = """
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/>
  <w:basedOn w:val="Numbered"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/>
  <w:basedOn w:val="Circle"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
"""
_NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
  <w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/>
  <w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""
HEADING = ("Overskrift1", "")


def tree(name: str, inside: str) -> Element:
    return etree.fromstring(f"<w:{name} {_SPACE}>{inside}</w:{name}>")


def document(*paragraphs: tuple[str, str]) -> Element:
    """Return paragraphs of a style, in a list of their own where one is said."""
    made = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:keepNext/>{_own(list_id)}<w:jc w:val="left"/>'
        "</w:pPr></w:p>"
        for style, list_id in paragraphs
    )
    return tree("body", made)


def _own(list_id: str) -> str:
    return f'<w:numPr><w:numId w:val="{list_id}"/></w:numPr>' if list_id else ""


def lists(*paragraphs: tuple[str, str], styles: str = _STYLES) -> tuple[list[str | None], Element]:
    """Return the list of each paragraph that says one, and the numbering."""
    text, numbering = document(*paragraphs), tree("numbering", _NUMBERING)
    changed = restart_lists(text, Lists(tree("styles", styles), numbering))
    assert etree.tostring(numbering) == etree.tostring(tree("numbering", _NUMBERING))
    found = [one.find(f"{W}pPr/{W}numPr/{W}numId") for one in text]
    return [
        None if one is None else one.get(W + "val") for one in found
    ], changed if changed is not None else numbering


@pytest.mark.parametrize("item", [("Numbered", ""), ("Child", ""), ("", "1"), ("Numbered", "1")])
def test_a_list_begins_anew_after_a_heading(item: tuple[str, str]) -> None:
    found, numbering = lists(HEADING, item, item, HEADING, item, item, HEADING, item)
    first = item[1] or None
    assert found == [None, first, first, None, "3", "3", None, "4"]
    (made,) = (one for one in numbering if one.get(W + "numId") == "3")
    starts = [one.get(W + "val") for one in made.iter(W + "startOverride")]
    assert starts == ["1"]
    assert numbering[-1].get(W + "numId") == "4"


def test_a_list_begins_anew_on_the_levels_in_use_and_those_above() -> None:
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    heading = '<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr></w:p>'
    text = tree("body", item + heading + item)
    changed = restart_lists(text, Lists(tree("styles", _STYLES), tree("numbering", _NUMBERING)))
    assert changed is not None
    assert [one.get(W + "val") for one in changed.iter(W + "startOverride")] == ["1", "3"]


def test_new_lists_take_ids_that_none_has() -> None:
    numbering = _NUMBERING.replace('w:numId="2"', 'w:numId="4"')
    text = document(*[HEADING, ("Numbered", "")] * 4)
    changed = restart_lists(text, Lists(tree("styles", _STYLES), tree("numbering", numbering)))
    assert changed is not None
    ids = [one.get(W + "numId") for one in changed.iterfind(W + "num")]
    assert ids == ["1", "4", "2", "3", "5"]


def test_lists_begin_anew_as_often_as_any_seminar_needs_and_then_no_more() -> None:
    lists(*[HEADING, ("Numbered", "")] * (MOST_RESTARTS + 1))
    with pytest.raises(TemplateStopped, match="2000 times"):
        lists(*[HEADING, ("Numbered", "")] * (MOST_RESTARTS + 2))


@pytest.mark.parametrize("item", [("Bullet", ""), ("Numbered", "0"), ("Circle", ""), ("", "9")])
def test_what_is_not_numbered_stays_as_it_is(item: tuple[str, str]) -> None:
    found, _ = lists(item, HEADING, item)
    assert found[0] == found[2] == (item[1] or None)


def test_numbered_headings_go_on() -> None:
    numbered = _STYLES.replace(
        '<w:name w:val="heading 1"/>',
        '<w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    )
    found, _ = lists(HEADING, ("Numbered", ""), HEADING, ("Numbered", ""), styles=numbered)
    assert found == [None] * 4


def test_headings_that_are_numbered_by_hand_go_on() -> None:
    found, _ = lists(("Overskrift1", "1"), ("Overskrift1", "1"))
    assert found == ["1", "1"]


def test_the_number_stands_where_the_schema_wants_it() -> None:
    text = document(("Numbered", ""), HEADING, ("Numbered", ""))
    restart_lists(text, Lists(tree("styles", _STYLES), tree("numbering", _NUMBERING)))
    names = [str(one.tag).removeprefix(W) for one in text[2][0]]
    assert names == ["pStyle", "keepNext", "numPr", "jc"]


def test_a_document_with_one_section_is_left_alone() -> None:
    text = document(HEADING, ("Numbered", ""))
    before = etree.tostring(text)
    lists_ = Lists(tree("styles", _STYLES), tree("numbering", _NUMBERING))
    assert restart_lists(text, lists_) is None
    assert etree.tostring(text) == before

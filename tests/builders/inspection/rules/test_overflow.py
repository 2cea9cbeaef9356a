"""Texts that have room enough, or whose want of room nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.overflow import (
    BODY,
    LIST,
    TABLE,
    repeat,
    resize,
    unwrapped,
)
from tests.builders.inspection.defects.overlap import WHITE, add, box
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import NS, Members, xml

pytestmark = pytest.mark.invalid_office_files


def test_the_sentence_names_both_heights(tmp_path: Path) -> None:
    def doubled(members: Members) -> None:
        repeat(members.find(LIST, BODY + "/p:txBody"), 3)

    (finding,) = found(tmp_path, "text-overflow", doubled)
    assert str(finding.sentence) == (
        "The text is 32.6 cm high, but its frame has room for 11.7 cm."
    )
    assert (str(finding.place.text), finding.place.shape) == ("Slide 7", "Innhold 4")


def test_text_that_has_been_shrunk_to_fit_is_fine(tmp_path: Path) -> None:
    def shrunk(members: Members) -> None:
        body = members.find(LIST, BODY + "/p:txBody")
        repeat(body, 1)
        properties = body.find("a:bodyPr", NS)
        assert properties is not None
        properties.append(xml('<a:normAutofit fontScale="62500" lnSpcReduction="20000"/>'))

    assert found(tmp_path, "text-overflow", shrunk) == []


def test_a_frame_that_grows_with_its_text_is_fine(tmp_path: Path) -> None:
    def growing(members: Members) -> None:
        resize(members.find(LIST, BODY), (720000, 1872000, 9838800, 900000))
        members.find(LIST, BODY + "/p:txBody/a:bodyPr").append(xml("<a:spAutoFit/>"))

    assert found(tmp_path, "text-overflow", growing) == []


def test_empty_paragraphs_at_the_end_need_no_room(tmp_path: Path) -> None:
    def trailing(members: Members) -> None:
        body = members.find(LIST, BODY + "/p:txBody")
        for _ in range(40):
            body.append(xml('<a:p><a:endParaRPr lang="nb-NO"/></a:p>'))

    assert found(tmp_path, "text-overflow", trailing) == []


def test_a_figure_may_use_up_a_badges_insets(tmp_path: Path) -> None:
    def badge(members: Members) -> None:
        add(members, box((11_000_000, 6_000_000, 400_000, 320_000), WHITE, "1"))

    assert found(tmp_path, "text-overflow", badge) == []


def test_an_address_may_break_anywhere(tmp_path: Path) -> None:
    def address(members: Members) -> None:
        text = members.find(LIST, BODY + "//a:t")
        text.text = "https://www.eksempel.kommune.no/" + "samfunnsplan" * 8

    assert found(tmp_path, "word-too-wide", address) == []


def test_a_word_breaks_at_its_hyphen(tmp_path: Path) -> None:
    def hyphenated(members: Members) -> None:
        members.find(LIST, BODY + "//a:t").text = "-".join(["samfunnsplanlegging"] * 6)

    assert found(tmp_path, "word-too-wide", hyphenated) == []


def test_a_table_may_grow_where_there_is_room(tmp_path: Path) -> None:
    def growing(members: Members) -> None:
        cell = members.first(TABLE + "/a:tr[2]/a:tc[2]//a:t")
        table = next(cell.iterancestors(f"{{{NS['a']}}}tbl"))
        for row in table.findall("a:tr", NS)[6:]:
            table.remove(row)
        cell.text = " ".join([cell.text or ""] * 4)

    assert found(tmp_path, "table-too-high", growing) == []


def test_a_line_may_leave_a_shape_that_nobody_sees(tmp_path: Path) -> None:
    def label(members: Members) -> None:
        members.find(LIST, "//p:spTree").append(unwrapped("<a:noFill/>"))

    assert found(tmp_path, "text-overflow", label) == []


def test_a_table_that_stands_too_low_is_told_by_its_place(tmp_path: Path) -> None:
    def low(members: Members) -> None:
        members.first("//p:graphicFrame[.//a:tbl]/p:xfrm/a:off").set("y", "6400000")

    (finding,) = found(tmp_path, "table-too-high", low)
    assert str(finding.sentence).startswith("The table stands so low that it leaves the slide by ")

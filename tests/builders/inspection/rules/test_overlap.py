"""What stands near text, or over it on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.overflow import BODY, LIST, TITLE, repeat, resize
from tests.builders.inspection.defects.overlap import WHITE, WIDTH, add, box
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import NS, Members, xml

pytestmark = pytest.mark.invalid_office_files
OVER = (720_000, 1_900_000, 5_000_000, 800_000)


def test_a_frame_without_fill_or_text_covers_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, "text-covered", lambda members: add(members, box(OVER))) == []


def test_a_shape_behind_the_text_covers_nothing(tmp_path: Path) -> None:
    def behind(members: Members) -> None:
        members.find(LIST, "//p:spTree").insert(2, box(OVER, WHITE))

    assert found(tmp_path, "text-covered", behind) == []


def test_a_see_through_mark_covers_nothing(tmp_path: Path) -> None:
    fill = '<a:solidFill><a:srgbClr val="FFFF00"><a:alpha val="40000"/></a:srgbClr></a:solidFill>'
    assert found(tmp_path, "text-covered", lambda members: add(members, box(OVER, fill))) == []


def test_a_hidden_box_covers_nothing(tmp_path: Path) -> None:
    def hidden(members: Members) -> None:
        shape = box(OVER, WHITE)
        shape.find("p:nvSpPr/p:cNvPr", NS).set("hidden", "1")  # type: ignore[union-attr]
        add(members, shape)

    assert found(tmp_path, "text-covered", hidden) == []


def test_what_goes_away_during_the_show_may_cover_text(tmp_path: Path) -> None:
    def leaving(members: Members) -> None:
        add(members, box(OVER, WHITE))
        members.tree(LIST).append(
            xml('<p:timing><p:tnLst><p:spTgt spid="903"/></p:tnLst></p:timing>')
        )

    assert found(tmp_path, "text-covered", leaving) == []


def test_frames_may_overlap_where_their_texts_do_not(tmp_path: Path) -> None:
    beside = (720_000, 5_000_000, 9_000_000, 900_000)
    edit = box(beside, text="Et stykke under listen")
    assert found(tmp_path, "text-covered", lambda members: add(members, edit)) == []


def test_a_filled_shape_may_reach_over_the_slides_edge(tmp_path: Path) -> None:
    def reaching(members: Members) -> None:
        add(members, box((WIDTH - 500_000, 0, 1_000_000, 500_000), WHITE))

    for rule in ("shape-off-slide", "text-off-slide"):
        assert found(tmp_path, rule, reaching) == []


def test_an_empty_shape_beside_the_slide_is_not_told(tmp_path: Path) -> None:
    def beside(members: Members) -> None:
        add(members, box((WIDTH + 500_000, 0, 1_000_000, 500_000)))

    assert found(tmp_path, "shape-off-slide", beside) == []


def test_a_hidden_title_stands_beside_the_slide_for_good_reason(tmp_path: Path) -> None:
    def hidden(members: Members) -> None:
        resize(members.find(LIST, TITLE), (720_000, -1_500_000, 9_838_800, 1_008_000))

    assert found(tmp_path, "shape-off-slide", hidden) == []


def test_a_picture_may_run_over_the_edge_a_little(tmp_path: Path) -> None:
    def bleeding(members: Members) -> None:
        members.first("//p:pic//a:xfrm/a:off").set("x", "-300000")

    assert found(tmp_path, "shape-off-slide", bleeding) == []


def test_a_text_without_room_is_told_once(tmp_path: Path) -> None:
    def doubled(members: Members) -> None:
        repeat(members.find(LIST, BODY + "/p:txBody"), 3)

    for rule in ("text-off-slide", "text-covered"):
        assert found(tmp_path, rule, doubled) == []

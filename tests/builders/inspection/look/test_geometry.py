"""Places of shapes, in groups and turned."""

from __future__ import annotations

import pytest

from builders.inspection.look.geometry import Box, Frame, frame_of, in_groups
from tests.builders.inspection.planting import xml


def _xfrm(values: str, children: str = "", turn: int = 0) -> str:
    left, top, width, height = values.split()
    rotation = f' rot="{turn * 60_000}"' if turn else ""
    return (
        f'<a:xfrm{rotation}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
        f"{children}</a:xfrm>"
    )


def _group(values: str, inner: str, turn: int = 0) -> str:
    left, top, width, height = inner.split()
    space = f'<a:chOff x="{left}" y="{top}"/><a:chExt cx="{width}" cy="{height}"/>'
    return f"<p:grpSp><p:grpSpPr>{_xfrm(values, space, turn)}</p:grpSpPr></p:grpSp>"


def test_a_frame_is_a_place_and_a_size() -> None:
    assert frame_of(xml(_xfrm("10 20 300 40"))) == Frame(Box(10, 20, 310, 60))


def test_a_frame_without_numbers_stands_at_nothing_and_one_without_size_nowhere() -> None:
    assert frame_of(xml('<a:xfrm><a:off x="a"/><a:ext cx="" cy="-5"/></a:xfrm>')) == Frame(
        Box(0, 0, 0, 0)
    )
    assert frame_of(xml("<a:xfrm/>")) is None
    assert frame_of(None) is None


def test_a_quarter_turn_swaps_the_sides_about_the_middle() -> None:
    frame = frame_of(xml(_xfrm("0 0 400 200", turn=90)))
    assert frame is not None
    bounds = frame.bounds
    assert (bounds.left, bounds.top, bounds.right, bounds.bottom) == pytest.approx(
        (100, -100, 300, 300)
    )


def test_groups_within_groups_move_and_scale() -> None:
    groups = [xml(_group("100 100 200 200", "0 0 100 100")), xml(_group("0 0 50 50", "0 0 10 10"))]
    frame = in_groups(Frame(Box(1, 1, 2, 2)), groups)
    assert frame.box == Box(110, 110, 120, 120)


def test_a_turned_group_turns_what_is_in_it() -> None:
    group = xml(_group("0 0 100 100", "0 0 100 100", turn=90))
    frame = in_groups(Frame(Box(0, 0, 20, 10)), [group])
    bounds = frame.bounds
    assert (bounds.left, bounds.top, bounds.right, bounds.bottom) == pytest.approx((90, 0, 100, 20))


def test_a_group_without_extent_leaves_sizes_alone() -> None:
    frame = in_groups(Frame(Box(5, 5, 6, 6)), [xml(_group("10 10 0 0", "0 0 0 0"))])
    assert frame.box == Box(15, 15, 16, 16)

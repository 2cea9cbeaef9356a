from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders.plan.captions import Room, Span, Spot, in_turn, shares, under

ROOM = Room(100, 1100, rows=2, gap=10)


@st.composite
def strips(draw: st.DrawFn) -> tuple[list[Span], list[int]]:
    """Segments side by side that fill the room, and a width for the text of each."""
    shares = draw(st.lists(st.integers(1, 100), min_size=1, max_size=8))
    widths = draw(st.lists(st.integers(1, 600), min_size=len(shares), max_size=len(shares)))
    edges = [100 + 1000 * sum(shares[:n]) // sum(shares) for n in range(len(shares) + 1)]
    return [Span(*pair) for pair in pairwise(edges)], widths


def apart(spots: list[Spot], widths: list[int], room: Room) -> bool:
    """Whether all texts stand in the room and no two in a row come nearer than the gap."""
    for row in range(room.rows):
        ends = [(s.left, s.left + w) for s, w in zip(spots, widths, strict=True) if s.row == row]
        ordered = sorted(ends)
        if ends and (ordered[0][0] < room.left or max(end for _, end in ends) > room.right):
            return False
        pairs = pairwise(ordered)
        if any(right[0] - left[1] < room.gap for left, right in pairs):
            return False
    return True


def test_a_text_stands_centred_under_its_segment() -> None:
    assert under([Span(100, 600), Span(610, 1100)], [100, 200], ROOM) == [
        Spot(300, 0),
        Spot(755, 0),
    ]


def test_a_text_wider_than_an_outer_segment_is_flush_with_the_edge() -> None:
    spots = under([Span(100, 150), Span(160, 1050), Span(1060, 1100)], [200, 100, 200], ROOM)
    assert spots == [Spot(100, 0), Spot(555, 0), Spot(900, 0)]


def test_a_text_that_would_touch_its_neighbour_goes_a_row_down() -> None:
    assert under([Span(100, 150), Span(160, 240), Span(250, 1100)], [150, 100, 100], ROOM) == [
        Spot(100, 0),
        Spot(150, 1),
        Spot(625, 0),
    ]


def test_a_third_text_in_one_place_moves_aside_as_long_as_it_begins_under_its_segment() -> None:
    segments = [Span(100, 150), Span(150, 200), Span(200, 400), Span(400, 1100)]
    assert under(segments, [150, 150, 150, 100], ROOM) == [
        Spot(100, 0),
        Spot(100, 1),
        Spot(260, 0),
        Spot(700, 0),
    ]


def test_texts_that_do_not_all_find_a_place_are_refused() -> None:
    assert under([Span(100, 110), Span(110, 120), Span(120, 130)], [900, 900, 900], ROOM) is None


@given(strips())
def test_texts_that_find_a_place_never_touch(strip: tuple[list[Span], list[int]]) -> None:
    spots = under(*strip, ROOM)
    assert spots is None or apart(spots, strip[1], ROOM)


def test_a_row_with_too_little_room_takes_from_its_longest_texts() -> None:
    assert shares([900, 50, 100, 60, 300, 70], ROOM) == [580, 50, 100, 60, 300, 70]


@given(strips(), st.integers(1, 3))
def test_texts_cut_to_their_shares_never_touch(
    strip: tuple[list[Span], list[int]], rows: int
) -> None:
    segments, widths = strip
    room = Room(100, 1100, rows, 10)
    allowed = shares(widths, room)
    assert all(0 < share <= width for share, width in zip(allowed, widths, strict=True))
    assert apart(in_turn(segments, allowed, room), allowed, room)

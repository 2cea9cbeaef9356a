from __future__ import annotations

import itertools
from collections import defaultdict

from hypothesis import assume, given
from hypothesis import strategies as st

from builders.canvas import built_in_canvas
from builders.look import BODY, FJORD, LINEN, PT, WHITE, Rect, cm
from builders.metrics import face
from builders.plan.cards import GAP, Card, Sheet, card_ground, in_columns, in_row
from builders.plan.scene import Box, Insets

SHEET = Sheet(BODY, face("Calibri"), 24, "Kort", LINEN)
SHORT, MIDDLE, TALL = "Kort.", "Vi treffes for sjelden til å kjenne hverandre.", "Langt " * 40


def columns(made: list[Box]) -> list[list[Box]]:
    """The boxes by column, from left to right, each from top to bottom as given."""
    found = defaultdict[int, list[Box]](list)
    for box in made:
        found[box.rect.x].append(box)
    return [found[x] for x in sorted(found)]


def laid(*said: str) -> list[list[Box]]:
    made = in_columns([Card(text) for text in said], SHEET)
    assert made is not None
    return columns(made)


def counts(*said: str) -> list[int]:
    return [len(column) for column in laid(*said)]


def test_order_goes_down_the_columns() -> None:
    made = laid(*"abcdefg")
    assert "".join(box.lines[0].text for column in made for box in column) == "abcdefg"


def test_columns_break_where_the_tallest_becomes_lowest() -> None:
    assert counts(TALL, SHORT, SHORT, SHORT, SHORT) == [1, 2, 2]
    assert counts(SHORT, SHORT, SHORT, SHORT, TALL) == [2, 2, 1]
    assert counts(*[MIDDLE] * 6) == [2, 2, 2]


def test_what_a_column_has_left_is_shared_so_that_bottoms_meet() -> None:
    made = laid(SHORT, SHORT, TALL, SHORT, SHORT, MIDDLE)
    assert len({column[-1].rect.bottom for column in made}) == 1
    assert {column[0].rect.y for column in made} == {BODY.y}
    for column in made:
        for above, below in itertools.pairwise(column):
            assert below.rect.y - above.rect.bottom == GAP


def test_three_columns_fill_the_width() -> None:
    made = laid(*[MIDDLE] * 6)
    assert made[0][0].rect.x == BODY.x
    assert abs(made[-1][0].rect.right - BODY.right) < PT


def test_a_narrow_template_takes_fewer_columns() -> None:
    narrow = Sheet(Rect(0, 0, cm(17), cm(12)), face("Calibri"), 24, "Kort", LINEN)
    made = in_columns([Card(MIDDLE)] * 4, narrow)
    assert made is not None
    assert len(columns(made)) == 2


def test_a_highlighted_card_is_white_and_bold_on_fjord() -> None:
    made = in_columns([Card(SHORT, highlight=True), Card(SHORT)], SHEET)
    assert made is not None
    first, second = made
    assert (first.ground, first.lines[0].type.colour, first.lines[0].type.bold) == (
        FJORD,
        WHITE,
        True,
    )
    assert (second.ground, second.lines[0].type.bold) == (LINEN, False)


def test_cards_that_are_too_high_or_would_break_a_word_are_refused() -> None:
    assert in_columns([Card(TALL)] * 9, SHEET) is None
    assert in_columns([Card("Kommunestyremedlemsopplæringsprogrammet")], SHEET) is None
    assert in_row([Card(TALL * 3)], SHEET, lines=5) is None


def test_a_row_shares_the_width_and_is_at_least_five_centimetres_high() -> None:
    made = in_row([Card(SHORT), Card(MIDDLE)], SHEET, lines=5)
    assert made is not None
    assert [box.rect.h for box in made] == [cm(5.0)] * 2
    assert made[1].rect.x - made[0].rect.right == GAP
    assert abs(made[1].rect.right - BODY.right) <= 1


def test_a_card_has_air_of_0_65_centimetres_beside_its_text_and_0_5_above_and_below() -> None:
    around = Insets(cm(0.65), cm(0.5), cm(0.65), cm(0.5))
    for made in (in_columns([Card(SHORT)], SHEET), in_row([Card(SHORT)], SHEET, 3)):
        assert made is not None
        assert [box.insets for box in made] == [around]


def test_cards_stand_out_from_their_layout() -> None:
    own = built_in_canvas()
    assert card_ground(own.layout("plain")) == LINEN
    assert card_ground(own.layout("work")) == WHITE


@given(st.lists(st.sampled_from([SHORT, MIDDLE, "Langt " * 20]), min_size=1, max_size=8))
def test_no_other_breaks_would_make_the_tallest_column_lower(said: list[str]) -> None:
    made = in_columns([Card(text) for text in said], SHEET)
    assume(made is not None)
    tallest = max(column[-1].rect.bottom for column in columns(made or []))
    heights = [_alone(text) for text in said]
    ways = _ways(len(said), min(3, len(said)))
    lowest = min(max(_stack(heights[a:b]) for a, b in way) for way in ways)
    assert tallest - BODY.y == lowest


def _alone(text: str) -> int:
    made = in_columns([Card(text)], SHEET)
    assert made is not None
    return made[0].rect.h


def _stack(heights: list[int]) -> int:
    return sum(heights) + GAP * (len(heights) - 1)


def _ways(total: int, parts: int) -> list[list[tuple[int, int]]]:
    """Return every way to cut `total` cards into so many columns, none empty."""
    if parts == 1:
        return [[(0, total)]]
    return [
        [*before, (at, total)] for at in range(parts - 1, total) for before in _ways(at, parts - 1)
    ]

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders.look import FJORD, RUST, SOUND, Rect, cm, rect
from builders.plan.drafting import Draft
from builders.plan.phase_bar import phase_bar
from builders.plan.scene import Box, Group
from seminar.model import Phase, Seminar, Side, Task
from tests.composing import boxes, context, misfits, texts

BAND = rect(2.0, 11.95, 29.87, 4.95)
HERE = context(Seminar())
REFLECTION = (
    Phase(kind="individual", minutes=2),
    Phase(kind="group", minutes=20, halfway=True),
    Phase(kind="plenary", minutes=5),
)
LONG = "Gruppene bytter bord, og sekretæren forteller hva de forrige kom fram til"


def bar(*phases: Phase, sides: tuple[Side, ...] = (), band: Rect = BAND) -> Group:
    made = phase_bar(HERE, Task(phases=phases, sides=sides), band)
    assert made is not None
    return made


def segments(group: Group) -> list[Box]:
    return [box for box in boxes([group]) if box.ground in (SOUND, FJORD)]


def named(group: Group, text: str) -> Box:
    return next(box for box in boxes([group]) if [line.text for line in box.lines] == [text])


def test_a_task_without_phases_has_no_bar() -> None:
    assert phase_bar(HERE, Task(), BAND) is None


def test_segments_are_as_wide_as_their_phases_are_long() -> None:
    widths = [box.rect.w for box in segments(bar(*REFLECTION))]
    assert [round(width / widths[0], 4) for width in widths] == [1, 10, 2.5]


def test_segments_fill_the_band_side_by_side_in_two_colours_by_turns() -> None:
    made = segments(bar(*REFLECTION))
    assert [box.ground for box in made] == [SOUND, FJORD, SOUND]
    assert (made[0].rect.x, made[-1].rect.right) == (BAND.x, BAND.right)
    gaps = [right.rect.x - left.rect.right for left, right in pairwise(made)]
    assert gaps == [cm(0.1)] * 2
    assert {(box.rect.y, box.rect.h) for box in made} == {(cm(13.55), cm(1.45))}


def test_minutes_stand_large_where_there_is_room_then_small_then_bare_then_with_the_name() -> None:
    made = bar(*(Phase(minutes=minutes) for minutes in (60, 7, 4, 1)))
    said = [box.lines[0] if box.lines else None for box in segments(made)]
    assert [(line.text, line.type.size) if line else None for line in said] == [
        ("60 min", 24),
        ("7 min", 24),
        ("4", 20),
        None,
    ]
    assert "I gruppa, 1 min" in texts([made])


def test_names_stand_under_their_segments() -> None:
    made = bar(*REFLECTION)
    first, second, last = segments(made)
    alone, group, plenary = (named(made, name) for name in ("Hver for seg", "I gruppa", "I plenum"))
    assert (alone.rect.x, alone.lines[0].type.align) == (first.rect.x, "l")
    assert abs(middle(group) - middle(second)) < cm(0.01)
    assert abs(middle(plenary) - middle(last)) < cm(0.01)
    assert alone.rect.y == group.rect.y == plenary.rect.y >= first.rect.bottom


def middle(box: Box) -> float:
    return box.rect.x + box.rect.w / 2


def test_a_name_that_would_touch_its_neighbour_stands_a_row_lower() -> None:
    made = bar(Phase(kind="individual", minutes=2), Phase(kind="pairs", minutes=3), *REFLECTION[1:])
    assert named(made, "To og to").rect.y >= named(made, "Hver for seg").rect.bottom
    assert named(made, "I gruppa").rect.y == named(made, "Hver for seg").rect.y


def test_the_last_name_is_flush_with_the_right_edge_where_it_is_wider_than_its_segment() -> None:
    made = bar(Phase(minutes=60), Phase(kind="plenary", minutes=1, name="Oppsummering med kaffe"))
    last = named(made, "Oppsummering med kaffe, 1 min")
    assert (last.rect.right, last.lines[0].type.align) == (BAND.right, "r")


def test_a_cue_is_a_triangle_over_the_middle_of_its_phase_with_words_over_it() -> None:
    made = bar(*REFLECTION)
    (triangle,) = (box for box in boxes([made]) if box.shape == "triangle_down")
    words = named(made, "Vi sier fra halvveis")
    assert triangle.ground == words.lines[0].type.colour == RUST
    assert abs(middle(triangle) - middle(segments(made)[1])) < cm(0.01)
    assert abs(middle(words) - middle(triangle)) < cm(0.01)
    assert words.rect.bottom <= triangle.rect.y < triangle.rect.bottom < segments(made)[0].rect.y


def test_no_phase_with_a_cue_means_no_words_of_one() -> None:
    assert not any("halvveis" in text for text in texts([bar(Phase(minutes=10))]))


def test_cues_whose_words_would_touch_share_them() -> None:
    made = bar(*(Phase(minutes=10, halfway=True) for _ in range(6)))
    assert texts([made]).count("Vi sier fra halvveis") == 1
    assert [box.shape for box in boxes([made])].count("triangle_down") == 6


def test_two_sides_are_told_that_they_swap() -> None:
    made = bar(*REFLECTION, sides=(Side(name="Folkevalgte"), Side(name="Enhetsledere")))
    assert "Vi sier fra halvveis, og da bytter dere" in texts([made])


def test_the_bar_says_in_words_what_it_shows() -> None:
    assert bar(*REFLECTION).description == (
        "Tidslinje: 2 minutter hver for seg, 20 i gruppa, 5 i plenum. "
        "Vi sier fra etter 10 av de 20."
    )


def test_one_minute_is_one_and_a_name_with_a_comma_makes_semicolons_between_names() -> None:
    made = bar(Phase(minutes=1, name="Tenk, skriv"), Phase(minutes=5, name="SWOT-analyse"))
    assert made.description == "Tidslinje: 1 minutt tenk, skriv; 5 SWOT-analyse."


def test_short_phases_have_their_names_in_a_row_below_those_of_the_long_ones() -> None:
    short = [Phase(kind=kind, minutes=1) for kind in ("individual", "pairs", "group", "plenary")]
    made = bar(*short, Phase(kind="group", minutes=200))
    long, *_ = [box for box in boxes([made]) if box.lines and box.lines[0].text == "I gruppa"]
    below = [box for box in boxes([made]) if box.lines and box.lines[0].text.endswith(", 1 min")]
    assert abs(middle(long) - middle(segments(made)[-1])) < 2
    assert {box.rect.y for box in below} == {long.rect.bottom}
    assert [box.rect.x for box in below] == sorted(box.rect.x for box in below)


def test_where_a_row_is_too_short_for_minutes_names_stand_without_them() -> None:
    short = [Phase(kind="individual", minutes=1) for _ in range(7)]
    made = bar(*short, Phase(kind="group", minutes=200))
    said = texts([made])
    assert said.count("Hver for seg") == 7
    (long,) = [box for box in boxes([made]) if box.lines and box.lines[0].text == "I gruppa"]
    assert abs(middle(long) - middle(segments(made)[-1])) < 2


def test_names_too_long_for_two_rows_are_shortened_but_said_in_full() -> None:
    phases = [Phase(minutes=10, name=f"{LONG} {place}") for place in range(6)]
    made = bar(*phases)
    assert sum(text.endswith("…") for text in texts([made])) == 6
    assert all(LONG.lower()[1:] in made.description for _ in phases)


def test_a_phase_of_a_minute_has_no_cue() -> None:
    made = bar(Phase(minutes=1, halfway=True), Phase(minutes=9))
    assert not [box for box in boxes([made]) if box.shape == "triangle_down"]
    assert "Vi sier fra" not in made.description


@given(
    st.lists(
        st.builds(
            Phase,
            kind=st.sampled_from(["individual", "pairs", "group", "exchange", "plenary"]),
            minutes=st.integers(1, 240),
            name=st.sampled_from(["", "Bytt", "Kommunestyremedlemsopplæringsprogrammet", LONG]),
            halfway=st.booleans(),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from([BAND, rect(2.0, 10.78, 17.0, 3.22), rect(2.0, 9.0, 21.4, 4.2)]),
)
def test_nothing_overlaps_or_leaves_the_band(phases: list[Phase], band: Rect) -> None:
    made = bar(*phases, band=band)
    draft = Draft("task", "", shapes=(made,))
    assert [fault for fault in misfits(draft, HERE) if "outside" not in fault] == []
    for box in boxes([made]):
        assert band.x <= box.rect.x or box.shape == "triangle_down"
        assert box.rect.right <= band.right or box.shape == "triangle_down"
        assert band.y <= box.rect.y
        assert box.rect.bottom <= band.bottom

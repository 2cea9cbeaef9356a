from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.canvas import built_in_canvas
from builders.look import BODY, FJORD, RUST, SOUND, cm
from builders.plan.drafting import Draft
from builders.plan.levels import levels
from builders.plan.scene import Box, Group
from seminar.model import Level, LevelsSlide, Seminar
from tests.composing import boxes, context, filled, low_canvas, misfits, moment, strokes, texts
from tests.strategies import lines

HERE = context(Seminar())
NAMES = (
    "Kommunestyret",
    "Strategisk ledelse",
    "Ledere",
    "Medarbeidere",
    "Frivillige",
    "Innbyggere",
)
OUTCOME = "Sammenhengende løsninger for innbyggerne"


def slide(names: Sequence[str], link: str = "", outcome: str = OUTCOME) -> LevelsSlide:
    made = tuple(Level(name=name, link=link) for name in names)
    return LevelsSlide(title="Samarbeid", kicker="Fire nivåer", levels=made, outcome=outcome)


def composed(one: LevelsSlide) -> Draft:
    (draft,) = levels(HERE, one, moment(one))
    return draft


def bars(draft: Draft) -> list[Box]:
    return [box for box in boxes(draft.shapes) if box.ground in (FJORD, RUST)]


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("outcome", ["", OUTCOME])
def test_bars_grow_evenly_from_one_edge_to_the_whole_width(count: int, outcome: str) -> None:
    made = bars(composed(slide(NAMES[:count], outcome=outcome)))
    widths = [bar.rect.w for bar in made]
    assert len(made) == count + bool(outcome)
    assert {bar.rect.x for bar in made} == {BODY.x}
    assert (widths[0], widths[-1]) == (cm(13.2), BODY.w)
    steps = [after - before for before, after in pairwise(widths)]
    assert max(steps) - min(steps) < len(widths)


def test_four_levels_with_link_words_fill_the_body_as_the_guide_gives_it() -> None:
    made = bars(composed(slide(NAMES[:4], "relasjonell ledelse")))
    assert made[-1].ground == RUST
    assert made[-1].rect.h == cm(2.3)
    assert abs(made[-1].rect.bottom - BODY.bottom) < cm(0.01)
    assert made[1].rect.y - made[0].rect.bottom == cm(1.12)
    assert [bar.lines[0].type.size for bar in made] == [24, 24, 24, 24, 32]


def test_five_levels_with_link_words_stand_closer() -> None:
    made = bars(composed(slide(NAMES[:5], "relasjonell ledelse")))
    assert made[1].rect.y - made[0].rect.bottom == cm(1.0)
    assert made[-1].rect.h == cm(1.9)


def test_few_levels_are_larger_and_end_where_they_end() -> None:
    made = bars(composed(slide(NAMES[:2])))
    assert [bar.rect.h for bar in made[:2]] == [cm(2.0)] * 2
    assert made[0].lines[0].type.size == 28
    assert made[-1].rect.bottom < BODY.bottom - cm(4)


def test_an_arrow_leads_from_each_bar_to_the_next_and_the_last_points_out_the_outcome() -> None:
    draft = composed(slide(NAMES[:3], "ledelse"))
    arrows, made = strokes(draft.shapes), bars(draft)
    assert [arrow.colour for arrow in arrows] == [SOUND, SOUND, RUST]
    for arrow, above, below in zip(arrows, made, made[1:], strict=False):
        assert arrow.arrow
        assert above.rect.bottom < arrow.start[1] < arrow.end[1] < below.rect.y
    assert texts(draft.shapes).count("ledelse") == 3


def test_the_diagram_is_one_thing_with_words_for_it() -> None:
    draft = composed(slide(NAMES[:4], "ledelse"))
    (group,) = draft.shapes
    assert isinstance(group, Group)
    assert group.description == (
        "Fire nivåer leder til ett resultat: Kommunestyret, så ledelse; Strategisk ledelse, så "
        "ledelse; Ledere, så ledelse; Medarbeidere, så ledelse. "
        "Resultat: Sammenhengende løsninger for innbyggerne."
    )
    assert draft.shown == (group.description,)


def test_levels_without_an_outcome_are_just_levels() -> None:
    (group,) = composed(slide(NAMES[:2], outcome="")).shapes
    assert isinstance(group, Group)
    assert group.description == "To nivåer: Kommunestyret; Strategisk ledelse."


@pytest.mark.parametrize(
    "one",
    [
        slide((*NAMES, "Verden")),
        slide(NAMES, "relasjonell ledelse"),
        slide(("En lang beskrivelse av hvem som hører til på dette nivået i kommunen " * 3, "B")),
        slide(NAMES[:2], outcome="Et resultat som er beskrevet med altfor mange ord " * 4),
        slide(
            NAMES[:2], "et bindeord som er så langt at det aldri får plass ved siden av pila " * 3
        ),
    ],
)
def test_what_no_diagram_holds_becomes_bullets_with_every_word(one: LevelsSlide) -> None:
    draft = composed(one)
    said = filled(draft, "content")
    assert draft.role == "bullets"
    assert [level.name in point for level, point in zip(one.levels, said, strict=False)]
    assert said[-1] == f"Resultat: {one.outcome.strip()}"
    assert all(level.link in point for level, point in zip(one.levels, said, strict=False))


def test_an_outcome_alone_is_a_statement() -> None:
    draft = composed(slide((), outcome=OUTCOME))
    assert (draft.role, draft.title) == ("statement", OUTCOME)


@given(
    st.builds(
        LevelsSlide,
        title=lines,
        levels=st.lists(st.builds(Level, name=lines, link=lines), max_size=8).map(tuple),
        outcome=lines,
    ),
    st.booleans(),
)
def test_whatever_is_drawn_stands_in_its_place(one: LevelsSlide, low: bool) -> None:
    where = context(Seminar(), low_canvas() if low else built_in_canvas())
    for draft in levels(where, one, moment(one)):
        assert draft.role != "plain" or misfits(draft, where) == []

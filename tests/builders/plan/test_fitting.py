"""Which size a text takes in its frame, and where it is split or cut."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.canvas import Frame, built_in_canvas
from builders.fit import measure
from builders.look import FLOOR, PT, SOUND, Rect, Type, cm
from builders.metrics import face
from builders.plan.fitting import (
    ELLIPSIS,
    HEADING,
    Step,
    counted,
    cut,
    fill,
    fits,
    own_steps,
    pieces,
    shorten,
    sized,
    split_evenly,
    typed,
)
from builders.plan.scene import Paragraph
from seminar.emphasis import plain
from tests.strategies import texts

FACE = face("Calibri")
HEADING_FRAME = built_in_canvas().layout("bullets").frames["title"]
LIST_FRAME = built_in_canvas().layout("bullets").frames["content"]
SENTENCE = "Vi snakker sammen om det som er vanskelig, også når det koster."


def size_of(text: str, frame: Frame = HEADING_FRAME) -> float | None:
    return fill("title", text, frame, FACE, HEADING)[0].paragraphs[0].size


def foreign(size: float, height: float = 8.0) -> Frame:
    """Return a frame of somebody else's template, with this size and height in centimetres."""
    where = Rect(0, 0, cm(20), cm(height))
    return Frame(where, (Type(size),), "t", "body", 1, "Tekst", ours=False)


# --- sizes ----------------------------------------------------------------------------------------


def test_a_short_heading_stands_at_the_largest_size():
    assert size_of("Godt samspill") == 36


def test_a_heading_of_two_lines_is_smaller():
    assert size_of("Hvordan holder vi sammen når budsjettet strammes inn og alle må gi noe?") == 32


def test_a_text_takes_the_largest_step_that_it_stands_in():
    steps = (Step(72, 1), Step(36, 1), Step(24, 9))
    for text in ("Kort", "En tekst som er litt lengre enn det", SENTENCE * 3):
        made, whole = fill("title", text, HEADING_FRAME, FACE, steps)
        size = made.paragraphs[0].size
        assert whole == ""
        larger = [step for step in steps if step.size > (size or 0)]
        for step in larger:
            look = sized(HEADING_FRAME.levels[0], step.size)
            measured = measure([(text, look)], HEADING_FRAME.width, FACE)
            assert measured.lines > step.lines or measured.height > HEADING_FRAME.height


def test_a_foreign_frame_is_never_filled_above_its_own_size():
    assert own_steps(foreign(28), HEADING, 2)[0] == Step(28, 2)
    assert all(step.size <= 28 for step in own_steps(foreign(28), HEADING, 2))


def test_a_foreign_frame_with_small_type_is_filled_at_the_floor():
    steps = own_steps(foreign(14), HEADING, 2)
    assert [step.size for step in steps] == [FLOOR]


def test_letter_spacing_goes_with_large_sizes_only():
    look = Type(60, tracking=-0.8)
    assert sized(look, 44).tracking == -0.8
    assert sized(look, 40).tracking == 0
    assert sized(look, None) is look


def test_capitals_are_measured_as_capitals():
    text = "Ferdig utfylte rolleavklaringer i kommunen"
    small, large = foreign(28, 1.5), replace(foreign(28, 1.5), capitals=True)
    sizes = [
        fill("title", text, frame, FACE, HEADING)[0].paragraphs[0].size for frame in (small, large)
    ]
    assert (sizes[0] or 0) > (sizes[1] or 0)


@given(texts, st.sampled_from([6.0, 12.0, 20.0, 27.0]), st.sampled_from([1.2, 3.0, 9.0]))
def test_what_fills_a_frame_stands_in_it(text: str, width: float, height: float):
    frame = replace(HEADING_FRAME, rect=Rect(0, 0, cm(width), cm(height)))
    made, whole = fill("title", text, frame, FACE, HEADING)
    shown = made.paragraphs[0]
    room = frame.width - made.inset / PT
    measured = measure(typed((shown,), frame), room, FACE)
    assert measured.height <= frame.height or shown.text.endswith(ELLIPSIS)
    assert (shown.size or 0) >= FLOOR
    assert whole in ("", text)
    assert plain(shown.text) == plain(text) or whole == text


@given(texts)
def test_balancing_a_text_changes_neither_its_lines_nor_breaks_a_word(text: str):
    made, _ = fill("title", text, HEADING_FRAME, FACE, HEADING)
    narrow = HEADING_FRAME.width - made.inset / PT
    wide, balanced = (
        measure(typed(made.paragraphs, HEADING_FRAME), width, FACE)
        for width in (HEADING_FRAME.width, narrow)
    )
    assert (wide.lines, wide.broken) == (balanced.lines, balanced.broken)


def test_an_ending_is_never_cut_off():
    made, whole = fill("title", "langt " * 90, HEADING_FRAME, FACE, HEADING, ending="(2 av 3)")
    assert made.paragraphs[0].text.endswith(f"{ELLIPSIS} (2 av 3)")
    assert whole.startswith("langt ")


# --- cutting --------------------------------------------------------------------------------------


def test_a_text_is_cut_between_words_and_not_after_a_comma():
    assert cut("Først dette, så det andre", lambda text: len(text) <= 15) == "Først dette…"


def test_a_single_word_is_cut_within():
    assert cut("menneskerettighetsdomstolsavgjørelse", lambda text: len(text) <= 8) == "mennesk…"


def test_emphasis_is_given_up_where_a_text_is_cut():
    assert cut("**Klare roller** og mål", lambda text: len(text) <= 14) == "Klare roller…"


@given(texts.filter(str.strip), st.integers(2, 200))
def test_a_cut_text_is_a_beginning_of_the_whole(text: str, room: int):
    short = cut(text, lambda part: len(part) <= room)
    assert short.endswith(ELLIPSIS)
    bare = " ".join(plain(text).split())
    assert bare.startswith(short.removesuffix(ELLIPSIS).strip()) or len(short) == 2


# --- splitting ------------------------------------------------------------------------------------


@given(st.lists(st.integers(1, 5), max_size=20), st.integers(5, 12))
def test_items_are_split_into_as_few_runs_as_fit(items: list[int], room: int):
    runs = split_evenly(items, lambda run: sum(run) <= room, float)
    assert [item for run in runs for item in run] == items
    assert all(sum(run) <= room for run in runs)
    filled, count = room, 0
    for item in items:
        filled, count = (filled + item, count) if filled + item <= room else (item, count + 1)
    assert len(runs) == count


def test_runs_are_even_by_what_the_items_weigh():
    assert split_evenly([1, 1, 1, 1, 5, 5], lambda run: sum(run) <= 10, float) == [
        (1, 1, 1, 1, 5),
        (5,),
    ]
    assert split_evenly([5, 1, 1, 1, 1, 1], lambda run: sum(run) <= 9, float) == [
        (5,),
        (1, 1, 1, 1, 1),
    ]


def test_no_more_runs_are_made_than_are_needed():
    assert split_evenly(range(12), lambda run: len(run) <= 5) == [
        (0, 1, 2, 3),
        (4, 5, 6, 7),
        (8, 9, 10, 11),
    ]


def test_an_item_that_fits_nowhere_stands_alone():
    assert split_evenly([9, 1], lambda run: sum(run) < 5) == [(9,), (1,)]


@given(texts, st.integers(3, 60))
def test_pieces_hold_every_word_once_and_in_order(text: str, room: int):
    made = pieces(text, lambda part: len(part) <= room)
    assert " ".join(plain(piece) for piece in made).split() == plain(text).split()
    assert all(len(piece) <= room or len(piece.split()) == 1 for piece in made if made != [text])


def test_a_text_that_fits_keeps_its_emphasis():
    assert pieces("**Klare** roller", lambda _text: True) == ["**Klare** roller"]


def test_paragraphs_are_kept_as_long_as_they_fit_and_the_next_is_cut():
    frame = replace(LIST_FRAME, rect=replace(LIST_FRAME.rect, h=cm(4)))
    given_ = [Paragraph(f"{n}. {SENTENCE}", size=24) for n in range(1, 9)]
    kept = shorten(given_, frame, FACE)
    assert fits(kept, frame, FACE)
    assert list(kept[:-1]) == given_[: len(kept) - 1]
    assert kept[-1].text.endswith(ELLIPSIS) or kept[-1] == given_[len(kept) - 1]
    assert 0 < len(kept) < 8


# --- numbers --------------------------------------------------------------------------------------


def test_numbers_count_on_or_are_taken_away():
    numbered = Type(28, bullet="1.", hanging=100)
    assert counted(numbered, 1) is numbered
    assert counted(numbered, 3).bullet == "3."
    assert (counted(numbered, 0).bullet, counted(numbered, 0).hanging) == ("", 0)
    assert counted(Type(28, bullet="•", colour=SOUND), 3).bullet == "•"


def test_a_levels_type_is_used_and_the_last_one_for_deeper_levels():
    frame = built_in_canvas().layout("quote").frames["quote"]
    looks = [look.size for _, look in typed([Paragraph("a", n) for n in range(4)], frame)]
    assert looks == [48, 24, 24, 24]
    assert all(one <= other for other, one in pairwise(looks))

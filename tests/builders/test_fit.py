"""Wrapping and stacking: as a text's own rules say, and as LibreOffice draws it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from pptx import Presentation
from pptx.util import Pt

from builders.fit import MARGIN, Measured, balanced_inset, measure, wrap
from builders.look import PT, Type
from builders.metrics import Face, face
from seminar.emphasis import parse, plain
from tests.rendering import Page, text_boxes, to_pdf

CALIBRI = face("Calibri")
NO_BREAK = "\u00a0"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The narrowest frame in which `text` stands on one line."""
    return CALIBRI.em_width(text, bold=bold) * size / (1 - MARGIN)


def lines(text: str, width: float, size: float = 20) -> tuple[str, ...]:
    return wrap(text, width, size, CALIBRI).lines


# --- where lines break ----------------------------------------------------------------------------


def test_a_text_that_just_fits_stands_on_one_line():
    text = "Vi møtes i mars"
    assert lines(text, width_of(text, 20)) == (text,)
    assert lines(text, width_of(text, 20) - 0.1) == ("Vi møtes i", "mars")


def test_a_share_of_the_line_stays_free():
    text = "Vi møtes i mars"
    assert lines(text, CALIBRI.em_width(text) * 20) == ("Vi møtes i", "mars")


def test_spaces_hang_over_the_end_of_the_line():
    assert lines("sted   møte", width_of("møte", 20)) == ("sted", "møte")
    assert lines("møte   ", width_of("møte", 20)) == ("møte",)


@pytest.mark.parametrize("text", ["Nord-Trøndelag", "mars–april", "kveld—natt", "2-åring"])
def test_a_line_breaks_after_a_hyphen_or_dash_before_a_letter(text):
    first = next(place for place, sign in enumerate(text) if sign in "-–—") + 1
    assert lines(text, width_of(text, 20) - 1) == (text[:first], text[first:])
    assert not wrap(text, width_of(text, 20) - 1, 20, CALIBRI).broken


@pytest.mark.parametrize("whole", [f"20{NO_BREAK}mars", "2024–2027", "og/eller", "a‑b", "-1"])
def test_a_line_breaks_nowhere_else(whole):
    assert lines(f"før {whole}", width_of(f"før {whole}", 20) - 1) == ("før", whole)


def test_a_line_break_in_the_text_begins_a_line():
    assert lines("en\n\nto tre", 500) == ("en", "", "to tre")


def test_no_text_has_one_line():
    assert lines("", 100) == ("",)


def test_a_word_wider_than_the_line_begins_a_line_and_is_broken():
    wrapped = wrap("en arealplanlegger til", width_of("arealplan", 20), 20, CALIBRI)
    assert wrapped.lines == ("en", "arealplan", "legger til")
    assert wrapped.broken


def test_even_one_character_wider_than_the_line_stands():
    assert lines("mm", 1) == ("m", "m")


def test_emphasis_is_measured_but_not_shown():
    text = "Vi **lytter** *mer*"
    assert lines(text, 500) == ("Vi lytter mer",)
    widest = wrap(text, 500, 20, CALIBRI).widest
    parts = CALIBRI.em_width("Vi  mer") + CALIBRI.em_width("lytter", bold=True)
    assert widest == pytest.approx(20 * parts)


def test_bold_is_wider():
    regular = wrap("Levanger", 500, 20, CALIBRI).widest
    assert wrap("Levanger", 500, 20, CALIBRI, bold=True).widest > regular
    assert wrap("**Levanger**", 500, 20, CALIBRI).widest > regular


def test_tracking_is_added_after_every_character():
    plain_width = wrap("Levanger", 500, 20, CALIBRI).widest
    assert wrap("Levanger", 500, 20, CALIBRI, tracking=-0.5).widest == pytest.approx(
        plain_width - 8 * 0.5
    )


# --- what holds for every text --------------------------------------------------------------------

WORDS = st.text(st.sampled_from("abcæøåmiIW-–/. \u00a0\n*«»漢😀é"), max_size=60)
WIDTHS = st.floats(5, 700)
SIZES = st.sampled_from((12, 20, 22, 24, 28, 32, 36, 60))


@given(WORDS, WIDTHS, SIZES)
def test_no_text_is_lost(text, width, size):
    wrapped = wrap(text, width, size, CALIBRI)
    gaps = [0, *(place for span in wrapped.spans for place in span), len(wrapped.text)]
    between = [wrapped.text[a:b] for a, b in zip(gaps[::2], gaps[1::2], strict=True)]
    assert wrapped.text == plain(text)
    assert gaps == sorted(gaps)
    assert not "".join(between).strip(" \n")


@given(WORDS, WIDTHS, WIDTHS, SIZES)
def test_a_wider_frame_never_gives_more_lines(text, one, other, size):
    narrow, wide = (wrap(text, width, size, CALIBRI) for width in sorted((one, other)))
    assert len(wide.lines) <= len(narrow.lines)
    assert wide.broken <= narrow.broken


@given(WORDS, WIDTHS, SIZES, SIZES)
def test_a_larger_size_never_gives_fewer_lines(text, width, one, other):
    small, large = (wrap(text, width, size, CALIBRI) for size in sorted((one, other)))
    assert len(small.lines) <= len(large.lines)


@given(WORDS.map(lambda text: text.replace("*", "")), WIDTHS, SIZES)
def test_no_line_is_wider_than_the_frame_but_a_single_character(text, width, size):
    for line in wrap(text, width, size, CALIBRI).lines:
        assert len(line) <= 1 or CALIBRI.em_width(line) * size <= width


@given(WORDS, WIDTHS, SIZES)
def test_balancing_keeps_the_number_of_lines(text, width, size):
    inset = balanced_inset(text, width, size, CALIBRI)
    before = wrap(text, width, size, CALIBRI)
    after = wrap(text, width - inset, size, CALIBRI)
    assert 0 <= inset < width
    assert (len(after.lines), after.broken) == (len(before.lines), before.broken)
    if not 2 <= len(before.lines) <= 4 or before.broken:
        assert inset == 0


def test_balancing_leaves_no_single_word_over():
    text = "Kommunestyret og administrasjonen møtes i Levanger"
    room = width_of(text, 36) - 1
    assert lines(text, room, 36)[-1] == "Levanger"
    inset = balanced_inset(text, room, 36, CALIBRI)
    assert lines(text, room - inset, 36) == (
        "Kommunestyret og",
        "administrasjonen møtes i Levanger",
    )


# --- stacks ---------------------------------------------------------------------------------------


def test_a_stack_adds_lines_and_the_space_between_paragraphs():
    first, second = Type(24, line=90, before=7), Type(20, line=100, before=10)
    stack = [("Én linje", first), ("To\nlinjer", second)]
    expected = (24 * 0.9 + 10 + 2 * 20) * CALIBRI.line_height
    assert measure(stack, 500, CALIBRI).lines == 3
    assert measure(stack, 500, CALIBRI).height == pytest.approx(
        expected + 10 * (1 - CALIBRI.line_height)
    )


def test_a_hanging_indent_takes_from_the_width():
    text = "Vi møtes i mars"
    room = width_of(text, 20)
    assert measure([(text, Type(20))], room, CALIBRI).lines == 1
    assert measure([(text, Type(20, hanging=PT))], room, CALIBRI).lines == 2
    assert measure([(text, Type(20, hanging=PT))], room + 1, CALIBRI).lines == 1


def test_a_stack_tells_when_a_word_broke():
    stack = [("kort", Type(20)), ("arealplanlegger", Type(20))]
    assert measure(stack, 60, CALIBRI).broken
    assert not measure(stack, 200, CALIBRI).broken


# --- as LibreOffice draws it ----------------------------------------------------------------------

ORDINARY = (
    "Kommunestyret og administrasjonen møtes til dialogseminar om samarbeid, tillit og åpenhet",
    "Kommuneplanens arealdel og samfunnsdel skal rulleres i 2025–2028, sier administrasjonen",
    "**Samarbeidsklima:** vi er uenige om sak, men enige om hvordan vi snakker til hverandre",
    "Kompetanseutviklingsplan, ansettelsesmyndighet og innbyggermedvirkning i småbarnsbarnehagene",
    "Nord-Trøndelag, e-post og IKT-strategi – kommune- og fylkesplanlegging for trønder-kommuner",
    "Hva kan vi gjøre – sammen? «Ingen vei utenom», sa ordføreren. Og/eller: hva må vi la være?",
    "Møteledelse, *rolleforståelse* og **gjensidig respekt** mellom politikk og administrasjon",
    "Levangken tjïelte, sïebredahke; davvisámegiella: čáhppes beana, gïeline jïh kultuvrine",
    "Budsjettet er på 1 984 000 kr (3,8 % opp); 20. mars kl. 09.00–15.30 i rådhuset, 2. etasje",
)
AWKWARD = (
    "Tydal, Åfjord og Verran: Vi tar valget. To av tre vil ha AVTALEN, Fylkesrådet Vet",
    "Fylkesvei 17, 2-3-årsbarn, e‑post, pris/kvalitet/tid, **del**ord → se www.eksempel.no/a/b",
)
"""Texts that kerning narrows much, or that the programs break in ways of their own."""
LOOKS = (
    Type(20),
    Type(24, bold=True),
    Type(28, before=10, hanging=270_000, bullet="•"),
    Type(32, line=90),
    Type(36, bold=True, line=90),
    Type(48, line=90, tracking=-0.5),
)
EXACT = ("Calibri", "Arial", "Times New Roman")
"""Families whose twin, which LibreOffice takes for them, has the same widths."""


class Frame(Struct, frozen=True):
    """A text box to be drawn: its paragraphs, all set in one way."""

    texts: tuple[str, ...]
    look: Type
    width: float
    family: str

    @property
    def face(self) -> Face:
        return face(self.family)


def frames() -> list[Frame]:
    """Texts in every face, in looks and widths that chance chose once for all; then stacks."""
    chance = random.Random(20250320)
    alone = [((text,), look, family) for text in ORDINARY for look in LOOKS for family in EXACT]
    stacks = [
        (tuple(chance.sample((*ORDINARY, *AWKWARD), 3)), chance.choice(LOOKS), family)
        for family in (*EXACT, "Verdana") * 10
    ]
    awkward = [((text,), look, "Calibri") for text in AWKWARD for look in LOOKS]
    return [
        Frame(texts, look, round(chance.uniform(7, 30) * look.size), family)
        for texts, look, family in (*alone, *stacks, *awkward)
    ]


def draw(drawn: Sequence[Frame], path: Path) -> None:
    """Write a presentation with one slide a frame, its text box in the upper left corner."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(2000), Pt(2000)
    for frame in drawn:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        text_frame = slide.shapes.add_textbox(Pt(0), Pt(0), Pt(frame.width), Pt(100)).text_frame
        text_frame.word_wrap = True
        text_frame.margin_left = text_frame.margin_right = Pt(0)
        text_frame.margin_top = text_frame.margin_bottom = Pt(0)
        for place, text in enumerate(frame.texts):
            paragraph = text_frame.add_paragraph() if place else text_frame.paragraphs[0]
            set_paragraph(paragraph, text, frame)
    deck.save(str(path))


def set_paragraph(paragraph, text: str, frame: Frame) -> None:
    look = frame.look
    paragraph.line_spacing, paragraph.space_before = look.line / 100, Pt(look.before)
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(look.hanging))
    properties.set("indent", str(-look.hanging))
    for part in parse(text):
        run = paragraph.add_run()
        run.text, run.font.size, run.font.name = part.text, Pt(look.size), frame.family
        run.font.bold, run.font.italic = look.bold or part.bold, part.italic
        run._r.get_or_add_rPr().set("lang", "nb-NO")
        run._r.get_or_add_rPr().set("spc", str(round(look.tracking * 100)))


def upper_edges(page: Page, size: float) -> list[float]:
    """The upper edges of the lines on a page whose text has one size."""
    tops: list[float] = []
    for top in sorted(word.box.top for word in page.words):
        if not tops or top > tops[-1] + size / 2:
            tops.append(top)
    return tops


def ours(frame: Frame) -> Measured:
    return measure([(text, frame.look) for text in frame.texts], frame.width, frame.face)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory) -> list[tuple[Frame, list[float]]]:
    """The frames, each with the upper edges of the lines that LibreOffice drew."""
    folder, all_frames = tmp_path_factory.mktemp("frames"), frames()
    draw(all_frames, folder / "frames.pptx")
    pages = text_boxes(to_pdf([folder / "frames.pptx"], folder)[0])
    return [
        (frame, upper_edges(page, frame.look.size))
        for frame, page in zip(all_frames, pages, strict=True)
    ]


@pytest.mark.rendering
@pytest.mark.slow
class TestAgainstLibreOffice:
    def test_never_are_there_more_lines_than_measured(self, drawn):
        for frame, tops in drawn:
            assert ours(frame).lines >= len(tops), frame

    def test_ordinary_paragraphs_have_the_lines_that_were_measured(self, drawn):
        ordinary = [
            (frame, tops)
            for frame, tops in drawn
            if frame.texts[0] in ORDINARY and len(frame.texts) == 1
        ]
        same = [frame for frame, tops in ordinary if ours(frame).lines == len(tops)]
        assert len(ordinary) > 150
        assert len(same) >= 0.95 * len(ordinary)

    def test_heights_are_those_drawn_and_at_most_three_percent_more(self, drawn):
        alike = [(frame, tops) for frame, tops in drawn if ours(frame).lines == len(tops)]
        for frame, tops in alike:
            last_line = 1.2 * frame.look.size * frame.look.line / 100
            theirs = tops[-1] - tops[0] + last_line
            assert theirs * 0.999 <= ours(frame).height <= theirs * 1.03, frame

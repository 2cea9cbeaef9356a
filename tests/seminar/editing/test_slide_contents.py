"""A slide's kind and fields: no text is lost, and what the rules refuse is refused."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import asdict

from seminar import model
from seminar.editing.edit import Refused
from seminar.editing.slide_contents import change_kind, set_slide
from seminar.editing.slides import slide_of
from seminar.language import language
from seminar.model import (
    BreakSlide,
    BulletsSlide,
    ClosingSlide,
    Column,
    Day,
    Definition,
    DefinitionsSlide,
    Item,
    Level,
    LevelsSlide,
    PictureSlide,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    Seminar,
    Slide,
    StatementSlide,
    TwoColumnsSlide,
)
from seminar.rules import verify
from seminar.slide_kinds import LIVE, SLIDE_KINDS, SlideKind

WRITTEN = [kind for kind in SLIDE_KINDS if kind not in LIVE]
# Without the signs by which points are parted; see the module for what becomes of those.
TEXTS = st.text("abcæøå *:\n-«»", max_size=12).filter(lambda text: "**" not in text)
LINES = st.lists(TEXTS, max_size=3).map(tuple)


def holding(slide: Slide, language: model.LanguageCode = "nb") -> Seminar:
    items = (Item(id="i", slides=(slide,)),)
    day = Day(id="d", date=dt.date(2026, 3, 19), items=items)
    return Seminar(language=language, programme=(day,))


def changed(slide: Slide, kind: SlideKind, code: model.LanguageCode = "nb") -> Slide:
    seminar = holding(slide, code)
    after = change_kind(seminar, slide.id, kind).change(seminar)
    verify(after)
    return slide_of(after, slide.id)[1]


def texts(value: object) -> str:
    """Return all texts in a value, one after the other."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "\n".join(map(texts, value))
    fields = getattr(value, "__struct_fields__", ())
    return "\n".join(texts(getattr(value, name)) for name in fields if name != "id")


@st.composite
def written(draw: st.DrawFn) -> Slide:
    head: Any = {"kicker": draw(TEXTS), "title": draw(TEXTS)}
    notes = draw(TEXTS)
    pairs = draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=3))
    match draw(st.sampled_from(WRITTEN)):
        case model.SectionSlide:
            return SectionSlide(
                notes=notes, number=draw(TEXTS), title=draw(TEXTS), lead=draw(TEXTS)
            )
        case model.StatementSlide:
            return StatementSlide(notes=notes, text=draw(TEXTS), addition=draw(TEXTS))
        case model.QuoteSlide:
            return QuoteSlide(notes=notes, theme=draw(TEXTS), quote=draw(TEXTS), source=draw(TEXTS))
        case model.DefinitionsSlide:
            made = tuple(Definition(term=one, meaning=other) for one, other in pairs)
            return DefinitionsSlide(notes=notes, definitions=made, **head)
        case model.LevelsSlide:
            made = tuple(Level(name=one, link=other) for one, other in pairs)
            return LevelsSlide(notes=notes, levels=made, outcome=draw(TEXTS), **head)
        case model.PictureSlide:
            return PictureSlide(notes=notes, picture="media/a.png", text=draw(TEXTS), **head)
        case model.ReferenceSlide:
            return ReferenceSlide(
                notes=notes, work=draw(TEXTS), text=draw(TEXTS), address="https://a.no", **head
            )
        case model.TwoColumnsSlide:
            left = Column(name=draw(st.just("") | st.just("Fag")), bullets=draw(LINES))
            right = Column(name=draw(st.just("Politikk")), bullets=draw(LINES))
            assume(all(left.bullets) and all(right.bullets))
            return TwoColumnsSlide(notes=notes, left=left, right=right, **head)
        case model.ClosingSlide:
            return ClosingSlide(notes=notes, title=draw(TEXTS), text=draw(TEXTS))
        case _:
            return BulletsSlide(notes=notes, bullets=draw(LINES), **head)


# --- kinds ----------------------------------------------------------------------------------------


@given(written(), st.sampled_from(list(SLIDE_KINDS)), st.sampled_from(["nb", "nn", "en"]))
def test_another_kind_and_back_again_gives_the_slide_as_it_was(slide, kind, code) -> None:
    assert changed(changed(slide, kind, code), type(slide), code) == slide


@given(written(), st.lists(st.sampled_from(list(SLIDE_KINDS)), max_size=4))
def test_no_word_is_lost_however_often_the_kind_is_changed(slide, kinds) -> None:
    before = texts(slide)
    for kind in kinds:
        slide = changed(slide, kind)
        assert slide.id
    found = texts(slide)
    assert all(word in found for word in before.split())


def test_points_become_terms_where_they_have_a_dash() -> None:
    slide = BulletsSlide(title="Ord", bullets=("Tillit – å regne med andre", "Rolle"))
    made = changed(slide, DefinitionsSlide)
    assert made == DefinitionsSlide(
        id=slide.id,
        title="Ord",
        definitions=(
            Definition(term="Tillit", meaning="å regne med andre"),
            Definition(term="Rolle"),
        ),
    )


def test_columns_become_one_list_with_their_names_in_bold() -> None:
    slide = TwoColumnsSlide(
        left=Column(name="Fag", bullets=("Utreder",)),
        right=Column(name="Politikk", bullets=("Vedtar",)),
    )
    made = changed(slide, BulletsSlide)
    assert isinstance(made, BulletsSlide)
    assert made.bullets == ("**Fag**", "Utreder", "**Politikk**", "Vedtar")


def test_what_has_no_field_stands_in_the_notes_after_its_name() -> None:
    slide = QuoteSlide(notes="Les høyt.", theme="Tillit", quote="Vi vil", source="Ordfører")
    made = changed(slide, BulletsSlide)
    assert made == BulletsSlide(
        id=slide.id,
        title="Tillit",
        notes="Les høyt.\n\nIkke på lysbildet:\nTekst: Vi vil\nKilde: Ordfører",
    )


def test_what_stands_in_the_notes_is_found_again_by_any_kind_that_has_its_field() -> None:
    quote = QuoteSlide(theme="Tillit", quote="Vi vil", source="Ordfører")
    made = changed(changed(quote, BulletsSlide), ClosingSlide)
    assert made == ClosingSlide(
        id=quote.id, title="Tillit", text="Vi vil", notes="Ikke på lysbildet:\nKilde: Ordfører"
    )


def test_what_was_written_meanwhile_is_kept_beside_what_was_there() -> None:
    noted = "Ikke på lysbildet:\nTekst: Gammel"
    slide = ClosingSlide(title="Takk", text="Ny", notes=noted)
    made = changed(slide, QuoteSlide)
    assert made == QuoteSlide(id=slide.id, theme="Takk", quote="Ny", notes=noted)


def test_notes_that_somebody_has_changed_beyond_recognition_stay_notes() -> None:
    notes = "Ikke på lysbildet:\nTekst: Vi vil\nog noe helt annet"
    made = changed(BulletsSlide(title="Tillit", notes=notes), QuoteSlide)
    assert made.notes == notes


def test_the_step_says_what_became_of_the_slide() -> None:
    slide = BulletsSlide(id="s", title="Tre ting")
    edit = change_kind(holding(slide), "s", BreakSlide)
    assert language("nb").say(edit.sentence) == "Gjorde «Tre ting» om til «Pauselysbilde»"


def test_the_same_kind_changes_nothing() -> None:
    seminar = holding(BulletsSlide(id="s"))
    assert change_kind(seminar, "s", BulletsSlide).change(seminar) is seminar


# --- fields ---------------------------------------------------------------------------------------


def set_(slide: Slide, field: str, value: object) -> tuple[Slide, str]:
    seminar = holding(slide)
    edit = set_slide(seminar, slide.id, field, value)
    after = edit.change(seminar)
    verify(after)
    return slide_of(after, slide.id)[1], language("nb").say(edit.sentence)


def test_a_field_is_set_and_named() -> None:
    slide = QuoteSlide(theme="Tillit")
    after, sentence = set_(slide, "source", "Ordfører")
    assert asdict(after)["source"] == "Ordfører"
    assert sentence == "Endret kilde for «Tillit» til «Ordfører»"


def test_a_heading_is_named_by_what_it_became() -> None:
    _, sentence = set_(BulletsSlide(title="Tre"), "title", "Tre ting")
    assert sentence == "Endret overskrift til «Tre ting»"


def test_texts_are_cleaned_in_lists_and_columns_too() -> None:
    after, _ = set_(BulletsSlide(), "bullets", ("en\x00", "to\r\n"))
    assert asdict(after)["bullets"] == ("en", "to\n")
    after, _ = set_(TwoColumnsSlide(), "left", Column(name="Fag\x07", bullets=("a\x01",)))
    assert asdict(after)["left"] == Column(name="Fag", bullets=("a",))


@pytest.mark.parametrize(
    ("slide", "field", "value"),
    [
        (ReferenceSlide(id="s"), "address", "ingen adresse"),
        (PictureSlide(id="s"), "picture", "../annet/sted.png"),
        (model.TaskSlide(id="s"), "task", "ukjent"),
    ],
)
def test_what_the_rules_refuse_is_refused_in_a_sentence(slide, field, value) -> None:
    with pytest.raises(Refused) as refused:
        set_slide(holding(slide), "s", field, value)
    assert language("nb").say(refused.value.message).startswith("Feltet ")


def test_the_same_value_changes_nothing() -> None:
    seminar = holding(BulletsSlide(id="s", title="Tre"))
    assert set_slide(seminar, "s", "title", "Tre").change(seminar) is seminar

from __future__ import annotations

from builders.canvas import built_in_canvas
from builders.plan.drafting import Draft
from builders.plan.picture import picture
from builders.plan.scene import Picture
from seminar.model import PictureSlide, Seminar
from tests.composing import context, filled, misfits, moment

HERE = context(Seminar())
SLIDE = PictureSlide(
    kicker="Hvem vi er til for",
    title="Én kommune, fra fjord til fjell",
    text="Innbyggerne merker om hjelpen henger sammen.",
    picture="media/fjord.png",
    alternative_text="En fjord i morgenlys",
    credit="Illustrasjon: Plenum, 2025",
    notes="Vent litt.",
)


def composed(slide: PictureSlide) -> list[Draft]:
    return picture(HERE, slide, moment(slide))


def shown(draft: Draft) -> Picture:
    (made,) = draft.shapes
    assert isinstance(made, Picture)
    return made


def test_a_picture_fills_its_place_beside_text_and_credit() -> None:
    (draft,) = composed(SLIDE)
    assert (draft.role, draft.kicker, draft.title) == ("picture", SLIDE.kicker, SLIDE.title)
    assert filled(draft, "text") == [SLIDE.text]
    assert filled(draft, "credit") == [SLIDE.credit]
    made = shown(draft)
    assert (made.path, made.region, made.whole) == ("media/fjord.png", "picture", False)
    assert made.rect == built_in_canvas().layout("picture").frames["picture"].rect
    assert misfits(draft, HERE) == []


def test_the_alternative_text_is_the_persons_own_else_the_heading_never_the_file_name() -> None:
    assert shown(composed(SLIDE)[0]).description == "En fjord i morgenlys"
    untold = PictureSlide(title="Fra fjord til **fjell**", picture="media/IMG_2041.jpg")
    assert shown(composed(untold)[0]).description == "Fra fjord til fjell"
    bare = PictureSlide(picture="media/IMG_2041.jpg")
    assert shown(composed(bare)[0]).description == "Et bilde uten beskrivelse"


def test_without_text_or_credit_their_places_stay_empty() -> None:
    (draft,) = composed(PictureSlide(title="Fjord", picture="media/fjord.png", show_whole=True))
    assert draft.fills == ()
    assert shown(draft).whole


def test_the_notes_tell_what_the_picture_shows_and_whose_it_is() -> None:
    (draft,) = composed(SLIDE)
    assert draft.say == "Vent litt."
    assert draft.shown == ("Bildet: En fjord i morgenlys",)
    assert draft.origin == ("Illustrasjon: Plenum, 2025",)


def test_a_text_too_long_goes_on_beside_the_same_picture_and_loses_no_word() -> None:
    long = " ".join(f"ord{n}" for n in range(120))
    slide = PictureSlide(title="Fjord", text=long, picture="media/fjord.png")
    drafts = composed(slide)
    assert " ".join(text for draft in drafts for text in filled(draft, "text")) == long
    assert drafts[0].heading == f"Fjord (1 av {len(drafts)})"
    assert {shown(draft) for draft in drafts} == {shown(drafts[0])}
    assert all(misfits(draft, HERE) == [] for draft in drafts)


def test_a_credit_too_long_is_cut_and_stands_whole_in_the_notes() -> None:
    (draft,) = composed(PictureSlide(title="Fjord", credit="Foto: noen i kommunen " * 10))
    assert filled(draft, "credit")[0].endswith("…")
    assert draft.whole == ("Foto: noen i kommunen " * 10,)

"""One slide while it is drawn: ids, relationships, colours that can be seen where they stand."""

from __future__ import annotations

from builders.colour import MARK
from builders.deck.ink import Palette
from builders.deck.pen import Pen
from builders.look import INK, LINEN, MUTED, SLATE, SOUND, THEME, WHITE

SLOTS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
SLOTS |= {name: name for name in ("accent1", "accent2", "accent3")}
OURS = Palette(tuple((name, THEME[slot]) for name, slot in SLOTS.items()))
PALE = Palette(tuple({**dict(OURS.slots), "accent1": "BFE3EA", "accent3": "DDDDDD"}.items()))


def pen(ground: str = "FFFFFF", palette: Palette = OURS) -> Pen:
    return Pen("nb-NO", ground, palette, {"here": "/ppt/slides/slide3.xml"}.get)


def test_shapes_are_numbered_from_two():
    drawn = pen()
    assert [drawn.next_id() for _ in range(3)] == [2, 3, 4]


def test_one_relationship_serves_all_links_to_one_place():
    drawn = pen()
    ids = [drawn.relate("hyperlink", "https://www.ks.no", external=True) for _ in range(2)]
    assert ids == ["rId1", "rId1"]
    assert drawn.relate("image", "/ppt/media/a.png") == "rId2"
    assert [link.external for link in drawn.relationships] == [True, False]


def test_a_link_to_a_slide_that_is_not_there_is_none():
    drawn = pen()
    assert drawn.slide_link("nowhere") == ""
    assert drawn.relationships == []
    assert 'action="ppaction://hlinksldjump"' in drawn.slide_link("here")
    assert drawn.relationships[0].target == "/ppt/slides/slide3.xml"


def test_every_link_keeps_the_colour_of_its_text():
    drawn = pen()
    for link in (drawn.slide_link("here"), drawn.address_link("https://www.ks.no")):
        assert 'hyperlinkcolor" val="tx"' in link


def test_text_is_legible_on_the_slide_and_on_a_shape():
    assert pen().on(None)(MUTED) == MUTED
    assert pen().on(None)(WHITE) == INK
    assert pen().on(SOUND)(INK) == WHITE


def test_a_card_that_would_be_lost_on_the_slide_gets_another_ground():
    assert pen("F3EEE4").seen(WHITE) == WHITE
    assert pen("FFFFFF").seen(WHITE) == LINEN
    assert pen("FFFFFF").seen(None) is None


def test_a_pale_mark_is_replaced_and_two_stay_apart():
    drawn = pen("FFFFFF", PALE)
    sound, slate = drawn.mark(SOUND), drawn.mark(SLATE)
    assert SOUND != sound != slate != SLATE
    assert min(PALE.contrast(one, "FFFFFF") for one in (sound, slate)) >= MARK
    assert pen().mark(SLATE) == SLATE

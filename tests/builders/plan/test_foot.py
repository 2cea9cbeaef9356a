"""What stands at the foot of the slides."""

from __future__ import annotations

from hypothesis import given
from msgspec.structs import replace

from builders.canvas import Canvas, built_in_canvas
from builders.fit import measure
from builders.look import LAYOUTS, Role, cm
from builders.plan.foot import footers
from seminar.model import Organisation, Seminar
from tests.composing import context
from tests.strategies import lines


def said(organisation: str, title: str, canvas: Canvas | None = None) -> dict[Role, str]:
    seminar = Seminar(title=title, organisation=Organisation(name=organisation))
    return footers(context(seminar, canvas))


def test_the_foot_says_who_holds_the_seminar_and_what_it_is_called():
    assert said("Levanger kommune", "Dialogseminar 2025")["bullets"] == (
        "Levanger kommune · Dialogseminar 2025"
    )


def test_the_title_slide_has_no_foot():
    roles = {look.role for look in LAYOUTS}
    assert roles - said("Levanger kommune", "Dialogseminar").keys() == {"title", "title_with_arms"}


def test_where_there_is_little_room_the_seminar_stands_alone():
    feet = said("Fylkeskommunen og kommunene i fellesskap", "Dialogseminar 2025")
    assert feet["picture"] == "Dialogseminar 2025"
    assert feet["bullets"].startswith("Fylkeskommunen")


LONG = "Dialogseminar om samspill og tillit i hele kommunen 2025"


def test_beside_a_long_title_the_organisation_stands_alone():
    assert said("Levanger kommune", LONG)["picture"] == "Levanger kommune"


def test_where_neither_has_room_it_is_cut():
    foot = said("Fylkeskommunen og kommunene i fellesskap i hele landet", LONG)
    assert foot["picture"].endswith("…")


def test_what_is_not_said_is_left_out():
    assert said("", "Dialogseminar")["bullets"] == "Dialogseminar"
    assert said("Levanger kommune", " ")["bullets"] == "Levanger kommune"
    assert said("", "")["bullets"] == ""


def test_emphasis_and_line_breaks_are_left_out():
    assert said("Levanger\nkommune", "**Dialog**seminar")["bullets"] == (
        "Levanger kommune · Dialogseminar"
    )


def test_a_place_lower_than_a_line_has_one_line_all_the_same():
    own = built_in_canvas()
    layout = own.layout("bullets")
    frame = layout.frames["footer"]
    low = replace(frame, rect=replace(frame.rect, h=cm(0.2)))
    layouts: dict[Role, object] = {"bullets": replace(layout, frames={"footer": low})}
    canvas = replace(own, layouts=own.layouts | layouts)
    assert said("Levanger kommune", "Dialogseminar", canvas)["bullets"] == (
        "Levanger kommune · Dialogseminar"
    )


@given(lines, lines)
def test_the_foot_is_one_line_on_every_layout(organisation: str, title: str):
    where = context(Seminar())
    for role, text in said(organisation, title).items():
        frame = where.layout(role).frames["footer"]
        measured = measure([(text, frame.levels[0])], frame.width, where.body_face)
        assert measured.lines == 1, role

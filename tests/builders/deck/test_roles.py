"""Which layout of a template serves which role."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from builders.deck.layouts import Background, Layout, Placeholder, first_master, layouts
from builders.deck.roles import EXPECTED, serve
from builders.look import Rect, Role, Type
from builders.opc import read_package
from seminar.language import language
from tests import corporate

FILE = "mal.toml"
OWN = Path(str(files("templates").joinpath("deck.pptx")))
HEADING, CONTENT, SMALL = ("title", "obj", "body")


def layout(name: str, kind: str = "cust", places: tuple[str, ...] = (HEADING, CONTENT)) -> Layout:
    """Return a layout with this name, this type and placeholders of these types."""
    where = Rect(0, 0, 9_000_000, 3_000_000)
    made = tuple(
        Placeholder(place, number, place, where, where, Type(24), "t", capitals=False)
        for number, place in enumerate(places)
    )
    part = f"/ppt/slideLayouts/{name}.xml"
    return Layout(part, name, kind, made, Background("scheme", "bg1"), (), "")


def served(*given: Layout, mapping: dict[Role, str] | None = None) -> dict[Role, str]:
    found, _ = serve(given, mapping or {}, FILE)
    return {role: one.layout.name for role, one in found.items()}


TYPED = (
    layout("A", "title", ("ctrTitle", "subTitle")),
    layout("B", "obj"),
    layout("C", "secHead", (HEADING, SMALL)),
    layout("D", "titleOnly", (HEADING,)),
    layout("E", "twoTxTwoObj", (HEADING, SMALL, CONTENT, SMALL, CONTENT)),
)


def test_layouts_are_found_by_their_types():
    found = served(*TYPED)
    wanted: dict[Role, str] = {
        "title": "A",
        "bullets": "B",
        "section": "C",
        "plain": "D",
        "two_columns": "E",
    }
    assert {role: found[role] for role in wanted} == wanted


def test_the_order_of_the_layouts_does_not_count():
    assert served(*reversed(TYPED)) == served(*TYPED)


@pytest.mark.parametrize(
    "role, name",
    [
        ("title", "Tittellysbilde"),
        ("title", "TITTELSIDE MED BILDE"),
        ("title", "Tittellysbilete"),
        ("title", "Title Slide"),
        ("section", "Inndelingsoverskrift"),
        ("section", "Skilleark blå"),
        ("section", "Skiljeark"),
        ("section", "Section Header"),
        ("bullets", "Tittel og innhold"),
        ("bullets", "Tittel og innhald"),
        ("bullets", "Title and Content"),
        ("plain", "Bare tittel"),
        ("plain", "Berre tittel"),
        ("plain", "Kun overskrift"),
        ("plain", "Title Only"),
    ],
)
def test_layouts_without_a_type_are_found_by_their_names(role: Role, name: str):
    others = tuple(layout(f"Annet {number}") for number in range(3))
    assert served(*others[:2], layout(name), *others[2:])[role] == name


def test_a_mapping_wins_over_type_and_name():
    found = served(*TYPED, layout("Min egen"), mapping={"section": "Min egen", "quote": "B"})
    assert found["section"] == "Min egen"
    assert found["quote"] == "B"


def test_a_mapping_wins_over_a_layout_of_ours():
    package = read_package(OWN)
    own = layouts(package, first_master(package))
    found = served(*own, mapping={"section": "Sitat", "quote": "Punkter"})
    assert found["section"] == "Sitat"
    assert found["quote"] == "Punkter"
    assert served(*own)["quote"] == "Sitat"


def test_among_several_of_a_type_the_one_that_is_called_so_is_taken():
    many = (
        layout("Innhold med bildetekst", "obj"),
        layout("Punktliste to", "obj"),
        layout("Tittel og innhold", "obj"),
    )
    assert served(*many)["bullets"] == served(*reversed(many))["bullets"] == "Tittel og innhold"


def test_a_type_that_a_copy_has_kept_does_not_mislead():
    copies = (layout("Kapittelside", "obj"), layout("Vår mal", "obj"))
    for given in (copies, copies[::-1]):
        assert served(*given)["bullets"] == "Vår mal"
        assert served(*given)["section"] == "Kapittelside"


def test_a_layout_without_room_for_content_serves_no_bullets():
    bare = layout("Title and Content", "obj", (HEADING,))
    assert served(bare, layout("Annet innhold", "tx"))["bullets"] == "Annet innhold"


def test_comparison_needs_two_names_and_two_texts():
    assert served(*TYPED[:4], layout("Sammenligning", "twoTxTwoObj"))["two_columns"] == "D"


def test_roles_that_are_not_expected_fall_back_in_silence_on_the_plain_layout():
    found, missing = serve(TYPED, {}, FILE)
    assert missing == ()
    assert {found[role].layout.name for role in ("quote", "break", "task", "table")} == {"D"}
    assert found["title_with_arms"].layout.name == "A"
    assert found["quote"].found_as == "plain"


def test_each_expected_role_that_is_missing_is_told_with_what_is_used_instead():
    _, missing = serve((layout("Eneste", "obj"),), {}, FILE)
    said = [language("nb").say(one) for one in missing]
    assert len(said) == len(EXPECTED) - 1
    assert all("Eneste" in sentence and sentence.endswith(".") for sentence in said)
    assert any("ny del" in sentence for sentence in said)


def test_what_is_missing_is_said_with_the_line_to_write_and_the_file_to_write_it_in():
    _, missing = serve(TYPED[:3], {}, "Kommunens mal.toml")
    (said,) = [language("nb").say(one) for one in missing]
    assert "Kommunens mal.toml" in said
    assert 'plain = "' in said


def test_layouts_without_a_title_are_told_of_once():
    _, faults = serve((layout("Tomt", "blank", ()),), {}, FILE)
    said = [language("nb").say(one) for one in faults]
    assert len([one for one in said if "ingen tittel" in one and "Tomt" in one]) == 1


def test_a_title_slide_falls_back_on_the_section():
    found, missing = serve(TYPED[1:], {}, FILE)
    assert found["title"].layout.name == "C"
    assert len(missing) == 1


# --- templates as they are made -------------------------------------------------------------------


@pytest.mark.parametrize(
    "make, role, name",
    [
        (corporate.four_by_three, "section", "Section Header"),
        (corporate.four_by_three, "two_columns", "Comparison"),
        (corporate.norwegian_names, "title", "Tittellysbilde"),
        (corporate.norwegian_names, "bullets", "Tittel og innhold"),
        (corporate.norwegian_names, "section", "Inndelingsoverskrift"),
        (corporate.norwegian_names, "plain", "Bare tittel"),
        (corporate.few_layouts, "plain", "Title and Content"),
        (corporate.odd_places, "title", "Tittellysbilete"),
        (corporate.odd_places, "plain", "Berre tittel"),
        (corporate.two_masters, "bullets", "Title and Content"),
    ],
)
def test_a_real_templates_layouts_are_found(make, role: Role, name: str, tmp_path: Path):
    package = read_package(make(tmp_path))
    found, _ = serve(layouts(package, first_master(package)), {}, FILE)
    assert found[role].layout.name == name

"""A deck's package opens whatever the texts in it and whatever the template calls its parts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lxml import etree
from msgspec.structs import replace
from pptx import Presentation

from builders.deck import build_deck, built_in_template, read_template
from builders.opc import Package, read_package, write_package
from seminar.model import (
    Day,
    Group,
    GroupsSlide,
    Item,
    Level,
    LevelsSlide,
    Organisation,
    Seminar,
    TitleSlide,
)

TEMPLATE = Path(__file__).parents[3] / "templates" / "deck.pptx"
QUOTED = 'Vi & "de" <sammen>'
SEMINAR = Seminar(
    title=QUOTED,
    organisation=Organisation(name=QUOTED),
    groups=(Group(id="g1", name=QUOTED, table=QUOTED),),
    programme=(
        Day(
            date=dt.date(2025, 3, 20),
            items=(
                Item(
                    title=QUOTED,
                    slides=(
                        TitleSlide(),
                        GroupsSlide(),
                        LevelsSlide(title="Nivåer", levels=(Level(name=QUOTED),), outcome=QUOTED),
                    ),
                ),
            ),
        ),
    ),
)


def test_quotation_marks_and_ampersands_come_through_wherever_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(build_deck(SEMINAR, None, built_in_template()).data)
    package = read_package(path)
    roots = [
        etree.fromstring(part.data)
        for part in package.parts.values()
        if part.content_type.endswith("xml")
    ]
    elements = [element for root in roots for element in root.iter()]
    attributes = [element.get(key, "") for element in elements for key in ("name", "descr")]
    assert QUOTED in attributes  # the section's name
    assert any(QUOTED in text for text in attributes if text != QUOTED)  # an alternative text
    assert Presentation(str(path)).core_properties.title == QUOTED


def test_a_template_may_call_its_main_part_what_it_likes(tmp_path: Path) -> None:
    renamed = _renamed(read_package(TEMPLATE))
    write_package(tmp_path / "mal.pptx", renamed.parts.values(), renamed.relationships)
    deck = build_deck(SEMINAR, None, read_template(tmp_path / "mal.pptx"))
    (tmp_path / "deck.pptx").write_bytes(deck.data)
    assert len(Presentation(str(tmp_path / "deck.pptx")).slides) == deck.slides


def _renamed(package: Package) -> Package:
    """Return the package with `/ppt/pres.xml` for its main part."""
    old, new = package.main_part().name, "/ppt/pres.xml"

    def moved(links):
        return tuple(replace(one, target=new if one.target == old else one.target) for one in links)

    parts = {
        new if name == old else name: replace(
            part, name=new if name == old else name, relationships=moved(part.relationships)
        )
        for name, part in package.parts.items()
    }
    return Package(package.file, parts, moved(package.relationships))

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.livelier import SLIDE, add_address
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members, xml

SOUND = (
    "https://www.eksempel.no/",
    "https://eksempel.no:8080/en%20side?q=æøå#del",
    "http://localhost/",
    "http://[::1]/",
    "mailto:postmottak@eksempel.no",
    "mailto:postmottak@eksempel.no?subject=Hei på deg",
    "mailto:?subject=Til hvem som helst",
    "tel:+4774052500",
    "file:///C:\\Felles\\Rapport om samspill.docx",
    "C:\\Felles\\Rapport.docx",
    "Rapport om samspill.docx",
    "../Vedlegg/Rapport.pdf",
    "\\\\server\\felles\\rapport.pdf",
    "#Lysbilde 3",
    "ms-word:ofe|u|https://eksempel.no/a.docx",
    "msteams:/l/meetup-join/1",
)


@pytest.mark.parametrize("address", SOUND)
def test_a_sound_address_is_no_fault(address: str, tmp_path: Path) -> None:
    def link(members: Members) -> None:
        add_address(members, address)

    assert found(tmp_path, "address-malformed", link) == []
    assert found(tmp_path, "address-without-scheme", link) == []


@pytest.mark.parametrize(
    "action",
    [
        "ppaction://hlinkshowjump?jump=nextslide",
        "ppaction://noaction",
        "ppaction://macro?name=Start",
        "ppaction://media",
        "ppaction://customshow?id=0&return=true",
        "ppaction://ole?verb=0",
    ],
)
def test_an_action_of_powerpoints_needs_no_address(action: str, tmp_path: Path) -> None:
    def act(members: Members) -> None:
        link = xml('<a:hlinkClick r:id=""/>')
        link.set("action", action)
        members.find(SLIDE, "//a:r/a:rPr").append(link)

    for rule in ("link-without-target", "link-action-unknown"):
        assert found(tmp_path, rule, act) == []


def test_the_address_is_quoted_where_it_is_used(tmp_path: Path) -> None:
    def link(members: Members) -> None:
        add_address(members, "htp://eksempel.no")

    (finding,) = found(tmp_path, "address-malformed", link)
    assert str(finding.place.text) == "Slide 2"
    assert finding.place.shape == "Tittel 2"
    assert str(finding.sentence) == (
        "The address “htp://eksempel.no” begins with “htp:”, which leads nowhere."
    )

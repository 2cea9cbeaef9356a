"""Many places said as one."""

from __future__ import annotations

import pytest

from app import gathered_places
from app.gathered_places import are_counted, together
from seminar.language import language
from seminar.messages import Message, message


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathered_places, "PERSON", language("en"))


def slides(*numbers: int) -> list[Message]:
    return [message("Slide {number}", number=number) for number in numbers]


@pytest.mark.parametrize(
    "numbers, said",
    [
        ([3], "Slide 3"),
        ([3, 3, 4], "Slide 3 and 4"),
        ([3, 7, 12, 13, 14, 20], "Slide 3, 7, 12–14 and 20"),
        ([1, 2, 4, 5], "Slide 1, 2, 4 and 5"),
        (range(1, 1601), "Slide 1–1600"),
        (
            range(1, 40, 2),
            "Slide 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 8 more",
        ),
    ],
)
def test_slides_are_told_by_their_numbers(numbers: list[int], said: str) -> None:
    assert together(slides(*numbers)) == said


def test_places_of_several_kinds_are_told_apart() -> None:
    notes = [message("{slide}, {part}", slide=one, part=message("Notes")) for one in slides(5, 6)]
    whole = message("The whole file")
    assert together([whole, *slides(1, 2)]) == "The whole file; Slide 1 and 2"
    assert together([*slides(1), *notes]) == "Slide 1; Slide 5 and 6, Notes"


def test_parts_without_number_stay_as_they_are() -> None:
    parts = [message("The part {part}", part=name) for name in ("/a.xml", "/b.xml")]
    assert together(parts) == "The part /a.xml; The part /b.xml"


def test_many_places_of_several_kinds_are_counted() -> None:
    headings = [message("Under the heading “{heading}”", heading=str(n)) for n in range(9)]
    assert together([*headings, headings[0]]) == "9 places"
    assert are_counted(headings)
    assert not are_counted([*headings[:2], headings[0]])

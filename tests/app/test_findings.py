"""The list of findings as a person reads it."""

from __future__ import annotations

import pytest

from app import findings as list_of_findings
from app import gathered_places, severities
from app.findings import print_findings
from builders.inspection import Finding, Place
from builders.inspection.findings import WHOLE_FILE
from seminar.language import language
from seminar.messages import Message, message

TITLE = message("The slide has no title.")
REMEDY = message("Type one.")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (list_of_findings, gathered_places, severities):
        monkeypatch.setattr(module, "PERSON", language("en"))


def on_slide(number: int, shape: str = "", said: str = "") -> Place:
    text = message("Slide {number}", number=number)
    return Place(text, (2, number), f"/ppt/slides/slide{number}.xml", shape, said)


def found(place: Place, sentence: Message = TITLE, rule: str = "rule") -> Finding:
    return Finding(rule, "warning", "fit", place, sentence, REMEDY)


def told(capsys: pytest.CaptureFixture[str], *findings: Finding) -> list[str]:
    """Return the lines that are told of the findings, under their one severity."""
    print_findings("deck.pptx", findings, in_full=False)
    lines = capsys.readouterr().out.splitlines()
    return [line.strip() for line in lines[3:-2] if line.strip()]


def test_shape_and_text_are_told_where_the_sentences_differ(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = found(on_slide(1, "Title 1", "A"), message("“xxx” only holds a place."))
    second = found(on_slide(2, "Box 2", "TODO: more"), message("“TODO” only holds a place."))
    assert told(capsys, first, second)[:3] == [
        "Slide 1 and 2",
        "Slide 1: “xxx” only holds a place. (Title 1, “A”)",
        "Slide 2: “TODO” only holds a place. (Box 2, “TODO: more”)",
    ]


def test_what_is_told_alike_of_several_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    same = [found(on_slide(1, "Box")) for _ in range(3)]
    assert told(capsys, *same) == ["Slide 1", str(TITLE), "Box (3 places)", f"→ {REMEDY}"]


def test_the_sentence_is_counted_where_nothing_else_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert told(capsys, found(on_slide(1)), found(on_slide(1)))[1] == f"{TITLE} (2 places)"
    assert told(capsys, found(on_slide(1)), found(on_slide(2)))[1] == str(TITLE)


def test_what_is_left_out_is_counted_by_finding(capsys: pytest.CaptureFixture[str]) -> None:
    shapes = [f"Box {number}" for number in range(10)]
    many = [found(on_slide(1, shape)) for shape in (*shapes, shapes[-1])]
    assert "… and 3 more, which --only rule tells" in told(capsys, *many)


def test_a_remedy_is_told_wherever_it_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, found(on_slide(1)), found(on_slide(2), rule="other"))
    assert lines.count(f"→ {REMEDY}") == 2


def test_a_part_is_told_where_no_place_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(WHOLE_FILE, (9,), "/ppt/odd.bin")
    assert told(capsys, found(place))[:3] == ["The whole file", str(TITLE), "/ppt/odd.bin"]
    named = message("The part {part} is odd.", part="/ppt/odd.bin")
    assert told(capsys, found(place, named))[1:] == [str(named), f"→ {REMEDY}"]


def test_many_unlike_places_are_told_once_each(capsys: pytest.CaptureFixture[str]) -> None:
    headings = [message("Under the heading “{heading}”", heading=name) for name in "ABC"]
    many = [found(Place(text, (1, at))) for at, text in enumerate(headings)]
    assert told(capsys, *many)[:-1] == ["3 places", str(TITLE), *map(str, headings)]


def test_long_texts_are_told_short(capsys: pytest.CaptureFixture[str]) -> None:
    line = told(capsys, found(on_slide(1, said="a" * 150)))[2]
    assert line == f"“{'a' * 39}…”"

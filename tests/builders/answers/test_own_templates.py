"""Sheets from a template of the organisation's own: its words are not taken for answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.answers import read_answers
from builders.documents.templating.tags import Element, W
from tests.builders.answers.marking_up import control, p, parsed
from tests.builders.answers.rooms import ANSWER, notes, said, write_sheet_from
from tests.filled_sheets import edited, fill
from tests.good_seminar import GOOD

PROMPT = "Klikk her og skriv det første punktet. Trykk Enter for neste."
OWN_PROMPT = "Her skriver gruppa!"
OWN_WORDS = ("Husk at alle skal få ordet.", "Spør prosesslederen om dere lurer.")


@pytest.fixture
def sheet(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sheet from a template with words of its own around the fields and in them."""
    template = tmp_path_factory.mktemp("templates") / "Svarark.docx"
    return write_sheet_from(template, tmp_path, _reword)


def _reword(root: Element) -> None:
    for text in root.iter(W + "t"):
        if text.text == PROMPT:
            text.text = OWN_PROMPT
    answers = [one for one in root.iter(W + "sdt") if one.getparent() is root[0]]
    for one, words in zip(answers[-2:], OWN_WORDS, strict=True):
        one.addnext(parsed(p(words, "BodyText"))[0])


def test_an_untouched_sheet_says_nothing(sheet: Path, tmp_path: Path) -> None:
    assert OWN_PROMPT.encode() in sheet.read_bytes()
    assert all(words.encode() in sheet.read_bytes() for words in OWN_WORDS)
    reading = read_answers(tmp_path, GOOD)
    assert said(reading) == said(reading, None) == ()
    assert reading.remarks == ()


def test_only_what_somebody_wrote_is_an_answer(sheet: Path, tmp_path: Path) -> None:
    fill(sheet, {ANSWER: ["Mer tid"]})
    reading = read_answers(tmp_path, GOOD)
    assert (said(reading), said(reading, "q2")) == (("Mer tid",), ())
    assert reading.remarks == ()


def test_its_prompt_is_known_where_it_is_no_prompt_any_more(sheet: Path, tmp_path: Path) -> None:
    def forget(root: Element) -> None:
        for one in list(root.iter(W + "showingPlcHdr", W + "rStyle", W + "tag")):
            one.getparent().remove(one)  # type: ignore[union-attr]

    sheet.write_bytes(edited(sheet.read_bytes(), forget))
    assert said(read_answers(tmp_path, GOOD)) == ()


def test_its_words_are_told_from_what_is_written_beside_them(sheet: Path, tmp_path: Path) -> None:
    def write(root: Element) -> None:
        control(root, ANSWER).addnext(parsed(p("Mer tid", "BodyText"))[0])

    sheet.write_bytes(edited(sheet.read_bytes(), write))
    reading = read_answers(tmp_path, GOOD)
    assert said(reading) == ("Mer tid",)
    assert "“Mer tid” stands outside" in notes(reading)[0]


def test_an_answer_in_the_words_of_the_sheet_is_an_answer(sheet: Path, tmp_path: Path) -> None:
    fill(sheet, {ANSWER: [OWN_WORDS[0], "Svarark"]})
    assert said(read_answers(tmp_path, GOOD)) == (OWN_WORDS[0], "Svarark")

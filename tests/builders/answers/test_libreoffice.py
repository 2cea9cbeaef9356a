"""Sheets that LibreOffice itself opened, typed into through its UNO interface, and saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.answer_marks import answer_tag
from builders.answers import Reading, read_answers
from tests.builders.answers.rooms import ANSWER, FIRST, HIGHLIGHT, SECOND, said
from tests.filled_sheets import Typing, fill, fill_in_libreoffice, write_sheets
from tests.good_seminar import GOOD
from tests.office_files import exemption

pytestmark = pytest.mark.rendering

TYPED = (
    "Saker som går «mellom» to utvalg & <andre>",
    "Vi møtes sjelden; det merkes",
    "**Mer** tid – ikke bare *litt*  ❤️",
    "Çà et là, تعاون, 合作",
)
AFTERWARDS = (
    "Gruppe 1/Gruppe 1 Aktivitet Svarark.docx",
    "Gruppe 2/Gruppe 2 Aktivitet Svarark.docx",
)


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """Return what is read where LibreOffice saved every sheet, two of them as .odt.

    Two were typed into there; two in Word before, and were only saved in LibreOffice.
    """
    folder = tmp_path_factory.mktemp("year")
    exemption(folder).touch()
    built, saved = folder / "built", folder / "saved"
    sheets = write_sheets(built, GOOD)
    typed = {ANSWER: TYPED, HIGHLIGHT: TYPED[:1]}
    for name in AFTERWARDS:
        fill(sheets[name], {answer_tag("task2", "q3"): TYPED})
    typings = [
        Typing(sheets[name], _target(saved, name, ending), answers)
        for name, ending, answers in (
            (FIRST, ".docx", typed),
            (SECOND, ".odt", typed),
            (AFTERWARDS[0], ".docx", {}),
            (AFTERWARDS[1], ".odt", {}),
        )
    ]
    fill_in_libreoffice(typings, folder / "profile")
    return read_answers(saved, GOOD)


def _target(saved: Path, name: str, ending: str) -> Path:
    target = (saved / "groups" / name).with_suffix(ending)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


@pytest.mark.parametrize("group", ["g1", "g2"])
def test_what_was_typed_in_libreoffice_comes_back(reading: Reading, group: str) -> None:
    expected = tuple(text.replace("  ", " ") for text in TYPED)
    assert said(reading, group=group) == expected
    assert said(reading, "q2", group=group) == ()
    assert said(reading, None, group=group) == expected[:1]


@pytest.mark.parametrize("group", ["g1", "g2"])
def test_what_was_typed_in_word_comes_back_after_libreoffice_saved_it(
    reading: Reading, group: str
) -> None:
    expected = tuple(text.replace("  ", " ") for text in TYPED)
    assert said(reading, "q3", "task2", group) == expected
    assert said(reading, None, "task2", group) == ()


def test_nothing_is_to_be_said_of_them(reading: Reading) -> None:
    assert reading.remarks == ()
    assert [sheet.file.rpartition(".")[2] for sheet in reading.sheets] == ["docx", "odt"] * 2

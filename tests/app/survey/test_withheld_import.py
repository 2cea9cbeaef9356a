"""What too few people answered is nowhere once answers are brought in: no file, no line says it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from app.survey.bringing_in import Order, bring_in, write_map
from app.survey.showing import show_survey
from seminar.folder import SEMINAR, SURVEY, create
from seminar.model import Seminar, SurveySettings

TEXTS = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")
NAMES = ("Mot", "Ro", "Tillit")
Answers = Sequence[int | None]
MANY = ([1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 4], [4, 4, 4, 5, 5, 5, 3, 3, 3, 2, 2, 2])
NOTHING = (None,) * 9


def few_answers(few: Answers) -> dict[str, Answers]:
    """One dimension that three of twelve answered."""
    return dict(zip(NAMES, ([*few, *NOTHING], *MANY), strict=True))


def few_people(few: Answers) -> dict[str, Answers]:
    """A wave of three people, who all answered everything alike."""
    return dict.fromkeys(NAMES, few)


def no_workbook(folder: Path) -> None:
    """Leave a seminar without."""
    assert not (folder / SURVEY).exists()


def own_workbook(folder: Path) -> None:
    """Give a seminar the organiser's own, with a mean as index and how many answered."""
    book = openpyxl.Workbook()
    rows = [
        ("Dimensjon", "Januar 2024", "April 2024"),
        *((name, 3.4, 3.8) for name in (*NAMES, "Mening")),
        ("Indeks", 3.4, 3.8),
        ("Antall svar", 60, 50),
    ]
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(folder / SURVEY)


def answered(path: Path, columns: dict[str, Answers]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Tidsmerke", *columns])
        for scores in zip(*columns.values(), strict=True):
            texts = ["" if each is None else TEXTS[each - 1] for each in scores]
            writer.writerow(["08.04.2024 08.02.11", *texts])
    return path


class Told:
    """All that a person or a program may find of a survey that was brought in."""

    def __init__(self, folder: Path, columns: dict[str, Answers], begin: Callable[[Path], None]):
        create(folder / "Seminar", Seminar(id="s", survey=SurveySettings(index_name="Indeks")))
        self._folder = folder / "Seminar"
        begin(self._folder)
        self._order = Order(answered(folder / "svar.csv", columns), agreed=True)

    def said(self, capture: pytest.CaptureFixture[str]) -> str:
        """Bring the answers in, and return all that is printed then and afterwards."""
        write_map(self._folder, self._order, self._folder / "kart.json")
        bring_in(self._folder, self._order)
        show_survey(self._folder, as_json=False)
        show_survey(self._folder, as_json=True)
        return capture.readouterr().out.replace(str(self._folder.parent), "")

    def files(self) -> dict[str, bytes]:
        """Return what is in each file of the seminar, and in each part of its workbook."""
        return {
            name: data
            for path in sorted(self._folder.rglob("*"))
            if path.is_file() and not path.name.startswith(".")
            for name, data in _unpacked(path)
        }


def _unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.suffix != ".xlsx":
        yield path.name, path.read_bytes()
        return
    with ZipFile(BytesIO(path.read_bytes())) as package:
        for name in package.namelist():
            if name != "docProps/core.xml":  # openpyxl writes there when it has saved
                yield name, package.read(name)


@pytest.mark.parametrize("begin", [no_workbook, own_workbook])
@pytest.mark.parametrize("columns", [few_answers, few_people])
@pytest.mark.parametrize("other", [(1, 2, 1), (5, 5, 5)], ids=["low", "alike"])
def test_nothing_that_is_written_or_printed_depends_on_what_is_held_back(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    columns: Callable[[Answers], dict[str, Answers]],
    begin: Callable[[Path], None],
    other: Answers,
) -> None:
    one = Told(tmp_path / "a", columns((5, 5, 4)), begin)
    two = Told(tmp_path / "b", columns(other), begin)
    said = one.said(capsys)
    assert said == two.said(capsys)
    assert one.files() == two.files()
    assert {SEMINAR, "kart.json", "xl/workbook.xml"} <= {*one.files()}
    assert not any(mean in said for mean in ("4,7", "4.7", "4.666"))
    assert not any(b"4.666" in data for data in one.files().values())


def test_what_is_shown_does_make_a_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = Told(tmp_path / "a", dict(zip(NAMES, (*MANY, MANY[0]), strict=True)), no_workbook)
    two = Told(tmp_path / "b", dict(zip(NAMES, (*MANY, MANY[1]), strict=True)), no_workbook)
    assert one.said(capsys) != two.said(capsys)
    assert one.files() != two.files()

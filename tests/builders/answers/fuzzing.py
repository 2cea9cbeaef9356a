"""Damaged answer sheets, each made from a sound one by a few random changes, and read.

Called with two numbers, it reads the sheets of those seeds, each beside a sound one, and prints a
line for each that raises, takes more than 5 seconds of the processor, is neither read nor named, or
keeps the sound one from being read. The process has 500 MB of memory. The same seed gives the same
sheet.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[3]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from builders.answer_marks import answer_tag  # noqa: E402 (found on the path)
from builders.answers import read_answers  # noqa: E402
from seminar.collected import ReadSheet  # noqa: E402
from tests.bounded import failure, try_seeds  # noqa: E402
from tests.builders.answers.open_sheets import OpenSheet, p  # noqa: E402
from tests.damaged_packages import Chance, Parts, damaged_package, parts_of  # noqa: E402
from tests.filled_sheets import fill, write_sheets  # noqa: E402
from tests.good_seminar import GOOD  # noqa: E402

TAG = answer_tag("task1", "q1")
WORD, OPEN = "Gruppe 1/Gruppe 1 Oppgave 1 Svarark.docx", "svar.odt"
SOUND = "Gruppe 2/Gruppe 2 Oppgave 1 Svarark.docx"


@cache
def bases() -> tuple[tuple[str, Parts], ...]:
    """Return a sheet that Word saved and one that LibreOffice did, with the ending of each."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        path = write_sheets(folder, GOOD)[WORD]
        fill(path, {TAG: ["Mer tid", "Færre møter"]})
        OpenSheet(folder).answered(p("Mer tid") + p("Færre møter"))
        odt = (folder / "groups" / OPEN).read_bytes()
        return ((".docx", parts_of(path.read_bytes())), (".odt", parts_of(odt)))


@cache
def sound() -> bytes:
    """Return a sheet of another group."""
    with TemporaryDirectory() as place:
        path = write_sheets(Path(place), GOOD)[SOUND]
        fill(path, {TAG: ["Rom"]})
        return path.read_bytes()


def damaged(seed: int) -> tuple[str, bytes]:
    """Return the sheet of a seed, and the ending of its name."""
    ending, parts = bases()[seed % 3 == 0]
    return ending, damaged_package(parts, Chance(seed))


def attempt(seed: int, folder: Path) -> str:
    """Read the sheet of a seed; return what went wrong, empty where nothing did."""
    ending, data = damaged(seed)
    groups = folder / "groups"
    groups.mkdir(exist_ok=True)
    (groups / "sound.docx").write_bytes(sound())
    path = groups / f"{seed}{ending}"
    path.write_bytes(data)
    wrong: list[str] = []
    try:
        return failure(lambda: wrong.extend(_wrong(folder, path.name))) or "; ".join(wrong)
    finally:
        path.unlink()


def _wrong(folder: Path, name: str) -> list[str]:
    """Return what is wrong with the reading of a folder with a damaged and a sound sheet."""
    reading = read_answers(folder, GOOD)
    files = {sheet.file: sheet for sheet in reading.sheets}
    named = {remark.file for remark in reading.remarks}
    told = " ".join(str(remark.sentence) for remark in reading.remarks)
    wrong: list[str] = []
    if f"groups/{name}" not in {*files, *named} and name not in told:
        wrong.append("neither read nor named")
    if not _is_sound(files.get("groups/sound.docx")):
        wrong.append("the sound one was not read")
    return wrong


def _is_sound(sheet: ReadSheet | None) -> bool:
    return sheet is not None and sheet.answers[0].points == ("Rom",)


if __name__ == "__main__":
    bases()
    sound()
    try_seeds(attempt, int(sys.argv[1]), int(sys.argv[2]))

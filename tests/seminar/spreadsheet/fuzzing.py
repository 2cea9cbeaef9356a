"""Damaged workbooks, each made from a sound one by a few random changes, and read as a survey.

Called with two numbers, it reads the workbooks of those seeds, as a summary table and as raw
answers, and prints a line, with the end of the traceback, for each that raises anything but a
sentence or takes more than 5 seconds of the processor. Every third is brought into a seminar too,
or another into it, up to where it would be written. The process has 500 MB of memory. The same seed
gives the same workbook.
"""

from __future__ import annotations

import io
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402 (found on the path)

from builders.survey_import import Target, prepare  # noqa: E402 (found on the path)
from seminar.folder import SURVEY  # noqa: E402
from seminar.messages import PlenumError  # noqa: E402
from seminar.model import Seminar, SurveySettings  # noqa: E402
from seminar.spreadsheet import read_summary  # noqa: E402
from seminar.spreadsheet.answers import (  # noqa: E402
    export_on,
    find_export,
    proposed_map,
    read_answers,
)
from seminar.survey_import import find_source, incoming  # noqa: E402
from seminar.workbook import open_workbook  # noqa: E402
from tests.bounded import failure, try_seeds  # noqa: E402
from tests.damaged_packages import (  # noqa: E402
    JUNK,
    Chance,
    Parts,
    damaged_package,
    packed,
    parts_of,
)

SETTINGS = SurveySettings()
EVERY = 3
"""One in so many is brought in."""
EXPORTS = ROOT / "sample_inputs" / "survey-exports"
PLACES = (
    *("A1", "B2", "XFD1048576", "A1048577", "XFE1", "A0", "1", "A", "a1", "$B$2", "AAAA1"),
    *("A1:XFD1048576", "B2:A1", "A:A", "1:1", "A1:B2 C3:D4", "#REF!", "0", "-1", "1048576"),
    *("999999999", "1e5", "s", "str", "e", "b", "d", "inlineStr", "n"),
)
"""What may stand, or should not, where a cell, an area, a row or a kind of cell is named."""

NUMBERS = ("0", "1", "4", "3.6", "45383.5", "-1", "6", "1e309", "99999999999999999999", "0.1")
"""What may stand in a cell with a number, or with the number of a shared text."""
TEXTS = (*JUNK, "3,6", "72 %", "4", "Helt enig", "Vet ikke", "april", "n = 40", "Indeks", "Navn")


@cache
def bases() -> tuple[Parts, ...]:
    """Return the sound workbooks."""
    exports = (EXPORTS / "microsoft-forms-april-2024.xlsx", EXPORTS / "surveyxact.xlsx")
    return (
        parts_of(_summary()),
        *(_shortened(parts_of(path.read_bytes())) for path in exports),
    )


def _summary() -> bytes:
    """Return a summary table that has one of most things."""
    from openpyxl import Workbook  # noqa: PLC0415 (a slow import)

    book = Workbook()
    sheet: Any = book.worksheets[0]
    for row in (
        (None, "april 2024", None, "november 2024", None, "Endring"),
        ("Dimensjon", "Snitt", "Antall", "Snitt", "Antall"),
        ("Mot", 3.5, 40, "3,8", 38, 0.3),
        ("Ro", 3, 39, 4.1, 4, "#DIV/0!"),
        ("Indeks", 3.25, None, 3.95, None, 0.7),
    ):
        sheet.append(row)
    sheet["F5"].number_format = "0%"
    sheet["A8"] = "Laget 2. desember"
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("D1:E1")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["G"].hidden = True
    book.create_sheet("Skjult").sheet_state = "hidden"
    book.create_sheet("To").append(["", 2024, 2025])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _shortened(parts: Parts) -> Parts:
    """Return an export with its first twelve respondents, so that a change hits something."""
    name = "xl/worksheets/sheet1.xml"
    root = etree.fromstring(parts[name])
    for row in root.findall(".//{*}row")[13:]:
        row.getparent().remove(row)  # type: ignore[union-attr]
    return {**parts, name: etree.tostring(root)}


def damaged(seed: int) -> bytes:
    """Return the workbook of a seed: every third damaged in any part, the others in their cells."""
    chance = Chance(seed)
    sound = dict(bases()[seed % len(bases())])
    if chance.random() < 1 / 3:
        return damaged_package(sound, chance)
    for _ in range(chance.randint(1, 4)):
        chance.choices((_misplace, _refill), (1, 4))[0](sound, chance)
    return packed(sound)


def _misplace(parts: Parts, chance: Chance) -> None:
    """Give attributes of a sheet, which name places and kinds, other values."""
    name, root = _sheet(parts, chance)
    named = [(one, key) for one in root.iter("*") for key in sorted(one.attrib)]
    for one, key in chance.choices(named, k=chance.randint(1, 3)) if named else ():
        one.set(key, chance.choice(PLACES))
    parts[name] = etree.tostring(root)


def _refill(parts: Parts, chance: Chance) -> None:
    """Give cells of a sheet, or shared texts, other values."""
    name, root = _sheet(parts, chance)
    filled = [one for one in root.iter("*") if one.text]
    for one in chance.choices(filled, k=chance.randint(1, 6)) if filled else ():
        one.text = chance.choice(NUMBERS if one.tag.endswith("}v") else TEXTS)
    parts[name] = etree.tostring(root)


def _sheet(parts: Parts, chance: Chance) -> tuple[str, etree._Element]:
    names = [name for name in sorted(parts) if "sheets/" in name or "Strings" in name]
    name = chance.choice([one for one in names if one.endswith(".xml")])
    return name, etree.fromstring(parts[name])


def _read_summary(path: Path) -> None:
    read_summary(path, SETTINGS)


def _read_answers(path: Path) -> None:
    workbook = open_workbook(path)
    export = find_export(workbook) or export_on(workbook, workbook.sheet_names[0])
    read_answers(export, proposed_map(export, SETTINGS), SETTINGS, wave="april")


def _bring_in(path: Path, folder: Path) -> None:
    """Bring a file into the seminar in `folder`, up to where it would be written."""
    source = find_source(path, SETTINGS)
    answer_map = proposed_map(source.export, SETTINGS) if source.export else None
    told = answer_map is None or any(each.use == "wave" for each in answer_map.columns)
    wave = "" if told else "april 2024"
    brought = incoming(source, answer_map, SETTINGS, wave=wave)
    prepare(Target(folder, Seminar(survey=SETTINGS), ""), brought)


def _ways(seed: int, folder: Path, path: Path) -> tuple[partial[None], ...]:
    """Return what is done with the workbook of a seed.

    Of those that are brought in, some have no workbook to go into, and some a sound one; others
    have a sound one go into them.
    """
    readings = (partial(_read_summary, path), partial(_read_answers, path))
    if seed // len(bases()) % EVERY:
        return readings
    match seed // len(bases()) // EVERY % 3:
        case 0:
            return (*readings, partial(_bring_in, path, folder))
        case 1:
            (folder / SURVEY).write_bytes(packed(bases()[0]))
            return (*readings, partial(_bring_in, path, folder))
        case _:
            (folder / SURVEY).write_bytes(path.read_bytes())
            sound = folder / "sound.xlsx"
            sound.write_bytes(packed(bases()[seed // 2 % len(bases())]))
            return (*readings, partial(_bring_in, sound, folder))


def attempt(seed: int, folder: Path) -> str:
    """Read the workbook of a seed; return what went wrong, empty where nothing did."""
    path = folder / f"{seed}.xlsx"
    path.write_bytes(damaged(seed))
    try:
        return "".join(failure(way, PlenumError) for way in _ways(seed, folder, path))
    finally:
        path.unlink()
        (folder / SURVEY).unlink(missing_ok=True)


if __name__ == "__main__":
    bases()
    try_seeds(attempt, int(sys.argv[1]), int(sys.argv[2]))

"""What the four steps of the import do in the background: reading, proposing, preparing.

Nothing here has widgets or writes a file. What is prepared becomes one step of the document.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from builders.survey_import import Prepared, Target, prepare_into
from seminar.answer_map import AnswerMap
from seminar.messages import Message, PlenumError
from seminar.model import Seminar
from seminar.spreadsheet.answers import proposed_map
from seminar.survey_editing import Sheet, read_sheet
from seminar.survey_import import Source, find_source, incoming, is_remembered, settings_for
from seminar.survey_import.waves import WaveUnknown, wave_of


class Ground(Struct, frozen=True):
    """What results are brought into.

    Args:
        folder: the seminar's.
        seminar: as it is edited now.
        content: the bytes of its workbook as it is edited now; `None` where there is none.
    """

    folder: Path
    seminar: Seminar
    content: bytes | None


class Found(Struct, frozen=True):
    """What a file holds, and how it is probably to be understood.

    Args:
        source: the file.
        answer_map: for answers; `None` for a table of scores.
        wave: what the wave is probably called; empty where the file tells or nobody can.
        is_remembered: whether the map is the one that was used last.
    """

    source: Source
    answer_map: AnswerMap | None = None
    wave: str = ""
    is_remembered: bool = False


def find(ground: Ground, path: Path) -> Found:
    """Return what a file holds.

    Raises:
        SpreadsheetError: it cannot be read, or holds no results.
    """
    settings, code = ground.seminar.survey, ground.seminar.language
    source = find_source(path, settings, code)
    if source.export is None:
        return Found(source)
    settings = settings_for(source.export, settings)
    proposed = proposed_map(source.export, settings)
    return Found(
        source,
        proposed,
        _wave(ground, source, proposed),
        is_remembered(source.export, settings),
    )


def _wave(ground: Ground, source: Source, answer_map: AnswerMap) -> str:
    if source.export is None:
        return ""
    try:
        return wave_of(source.export, answer_map, source.path, ground.seminar.language)
    except WaveUnknown:
        return ""


def tells_wave(answer_map: AnswerMap | None) -> bool:
    """Whether a file itself tells which waves it holds."""
    return answer_map is None or any(each.use == "wave" for each in answer_map.columns)


class Outcome(Struct, frozen=True):
    """What bringing results in would make of the seminar.

    Args:
        prepared: the seminar and the workbook as they would be, and what changes.
        sheet: the survey as it would be.
        remarks: what a person should know before.
    """

    prepared: Prepared
    sheet: Sheet
    remarks: tuple[Message, ...]


def work_out(ground: Ground, source: Source, answer_map: AnswerMap | None, wave: str) -> Outcome:
    """Return what bringing results in would make of the seminar; nothing is changed.

    Args:
        ground: what they are brought into.
        source: the file.
        answer_map: how its answers are to be understood; `None` for a table of scores.
        wave: what the wave is called, where the file does not tell.

    Raises:
        PlenumError: something is not understood, or cannot be taken in; the sentence says what.
    """
    seminar = ground.seminar
    said = "" if tells_wave(answer_map) else wave.strip()
    brought = incoming(source, answer_map, seminar.survey, seminar.language, wave=said)
    target = Target(ground.folder, seminar, "")
    prepared = prepare_into(target, brought, ground.content)
    after = prepared.seminar
    sheet = read_sheet(prepared.content, target.workbook, after.survey, after.language)
    return Outcome(prepared, sheet, prepared.remarks)


class NothingChosen(PlenumError):
    """No column is taken for a dimension, so that there is nothing to bring in."""


def see_that_it_serves(answer_map: AnswerMap) -> None:
    """Raise where a map has no dimension, or two columns for one.

    Raises:
        NothingChosen: with the way out.
    """
    dimensions = [each.dimension for each in answer_map.columns if each.use == "dimension"]
    names = [each.casefold() for each in dimensions]
    if not names:
        raise NothingChosen("No column is a dimension yet; choose one for each question.")
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        name = dimensions[names.index(twice)]
        raise NothingChosen(
            "Two columns are “{name}”; a dimension has one column, so leave one of them out.",
            name=name,
        )
    if sum(each.use == "wave" for each in answer_map.columns) > 1:
        raise NothingChosen("Two columns tell the wave; leave one of them out.")

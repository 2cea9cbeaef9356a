"""The map that answers are read by: proposed, remembered, or from a file that a person edited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from seminar.answer_map import AnswerMap
from seminar.failures import reading
from seminar.messages import PlenumError, message
from seminar.misfits import misfits
from seminar.model import Seminar, SurveySettings
from seminar.rules import Violation, violations
from seminar.spreadsheet.answers import Export
from seminar.spreadsheet.words import key
from seminar.stored import LARGEST, understood
from seminar.syntax import BadSyntax, parse

_PLACE = "survey.answer_map"
_MOST_FORMS = 9
"""So many maps of other forms are kept; more forms nobody has."""
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a package of Office begins, and how its older files do."""


class BadMap(PlenumError):
    """A file holds no answer map; the sentence says where it is wrong."""


def is_remembered(export: Export, settings: SurveySettings) -> bool:
    """Whether the map that the seminar remembers has all the columns it needs in an export."""
    return settings.answer_map is not None and _fits(settings.answer_map, export)


def _fits(answer_map: AnswerMap, export: Export) -> bool:
    needed = _questions(answer_map)
    return bool(needed) and all(export.column(heading) for heading in needed)


def _questions(answer_map: AnswerMap) -> list[str]:
    """Return the headings by which a form is known: those of its dimensions."""
    return [each.heading for each in answer_map.columns if each.use == "dimension"]


# --- a map for each form --------------------------------------------------------------------------


def settings_for(export: Export, settings: SurveySettings) -> SurveySettings:
    """Return the settings with the map of the form that an export is from, if one is remembered.

    Args:
        export: the answers.
        settings: the settings, with the maps of several forms.
    """
    maps = (*((settings.answer_map,) if settings.answer_map else ()), *settings.other_maps)
    fitting = next((each for each in maps if _fits(each, export)), settings.answer_map)
    return replace(settings, answer_map=fitting)


def remembering(settings: SurveySettings, used: AnswerMap | None) -> SurveySettings:
    """Return the settings with a map that was used; the maps of other forms are kept.

    Args:
        settings: the settings.
        used: the map; `None` for none, which changes nothing.
    """
    if used is None:
        return settings
    before = (*((settings.answer_map,) if settings.answer_map else ()), *settings.other_maps)
    others = tuple(each for each in before if not _is_of_one_form(each, used))
    return replace(settings, answer_map=used, other_maps=others[:_MOST_FORMS])


def _is_of_one_form(before: AnswerMap, after: AnswerMap) -> bool:
    """Whether two maps are of one form: most of its questions are there still."""
    old, new = ({key(each) for each in _questions(one)} for one in (before, after))
    return 2 * len(old & new) >= len(old)


# --- a map in a file ------------------------------------------------------------------------------


def map_content(answer_map: AnswerMap) -> bytes:
    """Return the content of a file that a map can be edited in, as `read_map` reads it."""
    return msgspec.json.format(msgspec.json.encode(answer_map), indent=2) + b"\n"


def read_map(path: Path, settings: SurveySettings) -> AnswerMap:
    """Return the answer map in a JSON file, of the same shape as `survey.answer_map`.

    Its texts are put in the order of a proposal, so that what is remembered of it is no change.

    Args:
        path: the file.
        settings: the scale that its scores are to be on.

    Raises:
        CannotRead: the system refuses.
        BadMap: it is no JSON, or no such map; the sentence names file and place.
    """
    fields = _fields(path)
    whole: dict[str, Any] = msgspec.to_builtins(Seminar())
    whole["survey"]["answer_map"] = fields
    try:
        seminar = understood(whole)
    except (msgspec.ValidationError, UnicodeEncodeError) as error:
        for violation in _own(misfits(whole)):
            raise _bad(path, violation) from error
        raise
    for violation in _own(iter(violations(seminar))):
        raise _bad(path, violation)
    answer_map = seminar.survey.answer_map or AnswerMap()
    for violation in _off_scale(answer_map, settings):
        raise _bad(path, violation)
    scores = sorted(answer_map.scores, key=lambda each: (each.score, each.text))
    return replace(answer_map, scores=tuple(scores))


def _off_scale(answer_map: AnswerMap, settings: SurveySettings) -> Iterator[Violation]:
    """Yield scores that are not on the scale; a remembered one may be older than the scale is."""
    low, high = settings.scale_low, settings.scale_high
    for index, each in enumerate(answer_map.scores):
        if not low <= each.score <= high:
            reason = message(
                "{score} is not on the survey’s scale from {low} to {high}",
                score=each.score,
                low=low,
                high=high,
            )
            yield Violation(f"{_PLACE}.scores[{index}].score", reason)


def _fields(path: Path) -> dict[str, Any]:
    with reading(path):
        content = path.read_bytes()
    if len(content) > LARGEST:
        raise BadMap("{file}: far larger than a map; take another file.", file=str(path))
    if content.startswith(_WORKBOOKS):
        raise BadMap(
            "{file}: a workbook and no answer map; --write-map writes a map that can be edited.",
            file=str(path),
        )
    try:
        return parse(content)
    except BadSyntax as error:
        raise BadMap("{file}: {reason}.", file=str(path), reason=error.message) from error


def _own(found: Iterator[Violation]) -> Iterator[Violation]:
    return (each for each in found if each.place.startswith(_PLACE))


def _bad(path: Path, violation: Violation) -> BadMap:
    place = violation.place.removeprefix(_PLACE).lstrip(".")
    if not place:
        return BadMap("{file}: {reason}.", file=str(path), reason=violation.reason)
    return BadMap(
        "{file}: {place}: {reason}.", file=str(path), place=place, reason=violation.reason
    )

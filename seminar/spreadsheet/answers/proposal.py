"""How the columns and texts of an export are probably to be understood; a person has the last word.

What was settled for an earlier export goes before what is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from seminar.answer_map import AnswerColumn, AnswerMap, AnswerScore
from seminar.model import SurveySettings
from seminar.spreadsheet.answers.export import Export, ExportColumn
from seminar.spreadsheet.answers.scales import NO_ANSWER, known_scores
from seminar.spreadsheet.values import is_blank, number_of, text_of
from seminar.spreadsheet.words import WAVE_HEADINGS, key

MOST_GROUPS = 30
_FEWEST_A_GROUP = 2
"""How many people there are to a group at least, on average, where a column is to group them."""
_LONGEST_NAME = 4
"""Words before a colon that are a name and no sentence."""
_BRACKETS = re.compile(r".*\[(.+)\]\s*", re.DOTALL)


def proposed_map(export: Export, settings: SurveySettings) -> AnswerMap:
    """Return a map of an export: scale columns are dimensions, columns of few texts background.

    Columns that tell who somebody is are left out, and so are free texts. Results are not grouped
    unless they were before. The map may be incomplete: a text without a score is left for a person.

    Args:
        export: the answers.
        settings: the scale, the dimensions' names, and the map of an earlier export, if any.
    """
    before = settings.answer_map or AnswerMap()
    scores = {key(each.text): each.score for each in before.scores}
    understood = {
        each.column: _scores(each, settings, scores) for each in export.columns if not each.personal
    }
    columns = _columns(export, settings, understood)
    settled = {key(each.heading): each for each in before.columns}
    kept = _one_wave(
        _one_a_dimension([settled.get(key(each.heading), each) for each in columns]), settled
    )
    return AnswerMap(
        columns=tuple(kept),
        scores=_texts(export, kept, understood, before),
        grouped_by=before.grouped_by if _groups(kept, before.grouped_by) else "",
    )


def _groups(columns: Sequence[AnswerColumn], heading: str) -> bool:
    return any(each.use == "background" and each.heading == heading for each in columns)


# --- columns --------------------------------------------------------------------------------------


def _columns(
    export: Export, settings: SurveySettings, understood: Mapping[int, Mapping[str, int]]
) -> list[AnswerColumn]:
    names = {key(each.name): each.name for each in settings.dimensions}
    return [
        _column(each, settings, understood.get(each.column, {}), names) for each in export.columns
    ]


def _column(
    column: ExportColumn,
    settings: SurveySettings,
    scores: Mapping[str, int],
    names: Mapping[str, str],
) -> AnswerColumn:
    if column.personal:
        return AnswerColumn(heading=column.heading)
    if key(column.heading) in WAVE_HEADINGS:
        return AnswerColumn(heading=column.heading, use="wave")
    if _is_scale(column, settings, scores):
        name = _dimension(column.heading, names)
        return AnswerColumn(heading=column.heading, use="dimension", dimension=name)
    if _is_background(column):
        return AnswerColumn(heading=column.heading, use="background")
    return AnswerColumn(heading=column.heading)


def _is_scale(column: ExportColumn, settings: SurveySettings, scores: Mapping[str, int]) -> bool:
    """Whether most of a column's different values are scores."""
    values = _different(column)
    known = [value for value in values if _is_score(value, settings) or value in scores]
    return 2 * len(known) > len(values)


def _is_score(value: object, settings: SurveySettings) -> bool:
    number = number_of(value)
    return (
        number is not None
        and number == int(number)
        and (settings.scale_low <= number <= settings.scale_high)
    )


def _is_background(column: ExportColumn) -> bool:
    """Whether a column holds few different texts, each shared by several people."""
    values = _different(column)
    people = sum(not is_blank(value) for value in column.values)
    return 1 < len(values) <= min(MOST_GROUPS, people / _FEWEST_A_GROUP) and all(
        isinstance(value, str) for value in values
    )


def _different(column: ExportColumn) -> set[object]:
    return {value for value in set(column.values) if key(text_of(value)) not in NO_ANSWER}


def _dimension(heading: str, names: Mapping[str, str]) -> str:
    """Return the dimension that a heading asks about, by the settings' names where they fit."""
    grid = _BRACKETS.fullmatch(heading)
    short = text_of(grid[1] if grid else heading)
    for part in (short, short.partition(":")[0], short.partition(" – ")[0]):
        if key(part) in names:
            return names[key(part)]
    within = [name for text, name in names.items() if _is_within(text, key(short))]
    return within[0] if len(within) == 1 else _before_colon(short)


def _before_colon(heading: str) -> str:
    """Return the name in "Name: what it means", else the whole heading.

    A number before the colon, as in "Question 3: …", is no name.
    """
    name, _, meaning = heading.partition(": ")
    is_name = len(name.split()) <= _LONGEST_NAME and not re.search("[0-9]", name)
    return name if is_name and len(meaning.split()) > 1 else heading


def _is_within(name: str, heading: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", heading) is not None


def _one_wave(
    columns: Sequence[AnswerColumn], settled: Mapping[str, AnswerColumn]
) -> list[AnswerColumn]:
    """Return the columns with one that tells the wave: that of before, else the first."""
    waves = [each for each in columns if each.use == "wave"]
    chosen = next((each for each in waves if key(each.heading) in settled), next(iter(waves), None))
    return [
        replace(each, use="left_out") if each.use == "wave" and each is not chosen else each
        for each in columns
    ]


def _one_a_dimension(columns: Sequence[AnswerColumn]) -> list[AnswerColumn]:
    """Return the columns so that none asks about the dimension of another: its heading names it."""
    seen: set[str] = set()
    told: list[AnswerColumn] = []
    for each in columns:
        name = each.dimension if key(each.dimension) not in seen else each.heading
        if each.use == "dimension":
            seen.add(key(name))
        told.append(replace(each, dimension=name) if each.use == "dimension" else each)
    return told


# --- texts ----------------------------------------------------------------------------------------


def _scores(
    column: ExportColumn, settings: SurveySettings, before: Mapping[str, int]
) -> dict[str, int]:
    """Return the scores of a column's texts, those that were settled before as they were."""
    texts = {value for value in _different(column) if isinstance(value, str)}
    guessed = known_scores(texts, settings.scale_low, settings.scale_high)
    settled = {text: before[key(text)] for text in texts if key(text) in before}
    return {**guessed, **settled}


def _texts(
    export: Export,
    columns: Collection[AnswerColumn],
    understood: Mapping[int, Mapping[str, int]],
    before: AnswerMap,
) -> tuple[AnswerScore, ...]:
    """Return the texts of all dimensions with their scores, lowest first, then as in the alphabet.

    One text is one score in all columns.
    """
    dimensions = {key(each.heading) for each in columns if each.use == "dimension"}
    scores = {key(each.text): each for each in before.scores}
    for each in export.columns:
        if key(each.heading) in dimensions:
            for text, score in understood.get(each.column, {}).items():
                scores.setdefault(key(text), AnswerScore(text=text_of(text), score=score))
    return tuple(sorted(scores.values(), key=lambda each: (each.score, each.text)))

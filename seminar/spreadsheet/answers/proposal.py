"""How the columns and texts of an export are probably to be understood; a person has the last word.

What was settled for an earlier export goes before what is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from seminar.answer_map import AnswerColumn, AnswerMap, AnswerScore
from seminar.model import SurveySettings
from seminar.spreadsheet.answers.export import Export, ExportColumn
from seminar.spreadsheet.answers.ladders import Ladder
from seminar.spreadsheet.answers.scales import NO_ANSWER, is_step, ladders_of, rivals, wording
from seminar.spreadsheet.values import number_of, text_of
from seminar.spreadsheet.words import COUNTED, WAVE_HEADINGS, first_word, key
from seminar.texts import capital

MOST_GROUPS = 30
_FEWEST_A_GROUP = 2
"""How many people there are to a group at least, on average, where a column is to group them."""
_LONGEST_NAME = 4
"""Words before a colon that are a name and no sentence."""
_BRACKETS = re.compile(r".*\[(.+)\]\s*", re.DOTALL)
_ASKS_HOW_MANY = re.compile(
    r"\b(hvor (mange|lenge|gammel)|kor (mange|lenge|gammal)|how (many|long|old)"
    r"|alder|ansiennitet|age|seniority)\b"
)
"""What asks for a number that is no score, as "Hvor mange år har du arbeidet her?"."""


def proposed_map(export: Export, settings: SurveySettings) -> AnswerMap:
    """Return a map of an export: scale columns are dimensions, columns of few texts background.

    Columns that tell who somebody is are left out, and so are free texts. Results are not grouped
    unless they were before. Of scores there are those of whole ladders, whichever of their steps
    the export holds, and those that a person gave before: no text of a respondent's. So the map
    may be incomplete, and a text without a score is left for a person. Nothing is said of a column
    that nobody answered, so that it is looked at anew where somebody has.

    Args:
        export: the answers.
        settings: the scale, the dimensions' names, and the map of an earlier export, if any.
    """
    before = settings.answer_map or AnswerMap()
    known = frozenset(key(each.text) for each in before.scores)
    columns = _columns(export, settings, known)
    settled = {key(each.heading): each for each in before.columns}
    kept = _one_wave(
        _one_a_dimension([settled.get(key(each.heading), each) for each in columns]), settled
    )
    empty = {key(each.heading) for each in export.columns if not _answered(each)} - {*settled}
    empty -= {key(each.heading) for each in export.columns if each.personal}
    return AnswerMap(
        columns=tuple(each for each in kept if key(each.heading) not in empty),
        scores=_texts(export, kept, settings),
        grouped_by=before.grouped_by if _groups(kept, before.grouped_by) else "",
    )


def _groups(columns: Sequence[AnswerColumn], heading: str) -> bool:
    return any(each.use == "background" and each.heading == heading for each in columns)


# --- columns --------------------------------------------------------------------------------------


def _columns(
    export: Export, settings: SurveySettings, known: Collection[str]
) -> list[AnswerColumn]:
    """Return what the columns are by what they hold, and then by what they are headed.

    A column headed as a dimension that no other column is about holds its answers, however odd.
    """
    names = {key(each.name): each.name for each in settings.dimensions}
    columns = [_column(each, settings, known, names) for each in export.columns]
    taken = {key(each.dimension) for each in columns}
    for place, column in enumerate(export.columns):
        name = _named(column.heading, names)
        if columns[place].use in ("background", "left_out") and name and key(name) not in taken:
            if column.personal or not _answered(column):
                continue
            taken.add(key(name))
            columns[place] = replace(columns[place], use="dimension", dimension=name)
    return columns


def _column(
    column: ExportColumn,
    settings: SurveySettings,
    known: Collection[str],
    names: Mapping[str, str],
) -> AnswerColumn:
    if column.personal:
        return AnswerColumn(heading=column.heading)
    if key(column.heading) in WAVE_HEADINGS:
        return AnswerColumn(heading=column.heading, use="wave")
    if _is_scale(column, settings, known):
        name = _dimension(column.heading, names)
        return AnswerColumn(heading=column.heading, use="dimension", dimension=name)
    if _is_background(column):
        return AnswerColumn(heading=column.heading, use="background")
    return AnswerColumn(heading=column.heading)


def _is_scale(column: ExportColumn, settings: SurveySettings, known: Collection[str]) -> bool:
    """Whether most of a column's answers are scores, or steps of any scale in words."""
    counts_years = _asks_how_many(column.heading)
    answered = _answered(column)
    scores = sum(
        times
        for value, times in answered.items()
        if is_step(value)
        or key(text_of(value)) in known
        or (value not in column.codes and not counts_years and _is_score(value, settings))
    )
    return 2 * scores > answered.total()


def _asks_how_many(heading: str) -> bool:
    return first_word(heading) in COUNTED or _ASKS_HOW_MANY.search(key(heading)) is not None


def _is_score(value: object, settings: SurveySettings) -> bool:
    number = number_of(value)
    return (
        number is not None
        and number == int(number)
        and (settings.scale_low <= number <= settings.scale_high)
    )


def _is_background(column: ExportColumn) -> bool:
    """Whether a column holds few different texts, each shared by several people."""
    answered = _answered(column)
    return 1 < len(answered) <= min(MOST_GROUPS, answered.total() / _FEWEST_A_GROUP) and all(
        isinstance(value, str) for value in answered
    )


def _answered(column: ExportColumn) -> Counter[object]:
    """Return how many people gave each answer."""
    found = Counter(column.values)
    return Counter({value: n for value, n in found.items() if key(text_of(value)) not in NO_ANSWER})


def _dimension(heading: str, names: Mapping[str, str]) -> str:
    """Return the dimension that a heading asks about, by the settings' names where they fit."""
    if named := _named(heading, names):
        return named
    short = _short(heading)
    within = [name for text, name in names.items() if _is_within(text, key(short))]
    return within[0] if len(within) == 1 else _before_colon(short)


def _named(heading: str, names: Mapping[str, str]) -> str:
    """Return the dimension of the settings that a heading names as such; empty where none."""
    short = _short(heading)
    parts = (short, short.partition(":")[0], short.partition(" – ")[0])
    return next((names[key(part)] for part in parts if key(part) in names), "")


def _short(heading: str) -> str:
    """Return what a heading asks about: of a grid's, the line in brackets."""
    grid = _BRACKETS.fullmatch(heading)
    return text_of(grid[1] if grid else heading)


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


def _texts(
    export: Export, columns: Collection[AnswerColumn], settings: SurveySettings
) -> tuple[AnswerScore, ...]:
    """Return the scores of the ladders in use and of what a person settled, lowest first.

    One text is one score in all columns.
    """
    ladders = _ladders(export, columns, settings)
    guessed = [
        AnswerScore(text=capital(step[0]), score=settings.scale_low + number)
        for ladder in ladders
        for number, step in enumerate(ladder.steps)
    ]
    scores = {key(each.text): each for each in _settled(ladders, settings)}
    for each in guessed:
        scores.setdefault(key(each.text), each)
    return tuple(sorted(scores.values(), key=lambda each: (each.score, each.text)))


def _ladders(
    export: Export, columns: Collection[AnswerColumn], settings: SurveySettings
) -> list[Ladder]:
    """Return the ladders of the export: of each family those that all its columns have in common.

    Columns of one family are taken together, so that no two ladders that rival each other are. A
    word or two among numbers makes no ladder.
    """
    steps = settings.scale_high - settings.scale_low + 1
    dimensions = {key(each.heading) for each in columns if each.use == "dimension"}
    families: dict[str, set[str]] = {}
    for each in export.columns:
        if key(each.heading) in dimensions:
            answered = _answered(each)
            texts = {value for value in answered if isinstance(value, str)}
            found = ladders_of(texts, steps)
            if found and _hold_most(found, answered):
                families.setdefault(found[0].family, set()).update(texts)
    return [ladder for texts in families.values() for ladder in ladders_of(texts, steps)]


def _hold_most(ladders: Collection[Ladder], answered: Counter[object]) -> bool:
    steps = frozenset[str]().union(*(ladder.wordings for ladder in ladders))
    held = sum(times for value, times in answered.items() if wording(text_of(value)) in steps)
    return 2 * held > answered.total()


def _settled(ladders: Collection[Ladder], settings: SurveySettings) -> list[AnswerScore]:
    """Return the scores of before, without a remembered ladder that rivals one of this export.

    A map that holds rivals itself was settled by a person, and stays whole.
    """
    before = settings.answer_map.scores if settings.answer_map else ()
    steps = settings.scale_high - settings.scale_low + 1
    told = {wording(each.text) for each in before}
    if any(rivals(text, steps) & told for text in told):
        return [*before]
    new = frozenset[str]().union(*(ladder.wordings for ladder in ladders))
    return [
        each for each in before if wording(each.text) in new or not rivals(each.text, steps) & new
    ]

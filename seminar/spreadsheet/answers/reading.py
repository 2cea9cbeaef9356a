"""Raw answers, read as a map says; of the respondents nothing is kept but scores and groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from seminar.answer_map import AnswerColumn, AnswerMap
from seminar.messages import Message, message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.answers.export import Export, ExportColumn
from seminar.spreadsheet.answers.personal import is_address
from seminar.spreadsheet.answers.refusals import address_fault, no_dimension
from seminar.spreadsheet.answers.scores import read_scores
from seminar.spreadsheet.values import heading_of, text_of
from seminar.spreadsheet.words import key
from seminar.survey import WaveAnswers
from seminar.texts import shown

MOST_GROUPS = 50
_MOST_ROWS_TOLD = 5


class Answers(Struct, frozen=True):
    """An export as it was read.

    Args:
        waves: the scores, in the order in which the export comes to each wave.
        remarks: what a person should know of how it was read.
    """

    waves: tuple[WaveAnswers, ...]
    remarks: tuple[Message, ...] = ()


def read_answers(
    export: Export,
    answer_map: AnswerMap,
    settings: SurveySettings,
    *,
    wave: str = "",
    code: LanguageCode = "nb",
) -> Answers:
    """Return the scores of an export as a map says.

    Args:
        export: the answers.
        answer_map: which column is which dimension, and which text is which score.
        settings: the scale.
        wave: what the wave is called, where no column says so.
        code: the language of waves that Excel has turned into dates, such as "april 2024".

    Raises:
        SpreadsheetError: a text has no score, a cell holds something else, a column of the map is
            not there, tells who somebody is, or is to group people and has too many values; the
            sentence names the cell.
    """
    dimensions = [(each.dimension, _needed(export, each)) for each in _of(answer_map, "dimension")]
    if not dimensions:
        raise no_dimension(export)
    columns = [column for _, column in dimensions]
    scores = read_scores(export, columns, answer_map, settings)
    answered = {name: each for (name, _), each in zip(dimensions, scores, strict=True)}
    groups = _groups(export, answer_map)
    places = _waves(export, answer_map, wave, code)
    told = (_of_rows(label, rows, answered, groups) for label, rows in places.items())
    return Answers(tuple(told), _remarks(export))


def _of_rows(
    label: str,
    rows: Sequence[int],
    answered: Mapping[str, Sequence[int | None]],
    groups: Sequence[str],
) -> WaveAnswers:
    """Return the answers of some respondents, who stand at the places of `rows`."""
    return WaveAnswers(
        label,
        {name: [column[place] for place in rows] for name, column in answered.items()},
        [groups[place] for place in rows] if groups else (),
    )


def _of(answer_map: AnswerMap, use: str) -> list[AnswerColumn]:
    return [each for each in answer_map.columns if each.use == use]


def _needed(export: Export, wanted: AnswerColumn) -> ExportColumn:
    """Return the column of the export that a map names."""
    column = export.column(wanted.heading)
    if column is None:
        raise export.sheet.fault(
            message(
                "no column is headed “{heading}”; correct the answer map.",
                heading=shown(wanted.heading, 80),
            )
        )
    if column.personal:
        what = message("the column tells who somebody is, and is never read; leave it out.")
        raise export.sheet.cell_fault(export.heading_row, column.column, what)
    if wanted.use != "dimension":
        _refuse_addresses(export, column)
    return column


def _refuse_addresses(export: Export, column: ExportColumn) -> None:
    """Refuse what is to name a group or a wave and holds somebody's address."""
    for row, value in zip(export.rows, column.values, strict=True):
        if is_address(value):
            raise address_fault(export, row, column)


# --- groups and waves -----------------------------------------------------------------------------


def _groups(export: Export, answer_map: AnswerMap) -> list[str]:
    """Return the group of each respondent; nothing where the map groups nobody."""
    grouping = key(answer_map.grouped_by)
    wanted = [each for each in answer_map.columns if key(each.heading) == grouping]
    if not grouping or not wanted:
        return []
    column = _needed(export, wanted[0])
    names = {value: text_of(value) for value in set(column.values)}
    groups = [names[value] for value in column.values]
    _refuse_groups_of_one(export, column, groups)
    return groups


def _refuse_groups_of_one(export: Export, column: ExportColumn, groups: Sequence[str]) -> None:
    """Refuse to group by what nearly everybody has a value of their own for, such as a name."""
    sizes = Counter(group for group in groups if group)
    alone = sum(size == 1 for size in sizes.values())
    if len(sizes) <= MOST_GROUPS and 2 * alone <= len(sizes):
        return
    what = message(
        "the column has too many different values to group people by; choose one such as the unit,"
        " or none."
    )
    raise export.sheet.cell_fault(export.heading_row, column.column, what)


def _waves(
    export: Export, answer_map: AnswerMap, wave: str, code: LanguageCode
) -> dict[str, Sequence[int]]:
    """Return for each wave the places of its respondents.

    Labels that differ in capitals or spaces alone are one wave, called as it is written first.
    """
    wanted = _of(answer_map, "wave")
    if not wanted:
        return {wave: range(len(export.rows))}
    column = _needed(export, wanted[0])
    places: dict[str, list[int]] = {}
    labels: dict[str, str] = {}
    for place, value in enumerate(column.values):
        label = heading_of(value, code)
        if not label:
            what = message("nobody has said which wave the answers belong to; write it here.")
            raise export.sheet.cell_fault(export.rows[place], column.column, what)
        places.setdefault(labels.setdefault(key(label), label), []).append(place)
    return {**places}


def _remarks(export: Export) -> tuple[Message, ...]:
    remarks: list[Message] = []
    sheet = shown(export.sheet.name)
    if export.hidden:
        hidden = message(
            "Sheet “{sheet}”: hidden rows are not read ({rows}); show them in Excel if they belong"
            " to the survey.",
            sheet=sheet,
            rows=export.hidden,
        )
        remarks.append(hidden)
    if export.unmarked:
        unmarked = message(
            "Sheet “{sheet}”: rows with neither id nor time are no answers and are not read (row"
            " {rows}).",
            sheet=sheet,
            rows=", ".join(str(row + 1) for row in export.unmarked[:_MOST_ROWS_TOLD]),
        )
        remarks.append(unmarked)
    return tuple(remarks)

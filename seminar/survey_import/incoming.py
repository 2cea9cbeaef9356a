"""The results that a file brings, as they may be shown; answers themselves go no further."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from seminar.answer_map import AnswerMap
from seminar.messages import Message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.answers import Export, read_answers
from seminar.survey import Survey, WaveAnswers, anonymous, counted, moment
from seminar.survey_import.source import Source
from seminar.survey_import.unused_steps import unused_steps
from seminar.survey_import.waves import wave_is_told, wave_of

_INDEX = {"nb": "Indeks", "nn": "Indeks", "en": "Index"}


class Incoming(Struct, frozen=True):
    """What a file brings.

    Args:
        survey: its figures, without what is held back.
        remarks: what a person should know of how it was read.
        answer_map: how answers were understood; `None` for a summary table.
    """

    survey: Survey
    remarks: tuple[Message, ...] = ()
    answer_map: AnswerMap | None = None


def incoming(
    source: Source,
    answer_map: AnswerMap | None,
    settings: SurveySettings,
    code: LanguageCode = "nb",
    *,
    wave: str = "",
) -> Incoming:
    """Return what a file brings, read by a map where it holds answers.

    Args:
        source: the file.
        answer_map: for answers; nothing is made of it for a summary table.
        settings: the scale, the names, and how many must have answered for a score to be shown.
        code: the language of months.
        wave: what the wave is called where the file has one wave; `wave_of` says what it is else.

    Raises:
        SpreadsheetError: a cell cannot be understood; the sentence names it.
        WaveUnknown: nobody can tell the wave.
    """
    if source.export is None:
        if wave:
            raise wave_is_told(source.path)
        return _of_table(source, settings)
    chosen = answer_map or AnswerMap()
    label = wave_of(source.export, chosen, source.path, code, wave)
    return _of_answers(source.export, chosen, settings, code, label)


def _of_table(source: Source, settings: SurveySettings) -> Incoming:
    if source.summary is None:
        raise ValueError(source)
    survey = anonymous(source.summary.results, settings.minimum_answers)
    return Incoming(survey, source.summary.remarks)


def _of_answers(
    export: Export,
    answer_map: AnswerMap,
    settings: SurveySettings,
    code: LanguageCode,
    wave: str,
) -> Incoming:
    answers = read_answers(export, answer_map, settings, wave=wave, code=code)
    results = counted(
        _oldest_first(answers.waves),
        (settings.scale_low, settings.scale_high),
        settings.index_name or _INDEX[code],
        grouped_by=answer_map.grouped_by,
    )
    survey = anonymous(results, settings.minimum_answers)
    remarks = (*answers.remarks, *unused_steps(survey, export, answer_map))
    return Incoming(survey, remarks, answer_map)


def _oldest_first(waves: Sequence[WaveAnswers]) -> tuple[WaveAnswers, ...]:
    """Return the waves by their dates where all have one, else as the export comes to them."""
    moments = [moment(each.wave) for each in waves]
    known = [each for each in moments if each is not None]
    if len(known) < len(waves):
        return tuple(waves)
    order = sorted(range(len(waves)), key=lambda place: known[place])
    return tuple(waves[place] for place in order)

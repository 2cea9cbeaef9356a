"""A seminar and its workbook as they will be with the results that are brought in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builders.open_elsewhere import see_that_it_is_closed
from builders.survey_import.differing import Change, differences
from builders.survey_import.filling import filled
from builders.survey_import.meanings import with_meanings
from builders.survey_import.reading_back import Meant, new_names, read_back, refuse_names
from builders.survey_workbook import new_survey
from seminar.folder import SURVEY, save_with_survey
from seminar.language import language
from seminar.messages import Message, message
from seminar.model import Seminar, SurveySettings
from seminar.spreadsheet import FoundTable, holds_table, summary_in
from seminar.spreadsheet.answers import find_export
from seminar.spreadsheet.words import INDEX_NAMES, key
from seminar.survey import Survey, anonymous, moment
from seminar.survey_import import Incoming, remembering
from seminar.survey_workbook import CannotEdit, SurveyWorkbook
from seminar.texts import shown
from seminar.workbook import Workbook, workbook_of
from seminar.workbook.refusals import content_of


class Target(Struct, frozen=True):
    """The seminar that results are brought into.

    Args:
        folder: its folder.
        seminar: as it was opened.
        fingerprint: that of its `seminar.json`.
    """

    folder: Path
    seminar: Seminar
    fingerprint: str

    @property
    def workbook(self) -> Path:
        """Where the survey's workbook stands, or will."""
        return self.folder / SURVEY


class Prepared(Struct, frozen=True):
    """What is to be written, and what it changes. Nothing is written before `apply`.

    Args:
        target: the seminar as it is.
        seminar: as it will be.
        content: the workbook as it will be.
        before: the workbook as it is; `None` where there is none.
        changes: the cells that differ.
        new_waves: labels of the waves that the workbook does not have yet.
        new_dimensions: names of such dimensions.
        remarks: what a person should know before.
    """

    target: Target
    seminar: Seminar
    content: bytes
    before: bytes | None
    changes: tuple[Change, ...]
    new_waves: tuple[str, ...] = ()
    new_dimensions: tuple[str, ...] = ()
    remarks: tuple[Message, ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything will be other than it is."""
        return self.content != self.before or self.seminar != self.target.seminar

    def apply(self) -> str:
        """Write workbook and `seminar.json`, both or neither, and return the latter's fingerprint.

        Raises:
            OpenElsewhere: the workbook is open in another program.
            SurveyChanged, SeminarChanged: somebody has saved one of them meanwhile.
            PlenumError: as `seminar.folder.save` raises; nothing has changed.
        """
        see_that_it_is_closed(self.target.workbook)
        return save_with_survey(
            self.seminar,
            self.target.folder,
            self.content,
            replacing=self.target.fingerprint,
            instead_of=self.before,
        )


def prepare(target: Target, brought: Incoming) -> Prepared:
    """Return what results change in a seminar, whose workbook is as it stands in the folder.

    Raises:
        SpreadsheetError: the seminar's own workbook cannot be read.
        CannotEdit: it cannot take the results in without leaving something in it wrong, or would
            not be read as it is meant.
    """
    there = content_of(target.workbook) if target.workbook.exists() else None
    return prepare_into(target, brought, there)


def prepare_into(target: Target, brought: Incoming, there: bytes | None) -> Prepared:
    """Return what results change in a seminar whose workbook is edited and may not be saved.

    Args:
        target: the seminar.
        brought: the results.
        there: the bytes of its workbook; `None` where it has none.

    Raises:
        SpreadsheetError, CannotEdit: as `prepare` does.
    """
    if there is not None:
        return _into_workbook(target, brought, there)
    settings = _settings(target.seminar.survey, Survey(), brought)
    meant = Meant(target.workbook, settings, brought.survey, Survey())
    refuse_names(meant)
    seminar = with_meanings(target.seminar, brought.answer_map)
    content = new_survey(seminar, (), brought.survey)
    return _prepared(target, brought, meant, content, None)


def _into_workbook(target: Target, brought: Incoming, there: bytes) -> Prepared:
    given, code = target.seminar.survey, target.seminar.language
    workbook = workbook_of(there, target.workbook)
    _refuse_answers(target, workbook, given)
    summary = summary_in(workbook, given, code)
    old, table = anonymous(summary.results, given.minimum_answers), summary.table
    own = replace(brought, survey=replace(brought.survey, waves=_as_named(table, old, brought)))
    settings = _settings(given, old, own)
    meant = Meant(target.workbook, settings, own.survey, old)
    refuse_names(meant)
    book = SurveyWorkbook.of(there, target.workbook, table)
    after = filled(book, old, own.survey, given, language(code))
    return _prepared(target, own, replace(meant, book=after), after.content(), book.content())


def _as_named(table: FoundTable, old: Survey, brought: Incoming) -> tuple[str, ...]:
    """Return the waves that are brought in, each called as the seminar calls it."""
    labels = dict(zip((key(wave.label) for wave in table.waves), old.waves, strict=True))
    known = labels | {key(label): label for label in old.waves}
    return tuple(known.get(key(wave), wave) for wave in brought.survey.waves)


def _refuse_answers(target: Target, workbook: Workbook, settings: SurveySettings) -> None:
    """Refuse a workbook of the seminar's that holds answers: there is no table to fill in.

    Raises:
        CannotEdit: it does.
    """
    if find_export(workbook) and not holds_table(workbook, settings):
        raise CannotEdit(
            "{file} holds answers, one row a respondent, where the seminar's table of scores"
            " belongs; move it out of the folder, and bring it in from there.",
            file=str(target.workbook),
        )


def _prepared(
    target: Target, brought: Incoming, meant: Meant, content: bytes, before: bytes | None
) -> Prepared:
    """Return what is to be written once it is seen that it reads as it is meant."""
    survey = read_back(meant, content, target.seminar.language)
    waves = meant.new_waves
    return Prepared(
        target=target,
        seminar=replace(target.seminar, survey=meant.settings),
        content=content,
        before=before,
        changes=differences(meant.old, survey),
        new_waves=waves,
        new_dimensions=meant.new_dimensions,
        remarks=(*brought.remarks, *_not_last(meant.old, waves), *_groups(brought.survey)),
    )


# --- the settings ---------------------------------------------------------------------------------


def _settings(settings: SurveySettings, old: Survey, brought: Incoming) -> SurveySettings:
    """Return the settings with the map, and with labels and numbers asked for new waves.

    Labels and numbers are given only where every wave of the workbook had one before. An index that
    was known by its figures alone is known by its name then.
    """
    survey = brought.survey
    waves = new_names(survey.waves, old.waves)
    if settings.wave_labels and len(settings.wave_labels) == len(old.waves):
        settings = replace(settings, wave_labels=(*settings.wave_labels, *waves))
    settings = replace(settings, asked=_asked(settings, old, survey, waves))
    index = old.index if old.waves else survey.index
    if index and not settings.index_name and key(index.name) not in INDEX_NAMES:
        settings = replace(settings, index_name=index.name)
    return remembering(settings, brought.answer_map)


def _asked(
    settings: SurveySettings, old: Survey, brought: Survey, new: Sequence[str]
) -> tuple[int, ...]:
    """Return how many were asked in each wave of the workbook: as it was said, or is brought in."""
    there = (*old.waves, *new)
    told = dict(zip(brought.waves, brought.asked, strict=False))
    fits = bool(settings.asked) and len(settings.asked) == len(old.waves)
    if not fits and not any(told.values()):
        return settings.asked
    before = dict(zip(there, settings.asked, strict=False)) if fits else {}
    return tuple(told.get(wave) or before.get(wave, 0) for wave in there)


# --- remarks --------------------------------------------------------------------------------------


def _not_last(old: Survey, waves: Sequence[str]) -> tuple[Message, ...]:
    """Return a remark where an older wave comes right of a newer one, and passes for the last."""
    last = max(filter(None, map(moment, old.waves)), default=None)
    return tuple(
        message(
            "“{wave}” is older than a wave in the workbook, and comes right of it, as if it were"
            " the newest; let the columns change places in Excel.",
            wave=shown(wave),
        )
        for wave in waves
        if last and (when := moment(wave)) and when < last
    )


def _groups(survey: Survey) -> tuple[Message, ...]:
    if not survey.groups:
        return ()
    what = message(
        "Results by “{column}” are shown here alone: the workbook has no place for them.",
        column=shown(survey.grouped_by),
    )
    return (what,)

"""Edits of dimensions and waves: new ones, other names, and removing them.

What the seminar says of them goes along: meanings, names of waves, how many were asked, and how
exports of answers are understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.model import AnswerMap, Dimension, SurveySettings
from seminar.spreadsheet.reserved import may_name_dimension, may_name_wave
from seminar.spreadsheet.words import INDEX_NAMES, key
from seminar.survey_editing.edit import SurveyEdit, edited, with_all_named
from seminar.survey_editing.grid import GridRow, ids_of, row_of
from seminar.survey_editing.sheet import Sheet
from seminar.survey_workbook import CannotEdit
from seminar.texts import clean_text, shown

Value = TypeVar("Value")


def add_dimension(sheet: Sheet, name: str) -> SurveyEdit:
    """Return the edit that adds a dimension below the others, without figures.

    Raises:
        CannotEdit: the workbook has no room for it, or the name does not serve.
    """
    name = _tidy(name)
    _refuse_dimension(sheet, name)
    book = sheet.book.add_dimension(name)
    settings = with_all_named(sheet.settings, book)
    after = edited(sheet, book, settings)
    sentence = message("Added the dimension “{name}”", name=shown(name))
    return SurveyEdit(sentence, after, ids_of([name]), "name")


def rename_row(sheet: Sheet, row: str, name: str) -> SurveyEdit:
    """Return the edit that gives a dimension, or the index, another name.

    Raises:
        CannotEdit: the cell may not be written, or the name does not serve.
    """
    found, name = row_of(sheet, row), _tidy(name)
    if not found.is_index and key(name) != key(found.name):
        _refuse_dimension(sheet, name)
    book = sheet.book.rename_dimension(found.place, name)
    settings = _with_name(sheet.settings, found, name)
    after = edited(sheet, book, settings, (found.name, name))
    sentence = message("Renamed “{old}” to “{new}”", old=shown(found.name), new=shown(name))
    return SurveyEdit(sentence, after, ids_of([name, found.name]), "name")


def remove_dimensions(sheet: Sheet, rows: Sequence[str]) -> SurveyEdit:
    """Return the edit that removes dimensions with their figures and meanings; the index stays.

    Raises:
        CannotEdit: none would be left, or something in the workbook would not follow.
    """
    found = [row for row in (row_of(sheet, each) for each in rows) if not row.is_index]
    if not found:
        raise CannotEdit("The index sums up the dimensions and cannot be removed here.")
    book = sheet.book
    for row in sorted(found, key=lambda each: -each.place):
        book = book.remove_dimension(row.place)
    gone = {key(row.name) for row in found}
    dimensions = tuple(each for each in sheet.settings.dimensions if key(each.name) not in gone)
    after = edited(sheet, book, replace(sheet.settings, dimensions=dimensions))
    return SurveyEdit(_removed(found), after)


def _removed(rows: Sequence[GridRow]) -> Message:
    name, others = shown(rows[0].name), len(rows) - 1
    if not others:
        return message("Removed the dimension “{name}”", name=name)
    return message("Removed the dimension “{name}” and {n} more", name=name, n=others)


# --- waves ----------------------------------------------------------------------------------------


def add_wave(sheet: Sheet, label: str) -> SurveyEdit:
    """Return the edit that adds a wave right of the others, without figures.

    Raises:
        CannotEdit: the workbook has no room for it, or the label does not serve.
    """
    label = _tidy(label)
    _refuse_wave(sheet, label)
    book = sheet.book.add_wave(label)
    labels, asked = _a_wave(sheet, sheet.settings)
    settings = replace(
        sheet.settings,
        wave_labels=(*labels, label) if labels else sheet.settings.wave_labels,
        asked=(*asked, 0) if asked else sheet.settings.asked,
    )
    after = edited(sheet, book, settings)
    sentence = message("Added the wave “{wave}”", wave=shown(label))
    return SurveyEdit(sentence, after, (), f"score.{len(sheet.survey.waves)}")


def rename_wave(sheet: Sheet, wave: int, label: str) -> SurveyEdit:
    """Return the edit that gives a wave another heading, and the name of it in the settings.

    Raises:
        CannotEdit: the cell may not be written, or the label does not serve.
    """
    label, old = _tidy(label), sheet.survey.waves[wave]
    if key(label) != key(old):
        _refuse_wave(sheet, label)
    book = sheet.book.rename_wave(wave, label)
    labels, _ = _a_wave(sheet, sheet.settings)
    named = tuple(label if place == wave else each for place, each in enumerate(labels))
    compared = tuple(label if key(each) == key(old) else each for each in sheet.settings.compared)
    settings = replace(sheet.settings, compared=compared)
    if labels:
        settings = replace(settings, wave_labels=named)
    after = edited(sheet, book, settings)
    sentence = message("Renamed the wave “{old}” to “{new}”", old=shown(old), new=shown(label))
    return SurveyEdit(sentence, after, (), f"score.{wave}")


def remove_wave(sheet: Sheet, wave: int) -> SurveyEdit:
    """Return the edit that removes a wave with its figures.

    Raises:
        CannotEdit: it is the only one, or something in the workbook would not follow.
    """
    book = sheet.book.remove_wave(wave)
    labels, asked = _a_wave(sheet, sheet.settings)
    settings = replace(
        sheet.settings,
        wave_labels=_without(labels, wave) if labels else sheet.settings.wave_labels,
        asked=_without(asked, wave) if asked else sheet.settings.asked,
    )
    gone = sheet.survey.waves[wave]
    if key(gone) in map(key, settings.compared):
        settings = replace(settings, compared=())
    after = edited(sheet, book, settings)
    label = shown(gone)
    return SurveyEdit(message("Removed the wave “{wave}”", wave=label), after)


def _a_wave(sheet: Sheet, settings: SurveySettings) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the settings' names of waves, and how many were asked, where each wave has one."""
    count = len(sheet.survey.waves)
    labels = settings.wave_labels if len(settings.wave_labels) == count else ()
    asked = settings.asked if len(settings.asked) == count else ()
    return labels, asked


def _without(values: tuple[Value, ...], place: int) -> tuple[Value, ...]:
    return (*values[:place], *values[place + 1 :])


# --- names ----------------------------------------------------------------------------------------


def _tidy(name: str) -> str:
    return " ".join(clean_text(name).split())


def _refuse_dimension(sheet: Sheet, name: str) -> None:
    if name and not may_name_dimension(name, sheet.settings):
        raise CannotEdit(
            "“{name}” would not be read as a dimension; give it another name.", name=shown(name)
        )


def _refuse_wave(sheet: Sheet, label: str) -> None:
    if label and not may_name_wave(label):
        raise CannotEdit(
            "“{wave}” would not be read as a wave; call it by its month, such as “April 2024”.",
            wave=shown(label),
        )
    if key(label) in {key(each) for each in sheet.survey.waves}:
        raise CannotEdit("“{wave}” is there already; take another name.", wave=shown(label))


def _with_name(settings: SurveySettings, row: GridRow, name: str) -> SurveySettings:
    """Return the settings with another name of a dimension, or of the index, wherever it stands."""
    if row.is_index:
        is_usual = key(name) in INDEX_NAMES and not settings.index_name
        return settings if is_usual else replace(settings, index_name=name)
    old = key(row.name)
    own = settings.dimensions
    renamed = (replace(each, name=name) if key(each.name) == old else each for each in own)
    dimensions = tuple(renamed)
    if all(key(each.name) != old for each in own) and own:
        dimensions = (*dimensions, Dimension(name=name))
    latest = settings.answer_map and _mapped(settings.answer_map, old, name)
    others = tuple(_mapped(each, old, name) for each in settings.other_maps)
    return replace(settings, dimensions=dimensions, answer_map=latest, other_maps=others)


def _mapped(answer_map: AnswerMap, old: str, name: str) -> AnswerMap:
    columns = (
        replace(each, dimension=name) if key(each.dimension) == old else each
        for each in answer_map.columns
    )
    return replace(answer_map, columns=tuple(columns))

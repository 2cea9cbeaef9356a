"""Prints how an export of answers is understood: what each column is, and which score a text is."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.answers import print_lines, sign
from app.person import PERSON
from seminar.messages import Message, message
from seminar.model import AnswerMap
from seminar.spreadsheet.answers import Export
from seminar.survey_import import has_few_in_a_wave
from seminar.texts import shown

_ = PERSON.text

_LONGEST = 40
"""Letters of a heading that are printed."""

_TOOLS: dict[str, Message] = {
    "microsoft_forms": message("an export from Microsoft Forms"),
    "google_forms": message("an export from Google Forms"),
    "surveyxact": message("an export from SurveyXact"),
    "other": message("rows of answers"),
}


def print_export(file: str, export: Export, answer_map: AnswerMap, limit: int) -> None:
    """Print what a file is, and how many answered.

    Args:
        file: its name.
        export: the answers in it.
        answer_map: which column tells the wave, if any.
        limit: the fewest answers that are shown; how many a wave with fewer has is not told.
    """
    if has_few_in_a_wave(export, answer_map, limit):
        print_lines(
            _(
                "{file}, sheet “{sheet}”: {what}. Fewer than {limit} answered a wave in it, so how"
                " many is not shown.",
                file=file,
                sheet=shown(export.sheet.name),
                what=_TOOLS[export.shape],
                limit=limit,
            )
        )
        return
    print_lines(
        PERSON.plural(
            "{file}, sheet “{sheet}”: {what}, {n} completed form.",
            "{file}, sheet “{sheet}”: {what}, {n} completed forms.",
            len(export.rows),
            file=file,
            sheet=shown(export.sheet.name),
            what=_TOOLS[export.shape],
        )
    )


def print_map(export: Export, answer_map: AnswerMap) -> None:
    """Print what the columns are taken for, those left out in one line, and the texts' scores."""
    click.echo()
    click.echo(_("The columns are taken for:"))
    arrow = sign("→", "->")
    for column in answer_map.columns:
        use = _use(column.use, column.dimension, grouped=column.heading == answer_map.grouped_by)
        if use and export.column(column.heading):
            print_lines(f"{_short(column.heading)} {arrow} {use}", "    ", "  ")
    _print_left_out(export, answer_map)
    if answer_map.scores:
        click.echo()
        click.echo(_("The texts are taken for:"))
        for each in answer_map.scores:
            print_lines(f"{shown(each.text, 60)} {arrow} {each.score}", "    ", "  ")
    click.echo()


def _short(heading: str) -> str:
    """Return a heading on part of a line; of a grid's, whose beginnings are alike, the line's."""
    _, bracket, line = heading.partition("[")
    is_grid = bracket and line.endswith("]") and len(heading) > _LONGEST
    return f"[{shown(line[:-1], _LONGEST - 2)}]" if is_grid else shown(heading, _LONGEST)


def _use(use: str, dimension: str, *, grouped: bool) -> str:
    if use == "dimension":
        return _("the dimension “{name}”", name=dimension)
    if use == "wave":
        return _("which wave the answers belong to")
    if use == "background":
        return _("groups of respondents") if grouped else _("background, not used")
    return ""


def _print_left_out(export: Export, answer_map: AnswerMap) -> None:
    used = {each.heading.casefold() for each in answer_map.columns if each.use != "left_out"}
    left_out = [each for each in export.columns if each.heading.casefold() not in used]
    personal = _headings(export, [each.column for each in left_out if each.personal])
    others = _headings(export, [each.column for each in left_out if not each.personal])
    if personal:
        said = _("Never read, for they tell who somebody is, or when: {columns}", columns=personal)
        print_lines(said, "    ", "  ")
    if others:
        print_lines(_("Left out: {columns}", columns=others), "    ", "  ")


def _headings(export: Export, columns: Sequence[int]) -> str:
    """Return the headings of some columns in one phrase, which their own signs end."""
    return ", ".join(shown(each.heading) for each in export.columns if each.column in columns)

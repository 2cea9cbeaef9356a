"""Prints a seminar's survey: a table, a chart of text, and what the figures say."""

from __future__ import annotations

from pathlib import Path

import click

from app.answers import print_json, print_lines
from app.person import PERSON
from app.survey.chart import chart_lines
from app.survey.data import survey_data
from app.survey.table import survey_lines, wave_lines
from seminar.folder import SURVEY, open_seminar
from seminar.messages import PlenumError
from seminar.survey import Survey, all_rows, chart_finding, index_gaps

_ = PERSON.text


class NoSurvey(PlenumError):
    """A seminar has no survey's workbook yet."""


def show_survey(folder: Path, *, as_json: bool) -> int:
    """Print the survey of the seminar in `folder` and return the exit status.

    Raises:
        NoSurvey: there is no workbook.
        PlenumError: seminar or workbook cannot be read.
    """
    seminar = open_seminar(folder)
    path = folder / SURVEY
    if not path.exists():
        raise NoSurvey(
            "{file} is missing: the seminar has no survey yet; bring results in with “plenum survey"
            " SEMINAR --import FILE”, or make a workbook to fill in with “plenum survey SEMINAR"
            " --new”.",
            file=str(path),
        )
    from seminar.spreadsheet import read_summary, read_survey  # noqa: PLC0415 - slow to import

    survey = read_survey(path, seminar.survey, seminar.language)
    remarks = read_summary(path, seminar.survey, seminar.language).remarks
    if as_json:
        print_json(survey_data(survey, finding_of(survey), remarks))
        return 0
    print_survey(survey)
    for remark in remarks:
        print_lines(PERSON.say(remark))
    return 0


def finding_of(survey: Survey) -> str:
    """Return what the figures say, in the person's language; empty where none is shown."""
    if not any(row.values and row.values[-1] is not None for row in all_rows(survey)):
        return ""
    return chart_finding(PERSON, survey)


def print_survey(survey: Survey) -> None:
    """Print a survey's table, its chart, and what they say."""
    low, high = survey.scale
    click.echo(_("Scores from {low} to {high}", low=low, high=high))
    click.echo()
    for line in survey_lines(survey):
        click.echo(line)
    click.echo()
    for line in chart_lines(survey):
        click.echo(line)
    click.echo()
    if finding := finding_of(survey):
        print_lines(f"{finding}.")
    for line in wave_lines(survey):
        print_lines(line)
    print_why_hidden(survey)
    for gap in index_gaps(survey):
        print_lines(PERSON.say(gap))


def print_why_hidden(survey: Survey) -> None:
    """Print why scores of a survey are hidden, where any is."""
    if _hides(survey):
        print_lines(
            _(
                "Hidden: fewer than {limit} answered, or the figure would tell another that is"
                " hidden.",
                limit=survey.limit,
            )
        )


def _hides(survey: Survey) -> bool:
    groups = [row for group in survey.groups for row in group.rows]
    rows = [*survey.rows, *([survey.index] if survey.index else []), *groups]
    return any(detail.withheld for row in rows for detail in row.details)

"""Checks a seminar and prints what an organiser would want to be told."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec
from msgspec.structs import asdict

from app.person import PERSON
from app.severities import word
from builders.image_file import faults_of
from seminar.checks import Place, Problem, check
from seminar.folder import open_seminar, read_survey_of
from seminar.messages import Message, PlenumError
from seminar.model import Seminar
from seminar.survey import Survey


def check_seminar(folder: Path, *, as_json: bool) -> int:
    """Print the problems of the seminar in `folder` and return the exit status.

    Args:
        folder: the seminar's.
        as_json: whether to print machine-readable findings and nothing else.
    """
    seminar = open_seminar(folder)
    survey, survey_fault = _survey(folder, seminar)
    problems = check(
        seminar,
        survey,
        survey_fault=survey_fault,
        picture_faults=faults_of(folder, seminar),
    )
    if as_json:
        click.echo(_json(problems))
    else:
        _print(problems)
    return int(bool(problems))


def _survey(folder: Path, seminar: Seminar) -> tuple[Survey | None, Message | None]:
    """Return a seminar's survey, or why it cannot be read: one finding among the others."""
    try:
        return read_survey_of(folder, seminar), None
    except PlenumError as error:
        return None, error.message


def _json(problems: tuple[Problem, ...]) -> str:
    findings = [
        {
            "severity": problem.severity,
            "place": PERSON.say(problem.place.text),
            "sentence": PERSON.say(problem.message),
            "ids": _ids(problem.place),
        }
        for problem in problems
    ]
    return msgspec.json.format(msgspec.json.encode({"findings": findings}), indent=2).decode()


def _ids(place: Place) -> dict[str, str]:
    """Return the ids of the seminar's values that lead to a place, by what they are."""
    named = {key: value for key, value in asdict(place).items() if isinstance(value, str)}
    return {key: value for key, value in named.items() if key != "part"}


def _print(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        severity = word(problem.severity)
        place, sentence = PERSON.say(problem.place.text), PERSON.say(problem.message)
        click.echo(f"{severity}: {place}: {sentence}")
    if problems:
        count = len(problems)
        click.echo(PERSON.plural("{n} finding.", "{n} findings.", count))
    else:
        click.echo(PERSON.text("Nothing to remark."))

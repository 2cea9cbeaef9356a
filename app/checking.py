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
from seminar.checks.accepting import accepted_problems, open_problems
from seminar.folder import open_seminar, read_survey_of
from seminar.messages import Message, PlenumError
from seminar.model import Seminar
from seminar.survey import Survey


def check_seminar(folder: Path, *, as_json: bool, show_all: bool) -> int:
    """Print the problems of the seminar in `folder` and return the exit status.

    Problems that the seminar has accepted are none, for the exit status neither.

    Args:
        folder: the seminar's.
        as_json: whether to print machine-readable findings and nothing else.
        show_all: whether accepted problems are printed too, marked as such.
    """
    seminar = open_seminar(folder)
    survey, survey_fault = _survey(folder, seminar)
    problems = check(
        seminar,
        survey,
        survey_fault=survey_fault,
        picture_faults=faults_of(folder, seminar),
    )
    still_open, accepted = open_problems(problems, seminar), accepted_problems(problems, seminar)
    shown = problems if show_all else still_open
    if as_json:
        click.echo(_json(shown, accepted))
    else:
        _print(shown, accepted)
        _print_sum(len(still_open), len(accepted), show_all=show_all)
    return int(bool(still_open))


def _survey(folder: Path, seminar: Seminar) -> tuple[Survey | None, Message | None]:
    """Return a seminar's survey, or why it cannot be read: one finding among the others."""
    try:
        return read_survey_of(folder, seminar), None
    except PlenumError as error:
        return None, error.message


def _json(problems: tuple[Problem, ...], accepted: tuple[Problem, ...]) -> str:
    findings = [
        {
            "severity": problem.severity,
            "rule": problem.rule,
            "place": PERSON.say(problem.place.text),
            "sentence": PERSON.say(problem.message),
            "ids": _ids(problem.place),
            "field": problem.place.field,
            "accepted": problem in accepted,
        }
        for problem in problems
    ]
    whole = {"findings": findings, "accepted": len(accepted)}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode()


def _ids(place: Place) -> dict[str, str]:
    """Return the ids of the seminar's values that lead to a place, by what they are."""
    named = {key: value for key, value in asdict(place).items() if isinstance(value, str)}
    return {key: value for key, value in named.items() if key not in ("part", "field")}


def _print(problems: tuple[Problem, ...], accepted: tuple[Problem, ...]) -> None:
    for problem in problems:
        severity = word(problem.severity)
        place, sentence = PERSON.say(problem.place.text), PERSON.say(problem.message)
        line = f"{severity}: {place}: {sentence}"
        click.echo(f"{line} ({PERSON.text('accepted')})" if problem in accepted else line)


def _print_sum(still_open: int, accepted: int, *, show_all: bool) -> None:
    """Print how many findings there are, and how many problems are accepted."""
    said = [
        PERSON.plural("{n} finding.", "{n} findings.", still_open)
        if still_open
        else PERSON.text("Nothing to remark.")
    ]
    if accepted and show_all:
        said.append(PERSON.plural("{n} accepted problem.", "{n} accepted problems.", accepted))
    elif accepted:
        said.append(
            PERSON.plural(
                "{n} accepted problem is left out; --all shows it.",
                "{n} accepted problems are left out; --all shows them.",
                accepted,
            )
        )
    click.echo(" ".join(said))

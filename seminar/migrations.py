"""From the data of an older `seminar.json` to the data of today's, one step a format.

A step takes the whole file as plain data of one format and returns it as plain data of the next.
It does not use `seminar.model`, which goes on changing: a step once written stays right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from seminar.messages import PlenumError
from seminar.texts import in_words

Data = dict[str, Any]
"""A file as JSON gives it: dicts, lists, texts, numbers, true, false and None."""
Chain = Mapping[int, Callable[[Data], Data]]
"""Steps by the format that they begin from, without a gap from 1."""


def _choices_about_documents_and_problems(data: Data) -> Data:
    """Format 1 knew no chosen templates, no ticks for PDF, and no accepted problems."""
    document: object = data.get("document", {})
    if isinstance(document, dict):  # What else stands there is for the model to refuse.
        document = {"templates": [], "pdfs": [], **cast("Data", document)}
    return {"accepted": [], **data, "document": document}


def _people_asked_answer_map_and_forms_of_charts(data: Data) -> Data:
    """Format 2 knew neither how many were asked in the survey nor exports of raw answers.

    It knew one form of chart.
    """
    survey: object = data.get("survey", {})
    if isinstance(survey, dict):
        survey = {"asked": [], "answer_map": None, **cast("Data", survey)}
    for slide in _slides(data.get("programme")):
        if slide.get("kind") == "survey_chart":
            slide["form"] = "bars"
    return {**data, "survey": survey}


def _what_sheets_said_and_what_was_merged(data: Data) -> Data:
    """Format 3 kept neither what answer sheets had said nor merged statements."""
    for statement in _objects(data.get("outcomes")):
        statement.setdefault("changed", None)
        statement.setdefault("merged", [])
    return {"collected": [], **data}


def _locked_people_and_the_drawing_of_groups(data: Data) -> Data:
    """Format 4 did not know how groups are drawn, nor who stays where they are.

    Nor did it know which statements a person has said are not the same.
    """
    for participant in _objects(data.get("participants")):
        participant.setdefault("locked", False)
    drawing = {
        "split": "groups",
        "number": 0,
        "mixed": ["role", "party", "unit"],
        "avoid_earlier": True,
        "drawn": 0,
        "apart": [],
        "earlier": [],
    }
    return {"drawing": drawing, "unlike": [], **data}


def _slides(programme: object) -> Iterator[Data]:
    """Yield the slides of a programme; what is not made like one is for the model to refuse."""
    for day in _objects(programme):
        for item in _objects(day.get("items")):
            yield from _objects(item.get("slides"))


def _objects(values: object) -> Iterator[Data]:
    for value in cast("list[object]", values) if isinstance(values, list) else []:
        if isinstance(value, dict):
            yield cast("Data", value)


CHAIN: Chain = {
    1: _choices_about_documents_and_problems,
    2: _people_asked_answer_map_and_forms_of_charts,
    3: _what_sheets_said_and_what_was_merged,
    4: _locked_people_and_the_drawing_of_groups,
}
"""Every step there has been; a new format adds one here and a fixture file to the tests."""


class UnknownFormat(PlenumError):
    """The data does not say which format it has, so nothing can be made of it."""


class NewerFormat(PlenumError):
    """The data was written by a newer Plenum."""


class MigrationFailed(PlenumError):
    """The data is not what its format number says."""


def newest(chain: Chain = CHAIN) -> int:
    """Return the format that `chain` leads to, which is the one that is written."""
    return len(chain) + 1


def migrate(data: Data, chain: Chain = CHAIN) -> Data:
    """Return `data` in the newest format, its format number taken off.

    Raises:
        UnknownFormat: the number is missing or is none.
        NewerFormat: the number is higher than `chain` leads to.
        MigrationFailed: a step does not find what it needs.
    """
    start = _format(data)
    if start > newest(chain):
        raise NewerFormat(
            "it was saved by a newer version of Plenum (format {theirs}, this one knows {ours});"
            " update Plenum to open it",
            theirs=start,
            ours=newest(chain),
        )
    current = {name: value for name, value in data.items() if name != "format"}
    for number in range(start, newest(chain)):
        try:
            current = chain[number](current)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise MigrationFailed(
                "it says that it has format {number}, but it is not made like that", number=number
            ) from error
    return current


def _format(data: Data) -> int:
    number = data.get("format")
    if number is None:
        raise UnknownFormat(
            "it has no format number, so Plenum did not save it as a seminar; if it is one all the"
            ' same, add "format": {newest} to it',
            newest=newest(),
        )
    if type(number) is not int or number < 1:
        raise UnknownFormat(
            "format: must be a whole number from 1, not {value}", value=in_words(number)
        )
    return number

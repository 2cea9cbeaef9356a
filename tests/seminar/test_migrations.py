from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import get_args

import pytest

from seminar.folder import open_seminar
from seminar.migrations import (
    CHAIN,
    Data,
    MigrationFailed,
    NewerFormat,
    UnknownFormat,
    migrate,
    newest,
)
from seminar.model import AnswerScore, ChosenTemplate, Drawing, Slide, SurveyChartSlide
from seminar.rules import InvalidSeminar
from seminar.stored import decode

FIXTURES = Path(__file__).parent / "fixtures"


def rename_name_to_title(data: Data) -> Data:
    return {"title": data["name"], **{key: data[key] for key in data if key != "name"}}


def give_an_id(data: Data) -> Data:
    return {"id": "ny", **data}


TWO_STEPS = {1: rename_name_to_title, 2: give_an_id}


# --- every format there has been ------------------------------------------------------------------


def test_a_fixture_of_every_format_is_kept() -> None:
    formats = {folder.name for folder in FIXTURES.glob("format-*")}
    assert formats == {f"format-{number}" for number in range(1, newest() + 1)}


@pytest.mark.parametrize("number", range(1, newest() + 1))
def test_a_file_of_every_format_opens(number: int) -> None:
    seminar = open_seminar(FIXTURES / f"format-{number}")
    slides = [slide for day in seminar.programme for item in day.items for slide in item.slides]
    assert seminar.title == "Dialogseminar 2025"
    assert {type(slide) for slide in slides} == set(get_args(Slide))
    assert [len(day.items) for day in seminar.programme] == [1, 1]
    assert [question.id for question in seminar.tasks[0].questions] == ["q1", "q2"]
    assert seminar.outcomes[0].question == "q2"
    assert seminar.look_back is not None
    assert seminar.look_back.year == 2024


def test_format_1_chose_no_templates_and_no_pdfs_and_accepted_nothing() -> None:
    seminar = open_seminar(FIXTURES / "format-1")
    assert (seminar.document.templates, seminar.document.pdfs, seminar.accepted) == ((), (), ())
    assert seminar.document.contact == "Servicetorget"


def test_format_2_keeps_what_was_chosen_and_accepted() -> None:
    seminar = open_seminar(FIXTURES / "format-2")
    assert seminar.document.templates == (
        ChosenTemplate(document="deck", file="Eksempel 2025.potx"),
        ChosenTemplate(document="run-sheet"),
    )
    assert seminar.document.pdfs == ("program", "summary")
    assert [accepted.rule for accepted in seminar.accepted] == ["gap"]


def test_format_2_knew_neither_how_many_were_asked_nor_raw_answers() -> None:
    survey = open_seminar(FIXTURES / "format-2").survey
    assert (survey.asked, survey.answer_map) == ((), None)
    assert survey.minimum_answers == 6


def test_format_3_keeps_how_many_were_asked_and_how_answers_were_understood() -> None:
    survey = open_seminar(FIXTURES / "format-3").survey
    assert survey.asked == (140, 0)
    assert survey.answer_map is not None
    assert [column.use for column in survey.answer_map.columns] == [
        "left_out",
        "background",
        "dimension",
    ]
    assert survey.answer_map.scores[1] == AnswerScore(text="Helt enig", score=10)
    assert survey.answer_map.grouped_by == "Enhet"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_older_formats_knew_neither_what_sheets_had_said_nor_merged_statements(number: int) -> None:
    seminar = open_seminar(FIXTURES / f"format-{number}")
    (said,) = seminar.outcomes
    assert (seminar.collected, said.changed, said.merged) == ((), None, ())


def test_format_4_keeps_what_sheets_said_and_what_was_merged_and_when() -> None:
    seminar = open_seminar(FIXTURES / "format-4")
    (said,), (sheet,) = seminar.outcomes, seminar.collected
    assert said.changed == dt.datetime(2025, 3, 20, 13, 30, tzinfo=dt.UTC)
    assert [other.text for other in said.merged] == ["Møte oftere"]
    assert (sheet.task, sheet.group, sheet.file) == ("t1", "g1", said.source)
    assert [(point.question, point.text, point.statement) for point in sheet.points] == [
        ("q2", "Møtes oftere", "o1"),
        (None, "Møte oftere", "o2"),
    ]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_older_formats_knew_neither_locked_people_nor_the_drawing_of_groups(number: int) -> None:
    seminar = open_seminar(FIXTURES / f"format-{number}")
    assert seminar.drawing == Drawing()
    assert not any(person.locked for person in seminar.participants)


def test_format_5_keeps_how_groups_are_drawn_and_who_is_locked() -> None:
    seminar = open_seminar(FIXTURES / "format-5")
    drawing = seminar.drawing
    assert [person.locked for person in seminar.participants] == [True, False]
    assert (drawing.split, drawing.number, drawing.mixed) == ("size", 7, ("role", "party"))
    assert (drawing.avoid_earlier, drawing.drawn, drawing.apart) == (False, 3, (("p1", "p2"),))
    assert [(one.name, one.groups) for one in drawing.earlier] == [
        ("2024", (("Enhetsleder 3", "Ordfører"), ("Rådmann",)))
    ]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_older_formats_did_not_know_which_statements_are_not_the_same(number: int) -> None:
    assert open_seminar(FIXTURES / f"format-{number}").unlike == ()


def test_format_5_keeps_which_statements_are_not_the_same_be_one_of_them_gone() -> None:
    assert open_seminar(FIXTURES / "format-5").unlike == (("o1", "o9"),)


def forms(folder: str) -> list[str]:
    """The forms of a fixture's survey charts."""
    seminar = open_seminar(FIXTURES / folder)
    slides = [slide for day in seminar.programme for item in day.items for slide in item.slides]
    return [slide.form for slide in slides if isinstance(slide, SurveyChartSlide)]


def test_format_2_knew_bars_alone_and_format_3_keeps_the_form_of_a_chart() -> None:
    assert (forms("format-1"), forms("format-2")) == (["bars"], ["bars"])
    assert [forms(f"format-{number}") for number in (3, 4, 5)] == [["dumbbell"]] * 3


def test_a_file_of_format_2_may_leave_out_the_survey_and_is_told_what_is_wrong_there() -> None:
    assert decode(b'{"format": 2, "id": "s"}').survey.asked == ()
    with pytest.raises(InvalidSeminar, match="survey: expected fields"):
        decode(b'{"format": 2, "id": "s", "survey": []}')


def test_a_file_of_format_1_may_leave_out_the_documents_and_is_told_what_is_wrong_there() -> None:
    assert decode(b'{"format": 1, "id": "s"}').document.pdfs == ()
    with pytest.raises(InvalidSeminar, match="document: expected fields"):
        decode(b'{"format": 1, "id": "s", "document": []}')


def test_the_chain_has_no_gap() -> None:
    assert sorted(CHAIN) == list(range(1, newest()))


# --- the mechanism --------------------------------------------------------------------------------


def test_the_newest_format_follows_the_last_step() -> None:
    assert newest({}) == 1
    assert newest(TWO_STEPS) == 3


def test_data_goes_through_the_steps_from_its_own_format_on() -> None:
    assert migrate({"format": 1, "name": "A"}, TWO_STEPS) == {"id": "ny", "title": "A"}
    assert migrate({"format": 2, "title": "A"}, TWO_STEPS) == {"id": "ny", "title": "A"}
    assert migrate({"format": 3, "title": "A"}, TWO_STEPS) == {"title": "A"}


def test_an_older_file_is_decoded_through_the_chain() -> None:
    seminar = decode(b'{"format": 1, "name": "Dialogseminar 2019"}', TWO_STEPS)
    assert (seminar.id, seminar.title) == ("ny", "Dialogseminar 2019")


def test_the_data_given_is_left_as_it_was() -> None:
    data: Data = {"format": 1, "name": "A"}
    migrate(data, TWO_STEPS)
    assert data == {"format": 1, "name": "A"}


def test_a_newer_format_is_refused_with_both_numbers() -> None:
    with pytest.raises(NewerFormat) as caught:
        migrate({"format": 4}, TWO_STEPS)
    assert dict(caught.value.message.fields) == {"theirs": 4, "ours": 3}


@pytest.mark.parametrize("data", [{}, {"format": None}, {"Format": 1}])
def test_data_without_a_format_is_refused(data: Data) -> None:
    with pytest.raises(UnknownFormat, match="no format number"):
        migrate(data)


@pytest.mark.parametrize(
    "number, said",
    [(0, "0"), (-1, "-1"), ("1", '"1"'), (1.0, "1.0"), (True, "true"), ([], "a list")],
)
def test_a_format_that_is_no_number_is_refused_as_it_stands(number: object, said: str) -> None:
    with pytest.raises(UnknownFormat, match=f"not {said}$"):
        migrate({"format": number})


def test_data_that_is_not_what_its_format_says_is_refused() -> None:
    with pytest.raises(MigrationFailed, match="has format 1"):
        migrate({"format": 1, "titel": "A"}, TWO_STEPS)

"""Text that stands outside of the fields, and sheets that have lost theirs: nothing is silent."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders.documents.templating.tags import Element, W
from seminar.model import Question
from tests.builders.answers.marking_up import (
    control,
    delete_bookmarks,
    delete_control,
    heading,
    p,
    parsed,
    r,
)
from tests.builders.answers.rooms import (
    ANSWER,
    FIRST,
    HIGHLIGHT,
    OTHER,
    Room,
    faults,
    notes,
    said,
    sheet_of,
)
from tests.good_seminar import GOOD

pytestmark = pytest.mark.invalid_office_files

IN_FILE = f"groups/{FIRST}"


def delete_field(root: Element, tag: str) -> None:
    """Take a field away with its bookmark, and leave what it held."""
    delete_control(root, tag)
    delete_bookmarks(root)


# --- written outside of the fields ----------------------------------------------------------------


def test_what_stands_below_a_field_is_part_of_the_answer(room: Room) -> None:
    for text in ("Rom", "Mat"):
        room.edit(
            FIRST, lambda root, t=text: control(root, ANSWER).addnext(parsed(p(t, "BodyText"))[0])
        )
    reading = room.read()
    assert said(reading) == ("Mer tid", "Mat", "Rom")
    assert notes(reading) == [
        f"{IN_FILE}: “Mat Rom” stands outside of the field for question 1. It was read as part of "
        "the answer."
    ]


def test_what_stands_between_a_heading_and_its_field_is_part_of_the_answer(room: Room) -> None:
    room.edit(
        FIRST, lambda root: heading(root, "Spørsmål 1").addnext(parsed(p("Rom", "BodyText"))[0])
    )
    assert said(room.read()) == ("Rom", "Mer tid")


def test_a_point_in_the_look_of_the_field_right_below_it_needs_no_remark(room: Room) -> None:
    """LibreOffice keeps only the first paragraph of a control, and the bookmark around all."""
    room.edit(FIRST, lambda root: control(root, ANSWER).addnext(parsed(p("Rom"))[0]))
    assert said(room.read()) == ("Mer tid", "Rom")
    assert room.read().remarks == ()


@pytest.mark.parametrize("is_after_bookmark", [True, False])
def test_what_is_written_after_the_heading_in_its_line_is_part_of_the_answer(
    room: Room, *, is_after_bookmark: bool
) -> None:
    def write(root: Element) -> None:
        above = heading(root, "Spørsmål 1")
        above.insert(
            len(above) if is_after_bookmark else len(above) - 1, parsed(r(" Rom og mat"))[0]
        )

    room.edit(FIRST, write)
    assert said(room.read()) == ("Rom og mat", "Mer tid")
    assert "“Rom og mat” stands outside" in notes(room.read())[0]


def test_what_stands_under_no_question_is_told(room: Room) -> None:
    room.edit(
        FIRST,
        lambda root: heading(root, "Svarene samles").addnext(
            parsed(p("Hilsen oss", "BodyText"))[0]
        ),
    )
    room.edit(
        FIRST,
        lambda root: heading(root, "Svarark").addnext(parsed(p("Se baksiden", "BodyText"))[0]),
    )
    assert faults(room.read()) == [
        f"{IN_FILE}: 2 paragraphs stand under no question, so they were not read. The first is "
        "“Se baksiden”. Move them into the field that they belong in, and collect again."
    ]


def test_a_picture_outside_of_a_field_is_told(room: Room) -> None:
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    room.edit(FIRST, lambda root: control(root, ANSWER).addnext(parsed(picture)[0]))
    assert "a picture in the answer to question 1" in faults(room.read())[0]


def test_much_that_stands_under_no_question_is_told_in_one_sentence(room: Room) -> None:
    def paste(root: Element) -> None:
        for number in range(40, 0, -1):
            closing = heading(root, "Svarene samles")
            closing.addnext(parsed(p(f"Limt inn {number}", "BodyText"))[0])

    room.edit(FIRST, paste)
    assert faults(room.read()) == [
        f"{IN_FILE}: 40 paragraphs stand under no question, so they were not read. The first is "
        "“Limt inn 1”. Move them into the field that they belong in, and collect again."
    ]


def test_an_answer_to_a_question_that_is_gone_is_told(room: Room) -> None:
    (first, second) = GOOD.tasks
    room.seminar = replace(GOOD, tasks=(replace(first, questions=first.questions[1:]), second))
    reading = room.read()
    assert [one.question for one in sheet_of(reading).answers] == ["q2", None]
    assert faults(reading)[0].startswith(f"{IN_FILE}: “Mer tid” answers a question that this task")


def test_a_question_that_came_later_is_not_taken_for_empty(room: Room) -> None:
    (first, second) = GOOD.tasks
    added = replace(first, questions=(*first.questions, Question(id="new", text="Og ellers?")))
    room.seminar = replace(GOOD, tasks=(added, second))
    reading = room.read()
    assert [one.question for one in sheet_of(reading).answers] == ["q1", "q2", None]
    assert f"{IN_FILE}: the field for question 3 was not found" in faults(reading)[0]


def test_the_words_of_the_sheet_itself_are_known_when_questions_are_put_anew(room: Room) -> None:
    (first, second) = GOOD.tasks
    anew = tuple(replace(one, text="Helt nye ord?") for one in first.questions)
    room.seminar = replace(GOOD, tasks=(replace(first, title="Ny", questions=anew), second))
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert [one for one in reading.remarks if one.file == IN_FILE] == []


def test_a_heading_that_somebody_wrote_into_is_shown_where_the_question_was_put_anew(
    room: Room,
) -> None:
    (first, second) = GOOD.tasks
    anew = tuple(replace(one, text="Helt nye ord?") for one in first.questions)
    room.edit(FIRST, lambda root: _append(heading(root, "Spørsmål 1"), " Rom"))
    room.seminar = replace(GOOD, tasks=(replace(first, questions=anew), second))
    assert f"{IN_FILE}: the heading of question 1 reads “Spørsmål 1: Hva" in notes(room.read())[0]


# --- without fields -------------------------------------------------------------------------------


def test_without_tags_the_bookmarks_hold(room: Room) -> None:
    def forget(root: Element) -> None:
        for tag in list(root.iter(W + "tag")):
            tag.getparent().remove(tag)  # type: ignore[union-attr]

    room.edit(FIRST, forget)
    assert said(room.read()) == ("Mer tid",)
    assert room.read().remarks == ()


def test_without_tags_and_bookmarks_the_headings_hold(room: Room) -> None:
    room.fill(FIRST, "Viktig", tag=HIGHLIGHT)

    def forget(root: Element) -> None:
        for tag in (ANSWER, OTHER, HIGHLIGHT):
            delete_control(root, tag)
        delete_bookmarks(root)

    room.edit(FIRST, forget)
    reading = room.read()
    assert (said(reading), said(reading, "q2"), said(reading, None)) == (
        ("Mer tid",),
        (),
        ("Viktig",),
    )
    assert notes(reading) == [
        f"{IN_FILE} has lost its fields, so the answers were read by the headings. "
        "See that each stands with its question."
    ]


def test_a_single_field_without_tag_and_bookmark_is_found_by_its_heading(room: Room) -> None:
    room.edit(FIRST, lambda root: delete_field(root, ANSWER))
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert notes(reading) == [
        f"{IN_FILE}: the field for question 1 was deleted. What stands in its place was read."
    ]


@pytest.mark.parametrize(
    "heading_",
    [
        "Hva preger samspillet?",
        "Svar på spørsmål 1",
        "1. Hva preger samspillet ?",
        "Spørsmål 1 – Hva preger  samspelet?",
        "Question 1: Hva preger samspillet?",
    ],
)
def test_headings_typed_anew_are_known(room: Room, heading_: str) -> None:
    def retype(root: Element) -> None:
        delete_field(root, ANSWER)
        above = heading(root, "Spørsmål 1")
        next(above.iter(W + "t")).text = heading_

    room.edit(FIRST, retype)
    assert said(room.read()) == ("Mer tid",)


def test_a_field_that_is_gone_with_its_heading_is_not_taken_for_empty(room: Room) -> None:
    def take(root: Element) -> None:
        delete_control(root, OTHER, with_content=True)
        delete_bookmarks(root)
        gone = heading(root, "Spørsmål 2")
        gone.getparent().remove(gone)  # type: ignore[union-attr]

    room.edit(FIRST, take)
    reading = room.read()
    assert [one.question for one in sheet_of(reading).answers] == ["q1", None]
    assert faults(reading) == [
        f"{IN_FILE}: the field for question 2 was not found, so nobody knows whether it is "
        "answered. Look into the sheet."
    ]


def _append(paragraph: Element, text: str) -> None:
    marks = paragraph.find(W + "bookmarkStart")
    assert marks is not None
    marks.addprevious(parsed(r(text))[0])

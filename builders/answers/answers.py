"""The answers of a sheet, with what is to be said of them."""

from __future__ import annotations

from msgspec import Struct

from builders.answers.lines import SheetText
from builders.answers.placing import place
from builders.answers.points import points
from builders.answers.register import Asked
from builders.answers.telling import Telling
from seminar.collected import ReadAnswer
from seminar.messages import Message


class Said(Struct, frozen=True):
    """What a sheet says.

    Args:
        answers: to the questions whose place was found.
        faults: what was not read, a sentence each.
        notes: what was read and is worth a look.
    """

    answers: tuple[ReadAnswer, ...]
    faults: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered."""
        return not any(answer.points for answer in self.answers)


def read_answers_of(sheet: SheetText, asked: Asked, file: str) -> Said:
    """Return what a sheet says to the questions of a task.

    Args:
        sheet: what it shows.
        asked: the task.
        file: what to call it in sentences.
    """
    places = place(sheet, asked)
    answers = tuple(
        ReadAnswer(
            question=field.question,
            points=points(one.line for one in places.of(field)),
        )
        for field in asked.fields
        if places.is_found(field)
    )
    telling = Telling(sheet, asked, places, file)
    return Said(answers, tuple(telling.faults()), tuple(telling.notes()))

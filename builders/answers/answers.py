"""The answers of a sheet, and what is to be said of how they were found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from builders.answers.lines import Extra, SheetText
from builders.answers.placing import Placed, Places, place
from builders.answers.points import points
from builders.answers.register import Asked, Field
from seminar.collected import ReadAnswer
from seminar.messages import Message, message
from seminar.texts import shown

_QUOTED = 120
"""Characters of what was written that a sentence shows; a line of a sheet and some more."""


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
    found = [field for field in asked.fields if _is_found(sheet, places, field)]
    answers = tuple(
        ReadAnswer(
            question=field.question,
            points=points(one.line for one in _of(places, field)),
        )
        for field in found
    )
    telling = _Telling(sheet, asked, places, file)
    return Said(answers, tuple(telling.faults()), tuple(telling.notes()))


def _is_found(sheet: SheetText, places: Places, field: Field) -> bool:
    return (
        field.tag in sheet.controls
        or field.bookmark in sheet.bookmarks
        or field.tag in places.headed
    )


def _of(places: Places, field: Field) -> list[Placed]:
    return [one for one in places.lines if one.field is field and one.kind in ("field", "beside")]


class _Telling:
    """What is to be said of a sheet."""

    def __init__(self, sheet: SheetText, asked: Asked, places: Places, file: str) -> None:
        self._sheet = sheet
        self._asked = asked
        self._places = places
        self._file = file
        self._has_tags = any(field.tag in sheet.controls for field in asked.fields)
        self._has_bookmarks = any(field.bookmark in sheet.bookmarks for field in asked.fields)

    def faults(self) -> Iterator[Message]:
        """Yield what was not read."""
        for field in self._asked.fields:
            if not _is_found(self._sheet, self._places, field):
                yield self._missing(field)
        yield from self._stray()
        yield from self._gone()
        for field in self._asked.fields:
            yield from self._prompts(field)
            yield from self._unread(field)

    def _stray(self) -> Iterator[Message]:
        """Yield a sentence about what stands under no question, be it ever so much."""
        found = [one for one in self._places.lines if one.kind == "stray"]
        if len(found) == 1:
            yield message(
                "{file}: “{text}” stands under no question, so it was not read. Move it into "
                "the field that it belongs in, and collect again.",
                file=self._file,
                text=_quoted(found),
            )
        elif found:
            yield message(
                "{file}: {count} paragraphs stand under no question, so they were not read. The "
                "first is “{text}”. Move them into the field that they belong in, and collect "
                "again.",
                file=self._file,
                count=len(found),
                text=_quoted(found[:1]),
            )

    def _gone(self) -> Iterator[Message]:
        found = [one for one in self._places.lines if one.kind == "gone"]
        if len(found) == 1:
            yield message(
                "{file}: “{text}” answers a question that this task does not have any more, "
                "so it was not read. Move it into another field if it is needed.",
                file=self._file,
                text=_quoted(found),
            )
        elif found:
            yield message(
                "{file}: {count} paragraphs answer questions that this task does not have any "
                "more, so they were not read. The first is “{text}”. Move them into another field "
                "if they are needed.",
                file=self._file,
                count=len(found),
                text=_quoted(found[:1]),
            )

    def _missing(self, field: Field) -> Message:
        return message(
            "{file}: the field for {question} was not found, so nobody knows whether it is "
            "answered. Look into the sheet.",
            file=self._file,
            question=_called(field),
        )

    def _prompts(self, field: Field) -> Iterator[Message]:
        found = [one for one in self._places.lines if one.kind == "prompt" and one.field is field]
        if found:
            yield message(
                "{file}: “{text}” in the field for {question} looks like what an empty field "
                "shows, so it was not read. If somebody wrote it, write it there anew, and collect "
                "again.",
                file=self._file,
                text=_quoted(found),
                question=_called(field),
            )

    def _unread(self, field: Field) -> Iterator[Message]:
        extras = self._extras(field)
        if "picture" in extras:
            yield message(
                "{file}: there is a picture in the answer to {question}, and pictures are not "
                "read. Write what it shows.",
                file=self._file,
                question=_called(field),
            )
        if "object" in extras:
            yield message(
                "{file}: something from another program is embedded in the answer to {question}, "
                "and was not read. Write what it says.",
                file=self._file,
                question=_called(field),
            )
        if "hidden" in extras:
            yield message(
                "{file}: there is hidden text in the answer to {question}, and it was not read. "
                "Show it in Word if it is meant to count.",
                file=self._file,
                question=_called(field),
            )

    def notes(self) -> Iterator[Message]:
        """Yield what was read and is worth a look."""
        if self._sheet.is_tracked:
            yield message(
                "{file} holds tracked changes: what was added counts, what was deleted does not.",
                file=self._file,
            )
        if not self._has_tags and not self._has_bookmarks:
            yield message(
                "{file} has lost its fields, so the answers were read by the headings. "
                "See that each stands with its question.",
                file=self._file,
            )
        for field in self._asked.fields:
            yield from self._notes_of(field)

    def _notes_of(self, field: Field) -> Iterator[Message]:
        count = Counter(self._sheet.controls)[field.tag]
        has_bookmark = field.bookmark in self._sheet.bookmarks
        is_headed = field.tag in self._places.headed
        if count > 1:
            yield message(
                "{file}: the field for {question} is there {count} times. What stands in all of "
                "them was read.",
                file=self._file,
                question=_called(field),
                count=count,
            )
        elif (
            not count
            and (self._has_tags or (self._has_bookmarks and not has_bookmark))
            and (has_bookmark or is_headed)
        ):
            yield message(
                "{file}: the field for {question} was deleted. What stands in its place was read.",
                file=self._file,
                question=_called(field),
            )
        yield from self._outside(field)
        yield from self._within(field)

    def _outside(self, field: Field) -> Iterator[Message]:
        has_field = field.tag in self._sheet.controls or field.bookmark in self._sheet.bookmarks
        beside = [one for one in self._places.lines if one.kind == "beside" and one.field is field]
        written = [one for one in beside if one.line.text.strip()]
        if written and has_field:
            yield message(
                "{file}: “{text}” stands outside of the field for {question}. It was read as part "
                "of the answer.",
                file=self._file,
                text=_quoted(written),
                question=_called(field),
            )
        for one in self._places.lines:
            if one.kind == "heading" and one.field is field:
                yield message(
                    "{file}: the heading of {question} reads “{text}”. If an answer is among it, "
                    "move that into the field, and collect again.",
                    file=self._file,
                    question=_called(field),
                    text=_quoted([one]),
                )

    def _within(self, field: Field) -> Iterator[Message]:
        extras = self._extras(field)
        if "table" in extras or "text box" in extras:
            yield message(
                "{file}: there is a table or a text box in the answer to {question}. Each "
                "paragraph in it was read as a point.",
                file=self._file,
                question=_called(field),
            )
        if "comment" in extras:
            yield message(
                "{file}: there are comments on the answer to {question}. They were not read as "
                "part of it.",
                file=self._file,
                question=_called(field),
            )
        if "note" in extras:
            yield message(
                "{file}: there are footnotes in the answer to {question}. They were read in "
                "brackets, where they are referred to.",
                file=self._file,
                question=_called(field),
            )

    def _extras(self, field: Field) -> frozenset[Extra]:
        return frozenset(extra for one in _of(self._places, field) for extra in one.line.extras)


def _called(field: Field) -> Message:
    if field.question is None:
        return message("what is most important")
    return message("question {n}", n=field.number)


def _quoted(lines: Iterable[Placed]) -> str:
    return shown(" ".join(" ".join(one.line.text.split()) for one in lines), _QUOTED)

"""What is to be said of a sheet: what was not read in it, and what is worth a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from builders.answer_marks import TEXTS, read_text_marks
from builders.answers.edges import written_at_edges
from builders.answers.extras import loose_read, loose_unread, read, unread
from builders.answers.lines import Extra, SheetText
from builders.answers.placing import Kind, Placed, Places
from builders.answers.register import Asked, Field
from seminar.messages import Message, message
from seminar.texts import shown

_QUOTED = 120
"""Characters of what was written that a sentence shows; a line of a sheet and some more."""


class Telling:
    """What is to be said of a sheet.

    Args:
        sheet: what it shows.
        asked: its task.
        places: where its lines belong.
        file: what to call it in sentences.
    """

    def __init__(self, sheet: SheetText, asked: Asked, places: Places, file: str) -> None:
        self._sheet = sheet
        self._asked = asked
        self._places = places
        self._file = file
        self._at_edges = written_at_edges(sheet, asked.edges)
        self._has_marks = bool(read_text_marks(TEXTS, sheet.marks))
        self._has_tags = any(field.tag in sheet.controls for field in asked.fields)
        self._has_bookmarks = any(field.bookmark in sheet.bookmarks for field in asked.fields)

    def faults(self) -> Iterator[Message]:
        """Yield what was not read."""
        for field in self._asked.fields:
            if not self._places.is_found(field):
                yield self._missing(field)
        yield from self._stray()
        yield from self._gone()
        yield from self._edges()
        yield from loose_unread(self._file, self._loose_extras())
        for field in self._asked.fields:
            yield from self._prompts(field)
            yield from unread(self._file, _called(field), self._extras(field))

    def _stray(self) -> Iterator[Message]:
        """Yield a sentence about what stands under no question, be it ever so much."""
        found = self._written("stray")
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
        found = self._written("gone")
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
        found = self._written("prompt", field)
        if found:
            yield message(
                "{file}: “{text}” in the field for {question} looks like what an empty field "
                "shows, so it was not read. If somebody wrote it, write it there anew, and collect "
                "again.",
                file=self._file,
                text=_quoted(found),
                question=_called(field),
            )

    def _edges(self) -> Iterator[Message]:
        """Yield a sentence about what somebody wrote into a header or footer."""
        if self._at_edges and self._has_marks:
            yield message(
                "{file}: “{text}” stands in a header or footer, so it was not read. If it is an "
                "answer, move it into the field that it belongs in, and collect again.",
                file=self._file,
                text=_shown(self._at_edges),
            )

    def _unknown_edges(self) -> Iterator[Message]:
        """Yield a sentence about a header or footer that may be the template's own."""
        if self._at_edges and not self._has_marks:
            yield message(
                "{file} has lost what tells its own words from the group's. “{text}” stands in a "
                "header or footer, and was not read. If it is an answer, move it into the field "
                "that it belongs in, and collect again.",
                file=self._file,
                text=_shown(self._at_edges),
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
        yield from self._unknown_edges()
        yield from loose_read(self._file, self._loose_extras())
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
        yield from read(self._file, _called(field), self._extras(field))

    def _outside(self, field: Field) -> Iterator[Message]:
        has_field = field.tag in self._sheet.controls or field.bookmark in self._sheet.bookmarks
        written = self._written("beside", field)
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

    def _written(self, kind: Kind, field: Field | None = None) -> list[Placed]:
        """Return the lines of a kind that say something."""
        lines = (one for one in self._places.lines if one.kind == kind and one.field is field)
        return [one for one in lines if one.line.text.strip()]

    def _extras(self, field: Field) -> frozenset[Extra]:
        """Return what else stands in an answer and beside it."""
        lines = (*self._places.of(field), *self._written("prompt", field))
        return frozenset(extra for one in lines for extra in one.line.extras)

    def _loose_extras(self) -> frozenset[Extra]:
        """Return what else stands under no question, or one that is gone."""
        lines = (one.line for one in self._places.lines if one.kind in ("stray", "gone"))
        return frozenset(extra for line in lines for extra in line.extras)


def _called(field: Field) -> Message:
    if field.question is None:
        return message("what is most important")
    return message("question {n}", n=field.number)


def _quoted(lines: Iterable[Placed]) -> str:
    return _shown(one.line.text for one in lines)


def _shown(texts: Iterable[str]) -> str:
    return shown(" ".join(" ".join(text.split()) for text in texts), _QUOTED)

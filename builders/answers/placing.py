"""Which question each line of a sheet belongs to.

Fields are found by their tags, else by their bookmarks, else by the heading above them. What
stands outside of all fields is the sheet's own, or somebody wrote it: then it belongs to the
question under whose heading it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from builders.answer_marks import PROMPTS, TEXTS, nth_drawing, read_text_marks, text_mark
from builders.answers.lines import ANSWER_STYLE, UNREAD, Line, SheetText
from builders.answers.names import BOOKMARKS_OF_NAMES, Names
from builders.answers.own_words import (
    closing_lines,
    number_and_question,
    own_texts,
    plenary_headings,
    squeezed,
    without_prompt,
)
from builders.answers.register import Asked, Field

Kind = Literal["field", "beside", "stray", "gone", "heading", "prompt"]
"""Where a line stands: in a field; outside, under its heading; outside, under none; in a field that
the task does not have; or it is a heading that says something else than the question; or what an
empty field shows by its looks, and nobody knows it for that."""

_NEAR = 0.85
_OF_QUESTIONS = ("plenum.answer:", "plenum.highlight:")


class Placed(Struct, frozen=True):
    """A line that somebody wrote, and where it belongs.

    Args:
        line: what it says, without the prompt.
        kind: where it stands.
        field: the field that it is read into, if any.
    """

    line: Line
    kind: Kind
    field: Field | None = None


class Places(Struct, frozen=True):
    """All that was written in a sheet, and the fields that are there.

    Args:
        lines: what was written, from the top.
        headed: the tags of the fields whose headings were seen.
        kept: the tags and bookmarks of fields that are left.
    """

    lines: tuple[Placed, ...]
    headed: frozenset[str]
    kept: frozenset[str]

    def is_found(self, field: Field) -> bool:
        """Whether the place of an answer is known."""
        return bool({field.tag, field.bookmark} & self.kept) or field.tag in self.headed

    def of(self, field: Field) -> list[Placed]:
        """Return the lines of an answer."""
        return [one for one in self.lines if one.field is field and one.kind in ("field", "beside")]


def place(sheet: SheetText, asked: Asked) -> Places:
    """Return where the lines of a sheet belong.

    Args:
        sheet: what it shows.
        asked: the task that it asks.
    """
    placing = _Placing(sheet, asked)
    lines = tuple(placing.lines())
    kept = frozenset(sheet.controls) | sheet.bookmarks
    return Places(lines, frozenset(placing.headed), kept)


class _Placing:
    """One walk from the top of a sheet to its end."""

    def __init__(self, sheet: SheetText, asked: Asked) -> None:
        self.headed: set[str] = set()
        self._sheet = sheet
        self._asked = asked
        self._by_tag = {field.tag: field for field in asked.fields}
        self._by_bookmark = {field.bookmark: field for field in asked.fields}
        self._tags = frozenset(sheet.controls)
        self._own = read_text_marks(TEXTS, sheet.marks)
        self._prompts = read_text_marks(PROMPTS, sheet.marks)
        self._names = Names(sheet, asked.groups, self._own)
        self._under: Field | None = None
        self._is_in_title = True
        self._drawn = 0
        """How many lines outside of fields show something that was not read."""

    def lines(self) -> Iterator[Placed]:
        """Yield what somebody wrote."""
        for at, line in enumerate(self._sheet.lines):
            for placed in self._placed(at, line):
                if placed.line.text.strip() or placed.line.extras:
                    yield placed

    def _placed(self, at: int, line: Line) -> Iterator[Placed]:
        field = self._field_of(line)
        if field is not None:
            self._under, self._is_in_title = field, False
            bare = self._bare(line)
            yield Placed(bare, self._kind(line, bare, field), field)
        elif line.control.startswith(_OF_QUESTIONS):
            yield Placed(self._bare(line), "gone")
        elif not line.control and line.bookmark not in BOOKMARKS_OF_NAMES:
            yield from self._outside(at, self._without_own_extras(line))
        else:
            yield Placed(_bare_of_text(line), "stray")

    def _kind(self, line: Line, bare: Line, field: Field) -> Kind:
        """Return where a line of a field stands."""
        if line.is_prompt and not self._prompts and bare.text == line.text:
            return "prompt"
        is_in_it = line.control == field.tag or field.tag not in self._tags
        return "field" if is_in_it or line.style == ANSWER_STYLE else "beside"

    def _bare(self, line: Line) -> Line:
        return replace(line, text=without_prompt(line, self._sheet.prompts, self._prompts))

    def _field_of(self, line: Line) -> Field | None:
        return self._by_tag.get(line.control) or self._by_bookmark.get(line.bookmark)

    # --- outside of fields ------------------------------------------------------------------------

    def _outside(self, at: int, line: Line) -> Iterator[Placed]:
        field, rest = self._headed_by(line)
        below = self._next_field(at) if line.is_heading else None
        if field is not None:
            self._begin(field)
            yield Placed(replace(_bare_of_text(line), text=rest), "beside", field)
        elif below is not None:
            self._begin(below)
            yield Placed(_bare_of_text(line), "beside", below)
            if not self._is_own(line):
                yield Placed(line, "heading", below)
        elif self._is_own(line):
            self._pass(line)
            yield Placed(_bare_of_text(line), _kind_under(self._under), self._under)
        else:
            yield Placed(self._bare(line), _kind_under(self._under), self._under)

    def _without_own_extras(self, line: Line) -> Line:
        """Return a line without the pictures that the sheet was built with."""
        if line.extras.isdisjoint(UNREAD):
            return line
        self._drawn += 1
        is_own = text_mark(nth_drawing(self._drawn)) in self._own
        return replace(line, extras=line.extras - UNREAD) if is_own else line

    def _begin(self, field: Field) -> None:
        self._under, self._is_in_title = field, False
        self.headed.add(field.tag)

    def _pass(self, line: Line) -> None:
        """Go past a line of the sheet's own; a heading or its last line ends an answer."""
        if line.is_heading or line.style == "plenummerknad" or _is_closing(line):
            self._under = None
        if line.is_heading:
            self._is_in_title = False

    def _is_own(self, line: Line) -> bool:
        if not line.text.strip():
            return True
        return self._is_known(line) or (self._is_in_title and self._names.take(line))

    def _is_known(self, line: Line) -> bool:
        if self._own:
            return text_mark(line.text) in self._own
        text = squeezed(line.text)
        return text in own_texts() or text == squeezed(self._asked.heading)

    def _next_field(self, at: int) -> Field | None:
        """Return the field that begins below a line, before the next heading."""
        for line in self._sheet.lines[at + 1 :]:
            field = self._field_of(line)
            if field is not None:
                return field if field is not self._under else None
            if line.is_heading:
                return None
        return None

    def _headed_by(self, line: Line) -> tuple[Field | None, str]:
        """Return the field that a line is the heading of, and what was written after that."""
        text = squeezed(line.text)
        if text in plenary_headings():
            return self._asked.fields[-1], ""
        number, question = number_and_question(text)
        for field in self._asked.fields[:-1]:
            if question and question == field.text:
                return field, ""
        if number is None and not line.is_heading:
            return None, ""
        return self._nearly_headed_by(line, number, question)

    def _nearly_headed_by(
        self, line: Line, number: int | None, question: str
    ) -> tuple[Field | None, str]:
        for field in self._asked.fields[:-1]:
            if field.text and number == field.number and question.startswith(field.text):
                rest = " ".join(line.text.split())[-len(question) + len(field.text) :]
                return field, rest.strip()
            is_numbered = number == field.number and not question
            if is_numbered or (number in {None, field.number} and _near(question, field.text)):
                return field, ""
        return None, ""


def _bare_of_text(line: Line) -> Line:
    """Return a line of the sheet's own, with what somebody put there beside its text."""
    return replace(line, text="", extras=line.extras & {*UNREAD, "comment"})


def _kind_under(field: Field | None) -> Kind:
    return "stray" if field is None else "beside"


def _near(one: str, other: str) -> bool:
    if 2 * min(len(one), len(other)) < _NEAR * (len(one) + len(other)) or not one:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _NEAR


def _is_closing(line: Line) -> bool:
    return squeezed(line.text) in closing_lines()

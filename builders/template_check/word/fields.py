"""What tags say: whether they can be understood, and mean fields that there are.

Each tag is read for itself, so that one fault does not hide the others. Loops and conditions are
followed with a stack, which knows what names mean within each.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from builders.documents.templating.tags import W
from builders.documents.templating.wholeness import STATEMENTS, unknown_statement
from builders.inspection.markup import Element
from builders.template_check.faults import Fault
from builders.template_check.word.expressions import (
    Reading,
    read_condition,
    read_loop,
    read_printed,
)
from builders.template_check.word.field_types import FieldType, nearest, type_of
from builders.template_check.word.opened import ASK_THE_HANDBOOK, OpenedWord, Tag
from builders.template_check.word.scopes import Scope
from seminar.messages import Message, message

_CONTAINERS = {"tr": ("tbl",), "tc": ("tr",)}
_TEXT_CONTAINERS = ("tc", "txbxContent", "sdtContent")


class Printed(Struct, frozen=True, eq=False):
    """A field that a tag prints, with its type."""

    tag: Tag
    type: FieldType


class Fields(Struct, frozen=True):
    """What a template's tags say.

    Args:
        faults: what is wrong with it.
        printed: what is printed where.
    """

    faults: tuple[Fault, ...]
    printed: tuple[Printed, ...]


def read_fields(opened: OpenedWord, roots: Mapping[str, object]) -> Fields:
    """Return what a template's tags say, and what is wrong with it.

    Args:
        opened: the template.
        roots: the fields that expressions may begin with, with their types.
    """
    known = Scope({name: type_of(annotation) for name, annotation in roots.items()})
    faults: list[Fault] = []
    printed: list[Printed] = []
    for part in opened.texts:
        reader = _Reader(opened, known)
        for tag in opened.tags:
            if tag.part is part:
                reader.read(tag)
        reader.end()
        faults += reader.faults
        printed += reader.printed
    return Fields(tuple(faults), tuple(printed))


class _Block(Struct, frozen=True, eq=False):
    """A loop or condition that has begun.

    Args:
        word: `for` or `if`.
        tag: how it begins.
        outer: the scope around it.
        scope: the scope that holds now.
        otherwise: the scope after an `else`.
    """

    word: str
    tag: Tag
    outer: Scope
    scope: Scope
    otherwise: Scope


class _Reader:
    """Reads the tags of a part one after the other."""

    def __init__(self, opened: OpenedWord, roots: Scope) -> None:
        self._opened = opened
        self._roots = roots
        self._open: list[_Block] = []
        self.faults: list[Fault] = []
        self.printed: list[Printed] = []

    def read(self, tag: Tag) -> None:
        """Read the next tag."""
        if tag.sort == "{":
            self._print(tag)
        elif tag.sort == "%":
            self._do(tag, tag.word, tag.said.removeprefix(tag.word).strip())

    def end(self) -> None:
        """Read the end of the part."""
        for block in self._open:
            self._unclosed(block)

    @property
    def _scope(self) -> Scope:
        return self._open[-1].scope if self._open else self._roots

    def _fault(self, rule: str, tag: Tag, sentence: Message, remedy: Message) -> None:
        self.faults.append(self._opened.fault(rule, "error", tag, sentence, remedy))

    def _checked(self, tag: Tag, reading: Reading) -> Reading:
        """Tell what is wrong with what a tag says."""
        for one in reading.complaints:
            self._fault(one.rule, tag, one.sentence, one.remedy)
        return reading

    # --- loops and conditions ---

    def _do(self, tag: Tag, word: str, rest: str) -> None:
        match word:
            case "for":
                self._for(tag, rest)
            case "if":
                reading = self._checked(tag, read_condition(rest, self._scope))
                block = _Block("if", tag, self._scope, reading.within, reading.otherwise)
                self._open.append(block)
            case "elif" | "else":
                self._otherwise(tag, word, rest)
            case "endfor" | "endif":
                self._end(tag, word.removeprefix("end"))
            case _:
                like = nearest(word.removeprefix(tag.reach), STATEMENTS)
                remedy = message("Did you mean “{like}”?", like=like) if like else ASK_THE_HANDBOOK
                self._fault("unknown-statement", tag, unknown_statement(word), remedy)

    def _for(self, tag: Tag, rest: str) -> None:
        reading = self._checked(tag, read_loop(rest, self._scope))
        if reading.type.is_known and reading.type.each is None:
            self._fault(
                "loop-over-no-list",
                tag,
                message("What “{tag}” goes over is no list.", tag=tag.quoted),
                ASK_THE_HANDBOOK,
            )
        self._open.append(_Block("for", tag, self._scope, reading.within, self._scope))

    def _otherwise(self, tag: Tag, word: str, rest: str) -> None:
        """Go over to the other part of the last condition or, at its `else`, of the last loop."""
        allowed = ("if",) if word == "elif" else ("if", "for")
        if not self._open or self._open[-1].word not in allowed:
            self._without_beginning(tag)
            return
        block = self._open.pop()
        scope = otherwise = block.otherwise
        if word == "elif":
            reading = self._checked(tag, read_condition(rest, block.otherwise))
            scope, otherwise = reading.within, reading.otherwise
        self._open.append(_Block(block.word, block.tag, block.outer, scope, otherwise))
        self._check_together(block.tag, tag)

    def _end(self, tag: Tag, word: str) -> None:
        """End the last loop or condition; those within it that have no end are told."""
        places = [at for at, block in enumerate(self._open) if block.word == word]
        if not places:
            self._without_beginning(tag)
            return
        begun = self._open[places[-1]]
        for crossed in self._open[places[-1] + 1 :]:
            self._unclosed(crossed)
        del self._open[places[-1] :]
        self._check_together(begun.tag, tag)

    def _unclosed(self, block: _Block) -> None:
        self._fault(
            "block-never-closed",
            block.tag,
            message("“{tag}” is never closed.", tag=block.tag.quoted),
            message(
                "Write “{end}” where it is to end.",
                end=f"{{%{block.tag.reach} end{block.word} %}}",
            ),
        )

    def _without_beginning(self, tag: Tag) -> None:
        self._fault(
            "block-never-opened",
            tag,
            message("“{tag}” ends or divides what has not begun.", tag=tag.quoted),
            message("Take it away, or write the beginning that belongs to it."),
        )

    def _check_together(self, begun: Tag, tag: Tag) -> None:
        """Tell if the tags of a loop or condition take away different things of the document."""
        if begun.reach != tag.reach:
            written = f"{{%{begun.reach} {tag.said} %}}"
            remedy = message("Write “{tag}”.", tag=written)
        elif _container(begun) is not _container(tag):
            remedy = message(
                "Put both into the same cell. To repeat a row, write “{start}” and “{end}” in rows "
                "of their own.",
                start="{%tr for … %}",
                end="{%tr endfor %}",
            )
        else:
            return
        self._fault(
            "block-torn",
            tag,
            message(
                "“{start}” and “{end}” do not belong to the same cell, box, row or paragraph, so "
                "the document would be damaged.",
                start=begun.quoted,
                end=tag.quoted,
            ),
            remedy,
        )

    # --- what is printed ---

    def _print(self, tag: Tag) -> None:
        found = self._checked(tag, read_printed(tag.said, self._scope)).type
        self.printed.append(Printed(tag, found))
        if found.drawn and (tag.reach != found.drawn or tag.setting != "text"):
            self._drawn(tag, found)
        elif found.each or found.fields:
            sort = message("a list") if found.each else message("a group of fields")
            self._fault(
                "no-text-to-print",
                tag,
                message("“{field}” is {sort}, which cannot be printed.", field=tag.said, sort=sort),
                message("Loop over a list with “for”, and choose a field of a group."),
            )
        elif tag.reach in ("tr", "tc"):
            self._fault(
                "text-for-row",
                tag,
                message(
                    "“{tag}” would put text in the place of a row or cell, which damages the "
                    "document.",
                    tag=tag.quoted,
                ),
                message("Write “{tag}”.", tag=f"{{{{ {tag.said} }}}}"),
            )

    def _drawn(self, tag: Tag, found: FieldType) -> None:
        sorts = {
            "p": message("“{field}” is drawn, and stands alone in its paragraph.", field=tag.said),
            "r": message("“{field}” is a picture that stands in a line.", field=tag.said),
        }
        written = f"{{{{{found.drawn} {tag.said} }}}}"
        remedy = message("Write “{tag}”.", tag=written)
        if tag.setting != "text":
            remedy = message("Write “{tag}” in a paragraph.", tag=written)
        self._fault("wrong-tag-for-drawing", tag, sorts[found.drawn], remedy)


def _container(tag: Tag) -> Element | None:
    """Return what must hold both the beginning and the end of a loop or condition."""
    if tag.setting != "text":
        return tag.element
    wanted = {W + name for name in _CONTAINERS.get(tag.reach, _TEXT_CONTAINERS)}
    return next((one for one in tag.element.iterancestors() if one.tag in wanted), None)

"""What tags say: whether they can be understood, and mean fields that there are.

Each tag is read for itself, so that one fault does not hide the others. Which tags belong together
is known beforehand; a stack knows what names mean within each loop and condition.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from builders.documents.templating.tags import W
from builders.documents.templating.wholeness import STATEMENTS, unknown_statement
from builders.inspection.markup import Element
from builders.template_check.faults import Fault
from builders.template_check.word.expressions import (
    Complaint,
    Reading,
    read_condition,
    read_loop,
    read_printed,
)
from builders.template_check.word.field_types import UNKNOWN, FieldType, nearest, type_of
from builders.template_check.word.loops import Loop
from builders.template_check.word.matching import (
    Matching,
    broken_tags,
    container,
    match_tags,
    statement,
)
from builders.template_check.word.opened import ASK_THE_HANDBOOK, OpenedWord, Tag
from builders.template_check.word.scopes import Scope
from seminar.messages import Message, message

_WHOLE_LISTS = "seminar."
"""How lists begin that are as long within a loop as outside of it."""
_MOST_WHOLE = 2
"""How many loops over such lists may stand within each other, as groups within tasks."""
_UNWRITTEN = "…"
"""What stands for what has no name, in lists as they are written."""


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
        tags = [tag for tag in opened.tags if tag.part is part]
        broken = broken_tags(part)
        lost = dict.fromkeys(broken.names, UNKNOWN)
        reader = _Reader(opened, known.inside(lost), match_tags(tags, broken))
        for tag in tags:
            reader.read(tag)
        faults += reader.faults
        printed += reader.printed
    return Fields(tuple(faults), tuple(printed))


class _Block(Struct, frozen=True, eq=False):
    """A loop or condition that has begun.

    Args:
        tag: how it begins.
        scope: the scope that holds now.
        otherwise: the scope after an `else`.
        over: the list that a loop goes over, as it is written.
    """

    tag: Tag
    scope: Scope
    otherwise: Scope
    over: str = ""


class _Reader:
    """Reads the tags of a part one after the other."""

    def __init__(self, opened: OpenedWord, roots: Scope, matching: Matching) -> None:
        self._opened = opened
        self._roots = roots
        self._matching = matching
        self._open: list[_Block] = []
        self._without_loop: set[tuple[Element | None, str]] = set()
        self.faults: list[Fault] = []
        self.printed: list[Printed] = []

    def read(self, tag: Tag) -> None:
        """Read the next tag."""
        if tag.sort == "{":
            self._print(tag)
        elif tag.sort == "%":
            self._see_that_it_is_known(tag)
            self._do(tag, statement(tag), tag.said.removeprefix(tag.word).strip())

    @property
    def _scope(self) -> Scope:
        return self._open[-1].scope if self._open else self._roots

    def _fault(self, rule: str, tag: Tag, sentence: Message, remedy: Message) -> None:
        self.faults.append(self._opened.fault(rule, "error", tag, sentence, remedy))

    def _checked(self, tag: Tag, reading: Reading) -> Reading:
        """Tell what is wrong with what a tag says."""
        for one in reading.complaints:
            if one.loop is None:
                self._fault(one.rule, tag, one.sentence, one.remedy)
            else:
                self._outside_loop(tag, one, one.loop)
        return reading

    def _outside_loop(self, tag: Tag, complaint: Complaint, loop: Loop) -> None:
        """Tell once for each table, or the text, that a loop's name stands outside of its loop."""
        table = next(tag.element.iterancestors(f"{W}tbl"), None)
        if (table, loop.name) in self._without_loop:
            return
        self._without_loop.add((table, loop.name))
        remedy = message(
            "Write “{start}” before what is to be repeated, and “{end}” after it, each alone in "
            "its paragraph.",
            start=f"{{%p for {loop.name} in {loop.listed} %}}",
            end="{%p endfor %}",
        )
        if table is not None:
            remedy = message(
                "Write “{start}” in a row before what is to be repeated, and “{end}” in a row "
                "after it. If you deleted the column in which they stood, write them in the first "
                "column that is left.",
                start=f"{{%tr for {loop.name} in {loop.listed} %}}",
                end="{%tr endfor %}",
            )
        self._fault(complaint.rule, tag, complaint.sentence, remedy)

    # --- loops and conditions ---

    def _see_that_it_is_known(self, tag: Tag) -> None:
        if tag.word not in STATEMENTS:
            like = nearest(tag.word.removeprefix(tag.reach), STATEMENTS)
            remedy = message("Did you mean “{like}”?", like=like) if like else ASK_THE_HANDBOOK
            self._fault("unknown-statement", tag, unknown_statement(tag.word), remedy)

    def _do(self, tag: Tag, word: str, rest: str) -> None:
        if tag.word in STATEMENTS:
            self._see_that_it_has_a_partner(tag)
        match word:
            case "for":
                self._for(tag, rest)
            case "if":
                reading = self._checked(tag, read_condition(rest, self._scope))
                self._open.append(_Block(tag, reading.within, reading.otherwise))
            case _ if (begun := self._matching.beginnings.get(tag)) is not None:
                self._go_on(begun, tag, word, rest)
            case _:
                pass

    def _see_that_it_has_a_partner(self, tag: Tag) -> None:
        if tag in self._matching.unclosed:
            self._unclosed(tag)
        elif tag in self._matching.unopened:
            self._without_beginning(tag)

    def _for(self, tag: Tag, rest: str) -> None:
        reading = self._checked(tag, read_loop(rest, self._scope))
        if reading.type.is_known and reading.type.each is None:
            self._fault(
                "loop-over-no-list",
                tag,
                message("What “{tag}” goes over is no list.", tag=tag.quoted),
                ASK_THE_HANDBOOK,
            )
        self._see_that_it_ends(tag, reading.over)
        self._open.append(_Block(tag, reading.within, self._scope, reading.over))

    def _see_that_it_ends(self, tag: Tag, over: str) -> None:
        """Tell of loops within loops that go round so often that a build may stop.

        How often depends on the seminar, so this stops no build for certain.
        """
        around = [one.over for one in self._open]
        whole = [one for one in (*around, over) if one.startswith(_WHOLE_LISTS)]
        if _UNWRITTEN in over or not (over in around or len(whole) > _MOST_WHOLE):
            return
        self.faults.append(
            self._opened.fault(
                "loops-multiply",
                "warning",
                tag,
                message(
                    "“{tag}” stands within loops over {lists}, so that it goes round once for each "
                    "of all their combinations. With many in the lists the build stops.",
                    tag=tag.quoted,
                    lists=", ".join(dict.fromkeys(one for one in around if one)),
                ),
                message(
                    "Take out the loop, or one around it; what belongs to what a loop goes over "
                    "has a list of its own, such as “{example}”.",
                    example="group.members",
                ),
            )
        )

    def _go_on(self, begun: Tag, tag: Tag, word: str, rest: str) -> None:
        """Go over to the other part of a loop or condition, or end it."""
        self._check_together(begun, tag)
        at = next((at for at, one in enumerate(self._open) if one.tag is begun), None)
        if at is None:
            return
        block = self._open[at]
        del self._open[at:]
        scope = otherwise = block.otherwise
        if word == "elif":
            reading = self._checked(tag, read_condition(rest, block.otherwise))
            scope, otherwise = reading.within, reading.otherwise
        if not word.startswith("end"):
            self._open.append(_Block(begun, scope, otherwise))

    def _unclosed(self, tag: Tag) -> None:
        self._fault(
            "block-never-closed",
            tag,
            message("“{tag}” is never closed.", tag=tag.quoted),
            message(
                "Write “{end}” where it is to end.",
                end=f"{{%{tag.reach} end{statement(tag)} %}}",
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
        elif container(begun) is not container(tag):
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

"""The fields of an answer sheet that groups write in, and by which their answers are read back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from builders.answer_marks import GROUP_TAG, TAGS_BEGIN, WRITER_TAG
from builders.documents.templating.controls import make_controls_whole
from builders.inspection.markup import Element, W, val
from builders.inspection.parts import XmlPart
from builders.template_check.faults import Fault
from builders.template_check.word.opened import OpenedWord
from seminar.messages import Message, message
from seminar.texts import shown


class _Field(NamedTuple):
    """A field that reading back needs.

    Args:
        tag: what the template writes as its tag.
        purpose: what it is for.
        spellings: what its tag holds, without blanks, when it is that field.
        many: whether people write several paragraphs in it.
    """

    tag: str
    purpose: Message
    spellings: tuple[str, ...]
    many: bool = False


_FIELDS = (
    _Field(GROUP_TAG, message("the group's name"), (GROUP_TAG,)),
    _Field(WRITER_TAG, message("the writer's name"), (WRITER_TAG,)),
    _Field(
        "{{ question.answer_tag }}",
        message("the answer to a question"),
        (".answer_tag}}", "plenum.answer:"),
        many=True,
    ),
    _Field(
        "{{ task.highlight_tag }}",
        message("what the group will say in plenary"),
        (".highlight_tag}}", "plenum.highlight:"),
        many=True,
    ),
)
_PROPERTIES = message(
    "In Word, choose Developer, Design Mode, click in the field, and choose Properties."
)


def control_faults(opened: OpenedWord) -> Iterator[Fault]:
    """Yield the fields that an answer sheet lacks, and those that do not serve."""
    for part in opened.texts:
        # The build does so too.
        make_controls_whole(part.root)
    controls = [(part, one) for part in opened.texts for one in part.all(f"{W}sdt")]
    for field in _FIELDS:
        own = [(part, one) for part, one in controls if _is(field, _tag(one))]
        if not own:
            yield _missing(opened, field)
        for at in own:
            yield from _lock(opened, at, field)
            yield from _shape(opened, at, field)
    for at in controls:
        yield from _unknown(opened, at)


def _tag(control: Element) -> str:
    return val(control.find(f"{W}sdtPr/{W}tag"))


def _is(field: _Field, tag: str) -> bool:
    plain = "".join(tag.split())
    return any(one in plain for one in field.spellings)


def _where(at: tuple[XmlPart, Element]) -> tuple[XmlPart, Element]:
    """Return where a person finds a control: at its first paragraph, or the one around it."""
    part, control = at
    return part, next(control.iter(f"{W}p"), control)


def _missing(opened: OpenedWord, field: _Field) -> Fault:
    return opened.fault(
        "control-missing",
        "warning",
        None,
        message(
            "The answer sheet has no field for {purpose}, so nothing of that is collected.",
            purpose=field.purpose,
        ),
        message(
            "In Word, choose Developer, Rich Text Content Control, and under Properties write "
            "“{tag}” as its tag; or copy the field from the built-in template.",
            tag=field.tag,
        ),
    )


def _lock(opened: OpenedWord, at: tuple[XmlPart, Element], field: _Field) -> Iterator[Fault]:
    lock = val(at[1].find(f"{W}sdtPr/{W}lock"))
    if lock in ("contentLocked", "sdtContentLocked") and field.tag != GROUP_TAG:
        yield opened.fault(
            "control-closed",
            "warning",
            _where(at),
            message(
                "Nobody can write in the field for {purpose}: it is locked against changes.",
                purpose=field.purpose,
            ),
            message(
                "{properties} Take the tick off “Contents cannot be edited”.",
                properties=_PROPERTIES,
            ),
        )
    elif lock not in ("sdtLocked", "sdtContentLocked"):
        yield opened.fault(
            "control-unlocked",
            "tip",
            _where(at),
            message("The field for {purpose} is easily deleted by mistake.", purpose=field.purpose),
            message(
                "{properties} Tick “Content control cannot be deleted”.", properties=_PROPERTIES
            ),
        )


def _shape(opened: OpenedWord, at: tuple[XmlPart, Element], field: _Field) -> Iterator[Fault]:
    """Yield a field that takes but one paragraph, though people write several points."""
    control = at[1]
    plain = control.find(f"{W}sdtPr/{W}text") is not None
    around = control.getparent()
    in_line = around is not None and around.tag == f"{W}p"
    if field.many and (plain or in_line):
        yield opened.fault(
            "control-takes-one-paragraph",
            "warning",
            _where(at),
            message(
                "The field for {purpose} takes one paragraph, so that groups can write one point.",
                purpose=field.purpose,
            ),
            message(
                "In Word, delete it and put in a Rich Text Content Control (Developer) that holds "
                "a whole paragraph, with “{tag}” as its tag.",
                tag=field.tag,
            ),
        )


def _unknown(opened: OpenedWord, at: tuple[XmlPart, Element]) -> Iterator[Fault]:
    """Yield a tag that begins as ours do and is none of them."""
    tag = _tag(at[1])
    if tag.startswith(TAGS_BEGIN) and not any(_is(field, tag) for field in _FIELDS):
        yield opened.fault(
            "control-unknown",
            "warning",
            _where(at),
            message("The field's tag “{tag}” is none that is read back.", tag=shown(tag)),
            message(
                "Write one of these: {known}.", known=", ".join(field.tag for field in _FIELDS)
            ),
        )
    elif tag.startswith(("plenum.answer:", "plenum.highlight:")) and "{{" not in tag:
        yield opened.fault(
            "control-of-one-task",
            "warning",
            _where(at),
            message(
                "The field's tag “{tag}” names one task, so the sheets of all others are not read "
                "back.",
                tag=shown(tag),
            ),
            message(
                "Write “{answer}” within the loop over the questions, or “{highlight}”.",
                answer="{{ question.answer_tag }}",
                highlight="{{ task.highlight_tag }}",
            ),
        )

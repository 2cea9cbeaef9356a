"""What is to be said of what stands in a sheet beside text: pictures, comments, tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from builders.answers.lines import Extra
from seminar.messages import Message, message


def unread(file: str, question: Message, extras: Collection[Extra]) -> Iterator[Message]:
    """Yield what was not read of an answer.

    Args:
        file: what to call the sheet.
        question: what to call the question.
        extras: what stands in the answer.
    """
    if "picture" in extras:
        yield message(
            "{file}: there is a picture in the answer to {question}, and pictures are not "
            "read. Write what it shows.",
            file=file,
            question=question,
        )
    if "object" in extras:
        yield message(
            "{file}: something from another program is embedded in the answer to {question}, "
            "and was not read. Write what it says.",
            file=file,
            question=question,
        )
    if "hidden" in extras:
        yield message(
            "{file}: there is hidden text in the answer to {question}, and it was not read. "
            "Show it in Word if it is meant to count.",
            file=file,
            question=question,
        )


def read(file: str, question: Message, extras: Collection[Extra]) -> Iterator[Message]:
    """Yield what was read of an answer and is worth a look, or is no part of it.

    Args:
        file: what to call the sheet.
        question: what to call the question.
        extras: what stands in the answer.
    """
    if "table" in extras or "text box" in extras:
        yield message(
            "{file}: there is a table or a text box in the answer to {question}. Each "
            "paragraph in it was read as a point.",
            file=file,
            question=question,
        )
    if "comment" in extras:
        yield message(
            "{file}: there are comments on the answer to {question}. They were not read as "
            "part of it.",
            file=file,
            question=question,
        )
    if "note" in extras:
        yield message(
            "{file}: there are footnotes in the answer to {question}. They were read in "
            "brackets, where they are referred to.",
            file=file,
            question=question,
        )


def loose_unread(file: str, extras: Collection[Extra]) -> Iterator[Message]:
    """Yield what was not read and belongs to no answer.

    Args:
        file: what to call the sheet.
        extras: what stands under no question.
    """
    if not {"picture", "object", "hidden"}.isdisjoint(extras):
        yield message(
            "{file}: there is a picture, hidden text or something from another program under no "
            "question, and it was not read. If it is an answer, write it into the field that it "
            "belongs in, and collect again.",
            file=file,
        )


def loose_read(file: str, extras: Collection[Extra]) -> Iterator[Message]:
    """Yield what else is worth a look and belongs to no answer.

    Args:
        file: what to call the sheet.
        extras: what stands under no question.
    """
    if "comment" in extras:
        yield message(
            "{file}: there are comments outside of the answers. They were not read.", file=file
        )

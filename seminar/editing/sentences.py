"""What a step is called: one sentence in the past tense, without a full stop.

Texts are named by what they become, not by what they were: the letters that a person types into
one field are one step, whose sentence is that of the last letter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from seminar.editing.names import quotable, quoted
from seminar.language import number_word
from seminar.messages import Field, Message, message

Name = Message | str
Told = str | int | bool | dt.date | dt.time | Message | None
"""A field's value as a sentence can tell it; `None` for one that it cannot."""


# --- several --------------------------------------------------------------------------------------


def several_items(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og én post til" or "«A» og tre poster til"."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one more item", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more items", name=names[0], number=more)


def several_tasks(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og én oppgave til" or "«A» og tre oppgaver til"."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one more task", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more tasks", name=names[0], number=more)


def several_phases(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og én fase til" or "«A» og tre faser til"."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one more phase", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more phases", name=names[0], number=more)


def several_practical(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og ett punkt til" or "«A» og tre punkter til"."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one more point", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more points", name=names[0], number=more)


def several_participants(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og én deltaker til" or "«A» og tre deltakere til"."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one more participant", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more participants", name=names[0], number=more)


def several_groups(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og én gruppe til" or "«A» og tre grupper til"."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one more group", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more groups", name=names[0], number=more)


def several_statements(names: Sequence[str]) -> Message:
    """Return "«A»", "«A» og ett utsagn til" or "«A» og tre utsagn til"; one without words is last.

    Of those without words alone it is "et utsagn uten tekst" or "tre utsagn uten tekst".
    """
    name = next(filter(None, names), "")
    match name, len(names):
        case "", 1:
            return message("a statement without words")
        case "", n:
            return message("{number} statements without words", number=number_word(n))
        case _, 1:
            return quoted(name)
        case _, 2:
            return message("“{name}” and one more statement", name=name)
        case _, n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more statements", name=name, number=more)


def several_questions(numbers: Sequence[int]) -> Message:
    """Return "spørsmål 2", "spørsmål 2 og ett til" or "spørsmål 2 og tre til"."""
    first, more = numbers[0], len(numbers) - 1
    match more:
        case 0:
            return message("question {n}", n=first)
        case 1:
            return message("question {n} and one more", n=first)
        case _:
            return message("question {n} and {number} more", n=first, number=number_word(more))


def with_others(names: Sequence[Name]) -> Message:
    """Return "«A»", "«A» og én annen" or "«A» og tre andre", for "til" may follow."""
    match len(names):
        case 1:
            return quoted(names[0])
        case 2:
            return message("“{name}” and one other", name=names[0])
        case n:
            return message("“{name}” and {number} others", name=names[0], number=number_word(n - 1))


# --- rows -----------------------------------------------------------------------------------------


def added(what: Message) -> Message:
    """Return "La til «Lunsj»"."""
    return message("Added {what}", what=what)


def leaving_out(pasted: Message, left: int) -> Message:
    """Return "Limte inn 4 poster, to ble ikke med".

    Args:
        pasted: what was pasted, such as "Limte inn 4 poster".
        left: how many rows could not be read; with 0 `pasted` says it all.
    """
    match left:
        case 0:
            return pasted
        case 1:
            return message("{pasted}, one was left out", pasted=pasted)
        case _:
            return message(
                "{pasted}, {number} were left out", pasted=pasted, number=number_word(left)
            )


def deleted(what: Message) -> Message:
    """Return "Slettet «Pause med frukt» og tre poster til"."""
    return message("Deleted {what}", what=what)


def duplicated(what: Message) -> Message:
    """Return "Dupliserte «Lunsj»"."""
    return message("Duplicated {what}", what=what)


def moved_up(what: Message) -> Message:
    """Return "Flyttet «Lunsj» opp"."""
    return message("Moved {what} up", what=what)


def moved_down(what: Message) -> Message:
    """Return "Flyttet «Lunsj» ned"."""
    return message("Moved {what} down", what=what)


def moved(what: Message, order: Sequence[int], places: Sequence[int]) -> Message:
    """Return whether rows of these old places went up or down in the new order."""
    is_up = order.index(min(places)) < min(places)
    return moved_up(what) if is_up else moved_down(what)


def stepped(step: int) -> Callable[[Message], Message]:
    """Return the sentence of a move by one: up for -1, down for 1."""
    return moved_up if step < 0 else moved_down


def moved_to(what: Message, where: Message) -> Message:
    """Return "Flyttet «Lunsj» til fredag"."""
    return message("Moved {what} to {where}", what=what, where=where)


# --- fields ---------------------------------------------------------------------------------------


def set_field(field: Message, what: Message, old: Told, new: Told) -> Message:
    """Return what setting a field of something is called.

    Args:
        field: what the field is called.
        what: of what, such as "«Lunsj»".
        old: what stood there.
        new: what stands there now.
    """
    match old, new:
        case _, bool():
            return _switched(message("{field} in {what}", field=field, what=what), new)
        case _, "":
            return message("Emptied {field} of {what}", field=field, what=what)
        case _, str():
            value = quoted(quotable(new))
            return message("Changed {field} of {what} to {new}", field=field, what=what, new=value)
        case None, dt.date():
            return message("Changed {field} of {what} to {new}", field=field, what=what, new=new)
        case (None, _) | (_, None):
            return message("Changed {field} of {what}", field=field, what=what)
        case _:
            return message(
                "Changed {field} of {what} from {old} to {new}",
                field=field,
                what=what,
                old=_value(old),
                new=_value(new),
            )


def set_own_field(field: Message, old: Told, new: Told) -> Message:
    """Return what setting a field is called where it is clear whose: the seminar's, or a title."""
    match old, new:
        case _, bool():
            return _switched(field, new)
        case _, "":
            return message("Emptied {field}", field=field)
        case _, str():
            return message("Changed {field} to {new}", field=field, new=quoted(quotable(new)))
        case (None, _) | (_, None):
            return message("Changed {field}", field=field)
        case _:
            return message(
                "Changed {field} from {old} to {new}",
                field=field,
                old=_value(old),
                new=_value(new),
            )


def _value(value: Field) -> Field:
    return quoted(value) if isinstance(value, str | Message) else value


def _switched(what: Message, on: bool) -> Message:  # noqa: FBT001 - it is the value
    return message("Turned on {what}", what=what) if on else message("Turned off {what}", what=what)

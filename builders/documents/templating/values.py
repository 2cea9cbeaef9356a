"""What the values of fields become: text, runs, drawn blocks, and what filters make of them.

All that a tag prints or puts together goes through `printed`, so that neither marks of emphasis nor
lists or groups of fields get into a document as a program would write them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast

from jinja2 import StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from builders.documents.blocks import Block, PartLinks, Place
from builders.documents.rich import Rich, runs_xml
from builders.documents.templating.sandbox import PARTS, PASSES, PLACES, Passes
from seminar.messages import PlenumError


class NotText(PlenumError):
    """A template prints something that is no text, or sets it in the wrong kind of tag."""


def printed(value: object) -> object:
    """Return a value as `{{ … }}` prints it: text without marks of emphasis.

    Raises:
        NotText: it is a list, a group of fields, or a drawn block.
    """
    match value:
        case Markup() | StrictUndefined():
            return value
        case Rich():
            return value.plain
        case bool() | None:
            return ""
        case str() | int():
            return value
        case Block():
            raise NotText(
                "A picture, chart or bar stands in a tag of its own: “{tag}”.",
                tag="{{p … }}",
            )
        case _:
            raise NotText(
                "What is printed here is a list or a group of fields. "
                "Loop over a list with “for”, and choose a field of the group."
            )


def _text(value: object) -> str:
    """Return a value as text, to be put together or changed; a name that is not there raises."""
    return str(printed(value))


def in_order(value: object) -> Sequence[object]:
    """Return a list, or a text without its marks, of which something is chosen or counted.

    Raises:
        NotText: it is neither.
    """
    if isinstance(value, Sequence) and not isinstance(value, str):
        return cast("Sequence[object]", value)
    return _text(value)


def _passes(context: Context) -> Passes:
    return context[PASSES]


# --- what the engine writes into a template -------------------------------------------------------


@pass_context
def _runs(context: Context, value: object, number: int) -> Markup:
    """Return what `{{r … }}` stands for: runs with the look of the template's run."""
    place = _places(context)[number]
    match value:
        case StrictUndefined():
            return escape(value)
        case Block():
            return Markup(value.xml(_parts(context), place))  # noqa: S704 - our own XML
        case Rich():
            return Markup(runs_xml(value, place.properties))  # noqa: S704
        case _:
            return Markup(runs_xml(_text(value), place.properties))  # noqa: S704


@pass_context
def _block(context: Context, value: object, number: int) -> Markup:
    """Return what `{{p … }}` stands for: a drawn block, or a text as a paragraph."""
    place = _places(context)[number]
    if isinstance(value, StrictUndefined):
        return escape(value)
    if isinstance(value, Block):
        return Markup(value.xml(_parts(context), place))  # noqa: S704 - our own XML
    if value is None or value == "":
        return Markup()
    text = value if isinstance(value, Rich) else _text(value)
    return Markup(f"<w:p>{place.properties}{runs_xml(text)}</w:p>")  # noqa: S704


@pass_context
def _counted(context: Context, values: Iterable[object]) -> Iterator[object]:
    """Return what a loop goes over, counting."""
    if isinstance(values, StrictUndefined | str) or not isinstance(values, Sequence):
        raise NotText("This loop has no list to go over.")
    return _passes(context).over(values)


@pass_context
def _put_together(context: Context, values: object, between: object = "") -> str:
    """Return the values of a list as one text, which is measured before it is made."""
    if isinstance(values, str):
        raise NotText("Only a list can be joined, and this is none.")
    texts, sign = [_text(value) for value in in_order(values)], _text(between)
    _passes(context).write(sum(map(len, texts)) + len(sign) * len(texts))
    return sign.join(texts)


@pass_context
def _plus(context: Context, left: object, right: object) -> object:
    """Return the sum of numbers, or of what else there is one text."""
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    return _put_together(context, [left, right])


@pass_context
def _sliced(context: Context, value: object, *bounds: int | None) -> Sequence[object]:
    found = in_order(value)[slice(*bounds)]
    _passes(context).write(len(found))
    return found


def _in_brackets(value: object) -> object:
    """Return what stands in a list that a template writes; lists in lists could grow for ever."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        raise NotText("A list in brackets cannot hold another list.")
    return value


# --- the filters of templates ---------------------------------------------------------------------


def _changing(change: Callable[[str], str]) -> Callable[[Context, object], str]:
    """Return the filter that changes the letters of a text."""

    @pass_context
    def changed(context: Context, value: object) -> str:
        text = _text(value)
        _passes(context).write(len(text))
        return change(text)

    return changed


def _first(value: object) -> object:
    return next(iter(in_order(value)), None)


def _last(value: object) -> object:
    return next(reversed(in_order(value)), None)


def _length(value: object) -> int:
    return len(in_order(value))


FILTERS: dict[str, Callable[..., Any]] = {
    "capitalize": _changing(str.capitalize),
    "count": _length,
    "first": _first,
    "join": _put_together,
    "last": _last,
    "length": _length,
    "lower": _changing(str.lower),
    "trim": _changing(str.strip),
    "upper": _changing(str.upper),
}
"""What the filters that a template may use do."""
ENGINE_FILTERS: dict[str, Callable[..., Any]] = {
    "runs": _runs,
    "block": _block,
    "counted": _counted,
    "put_together": _put_together,
    "plus": _plus,
    "sliced": _sliced,
    "in_brackets": _in_brackets,
}
"""What the engine puts into a template once it is known to do nothing else; templates cannot."""


def _places(context: Context) -> Sequence[Place]:
    return context[PLACES]


def _parts(context: Context) -> PartLinks:
    return context[PARTS]

"""What a template may do: the part of Jinja that reads fields, asks, and loops over them.

A template comes from anybody, so what it may do is listed and all else refused before anything
runs: no calls, no attributes that begin with an underscore, no arithmetic that grows, no files.
What remains can still go on for long, by loops within loops; those are counted and stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from builders.documents.blocks import Block, PartLinks, Place
from builders.documents.rich import Rich, runs_xml
from seminar.messages import Message, PlenumError, message

MOST_PASSES = 200_000
"""How often the loops of one document may go round, all together."""
MOST_CHARACTERS = 32_000_000
"""How much XML one part of a document may become."""
MOST_DEPTH = 80
"""How deep brackets, loops and conditions may stand within each other, each operation counted."""
TOO_DEEP = message("Brackets, loops or conditions stand too deep within each other.")
PARTS, PLACES, PASSES = "_parts", "_places", "_passes"
"""Under what names the engine hands a part what its filters need; templates cannot say them."""

FILTERS = ("capitalize", "count", "first", "join", "last", "length", "lower", "trim", "upper")
"""The filters of Jinja that a template may use."""
TESTS = ("defined", "none", "even", "odd", "divisibleby", "eq", "ne", "gt", "ge", "lt", "le", "in")
"""The tests of Jinja that a template may use."""
_ENGINE_FILTERS = ("runs", "block", "counted")
_STATEMENTS = (nodes.Output, nodes.TemplateData, nodes.For, nodes.If)
_EXPRESSIONS = (
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Slice,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Concat,
    nodes.Add,
    nodes.Sub,
    nodes.Neg,
    nodes.Pos,
    nodes.Tuple,
    nodes.List,
)
ALLOWED = (nodes.Template, *_STATEMENTS, *_EXPRESSIONS)
"""The constructs of Jinja that a template may use."""


class TemplateStopped(PlenumError):
    """A template that would go on for too long, or grow too large."""


class NotText(PlenumError):
    """A template prints something that is no text, or sets it in the wrong kind of tag."""


class Passes:
    """How often the loops of a document have gone round."""

    def __init__(self) -> None:
        self._left = MOST_PASSES

    def over(self, values: Iterable[object]) -> Iterator[object]:
        """Yield the values, counting.

        Raises:
            TemplateStopped: it has been too often.
        """
        for value in values:
            self._left -= 1
            if self._left < 0:
                raise TemplateStopped(
                    "The template's loops go round more than {most} times. "
                    "Take out loops that stand within loops over the same list.",
                    most=MOST_PASSES,
                )
            yield value


def environment() -> ImmutableSandboxedEnvironment:
    """Return the environment that templates are compiled in."""
    made = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        keep_trailing_newline=True,
        # Templates have no constants worth working out beforehand; to look for them takes time.
        optimized=False,
    )
    # Jinja's own annotations leave open what these hold.
    jinja: Any = made
    jinja.globals.clear()
    known = {name: jinja.filters[name] for name in FILTERS}
    jinja.filters = {**known, "runs": _runs, "block": _block, "counted": _counted}
    jinja.tests = {name: jinja.tests[name] for name in TESTS}
    return made


def counted(tree: nodes.Template) -> None:
    """Let every loop of a parsed template count its passes."""
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(
            loop.iter,
            "counted",
            [],
            [],
            None,
            None,
            lineno=loop.lineno,
            environment=loop.environment,
        )


# --- what is refused ------------------------------------------------------------------------------


def refusals(tree: nodes.Template) -> Iterator[tuple[int, Message]]:
    """Yield what a parsed template may not do, each with the line it stands in."""
    for node, depth in _all(tree):
        reason = TOO_DEEP if depth == MOST_DEPTH else _refusal(node)
        if reason is not None:
            yield node.lineno, reason


def _all(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int]]:
    """Yield a tree's nodes with their depth, in order, down to the depth that is refused."""
    left = [(tree, 0)]
    while left:
        node, depth = left.pop()
        yield node, depth
        if depth < MOST_DEPTH:
            left += [(child, depth + 1) for child in reversed([*node.iter_child_nodes()])]


def _refusal(node: nodes.Node) -> Message | None:
    match node:
        case nodes.Getattr(attr=name) | nodes.Name(name=name):
            return _closed(name)
        case nodes.Getitem(arg=nodes.Const(value=str() as name)):
            return _closed(name)
        case nodes.Filter(name=name) if name not in FILTERS + _ENGINE_FILTERS:
            return message(
                "Templates know no filter “{name}”. They know: {known}.",
                name=name,
                known=", ".join(FILTERS),
            )
        case nodes.Test(name=name) if name not in TESTS:
            return message(
                "Templates know no test “is {name}”. They know: {known}.",
                name=name,
                known=", ".join(TESTS),
            )
        case nodes.For(recursive=True):
            return message("A loop cannot be recursive. Write the inner loop out.")
        case _:
            return None if isinstance(node, (*ALLOWED, nodes.Keyword)) else _beyond(node)


def _closed(name: str) -> Message | None:
    """Return why a name cannot be said, if it begins with an underscore, as Python's own do."""
    if not name.startswith("_"):
        return None
    return message(
        "“{name}” begins with an underscore, and such names are closed to templates. "
        "Use the fields that the handbook of templates lists.",
        name=name,
    )


def _beyond(node: nodes.Node) -> Message:
    return message(
        "A template cannot do this ({construct}). It can print fields, loop over lists with"
        " “for” and leave things out with “if”.",
        construct=_construct(node),
    )


def _construct(node: nodes.Node) -> str:
    names: dict[type[nodes.Node], str] = {
        nodes.Call: "()",
        nodes.Mul: "*",
        nodes.Pow: "**",
        nodes.Div: "/",
        nodes.FloorDiv: "//",
        nodes.Mod: "%",
    }
    return names.get(type(node), type(node).__name__.lower())


# --- what is printed ------------------------------------------------------------------------------


def _printed(value: object) -> object:
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
            return Markup(runs_xml(str(_printed(value)), place.properties))  # noqa: S704


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
    text = value if isinstance(value, Rich) else str(_printed(value))
    return Markup(f"<w:p>{place.properties}{runs_xml(text)}</w:p>")  # noqa: S704


@pass_context
def _counted(context: Context, values: Iterable[object]) -> Iterable[object]:
    if isinstance(values, StrictUndefined | str) or not isinstance(values, Sequence):
        raise NotText("This loop has no list to go over.")
    over: Callable[[Iterable[object]], Iterator[object]] = context[PASSES].over
    return over(values)


def _places(context: Context) -> Sequence[Place]:
    return context[PLACES]


def _parts(context: Context) -> PartLinks:
    return context[PARTS]

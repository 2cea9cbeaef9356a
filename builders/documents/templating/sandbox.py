"""What a template may do: the part of Jinja that reads fields, asks, and loops over them.

A template comes from anybody, so what it may do is listed and all else refused before anything
runs: no calls, no names that begin with an underscore, no multiplication, no files. What remains
can still go on for long, by loops within loops, and grow, by texts put together; both are counted
and stopped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from jinja2 import nodes

from seminar.messages import Message, PlenumError, message
from seminar.texts import is_clean

MOST_PASSES = 200_000
"""How often the loops of one document may go round, all together."""
MOST_CHARACTERS = 32_000_000
"""How much XML one part of a document may become."""
MOST_WRITTEN = 4_000_000
"""How many characters the tags of one document may put together or change, besides printing."""
MOST_DEPTH = 80
"""How deep brackets, loops and conditions may stand within each other, each operation counted."""
TOO_DEEP = message("Brackets, loops or conditions stand too deep within each other.")
PARTS, PLACES, PASSES = "_parts", "_places", "_passes"
"""Under what names the engine hands a part what its filters need; templates cannot say them."""

FILTERS = ("capitalize", "count", "first", "join", "last", "length", "lower", "trim", "upper")
"""The filters that a template may use; `values` says what they do."""
TESTS = ("defined", "none", "even", "odd", "divisibleby", "eq", "ne", "gt", "ge", "lt", "le", "in")
"""The tests of Jinja that a template may use."""
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


class Passes:
    """How often the loops of a document have gone round, and how much text its tags have made."""

    def __init__(self) -> None:
        self._left = MOST_PASSES
        self._room = MOST_WRITTEN

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

    def write(self, characters: int) -> None:
        """Count a text that is about to be made.

        Raises:
            TemplateStopped: it would be too much.
        """
        self._room -= characters
        if self._room < 0:
            raise TemplateStopped(
                "The template's tags put together more than {most} characters. "
                "Print texts one after the other instead of joining them again and again.",
                most=MOST_WRITTEN,
            )


# --- what is refused ------------------------------------------------------------------------------


def refusals(
    tree: nodes.Template, of_engine: Collection[str] = ()
) -> Iterator[tuple[int, Message]]:
    """Yield what a parsed template may not do, each with the line it stands in.

    Args:
        tree: the template.
        of_engine: filters that the engine wrote into it, which nobody else can have written.
    """
    for node, depth in _all(tree):
        if isinstance(node, nodes.Filter) and node.name in of_engine:
            continue
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
        case (
            nodes.Getattr(attr=name)
            | nodes.Name(name=name)
            | nodes.Getitem(arg=nodes.Const(value=str() as name))
        ):
            return _closed(name)
        case nodes.Const(value=str() as said) if not is_clean(said):
            return message("There is a sign in quotation marks that no document can hold.")
        case nodes.Filter():
            return _filter(node)
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


def _filter(node: nodes.Filter) -> Message | None:
    """Return why a filter cannot be used so."""
    if node.name not in FILTERS:
        return message(
            "Templates know no filter “{name}”. They know: {known}.",
            name=node.name,
            known=", ".join(FILTERS),
        )
    most = 1 if node.name == "join" else 0
    if node.node is None or len(node.args) > most or node.kwargs or node.dyn_args:
        return message(
            "“{name}” cannot be used so. Write it as the handbook of templates does.",
            name=node.name,
        )
    return None


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


_SIGNS: dict[type[nodes.Node], str] = {
    nodes.Mul: "*",
    nodes.Pow: "**",
    nodes.Div: "/",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
}
_CONSTRUCTS: tuple[tuple[tuple[type[nodes.Node], ...], Message], ...] = (
    ((nodes.Call, nodes.CallBlock), message("a call")),
    ((nodes.Dict, nodes.Pair), message("values with names")),
    ((nodes.Assign, nodes.AssignBlock, nodes.With, nodes.NSRef), message("a variable")),
    ((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends), message("another file")),
    ((nodes.Macro,), message("a macro")),
    ((nodes.Block, nodes.FilterBlock), message("a block")),
)
"""What constructs are called by people who have never seen Jinja's names for them."""


def _construct(node: nodes.Node) -> Message:
    sign = _SIGNS.get(type(node))
    if sign is not None:
        return message("a calculation with {sign}", sign=sign)
    named = (name for kinds, name in _CONSTRUCTS if isinstance(node, kinds))
    return next(named, message("something of another kind"))

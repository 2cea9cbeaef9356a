"""The Jinja that templates are compiled in: fields and nothing else, every operation bounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from msgspec import Struct

from builders.documents.templating.sandbox import TESTS
from builders.documents.templating.values import ENGINE_FILTERS, FILTERS, in_order, printed


class LoopFields(Struct, frozen=True):
    """What a template may ask of the loop that a tag stands in."""

    index: int = 0
    index0: int = 0
    revindex: int = 0
    revindex0: int = 0
    first: bool = False
    last: bool = False
    length: int = 0


class _Environment(ImmutableSandboxedEnvironment):
    """Knows fields where Jinja's sandbox knows every attribute of Python that is not closed."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Return a field of a group or of a loop; of all else, that there is none."""
        known: Sequence[str] = ()
        if isinstance(obj, Struct):
            known = obj.__struct_fields__
        elif isinstance(obj, LoopContext):
            known = LoopFields.__struct_fields__
        # Of a name that is not there, every attribute is a fault.
        if attribute in known or isinstance(obj, StrictUndefined):
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Return what stands at a place in a list or text, or a field by its name."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        if not isinstance(argument, int):
            return self.undefined(obj=obj, name=str(argument))
        held = in_order(obj)
        return held[argument] if -len(held) <= argument < len(held) else None


def environment() -> ImmutableSandboxedEnvironment:
    """Return the environment that templates are compiled in."""
    made = _Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=printed,
        keep_trailing_newline=True,
        # Templates have no constants worth working out beforehand; to look for them takes time.
        optimized=False,
    )
    # Jinja's own annotations leave open what these hold.
    jinja: Any = made
    jinja.globals.clear()
    jinja.filters = {**FILTERS, **ENGINE_FILTERS}
    jinja.tests = {name: jinja.tests[name] for name in TESTS}
    return made


def guard(tree: nodes.Template, engine_tags: Mapping[str, str]) -> None:
    """Let every operation of a parsed template that prints, grows or repeats go through `values`.

    Args:
        tree: without anything that is refused.
        engine_tags: the filters that the translation of tags wrote into it, by what they are there.
    """
    _Guard(engine_tags).visit(tree)


class _Guard(NodeTransformer):
    """Puts the engine's own filters into a tree; Jinja calls its methods by the kinds of nodes."""

    def __init__(self, engine_tags: Mapping[str, str]) -> None:
        self._engine_tags = engine_tags

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.iter = _through("counted", node.iter)
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.name = self._engine_tags.get(node.name, node.name)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        values = nodes.List(node.nodes, lineno=node.lineno, environment=node.environment)
        return _through("put_together", values)

    def visit_Add(self, node: nodes.Add) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _through("plus", node.left, node.right)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        bounds = (node.arg.start, node.arg.stop, node.arg.step)
        return _through("sliced", node.node, *(one or nodes.Const(None) for one in bounds))

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.items = [_through("in_brackets", item) for item in node.items]
        return node

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if node.ctx == "load":
            node.items = [_through("in_brackets", item) for item in node.items]
        return node


def _through(name: str, node: nodes.Node, *arguments: nodes.Node) -> nodes.Filter:
    """Return an expression that goes through a filter of the engine."""
    given = list(arguments)
    return nodes.Filter(
        node, name, given, [], None, None, lineno=node.lineno, environment=node.environment
    )

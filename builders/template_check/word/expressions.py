"""What the expression in a tag means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from msgspec import Struct

from builders.documents.templating.environment import environment
from builders.documents.templating.sandbox import TOO_DEEP, refusals
from builders.documents.templating.syntax import misreading
from builders.template_check.word.field_types import (
    LOOP,
    TEXT,
    UNKNOWN,
    FieldType,
    members,
    nearest,
)
from builders.template_check.word.loops import Loop, loop_for
from builders.template_check.word.opened import ASK_THE_HANDBOOK
from builders.template_check.word.scopes import Scope, written
from seminar.messages import Message, message
from seminar.texts import shown

N = TypeVar("N", bound=nodes.Node)
_MOST_NAMED = 12
"""How many fields are named where none is like the one that is asked for."""


class Complaint(Struct, frozen=True):
    """What is wrong with an expression, before it is known where it stands.

    Args:
        rule: what it is named by.
        sentence: what is wrong.
        remedy: the way out.
        loop: the loop that is missing around the expression, if that is what is wrong.
    """

    rule: str
    sentence: Message
    remedy: Message
    loop: Loop | None = None


class Reading(Struct, frozen=True):
    """What came of reading a tag.

    Args:
        complaints: what is wrong with it.
        type: what a printed expression, or the list of a loop, is.
        within: the scope of what follows the tag.
        otherwise: the scope after an `else`.
        over: the list of a loop as it is written, whole; empty for all else.
    """

    complaints: tuple[Complaint, ...]
    type: FieldType
    within: Scope
    otherwise: Scope
    over: str = ""


def read_printed(said: str, scope: Scope) -> Reading:
    """Return what `{{ said }}` means."""
    reader = _Reader()
    output = reader.parsed("{{", said, "}}", nodes.Output)
    found = UNKNOWN if output is None else reader.type_of(output.nodes[0], scope)
    return Reading(tuple(reader.complaints), found, scope, scope)


def read_condition(said: str, scope: Scope) -> Reading:
    """Return what `{% if said %}` means, and what holds behind it and behind its `else`."""
    reader = _Reader()
    asked = reader.parsed("{% if", said, "%}{% endif %}", nodes.If)
    test = None if asked is None else asked.test
    if test is not None:
        reader.type_of(test, scope)
    return Reading(
        tuple(reader.complaints),
        UNKNOWN,
        scope.where(test, holds=True),
        scope.where(test, holds=False),
    )


def read_loop(said: str, scope: Scope) -> Reading:
    """Return what `{% for said %}` means, and what its names mean within it."""
    reader = _Reader()
    loop = reader.parsed("{% for", said, "%}{% endfor %}", nodes.For)
    if loop is None:
        return Reading(tuple(reader.complaints), UNKNOWN, scope, scope)
    listed = reader.type_of(loop.iter, scope)
    each = (listed.each or UNKNOWN) if isinstance(loop.target, nodes.Name) else UNKNOWN
    within = scope.inside(dict.fromkeys(_names(loop.target), each) | {"loop": LOOP})
    if loop.test is not None:
        reader.type_of(loop.test, within)
        within = within.where(loop.test, holds=True)
    return Reading(tuple(reader.complaints), listed, within, scope, written(_whole(loop.iter)))


def _whole(listed: nodes.Node) -> nodes.Node:
    """Return the list that a part is taken of."""
    while isinstance(listed, nodes.Getitem) and isinstance(listed.arg, nodes.Slice):
        listed = listed.node
    return listed


def _names(target: nodes.Node) -> Iterator[str]:
    for one in (target, *target.find_all(nodes.Name)):
        if isinstance(one, nodes.Name):
            yield one.name


@cache
def _jinja() -> ImmutableSandboxedEnvironment:
    return environment()


class _Reader:
    """Reads the expressions of one tag."""

    def __init__(self) -> None:
        self.complaints: list[Complaint] = []

    def parsed(self, before: str, said: str, after: str, kind: type[N]) -> N | None:
        """Return the node that a tag is, if it can be understood and does only what it may."""
        try:
            tree = _jinja().parse(f"{before} {said} {after}")
            refused = [reason for _, reason in refusals(tree)]
        except TemplateSyntaxError as error:
            why = misreading(error.message or str(error), said)
            self._complain("tag-not-understood", why.sentence, why.remedy)
            return None
        except (RecursionError, MemoryError):
            self._complain("tag-not-understood", TOO_DEEP, ASK_THE_HANDBOOK)
            return None
        for reason in refused:
            self._complain("not-allowed", reason, ASK_THE_HANDBOOK)
        return None if refused else next(tree.find_all(kind), None)

    def _complain(
        self, rule: str, sentence: Message, remedy: Message, loop: Loop | None = None
    ) -> FieldType:
        complaint = Complaint(rule, sentence, remedy, loop)
        if complaint not in self.complaints:
            self.complaints.append(complaint)
        return UNKNOWN

    # --- types ---

    def type_of(self, node: nodes.Node, scope: Scope) -> FieldType:
        """Return the type of a node, and complain of what is wrong in it."""
        found = UNKNOWN
        match node:
            case nodes.Name(name=name):
                found = self._name(name, scope)
            case nodes.Getattr(node=inner, attr=name):
                found = self._member(inner, name, scope)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str() as name)):
                found = self._member(inner, name, scope)
            case nodes.Getitem(node=inner, arg=nodes.Slice() as bounds):
                found = self._in_order(inner, scope)
                self._each(bounds.iter_child_nodes(), scope)
            case nodes.Getitem(node=inner):
                found = self._in_order(inner, scope).each or UNKNOWN
            case nodes.Filter(node=nodes.Expr() as inner, name=name):
                found = self._filtered(name, inner, node.args, scope)
            case nodes.List() | nodes.Tuple():
                found = self._list(node.items, scope)
            case nodes.Concat() | nodes.Add():
                self._texts(node.iter_child_nodes(), scope)
                found = TEXT
            case _:
                found = self._combined(node, scope)
        return found

    def _combined(self, node: nodes.Node, scope: Scope) -> FieldType:
        """Return the type of what combines other expressions."""
        match node:
            case nodes.And(left=left, right=right):
                self.type_of(left, scope)
                self.type_of(right, scope.where(left, holds=True))
            case nodes.Or(left=left, right=right):
                self.type_of(left, scope)
                self.type_of(right, scope.where(left, holds=False))
            case nodes.CondExpr(test=test, expr1=first, expr2=second):
                self.type_of(test, scope)
                found = self.type_of(first, scope.where(test, holds=True))
                if second is not None:
                    self.type_of(second, scope.where(test, holds=False))
                return found
            case _:
                self._each(node.iter_child_nodes(), scope)
        return TEXT

    def _each(self, children: Iterable[nodes.Node], scope: Scope) -> None:
        for child in children:
            self.type_of(child, scope)

    # --- what must be text or a list ---

    def _filtered(
        self, name: str, inner: nodes.Node, arguments: Iterable[nodes.Node], scope: Scope
    ) -> FieldType:
        """Return the type of what comes out of a filter."""
        found = TEXT
        match name:
            case "first" | "last":
                found = self._in_order(inner, scope).each or UNKNOWN
            case "length" | "count":
                self._in_order(inner, scope)
            case "join":
                self._joined(inner, scope)
                self._texts(arguments, scope)
            case _:
                self._texts([inner], scope)
        return found

    def _texts(self, children: Iterable[nodes.Node], scope: Scope) -> None:
        """Complain of what is put together or changed as text, and is none."""
        for child in children:
            self._text(self.type_of(child, scope), child)

    def _text(self, found: FieldType, node: nodes.Node) -> None:
        sort = _sort(found)
        if sort is not None:
            self._complain(
                "no-text-to-print",
                message(
                    "“{field}” is {sort}, where a text must be.", field=written(node), sort=sort
                ),
                message("Loop over a list with “for”, and choose a field of a group."),
            )

    def _in_order(self, node: nodes.Node, scope: Scope) -> FieldType:
        """Return the type of what is counted or chosen from: a list, or the letters of a text."""
        found = self.type_of(node, scope)
        if found.each is None:
            self._text(found, node)
        return TEXT if found.is_rich else found

    def _joined(self, node: nodes.Node, scope: Scope) -> None:
        found = self.type_of(node, scope)
        if found.each is not None and _sort(found.each) is not None:
            self._complain(
                "no-text-to-print",
                message(
                    "“{field}” holds no texts, and only texts are joined.", field=written(node)
                ),
                message("Loop over a list with “for”, and choose a field of a group."),
            )
        elif found.each is None and found.is_known:
            self._complain(
                "join-of-no-list",
                message("“{field}” is no list, and only a list is joined.", field=written(node)),
                message("To put texts together, write one after the other."),
            )

    def _list(self, items: Iterable[nodes.Node], scope: Scope) -> FieldType:
        """Return the type of a list in brackets: of what is in it, if that is all of a kind."""
        types = [self.type_of(item, scope) for item in items]
        if any(one.each is not None for one in types):
            self._complain(
                "list-in-list",
                message("A list in brackets cannot hold another list."),
                message("Write one loop within the other."),
            )
        alike = bool(types) and all(one == types[0] for one in types)
        return FieldType(each=types[0] if alike else UNKNOWN)

    def _name(self, name: str, scope: Scope) -> FieldType:
        if name in scope.names:
            return scope.names[name]
        near = nearest(name, scope.names) or _elsewhere(name, scope)
        return self._unknown(name, near, list(scope.names))

    def _member(self, inner: nodes.Node, name: str, scope: Scope) -> FieldType:
        if isinstance(inner, nodes.Name) and inner.name not in scope.names:
            loop = loop_for(inner.name, name)
            if loop is not None:
                return self._outside(loop)
        holder, path = self.type_of(inner, scope), written(inner)
        if not holder.is_known:
            return UNKNOWN
        if holder.each is not None:
            return self._in_list(path, name)
        known = members(holder.fields) if holder.fields is not None else {}
        if name not in known:
            near = nearest(name, known)
            like = f"{path}.{near}" if near else _elsewhere(name, scope)
            return self._unknown(f"{path}.{name}", like, [f"{path}.{one}" for one in known])
        if holder.may_be_missing and path not in scope.there:
            self._missing(path, name)
        return known[name]

    # --- complaints ---

    def _unknown(self, name: str, like: str, known: list[str]) -> FieldType:
        remedy = ASK_THE_HANDBOOK
        if like:
            remedy = message("Did you mean “{like}”?", like=like)
        elif known and len(known) <= _MOST_NAMED:
            remedy = message("Here there is: {known}.", known=", ".join(known))
        sentence = message("There is no field “{name}” here.", name=shown(name, 80))
        return self._complain("unknown-field", sentence, remedy)

    def _outside(self, loop: Loop) -> FieldType:
        sentence = message(
            "“{name}” is known in its loop alone, and no loop stands around it here.",
            name=loop.name,
        )
        return self._complain("loop-missing", sentence, ASK_THE_HANDBOOK, loop)

    def _in_list(self, path: str, name: str) -> FieldType:
        return self._complain(
            "list-is-no-field",
            message(
                "“{field}” is a list, and “{name}” belongs to what is in it.", field=path, name=name
            ),
            message(
                "Loop over it: “{tag}”, and then “{example}”.",
                tag=f"{{%p for one in {path} %}}",
                example=f"{{{{ one.{name} }}}}",
            ),
        )

    def _missing(self, path: str, name: str) -> None:
        self._complain(
            "field-may-be-missing",
            message(
                "“{field}” is not there in every seminar, and without it “{name}” stops the build.",
                field=path,
                name=f"{path}.{name}",
            ),
            message(
                "Put a condition around it: “{start}” before and “{end}” after.",
                start=f"{{%p if {path} %}}",
                end="{%p endif %}",
            ),
        )


def _sort(found: FieldType) -> Message | None:
    """Return what a type is that is no text."""
    if found.each is not None:
        return message("a list")
    if found.fields is not None:
        return message("a group of fields")
    return message("drawn") if found.drawn else None


def _elsewhere(name: str, scope: Scope) -> str:
    """Return where a field of this name is, if another name in reach has it."""
    for root, found in scope.names.items():
        if found.fields is not None and name in members(found.fields):
            return f"{root}.{name}"
    return ""

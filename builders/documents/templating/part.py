"""A part of a Word template, compiled: the text of the document, a header, a footer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import Template, TemplateError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from msgspec import Struct

from builders.documents.blocks import PartLinks
from builders.documents.parsing import PARSER
from builders.documents.templating.environment import environment, guard
from builders.documents.templating.sandbox import (
    MOST_CHARACTERS,
    PARTS,
    PASSES,
    PLACES,
    TOO_DEEP,
    Passes,
    TemplateStopped,
    refusals,
)
from builders.documents.templating.translation import Source, jinja_source
from builders.documents.templating.values import NotText
from builders.documents.templating.wholeness import NotWhole
from seminar.messages import Message, PlenumError, message
from seminar.texts import shown

_MARKUP = re.compile(r"<[^>]*>")
_SHOWN = 80
"""How much of a paragraph a sentence quotes."""
_TOO_DEEP = (RecursionError, SyntaxError, MemoryError)
"""What Python says to loops or brackets that stand too deep within each other."""
_REMEMBERED = 64
"""How many compiled parts are kept: templates of one house have letterhead and footer in common."""


class FaultyTemplate(PlenumError):
    """A Word template that cannot be rendered; the sentence names the first reason."""


class TemplatePart(Struct, frozen=True):
    """A part of a template, ready to be rendered.

    Args:
        name: the part's, such as `/word/document.xml`.
        source: its Jinja source.
        template: the source compiled.
    """

    name: str
    source: Source
    template: Template

    def render(self, fields: Mapping[str, object], links: PartLinks, passes: Passes) -> str:
        """Return the part's XML with the fields put in.

        Raises:
            FaultyTemplate: a tag asks for what is not there, or prints what is no text.
            TemplateStopped: the template would go on for too long.
        """
        engine = {PARTS: links, PLACES: self.source.places, PASSES: passes}
        pieces: list[str] = []
        size = 0
        try:
            for piece in self.template.generate({**fields, **engine}):
                size += len(piece)
                _check_size(size)
                pieces.append(piece)
        except TemplateStopped:
            raise
        except NotText as error:
            raise self._faulty(error.message, error) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise self._faulty(_reason(error), error) from error
        return "".join(pieces)

    def _faulty(self, reason: Message, error: BaseException) -> FaultyTemplate:
        return _faulty(self.source, _line(error), reason)


def compile_part(name: str, data: bytes) -> TemplatePart:
    """Return a part of a template, compiled.

    Args:
        name: the part's.
        data: its XML, which is well-formed.

    Raises:
        FaultyTemplate: its tags cannot be understood, or do what templates may not.
    """
    return TemplatePart(name, *_compiled(data))


@lru_cache(_REMEMBERED)
def _compiled(data: bytes) -> tuple[Source, Template]:
    try:
        source = jinja_source(etree.fromstring(data, PARSER))
    except NotWhole as error:
        raise _near(error.near, error.message) from error
    jinja = _environment()
    try:
        tree = jinja.parse(source.text)
        for line, reason in refusals(tree, source.engine_tags):
            raise _faulty(source, line, reason)
        guard(tree, source.engine_tags)
        # Jinja makes Python of the tree that it parsed; counting and measuring are in it now.
        code: Any = jinja.compile(tree)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        raise _faulty(source, line, syntax_fault(error)) from error
    except _TOO_DEEP as error:
        raise _near("", TOO_DEEP) from error
    return source, Template.from_code(jinja, code, {})


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return environment()


def _check_size(size: int) -> None:
    if size > MOST_CHARACTERS:
        raise TemplateStopped(
            "The template makes a document larger than Word can open. "
            "Take out loops that stand within loops over the same list."
        )


def syntax_fault(error: Exception) -> Message:
    """Return what Jinja says against a template, as a part of a sentence."""
    said = getattr(error, "message", None) or str(error)
    return message("The tags cannot be understood: {reason}.", reason=said.rstrip("."))


def _reason(error: Exception) -> Message:
    if isinstance(error, UndefinedError):
        return _undefined(str(error))
    if isinstance(error, SecurityError):
        return message("Templates may not do this: {reason}.", reason=str(error).rstrip("."))
    return message("The tag does not fit its field: {reason}.", reason=str(error))


def _undefined(said: str) -> Message:
    """Return what Jinja says of a name that means nothing; the name is the last that it quotes."""
    name = said.split("'")[-2] if "'" in said else said
    if said.startswith("'None' has no"):
        return message(
            "“{name}” belongs to what this seminar does not have. Put a condition around it, which "
            "begins with “if”.",
            name=name,
        )
    return message("There is no field “{name}” here.", name=name)


def _line(error: BaseException) -> int | None:
    """Return the line of the source in which a fault arose while rendering.

    Jinja rewrites the traceback, so that its innermost frame of a template bears the line.
    """
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _faulty(source: Source, line: int | None, reason: Message) -> FaultyTemplate:
    return _near(text_near(source, line), reason)


def _near(text: str, reason: Message) -> FaultyTemplate:
    if not text:
        return FaultyTemplate(reason.original, **dict(reason.fields))
    return FaultyTemplate("near “{text}”: {reason}", text=shown(text, _SHOWN), reason=reason)


def text_near(source: Source, line: int | None) -> str:
    """Return what stands in a line of a source, or in the next one that says something."""
    lines = source.as_written.split("\n")
    for at in range((line or 1) - 1, len(lines)):
        text = " ".join(_MARKUP.sub("", lines[at]).split())
        if text:
            return shown(text, _SHOWN)
    return ""

"""Which tags belong together: the beginning of a loop or condition, its `else`, its end.

In a template without fault, the tags that stand in the same cell, table or text are balanced among
themselves. So they are paired there first; a tag that is missing in one cell unsettles no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from builders.documents.templating.tags import (
    MOST_IN_TAG,
    W,
    paragraphs,
    straight,
    tags_in,
    text_of,
)
from builders.documents.templating.wholeness import STATEMENTS
from builders.inspection.markup import Element
from builders.inspection.parts import XmlPart
from builders.template_check.word.field_types import nearest
from builders.template_check.word.opened import Reach, Tag

_CONTAINERS: Mapping[Reach, tuple[str, ...]] = {"tr": ("tbl",), "tc": ("tr",)}
_TEXT_CONTAINERS = ("tc", "txbxContent", "sdtContent")
_STATEMENT = re.compile(r"\{%-?\s*(tr|tc|[pr])?\s")
_LOOP_NAME = re.compile(r"\bfor\s+(\w+)")


def statement(tag: Tag) -> str:
    """Return what a tag does, as meant where it is misspelt; empty where it does nothing."""
    return tag.word if tag.word in STATEMENTS else _meant(tag.word.removeprefix(tag.reach))


@lru_cache
def _meant(word: str) -> str:
    return nearest(word, STATEMENTS)


def container(tag: Tag) -> Element | None:
    """Return what must hold both the beginning and the end of a loop or condition."""
    return tag.element if tag.setting != "text" else _around(tag.element, tag.reach)


def _around(element: Element, reach: Reach) -> Element | None:
    wanted = {W + name for name in _CONTAINERS.get(reach, _TEXT_CONTAINERS)}
    return next((one for one in element.iterancestors() if one.tag in wanted), None)


class Broken(Struct, frozen=True, eq=False):
    """Beginnings of tags that have no end, of which `shape` tells.

    Args:
        containers: what holds them, as far as other tags there may lack what they were.
        names: what loops among them would have called their elements.
    """

    containers: frozenset[Element | None]
    names: frozenset[str]


def broken_tags(part: XmlPart) -> Broken:
    """Return the beginnings of tags in a part that have no end."""
    containers: set[Element | None] = set()
    names: set[str] = set()
    for paragraph in paragraphs(part.root):
        text = text_of(paragraph)
        for start in tags_in(text).loose if "{" in text else ():
            begun = straight(text[start : start + MOST_IN_TAG])
            names.update(_LOOP_NAME.findall(begun))
            found, cell = _STATEMENT.match(begun), _around(paragraph, "")
            if found is not None:
                containers.add(_around(paragraph, _reach(found[1])))
            if cell is not None:
                containers.add(cell)
    return Broken(frozenset(containers), frozenset(names))


def _reach(written: str | None) -> Reach:
    match written:
        case "tr" | "tc":
            return written
        case _:
            return ""


class Matching(Struct, frozen=True):
    """Which tags belong together.

    Args:
        beginnings: by each `elif`, `else` and end, the beginning that it belongs to.
        unclosed: beginnings without an end.
        unopened: others without a beginning.
    """

    beginnings: Mapping[Tag, Tag]
    unclosed: frozenset[Tag]
    unopened: frozenset[Tag]


def match_tags(tags: Iterable[Tag], broken: Broken) -> Matching:
    """Return which of a part's tags belong together.

    Args:
        tags: in the order of the text.
        broken: tags in it that are not whole; what may lack one of them is not told of.
    """
    of_blocks = [tag for tag in tags if statement(tag)]
    beginnings: dict[Tag, Tag] = {}
    left = _pair(of_blocks, container, beginnings)
    left = [tag for tag in of_blocks if tag in left and container(tag) not in broken.containers]
    alone = _pair(left, lambda _: None, beginnings)
    unclosed = frozenset(tag for tag in alone if statement(tag) in ("for", "if"))
    return Matching(beginnings, unclosed, frozenset(alone) - unclosed)


def _pair(
    tags: Iterable[Tag], where: Callable[[Tag], Element | None], beginnings: dict[Tag, Tag]
) -> Collection[Tag]:
    """Pair tags that stand in the same place, and return those that are left."""
    open_: dict[Element | None, list[Tag]] = {}
    left: set[Tag] = set()
    for tag in tags:
        begun, word = open_.setdefault(where(tag), []), statement(tag)
        if word in ("for", "if"):
            begun.append(tag)
        elif word.startswith("end"):
            _end(tag, word.removeprefix("end"), begun, beginnings, left)
        elif begun and statement(begun[-1]) in (("if",) if word == "elif" else ("if", "for")):
            beginnings[tag] = begun[-1]
        else:
            left.add(tag)
    return left.union(*open_.values())


def _end(tag: Tag, word: str, begun: list[Tag], beginnings: dict[Tag, Tag], left: set[Tag]) -> None:
    at = next((at for at in reversed(range(len(begun))) if statement(begun[at]) == word), None)
    if at is None:
        left.add(tag)
        return
    beginnings[tag] = begun[at]
    left.update(begun[at + 1 :])
    del begun[at:]

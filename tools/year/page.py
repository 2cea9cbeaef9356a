"""The page as a list of steps: what is typed, what it prints, and what is done by hand."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

PAGE = Path(__file__).resolve().parents[2] / "docs" / "a-year-with-plenum.md"

_BLOCK = re.compile(
    r"^```sh\n(?P<commands>.*?)^```$"
    r"|^```text\n(?P<output>.*?)^```$"
    r"|^<!-- by hand: (?P<hand>\S+) -->$",
    re.MULTILINE | re.DOTALL,
)


class Command(Struct, frozen=True):
    """A command line, such as `plenum collect "Dialogseminar 2026"`, as its words."""

    words: tuple[str, ...]


class Output(Struct, frozen=True):
    """What the last command prints."""

    text: str


class ByHand(Struct, frozen=True):
    """What people do meanwhile, in the window or in Word: a function of `tools.year.by_hand`."""

    name: str


Step = Command | Output | ByHand


def steps(page: str) -> Iterator[Step]:
    """Yield the steps of a page in its order."""
    for block in _BLOCK.finditer(page):
        if (hand := block["hand"]) is not None:
            yield ByHand(hand)
        elif (output := block["output"]) is not None:
            yield Output(output)
        else:
            for line in block["commands"].splitlines():
                yield Command(tuple(shlex.split(line, comments=True)))

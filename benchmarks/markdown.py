"""Pages as the Markdown that pandoc makes slides of: heading, list and block of notes."""

from __future__ import annotations

import re

from benchmarks.pages import Page, Pages
from seminar.emphasis import Run

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~^$@\"'&!+\-])")
_NUMBER = re.compile(r"^(\d+)([.)])(?=\s)")


def markdown(deck: Pages) -> str:
    """Return a deck as Markdown, each slide under a heading of the first level."""
    return "\n".join(map(_slide, deck.pages))


def _slide(page: Page) -> str:
    kicker = f"{_literal(page.kicker)}\n\n" if page.kicker else ""
    bullets = "".join(f"- {''.join(map(_run, runs))}\n" for runs in page.bullets)
    notes = "\n\n".join(map(_literal, page.notes))
    return f"# {_literal(page.title)}\n\n{kicker}{bullets}\n::: notes\n{notes}\n:::\n"


def _run(run: Run) -> str:
    """Return a run with its marks inside the spaces around it, as Markdown wants them."""
    text = run.text.strip()
    mark = "*" * (2 * run.bold + run.italic)
    if not text or not mark:
        return _literal(run.text)
    before, after = run.text.split(text, 1)
    return f"{before}{mark}{_literal(text)}{mark}{after}"


def _literal(text: str) -> str:
    return _NUMBER.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", text)).replace("\n", " ")

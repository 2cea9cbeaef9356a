"""The decks and documents that are built, and where their files lie."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Case(Struct, frozen=True):
    """A seminar to build: its name, and how many slides are asked for; 0 for those it has.

    Its files lie in a folder of its own within the `folder` of all cases.
    """

    name: str
    slides: int = 0

    def seminar(self, folder: Path) -> Path:
        """Return the seminar's folder."""
        return folder / self.name / "seminar"

    def pages(self, folder: Path) -> Path:
        """Return the file with the deck's text."""
        return folder / self.name / "pages.json"

    def markdown(self, folder: Path) -> Path:
        """Return the file with the deck's text in Markdown."""
        return folder / self.name / "pages.md"

    def deck(self, folder: Path, contender: str) -> Path:
        """Return the deck that a contender writes."""
        return folder / self.name / f"{contender}.pptx"


SAMPLE = Case("sample")
MANY, TWICE_AS_MANY = Case("800", 800), Case("1600", 1600)
CASES = (SAMPLE, Case("50", 50), Case("200", 200), MANY, TWICE_AS_MANY)
"""Those whose decks are measured."""
MANY_GROUPS = Case("many-groups")
GROUPS, TASKS = 40, 10
"""How many of each `MANY_GROUPS` has."""
DOCUMENT_CASES = (SAMPLE, MANY_GROUPS)
"""Those whose Word documents are measured."""
ALL_CASES = (*CASES, MANY_GROUPS)

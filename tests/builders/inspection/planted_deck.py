"""The sample deck with an edit, inspected by one rule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builders.inspection import Finding, inspect
from tests.builders.inspection.planting import Members
from tests.sample import sample_deck


def found(folder: Path, rule: str, *edits: Callable[[Members], None]) -> list[Finding]:
    """Return what a rule finds in the sample deck after some edits, written to `folder`."""
    path = folder / "sample.pptx"
    path.write_bytes(sample_deck().data)
    members = Members(path)
    for edit in edits:
        edit(members)
    return list(inspect(members.save(folder / "planted.pptx"), [rule]))

"""What a rule finds in the clean document once something is changed in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builders.inspection import Finding, inspect
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import Members


def found(folder: Path, rule: str, *edits: Callable[[Members], None]) -> list[Finding]:
    """Return what a rule finds in the clean document after some edits.

    Args:
        folder: where the document is written.
        rule: its id; the other rules do not run.
        edits: what is changed, in order.
    """
    path = folder / "document.docx"
    path.write_bytes(clean_document())
    members = Members(path)
    for edit in edits:
        edit(members)
    return list(inspect(members.save(path), only=(rule,)))


def sentences(folder: Path, rule: str, *edits: Callable[[Members], None]) -> list[str]:
    """Return the sentences of what is found, in English; the rest as in `found`."""
    return [str(finding.sentence) for finding in found(folder, rule, *edits)]

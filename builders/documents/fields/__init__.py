"""What a Word template may say: the fields by name, each with what it is and an example.

A template's expressions begin with one of `ROOTS`. Types are what the template check infers from;
descriptions are what the handbook of templates prints.
"""

from __future__ import annotations

from builders.documents.fields.people import GroupFields
from builders.documents.fields.seminar import SeminarFields
from builders.documents.fields.tasks import TaskFields

__all__ = ["ROOTS", "SHEET_ROOTS", "GroupFields", "SeminarFields", "TaskFields"]

ROOTS: dict[str, object] = {"seminar": SeminarFields}
"""The fields that every document has, by name."""
SHEET_ROOTS: dict[str, object] = {**ROOTS, "task": TaskFields, "group": GroupFields | None}
"""The fields that an answer sheet has."""

"""What a good Office file is: rules for packages, markup, accessibility, fit and left-overs.

`inspect` runs them on any .pptx or .docx; `docs/inspection.md` lists them.
"""

from builders.inspection.findings import (
    CONCERNS,
    Concern,
    Fault,
    Finding,
    Place,
)
from builders.inspection.inspector import inspect
from builders.inspection.registry import Rule
from builders.inspection.rules import RULES

__all__ = [
    "CONCERNS",
    "RULES",
    "Concern",
    "Fault",
    "Finding",
    "Place",
    "Rule",
    "inspect",
]

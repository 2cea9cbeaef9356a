"""All rules there are, grouped in modules by concern; a new module is added to `_MODULES`."""

from __future__ import annotations

from builders.inspection.registry import Rule
from builders.inspection.rules import titles

_MODULES = (titles,)

RULES: tuple[Rule, ...] = tuple(rule for module in _MODULES for rule in module.RULES.all)
"""All rules, by concern."""

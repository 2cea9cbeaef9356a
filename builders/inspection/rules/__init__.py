"""All rules there are, grouped in modules by concern; a new module is added to `_MODULES`."""

from __future__ import annotations

from builders.inspection.registry import Rule
from builders.inspection.rules import (
    active,
    animations,
    archive,
    chart_axes,
    chart_figures,
    colours,
    connectors,
    content_types,
    contrast,
    drawing_values,
    external,
    links,
    masters,
    orphans,
    pictures,
    placeholders,
    pptx_tables,
    references,
    relationships,
    sections,
    shape_ids,
    shows,
    slide_lists,
    text_bodies,
    titles,
    xml,
)

_MODULES = (
    # package
    archive,
    xml,
    content_types,
    relationships,
    references,
    orphans,
    external,
    active,
    # presentation
    slide_lists,
    masters,
    sections,
    shape_ids,
    placeholders,
    text_bodies,
    pptx_tables,
    connectors,
    animations,
    links,
    pictures,
    shows,
    drawing_values,
    colours,
    chart_axes,
    chart_figures,
    # accessibility
    titles,
    contrast,
)

RULES: tuple[Rule, ...] = tuple(rule for module in _MODULES for rule in module.RULES.all)
"""All rules, by concern."""

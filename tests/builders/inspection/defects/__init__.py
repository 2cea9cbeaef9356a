"""All planted defects; a new module is added to `_MODULES`."""

from __future__ import annotations

from tests.builders.inspection.defects import (
    active,
    animations,
    archive,
    charts,
    content_types,
    contrast,
    external,
    links,
    orphans,
    pictures,
    pptx_tables,
    references,
    relationships,
    sections,
    shapes,
    shows,
    slide_lists,
    titles,
    values,
    xml,
)
from tests.builders.inspection.planting import Defect

_MODULES = (
    active,
    archive,
    content_types,
    external,
    orphans,
    references,
    relationships,
    xml,
    slide_lists,
    sections,
    shapes,
    pptx_tables,
    animations,
    links,
    pictures,
    shows,
    values,
    charts,
    contrast,
    titles,
)

DEFECTS: tuple[Defect, ...] = tuple(defect for module in _MODULES for defect in module.DEFECTS.all)

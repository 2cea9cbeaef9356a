"""All planted defects; a new module is added to `_MODULES`."""

from __future__ import annotations

from tests.builders.inspection.defects import contrast, titles
from tests.builders.inspection.planting import Defect

_MODULES = (contrast, titles)

DEFECTS: tuple[Defect, ...] = tuple(defect for module in _MODULES for defect in module.DEFECTS.all)

"""All planted defects; a new module is added to `_MODULES`."""

from __future__ import annotations

from tests.builders.inspection.defects import titles
from tests.builders.inspection.planting import Defect

_MODULES = (titles,)

DEFECTS: tuple[Defect, ...] = tuple(defect for module in _MODULES for defect in module.DEFECTS.all)

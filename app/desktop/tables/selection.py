"""Which rows of a table are selected.

Rows are selected whole, so the stretches that Qt keeps tell it all. Its own `selectedRows` and
`isRowSelected` ask the model about each cell instead, thousands of times while a table is painted
and edited.
"""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QItemSelectionModel


def selected_places(chosen: QItemSelectionModel) -> tuple[int, ...]:
    """Return the places of the selected rows, from the top."""
    stretches = (range(one.top(), one.bottom() + 1) for one in chosen.selection().toList())
    return tuple(sorted(set(chain.from_iterable(stretches))))

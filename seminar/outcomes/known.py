"""What is known of a sheet once it was taken in, for the next time."""

from __future__ import annotations

from collections.abc import Iterable

from seminar.collected import ReadSheet
from seminar.model import CollectedPoint, CollectedSheet


def known_of(sheet: ReadSheet, points: Iterable[CollectedPoint]) -> CollectedSheet:
    """Return what is known of a sheet that says these points, or said them when they were settled.

    Args:
        sheet: as it was read.
        points: its points, each with its statement.
    """
    return CollectedSheet(task=sheet.task, group=sheet.group, file=sheet.file, points=tuple(points))


def is_known(now: CollectedSheet, before: CollectedSheet) -> bool:
    """Whether the same was known before; the order of points is none that anybody sees."""
    return now.file == before.file and _sorted(now) == _sorted(before)


def _sorted(sheet: CollectedSheet) -> list[tuple[str, str, str]]:
    return sorted((point.question or "", point.text, point.statement) for point in sheet.points)

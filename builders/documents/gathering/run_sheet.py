"""The rows of the run sheet: what happens when, with phases and cues."""

from __future__ import annotations

from builders.documents.fields.programme import RunRowFields
from builders.documents.gathering.sources import Sources
from seminar.schedule import DaySchedule


def run_rows(sources: Sources, day: DaySchedule) -> tuple[RunRowFields, ...]:
    """Return the rows of a day."""
    del sources, day
    return ()

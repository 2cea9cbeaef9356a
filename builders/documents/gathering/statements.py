"""What was said: last year's look-back, and this year's outcomes."""

from __future__ import annotations

from builders.documents.fields.statements import LookBackFields, OutcomesFields
from builders.documents.gathering.sources import Sources


def look_back_fields(sources: Sources) -> LookBackFields | None:
    """Return last year's outcomes, or `None` if there are none."""
    del sources


def outcomes_fields(sources: Sources) -> OutcomesFields:
    """Return this year's outcomes over all tasks."""
    del sources
    return OutcomesFields()

"""Names that the reader of a survey's table takes for something else than a dimension or a wave.

By its first word it knows what is computed, counted or remarked on; whoever writes a table must not
call a dimension or a wave so.
"""

from __future__ import annotations

from seminar.model import SurveySettings
from seminar.spreadsheet.values import is_blank
from seminar.spreadsheet.words import (
    COMPUTED,
    COUNTED,
    INDEX_NAMES,
    MEANS,
    REMARKS,
    counting_word,
    first_word,
    key,
)


def may_name_wave(label: str) -> bool:
    """Whether the reader takes a column headed so for a wave, whatever stands in it."""
    return (
        not _is_nothing_or_counted(label)
        and first_word(label) not in COMPUTED | REMARKS
        and key(label) not in MEANS
    )


def may_name_dimension(name: str, settings: SurveySettings) -> bool:
    """Whether the reader takes a row called so for a dimension, whatever stands in it.

    Args:
        name: the name.
        settings: the dimensions it expects, and what the index is called.
    """
    expected = {key(each.name) for each in settings.dimensions}
    index = {key(settings.index_name)} if settings.index_name else INDEX_NAMES
    return (
        not _is_nothing_or_counted(name)
        and key(name) not in index
        and (key(name) in expected or first_word(name) not in COMPUTED)
    )


def _is_nothing_or_counted(name: str) -> bool:
    return is_blank(name) or counting_word(name) in COUNTED

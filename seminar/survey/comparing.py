"""Which waves a chart compares: those that were chosen, or all of them."""

from __future__ import annotations

from collections.abc import Sequence

from seminar.survey.shown import Survey, in_waves

PAIR = 2


def compared(survey: Survey, names: Sequence[str]) -> Survey:
    """Return the survey with the two waves that were chosen, the older one first.

    Where one of them is not there any more, all waves are shown.

    Args:
        survey: the survey.
        names: what the two are called; nothing for all waves.
    """
    places = {_key(wave): place for place, wave in enumerate(survey.waves)}
    chosen = sorted({places[_key(name)] for name in names if _key(name) in places})
    return in_waves(survey, chosen) if len(chosen) == PAIR else survey


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()

"""Names of people on narrow cards: in full where they fit, else with an initial for the surname."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builders.plan.fitting import ELLIPSIS, cut

Fits = Callable[[str], bool]
"""Whether a name fits on its line."""


def on_cards(names: Sequence[str], fit: Sequence[Fits]) -> list[str]:
    """Return the names of one group as they fit on their lines.

    A name that is too long loses its surname to an initial, then its middle names. Where two
    would read alike, the later one keeps as many letters of its surname as tell them apart.

    Args:
        names: in the order of the lines.
        fit: for each line, whether a name fits on it.
    """
    shown: list[str] = []
    for name, fits in zip(names, fit, strict=True):
        options = [option for option in forms(name) if fits(option)]
        new = [option for option in options if option not in shown]
        shown.append((new or options or [_cut(name, fits)])[0])
    return shown


def forms(name: str) -> list[str]:
    """Return how a name may be written, best first."""
    *given, surname = name.split() or [""]
    if not given or not surname[:1].isalpha():
        return [" ".join([*given, surname])]
    initials = [f"{surname[:letters]}." for letters in range(1, len(surname))]
    whole = " ".join(given)
    shorter = (whole, given[0]) if len(given) > 1 else (whole,)
    return [f"{whole} {surname}", *(f"{first} {end}" for first in shorter for end in initials)]


def _cut(name: str, fits: Fits) -> str:
    """Return a name that no initial makes short enough, cut; a number at its end stays."""
    *words, last = name.split() or [""]
    if words and not last[:1].isalpha():
        start = " ".join(words)
        kept = cut(start, lambda part: fits(f"{part} {last}"))
        if fits(f"{kept} {last}"):
            return f"{kept} {last}"
    return cut(name, fits) if name.strip() else ELLIPSIS

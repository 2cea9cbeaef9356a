"""Tables of what was measured, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.summary import Spread, Target


def targets_table(targets: Iterable[Target]) -> str:
    """Return targets, what was measured and whether that reaches them."""
    return table(
        ("target", "at most", "measured", "reached"),
        [
            (
                one.name,
                f"{one.most:.4g} {one.unit}",
                f"{shown(one.measured)} {one.unit}",
                "yes" if one.reached else "**no**",
            )
            for one in targets
        ],
    )


def shown(values: Spread) -> str:
    """Return a median with the least and the greatest."""
    median, least, greatest = map(_figure, (values.median, values.least, values.greatest))
    return f"{median} ({least}–{greatest})"


def _figure(value: float) -> str:
    """Return a figure with as many digits as mean something here."""
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 3 else f"{value:.2f}"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, figures to the right."""
    rule = ["---", *("--:" for _ in heads[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))

"""Numbers as a person rounds them: half away from zero, on the digits that are written."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


def half_away(value: float | Decimal, decimals: int) -> Decimal:
    """Return `value` with `decimals` decimals, halves going away from zero.

    The digits are those of the number's shortest notation, so that 2.675 becomes 2.68 although the
    nearest binary number lies below it.

    Raises:
        decimal.InvalidOperation: `value` is not finite.
    """
    step = Decimal(1).scaleb(-decimals)
    return Decimal(str(value)).quantize(step, rounding=ROUND_HALF_UP)

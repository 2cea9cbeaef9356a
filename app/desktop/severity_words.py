"""How many problems of each kind there are, in words."""

from __future__ import annotations

from seminar.messages import Message, message
from seminar.severity import Severity


def counted(severity: Severity, n: int) -> Message:
    """Return how many problems of a kind there are, such as "4 varsler"."""
    match severity:
        case "error":
            return message("1 error") if n == 1 else message("{n} errors", n=n)
        case "warning":
            return message("1 warning") if n == 1 else message("{n} warnings", n=n)
        case "tip":
            return message("1 tip") if n == 1 else message("{n} tips", n=n)

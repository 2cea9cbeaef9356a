"""How grave a finding is: its words and its colour, alike wherever findings are told."""

from __future__ import annotations

from app.person import PERSON
from seminar.messages import message
from seminar.severity import Severity

COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "tip": "cyan"}

_WORDS = {
    "error": message("error"),
    "warning": message("warning"),
    "tip": message("tip"),
}


def word(severity: Severity) -> str:
    """Return what a severity is called in the person's language."""
    return PERSON.say(_WORDS[severity])


def counted(severity: Severity, n: int) -> str:
    """Return how many findings of a severity there are, such as "2 errors"."""
    match severity:
        case "error":
            return PERSON.plural("{n} error", "{n} errors", n)
        case "warning":
            return PERSON.plural("{n} warning", "{n} warnings", n)
        case "tip":
            return PERSON.plural("{n} tip", "{n} tips", n)

"""In what capacity somebody takes part, by the words of their role: for colours, counts, mixing."""

from __future__ import annotations

import re
from typing import Literal

from seminar.model import Participant

Standing = Literal["politician", "employee", "representative", "other"]
"""Politician, employee of the administration, representative of employees, or nobody has said."""

_REPRESENTATIVE = re.compile(
    r"tillitsval(gt|d)|tillitsperson|verneomb[ou]d|fagforening|fagforbund|\bhtv\b|\bplasstillits"
    r"|\bunion\b|shop steward|employee representative|safety representative"
)
_POLITICIAN = re.compile(
    r"politi(ker|kar|cian)|folkeval(gt|d)|ordfører|ordførar|kommunestyre|bystyre|formannskap"
    r"|utval(g|)sle(der|iar)|gruppele(der|iar)|\bbyråd\b|varamedlem|\bcouncill?or\b|\bmayor\b"
    r"|elected"
)
_PARTIES = frozenset(
    {
        *(
            "ap",
            "h",
            "sp",
            "sv",
            "v",
            "krf",
            "frp",
            "mdg",
            "r",
            "rødt",
            "raudt",
            "inp",
            "bygdelista",
        ),
        *("arbeiderpartiet", "arbeidarpartiet", "høyre", "høgre", "senterpartiet", "venstre"),
        *("sosialistisk venstreparti", "kristelig folkeparti", "kristeleg folkeparti"),
        *("fremskrittspartiet", "framstegspartiet", "miljøpartiet de grønne", "bygdelista"),
    }
)


def standing_of(who: Participant) -> Standing:
    """Return in what capacity somebody takes part.

    Where no role is written, a well-known party makes them a politician. Any other role than a
    politician's or a representative's is one in the administration.
    """
    role = folded(who.role)
    if not role:
        return "politician" if folded(who.unit) in _PARTIES else "other"
    if _REPRESENTATIVE.search(role):
        return "representative"
    return "politician" if _POLITICIAN.search(role) else "employee"


def party_of(who: Participant) -> str:
    """Return a politician's party, in small letters; empty for others and where none is written."""
    return folded(who.unit) if standing_of(who) == "politician" else ""


def unit_of(who: Participant) -> str:
    """Return the unit of someone who is no politician, in small letters; empty where none is."""
    return "" if standing_of(who) == "politician" else folded(who.unit)


def folded(text: str) -> str:
    """Return a text as it is compared: in small letters, with single spaces."""
    return " ".join(text.split()).casefold()

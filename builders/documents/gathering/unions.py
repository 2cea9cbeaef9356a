"""What may be printed of a participant's office: never which trade union somebody belongs to.

Membership of a trade union is among the data that the law protects most (GDPR, article 9). That
somebody is elected by the employees is an office, and is printed.
"""

from __future__ import annotations

import re

_OFFICE = re.compile(
    r"[\w-]*(?:tillitsval[gd]t?|tillitsvald|klubbleder|klubbleiar)\w*|shop steward"
    r"|(?:trade )?union rep\w*",
    re.IGNORECASE,
)
"""Offices of employees' representatives, whose unit is their union."""
_NAMES = (
    *(
        "NITO",
        "Tekna",
        "Delta",
        "Parat",
        "Negotia",
        "Econa",
        "Unio",
        "YS",
        "LO",
        "NSF",
        "FO",
        "NFF",
    ),
    *("NETF", "KFO", "Akademikerne", "Akademikarane", "Naturviterne", "Samfunnsviterne"),
    *("Legeforeningen", "Den norske legeforening", "Lektorlaget", "Norsk Lektorlag"),
)
_NAME = rf"(?:(?:[Nn]orsk |[Ss]kolenes )?\w*(?i:forbund(?:et)?)|{'|'.join(_NAMES)})"
"""What unions in municipalities are called; nearly all are some "forbund"."""
_UNION = re.compile(_NAME)
_IN_A_ROLE = re.compile(rf"[\s,(–-]*\b(?:(?:i|for|frå|fra|in|of)\s+)?{_NAME}\b\)?")


def without_union(role: str, unit: str) -> tuple[str, str]:
    """Return a participant's role and unit as they may be printed."""
    office = _OFFICE.search(role)
    if office is not None:
        return _capital(office.group()), ""
    return _IN_A_ROLE.sub("", role).strip(), "" if _UNION.fullmatch(unit) else unit


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

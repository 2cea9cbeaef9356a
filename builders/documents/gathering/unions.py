"""What may be printed of a participant's office: never which trade union somebody belongs to.

Membership of a trade union is among the data that the law protects most (GDPR, article 9). That
somebody is elected by the employees is an office, and is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seminar.texts import capital

_SHORT_OFFICES = ("HTV", "PTV", "FTV")
_OFFICE = re.compile(
    r"(?<![\w-])[\w-]*(?:tillitsval[gd]t?|tillitsvald|klubbleder|klubbleiar)\w*|shop steward"
    rf"|(?:trade )?union rep\w*|\b(?:{'|'.join(_SHORT_OFFICES)})\b",
    re.IGNORECASE,
)
"""Offices of employees' representatives, whose unit is their union."""

# What unions in municipalities are called. Nearly all are some "forbund".
_DISTINCTIVE = (
    r"forbundet for ledelse og teknikk|forbundet for leiing og teknikk|el og it[ -]forbundet"
    r"|(?:(?:norsk|norges|noregs|skolenes) )?\w*forbund(?:et)?"
    r"|nito|tekna|negotia|econa|unio|akademik(?:erne|arane)|handel og kontor|delta direkte"
    r"|(?:natur|samfunns)vit(?:erne|arane)|fellesorganisasjonen|ergoterapeut(?:ene|ane)"
    r"|(?:den norske |norsk )?(?:\w*lege|psykolog|jordmor|veterinær|preste)"
    r"(?:forening(?:en)?|foreininga?)"
    r"|(?:norsk )?lektorlag(?:et)?"
)
"""Names that mean a union wherever they stand."""
_AMBIGUOUS = "Delta|Parat|LO|YS|FO|NSF|NFF|NETF|KFO"
"""Names that are other words too: they mean a union only if nothing but a branch is said beside."""
_BRANCH = r"(?:avd(?:eling|\.)?|klubb|lag|branch)\s*(?:nr\.?\s*)?\d*"
_WORD = rf"\b(?:{_DISTINCTIVE})"
_OF = r"(?:i|for|frå|fra|av|ved|hos|in|of|at)"

_DISTINCTIVE_WORD = re.compile(rf"{_WORD}s?\b", re.IGNORECASE)
_ALONE = re.compile(rf"(?:{_AMBIGUOUS})(?:\s+(?i:{_BRANCH}))?")
_BRANCH_ALONE = re.compile(_BRANCH, re.IGNORECASE)
_SEPARATORS = re.compile(r"(\s?[,;/|()\[\]]\s?|\s[–-]\s)")
_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]*[)\]]?")
_BEFORE_OFFICE = re.compile(rf"{_WORD}(?:s\s|-)(?=(?-i:[a-zæøå]))", re.IGNORECASE)
"""The union in "Fagforbundets leder" and "NITO-leder"."""
_TO_THE_END = re.compile(
    rf"(?:(?:^|\s){_OF})?(?:^|\s){_WORD}\b.*?(?=\s(?:og|and)\s|$)", re.IGNORECASE
)
"""A union, with what is said of it, such as its place, up to another office."""
_AMBIGUOUS_END = re.compile(rf"\s(?i:{_OF})\s(?:{_AMBIGUOUS})(?:\s+(?i:{_BRANCH}))?$")
_JOINED = re.compile(r"^(?:og|and)\s+", re.IGNORECASE)


def without_union(role: str, unit: str) -> tuple[str, str]:
    """Return a participant's role and unit as they may be printed."""
    office = _OFFICE.search(role)
    if office is not None:
        found = office.group()
        return found.upper() if found.upper() in _SHORT_OFFICES else capital(found), ""
    return _role(role), "" if _names_union(unit) else unit


def _names_union(text: str) -> bool:
    """Whether a text names a union: with a name that is no other word, or with nothing beside."""
    if _DISTINCTIVE_WORD.search(text):
        return True
    return any(_ALONE.fullmatch(piece.strip()) for piece in _SEPARATORS.split(text))


def _role(role: str) -> str:
    """Return a role without the unions in it; one without any as it is."""
    bare = _BRACKETS.sub(lambda found: "" if _names_union(found.group()) else found.group(), role)
    left = "".join(_kept(bare)).strip()
    return role if left == role.strip() else capital(left)


def _kept(role: str) -> Iterator[str]:
    """Yield what is kept of a role without brackets that name a union, separators between."""
    texts, separators = _SEPARATORS.split(role)[::2], ["", *_SEPARATORS.findall(role)]
    after_union, first = False, True
    for separator, text in zip(separators, texts, strict=True):
        if after_union and _BRANCH_ALONE.fullmatch(text.strip()):
            continue
        left = _without_union_in(text)
        after_union = left != text
        if left or not after_union:
            yield left if first else separator + left
            first = False


def _without_union_in(text: str) -> str:
    """Return a stretch of a role without the union in it."""
    if _ALONE.fullmatch(text.strip()):
        return ""
    left = _TO_THE_END.sub("", _BEFORE_OFFICE.sub("", text))
    left = _AMBIGUOUS_END.sub("", left)
    return text if left == text else _JOINED.sub("", left.strip())

"""Columns that tell who somebody is, or when they answered: never read, whatever a map says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from msgspec import Struct

from seminar.spreadsheet.words import WAVE_HEADINGS, key

_HEADINGS = frozenset(
    {
        # Microsoft Forms, in bokmål, nynorsk, English
        *("id", "starttidspunkt", "fullføringstidspunkt", "tidspunkt for siste endring"),
        *("tidspunkt for fullføring", "e-post", "e-postadresse", "navn", "namn"),
        *("start time", "completion time", "last modified time", "email", "name"),
        # Google Forms
        *("tidsmerke", "tidsstempel", "timestamp", "email address", "brukernavn", "username"),
        "brukarnamn",
        # SurveyXact
        *("respondentid", "respondent", "organization", "organisation", "created", "modified"),
        *("closetime", "starttime", "difftime", "importgroup", "distributionschedule", "survey"),
        *("responsecollectsessions", "numberofreturnedmail", "digitaldistributionstatus"),
        *("digitaldistributionerrormessage", "respondentkey", "key", "nøkkel"),
        # what people ask for themselves
        *("fornavn", "etternavn", "førenamn", "etternamn", "first name", "last name", "full name"),
        *("fullt navn", "fullt namn", "telefon", "telefonnummer", "mobil", "mobilnummer", "phone"),
        *("adresse", "address", "ip", "ip-adresse", "ip address", "epost", "epostadresse", "mail"),
        *("fødselsdato", "fødselsnummer", "personnummer", "ansattnummer", "ansatt-id"),
        *("date of birth", "dato", "date", "tidspunkt", "klokkeslett"),
    }
)
_MOST_WAVES = 12
"""Which a column headed as one of waves may tell as dates, as Excel makes of "april 2024"."""
_STATUS = re.compile(
    r"stat(internal|completion|creation|distribution|source|collect|overall)_[0-9]+"
)
_MOMENT = re.compile(
    r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}(?![0-9]).*|[0-9]{1,2}:[0-9]{2}(?![0-9]).*"
)
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_ASKS_WHO = re.compile(
    r"\b(hva heter du|kva heiter du|navnet ditt|namnet ditt|ditt navn|ditt namn|your name"
    r"|din e-?post|e-?postadressen? din|your e-?mail|telefonnummer|phone number|fødselsdato)\b"
)


class Held(Struct, frozen=True):
    """What a column holds.

    Args:
        values: its different values.
        are_answers: whether most of its cells are answers, so that an address among them is one
            that stands in the wrong place.
    """

    values: Collection[object] = ()
    are_answers: bool = False


def is_personal(heading: str, held: Held = Held()) -> bool:  # noqa: B008 - it is frozen
    """Whether a column tells who somebody is, or when they answered.

    Args:
        heading: what stands above it.
        held: what stands in it; nothing where the heading alone is asked about.
    """
    name = key(heading)
    if name in _HEADINGS or _STATUS.fullmatch(name) or _ASKS_WHO.search(name):
        return True
    moments, size = sum(map(_is_moment, held.values)), len(held.values)
    if 2 * moments > size and not (name in WAVE_HEADINGS and size <= _MOST_WAVES):
        return True
    return not held.are_answers and any(map(is_address, held.values))


def is_address(value: object) -> bool:
    """Whether a value is or holds an e-mail address."""
    return isinstance(value, str) and _MAIL.search(value) is not None


def _is_moment(value: object) -> bool:
    if isinstance(value, str):
        return _MOMENT.fullmatch(value.strip()) is not None
    return isinstance(value, dt.date | dt.time | dt.timedelta)

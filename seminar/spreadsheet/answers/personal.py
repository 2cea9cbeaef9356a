"""Columns that tell who somebody is, or when they answered: never read, whatever a map says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

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


def is_personal(heading: str, values: Collection[object]) -> bool:
    """Whether a column tells who somebody is, or when they answered.

    Args:
        heading: what stands above it.
        values: the different values in it.
    """
    name = key(heading)
    if name in _HEADINGS or _STATUS.fullmatch(name) or _ASKS_WHO.search(name):
        return True
    moments = sum(map(_is_moment, values))
    if 2 * moments > len(values) and not (name in WAVE_HEADINGS and len(values) <= _MOST_WAVES):
        return True
    return any(isinstance(value, str) and _MAIL.search(value) for value in values)


def _is_moment(value: object) -> bool:
    if isinstance(value, str):
        return _MOMENT.fullmatch(value.strip()) is not None
    return isinstance(value, dt.date | dt.time | dt.timedelta)

"""Columns that tell who somebody is, or when they answered: never read, whatever a map says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from seminar.spreadsheet.words import key

_HEADINGS = frozenset(
    {
        # Microsoft Forms, in bokmål, nynorsk, English
        *("id", "starttidspunkt", "fullføringstidspunkt", "tidspunkt for siste endring"),
        *("tidspunkt for fullføring", "e-post", "e-postadresse", "navn", "namn", "språk"),
        *("start time", "completion time", "last modified time", "email", "name", "language"),
        # Google Forms
        *("tidsmerke", "tidsstempel", "timestamp", "email address", "brukernavn", "username"),
        *("brukarnamn", "score", "poengsum"),
        # SurveyXact
        *("respondentid", "respondent", "organization", "organisation", "created", "modified"),
        *("closetime", "starttime", "difftime", "importgroup", "distributionschedule", "survey"),
        *("responsecollectsessions", "numberofreturnedmail", "digitaldistributionstatus"),
        *("digitaldistributionerrormessage", "respondentkey", "key", "nøkkel"),
        # what people ask for themselves
        *("fornavn", "etternavn", "førenamn", "etternamn", "first name", "last name", "full name"),
        *("fullt navn", "fullt namn", "telefon", "telefonnummer", "mobil", "mobilnummer", "phone"),
        *("adresse", "address", "ip", "ip-adresse", "ip address", "epost", "epostadresse", "mail"),
        *("fødselsdato", "fødselsnummer", "personnummer", "ansattnummer", "ansatt-id", "alder"),
        *("date of birth", "age", "dato", "date", "tidspunkt", "tid", "time", "klokkeslett"),
    }
)
_STATUS = re.compile(
    r"stat(internal|completion|creation|distribution|source|collect|overall)_[0-9]+"
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
    moments = sum(isinstance(value, dt.date | dt.time | dt.timedelta) for value in values)
    if 2 * moments > len(values):
        return True
    return any(isinstance(value, str) and _MAIL.search(value) for value in values)

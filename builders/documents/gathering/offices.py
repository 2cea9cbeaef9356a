"""Roles and units as they stand inside brackets: "enhetsleder, skole", but "kommunestyret, Høyre".

A role is a common noun. A unit may be one, or the name of a place or a party, and names keep their
capital. So a unit begins small only if its first word is one that units in municipalities are
called by; where that is unknown, it stands as it was typed.
"""

from __future__ import annotations

import re

_COMMON = re.compile(
    r"""
    administrasjon | areal | arkiv | barn | barne\w* | bibliotek\w* | bolig | brann\w*
  | bustad | bygg\w* | byutvikling | drift | eige?dom | eiendom | familie\w* | formannskap\w*
  | heime\w* | helse\w* | hjemme\w* | idrett | innbygger\w* | innbyggjar\w* | innkjøp
  | klima | kommunal\w* | kommune(?:direktør|kasse|overlege|styre)\w* | kommunikasjon | kultur\w*
  | landbruk\w* | legevakt\w* | miljø\w* | nærings?\w* | omsorg\w* | oppvekst\w* | organisasjon
  | personal\w* | plan\w* | psykisk | rehabilitering | reinhald | renhold | reinhold | rus
  | samfunn\w* | service\w* | sjukeheim\w* | skatt | skole\w* | skule\w* | sosial\w* | stab
  | sykehjem\w* | teknisk\w* | tildeling\w* | undervisning | ungdoms\w* | utdanning | utvalg\w*
  | utval\w* | vaksenopplæring\w* | veg | vei | voksenopplæring\w* | økonomi\w*
  | child\w* | council | culture | education | finance | health | home | kindergarten\w* | library
  | nursing | planning | school\w* | social | technical
    """,
    re.IGNORECASE | re.VERBOSE,
)


def role_in_brackets(role: str) -> str:
    """Return a role with a small first letter, unless it begins with a short form or a name."""
    first = role.partition(" ")[0].rstrip(",")
    return _small(role) if first.isalpha() and first[1:].islower() else role


def unit_in_brackets(unit: str) -> str:
    """Return a unit with a small first letter, if its first word is known to be no name."""
    first = unit.partition(" ")[0].rstrip(",")
    return _small(unit) if first[1:].islower() and _COMMON.fullmatch(first) else unit


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]

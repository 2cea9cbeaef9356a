"""The fields of a participant that a column of a list can be, and how people head them."""

from __future__ import annotations

import re

from app.entry.cells import one_line
from app.entry.columns import Column
from seminar.drawing import standing_of
from seminar.messages import message
from seminar.model import Participant

_POSITION = re.compile(
    r"(leder|leiar|sjef|direktør|rektor|rådgiv[ae]r|konsulent|koordinator|sekretær|ingeniør)\b"
    r"|\b(ansatt|tilsett|employee|director|manager|advis[eo]r|head of)\b"
)
"""Words by which positions in an administration are known."""


def _is_role(cell: str) -> bool:
    """Whether a text by itself says a role: of a politician, a representative, or a position."""
    known = standing_of(Participant(role=cell)) in ("politician", "representative")
    return known or _POSITION.search(cell.casefold()) is not None


def _is_party(cell: str) -> bool:
    return standing_of(Participant(unit=cell)) == "politician"


def _only_by_heading(_cell: str) -> bool:
    return False


def _name(cell: str) -> str:
    """Return a name in the order in which it is said: "Kari Dal" for "Dal, Kari"."""
    last, comma, first = one_line(cell).partition(",")
    return f"{first.strip()} {last.strip()}".strip() if comma else last


COLUMNS = (
    Column(
        "name",
        message("Name"),
        (
            *("navn", "namn", "fullt navn", "fullt namn", "deltaker", "deltakar", "deltakere"),
            *("deltakarar", "hvem", "kven", "person", "medarbeider", "medarbeidar"),
            *("name", "full name", "participant", "participants", "who"),
        ),
        _name,
    ),
    Column(
        "first_name",
        message("First name"),
        (
            *("fornavn", "førenamn", "fornamn", "for- og mellomnavn", "first name", "firstname"),
            *("given name", "fornavn og mellomnavn"),
        ),
        one_line,
        _only_by_heading,
    ),
    Column(
        "last_name",
        message("Last name"),
        (
            *("etternavn", "etternamn", "slektsnavn", "slektsnamn", "last name", "lastname"),
            *("surname", "family name"),
        ),
        one_line,
        _only_by_heading,
    ),
    Column(
        "role",
        message("Role"),
        (
            *("rolle", "stilling", "tittel", "funksjon", "verv", "stillingstittel"),
            *("deltar som", "deltek som", "kategori", "role", "position", "title", "function"),
            *("job title", "capacity", "category"),
        ),
        one_line,
        _is_role,
    ),
    Column(
        "party",
        message("Party"),
        ("parti", "politisk parti", "partitilhørighet", "partitilhøyrsle", "liste", "party"),
        one_line,
        _is_party,
    ),
    Column(
        "unit",
        message("Unit"),
        (
            *("enhet", "eining", "avdeling", "parti/enhet", "parti / enhet", "parti/eining"),
            *(
                "parti / eining",
                "enhet/parti",
                "enhet / parti",
                "eining/parti",
                "parti eller enhet",
            ),
            *("parti eller eining", "tjenestested", "tenestestad", "arbeidssted", "arbeidsstad"),
            *(
                "virksomhet",
                "verksemd",
                "sektor",
                "etat",
                "område",
                "organisasjon",
                "kommunalområde",
            ),
            *("fagforening", "forbund", "avdeling/enhet", "seksjon", "tjeneste", "teneste"),
            *("unit", "department", "party/unit", "party / unit", "unit or party", "division"),
            *("workplace", "organisation", "organization", "team", "section"),
        ),
        one_line,
    ),
)
"""Whole name, first and last name, role, party and unit of a participant."""

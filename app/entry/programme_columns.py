"""The fields of an item that a column of a pasted table can be, and how people head them."""

from __future__ import annotations

import re

from app.entry.cells import one_line, read_length, tells_length
from app.entry.clock import minute_of_end
from app.entry.columns import Column, is_heading_of
from app.entry.kinds import read_kind
from app.entry.not_understood import NotUnderstood
from app.entry.stretch import read_stretch
from seminar.messages import message
from seminar.texts import clean_text

_CLOCK = re.compile(r".*[0-9][.:][0-9]{2}|(?!19|20)[0-9]{4}")
"""Four figures are a clock time as well, where they may not be a year."""


def _is_stretch(cell: str) -> bool:
    try:
        read_stretch(cell)
    except NotUnderstood:
        return False
    return _CLOCK.match(cell) is not None


def _is_kind(cell: str) -> bool:
    try:
        read_kind(cell)
    except NotUnderstood:
        return False
    return True


COLUMNS = (
    Column(
        "start",
        message("Start"),
        (
            *(
                "start",
                "starter",
                "startar",
                "starttid",
                "starttidspunkt",
                "tid",
                "tidspunkt",
                "kl",
            ),
            *("klokka", "klokken", "klokkeslett", "når", "fra", "frå", "fra kl", "frå kl"),
            *("time", "start time", "starts", "from", "when", "begin", "begins", "at"),
        ),
        read_stretch,
        _is_stretch,
    ),
    Column(
        "end",
        message("End"),
        (
            *("slutt", "sluttid", "slutter", "sluttar", "ferdig", "til", "til kl"),
            *("end", "ends", "end time", "to", "until", "finish"),
        ),
        minute_of_end,
        _is_stretch,
    ),
    Column(
        "minutes",
        message("Minutes"),
        (
            *("min", "minutt", "minutter", "varighet", "varigheit", "lengde", "lengd", "tidsbruk"),
            *("tid", "time", "tid (min)", "tid i minutter", "tid i minutt", "antall minutter"),
            *("minutes", "mins", "duration", "length", "time (min)", "time (minutes)"),
        ),
        read_length,
        tells_length,
    ),
    Column(
        "kind",
        message("Kind"),
        ("type", "slag", "kategori", "kind", "category"),
        read_kind,
        _is_kind,
    ),
    Column(
        "title",
        message("Title"),
        (
            *(
                "tittel",
                "tema",
                "emne",
                "innhold",
                "innhald",
                "hva",
                "kva",
                "program",
                "programpost",
            ),
            *("post", "punkt", "aktivitet", "økt", "overskrift", "sak", "hva skjer", "kva skjer"),
            *("title", "topic", "theme", "subject", "content", "contents", "what", "item"),
            *("activity", "session", "programme", "agenda"),
        ),
        one_line,
    ),
    Column(
        "presenter",
        message("Presenter"),
        (
            *("ansvarlig", "ansvarleg", "ansvar", "hvem", "kven", "ved", "v/", "innleder"),
            *("innleiar", "foredragsholder", "foredragshaldar", "møteleder", "møteleiar"),
            *("responsible", "who", "speaker", "presenter", "presented by", "led by", "host"),
        ),
        one_line,
    ),
    Column(
        "place",
        message("Place"),
        (
            *("sted", "stad", "hvor", "kvar", "lokale", "rom", "møterom", "sal"),
            *("place", "where", "room", "location", "venue"),
        ),
        one_line,
    ),
    Column(
        "notes",
        message("Notes"),
        (
            *("notat", "notater", "notatar", "notat til kjøreplanen", "merknad", "merknader"),
            *("merknadar", "kommentar", "kommentarer", "kommentarar", "beskrivelse", "beskriving"),
            *("husk", "kjøreplan", "køyreplan", "detaljer", "detaljar"),
            *("note", "notes", "comment", "comments", "remarks", "description", "details"),
        ),
        clean_text,
    ),
)
"""Start and stretch, end, minutes, kind, title, presenter, place and notes of an item."""


def is_title_heading(text: str) -> bool:
    """Whether a text is what people write above a column of titles."""
    return any(is_heading_of(column, text) for column in COLUMNS if column.field == "title")

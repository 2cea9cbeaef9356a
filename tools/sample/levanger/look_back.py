"""What the seminar of the year before said: twenty statements, told anew in the sample's words.

That there were twenty, and what they were about, is fact. Their wording, kind, owner and due date
are examples.
"""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from seminar.model import EarlierStatement, LookBack, StatementKind

_SAID: tuple[tuple[StatementKind, str], ...] = (
    ("observation", "Det går bedre mellom oss enn før, men det skal lite til før det glipper."),
    ("observation", "De fleste kjenner rollen sin, og det er lov å si hva en mener."),
    (
        "observation",
        "Gruppelederne går foran. De inviterer til samarbeid, og da tåler vi å være uenige.",
    ),
    ("observation", "Veien inn til administrasjonen er kort. Den som spør, får hjelp."),
    ("proposal", "Vi vil ha mer åpenhet, og vi vil gå tjenestevei."),
    ("observation", "Uenighet er sunt. Er alle enige, har noen sluttet å tenke."),
    (
        "observation",
        "Når et vedtak drøyer, spør den ene siden hvorfor, og den andre tror ikke svaret blir"
        " forstått. Vi kjenner hverandre for lite.",
    ),
    ("proposal", "Vis fram det halvferdige mens det ennå kan endres."),
    ("observation", "Å være folkevalgt er sjelden en heltidsjobb. Ta høyde for det."),
    ("action", "Lag en oversikt over hvem i administrasjonen som svarer på hva."),
    ("proposal", "Et godt svar til én folkevalgt er som regel nyttig for alle. Del det."),
    ("observation", "Den som spør, er ikke mistenksom. Spørsmål hører hjemme hos oss."),
    ("observation", "Det går for lang tid mellom hver gang vi møtes."),
    ("observation", "I ordskiftet spisser vi replikken når vi burde ha lyttet."),
    ("observation", "Loven trekker opp grensen mellom oss klarere enn før."),
    ("proposal", "Si vennlig fra når noen glir ut av rollen sin."),
    ("observation", "Vi beskriver den samme saken som om det var to."),
    ("observation", "Midt i saken glemmer vi hvilken hatt vi har på."),
    ("agreement", "Vi tar de vanskelige samtalene, og vi gjør det med respekt."),
    ("proposal", "Mye løser seg over en kopp kaffe. Sett av tid til den."),
)
_HIGHLIGHTS = (1, 11, 19)
_CONTACTS = 10
"""The statement that somebody was to act upon."""


def _statement(number: int, kind: StatementKind, text: str) -> EarlierStatement:
    said = EarlierStatement(
        id=f"i-fjor-{number:02}", text=text, kind=kind, highlight=number in _HIGHLIGHTS
    )
    if number != _CONTACTS:
        return said
    return replace(said, owner="Kommunedirektør", due=dt.date(2024, 6, 14))


LOOK_BACK = LookBack(
    year=2024,
    statements=tuple(_statement(n, kind, text) for n, (kind, text) in enumerate(_SAID, 1)),
)

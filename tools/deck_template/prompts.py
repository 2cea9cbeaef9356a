"""What an empty placeholder asks for, in bokmål, one sentence a level."""

from __future__ import annotations

from builders.look import Region, Role

_HEADING = "Skriv overskriften her"
_POINTS = ("Skriv punktene her", "Andre nivå", "Tredje nivå")
_BY_REGION: dict[Region, tuple[str, ...]] = {
    "title": (_HEADING,),
    "kicker": ("Skriv hvor vi er: dag, oppgave eller tema",),
    "subtitle": ("Skriv hva slags seminar det er",),
    "organisation": ("Skriv navnet på organisasjonen, ett språk på hver linje",),
    "time_and_place": ("Skriv dato og sted",),
    "arms": ("Våpen",),
    "lead": ("Skriv hva delen handler om",),
    "section_number": ("0",),
    "addition": ("Skriv hva vi gjør med spørsmålet",),
    "quote": ("Skriv sitatet her, uten hermetegn", "Skriv kilden: navn, rolle og år"),
    "sign": ("«",),
    "content": _POINTS,
    "left_name": ("Skriv navnet på spalten",),
    "left_text": _POINTS[:2],
    "right_name": ("Skriv navnet på spalten",),
    "right_text": _POINTS[:2],
    "table": ("Klikk på ikonet for å sette inn en tabell",),
    "key_figure": ("Skriv hva som er målt", "0,0", "Skriv endringen", "Skriv hva skalaen er"),
    "legend": ("Skriv navnet på målingene",),
    "chart": ("Klikk på ikonet for å sette inn et diagram",),
    "questions": ("Skriv spørsmålene her",),
    "how": ("Skriver", "Skriv hvem som noterer"),
    "picture": ("Klikk på ikonet for å sette inn et bilde",),
    "text": ("Skriv hva bildet forteller",),
    "credit": ("Skriv hvem som har laget bildet",),
    "work": (
        "Skriv tittelen på verket",
        "Skriv utgiver og år",
        "Skriv hva man finner der",
        "Skriv en lenketekst som sier hvor lenken går",
    ),
    "clock": ("00.00",),
    "next": ("Skriv hva som kommer etterpå",),
}
_BY_ROLE: dict[tuple[Role, Region], tuple[str, ...]] = {
    ("title", "title"): ("Skriv temaet for seminaret",),
    ("title_with_arms", "title"): ("Skriv temaet for seminaret",),
    ("section", "title"): ("Skriv navnet på delen",),
    ("statement", "title"): ("Skriv påstanden eller spørsmålet her",),
    ("quote", "title"): ("Skriv temaet for sitatet",),
    ("break", "title"): ("Pause eller lunsj",),
    ("picture", "kicker"): ("Skriv temaet",),
    ("break", "lead"): ("Vi starter igjen klokka",),
}


def prompt(role: Role, region: Region) -> tuple[str, ...]:
    """Return what the place for `region` asks for on the layout for `role`."""
    return _BY_ROLE.get((role, region)) or _BY_REGION[region]

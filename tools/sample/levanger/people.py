"""Forty participants, who are roles and nobody in particular, in eight groups of five."""

from __future__ import annotations

from seminar.model import Group, Participant

PARTIES = ("Parti A", "Parti B", "Parti C", "Parti D", "Parti E")
UNITS = (
    "Skole",
    "Barnehage",
    "Hjemmetjeneste",
    "Sykehjem",
    "Kultur",
    "Teknisk drift",
    "Plan og byggesak",
    "Barnevern",
    "Helsestasjon",
    "Bibliotek",
    "Renhold",
    "Landbruk",
    "Brann og redning",
)


def _numbered(
    role: str, short: str, units: tuple[str, ...], name: str = ""
) -> tuple[Participant, ...]:
    return tuple(
        Participant(id=f"{short}-{n}", name=f"{name or role} {n}", role=role, unit=unit)
        for n, unit in enumerate(units, 1)
    )


def _one(role: str, short: str, unit: str) -> Participant:
    return Participant(id=short, name=role, role=role, unit=unit)


POLITICIANS = (
    _one("Ordfører", "ordforer", PARTIES[0]),
    _one("Varaordfører", "varaordforer", PARTIES[1]),
    *_numbered("Folkevalgt", "folkevalgt", tuple(PARTIES[n % 5] for n in range(2, 16))),
)
MANAGEMENT = (
    _one("Kommunedirektør", "kommunedirektor", "Kommunedirektørens stab"),
    *_numbered("Kommunalsjef", "kommunalsjef", ("Oppvekst", "Helse", "Samfunn", "Teknisk")),
    _one("HR-sjef", "hr-sjef", "Kommunedirektørens stab"),
    _one("Økonomisjef", "okonomisjef", "Kommunedirektørens stab"),
)
UNIT_LEADERS = _numbered("Enhetsleder", "enhetsleder", UNITS, name="Leder")
"""Their names are short, so that "Leder 1 skriver" stands on one line of a group's card."""
REPRESENTATIVES = _numbered("Tillitsvalgt", "tillitsvalgt", ("",) * 4)

PARTICIPANTS = (*POLITICIANS, *MANAGEMENT, *UNIT_LEADERS, *REPRESENTATIVES)

GROUP_COUNT = 8


def _groups() -> tuple[Group, ...]:
    """Return groups with a unit leader who writes, two politicians and two others in each."""
    writers, leaders_left = UNIT_LEADERS[:GROUP_COUNT], UNIT_LEADERS[GROUP_COUNT:]
    others = (*REPRESENTATIVES, *leaders_left[1:])
    seconds = (*MANAGEMENT, leaders_left[0])
    people = zip(writers, POLITICIANS[::2], POLITICIANS[1::2][::-1], seconds, others, strict=True)
    return tuple(
        Group(
            id=f"gruppe-{n}",
            name=f"Gruppe {n}",
            table=f"Bord {n}",
            members=tuple(person.id for person in members),
            writer=members[0].id,
        )
        for n, members in enumerate(people, 1)
    )


GROUPS = _groups()

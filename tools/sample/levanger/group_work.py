"""The second day from the first break: five tasks for the groups, and what comes of them."""

from __future__ import annotations

from seminar.model import (
    BreakSlide,
    BulletsSlide,
    ClosingSlide,
    GroupsSlide,
    Item,
    SectionSlide,
    StatementSlide,
    Task,
    TaskOverviewSlide,
    TaskSlide,
)
from tools.sample.levanger.places import CANTEEN, FACILITATOR, FOYER, GROUP_TABLES, HALL
from tools.sample.levanger.tasks import (
    COMMUNICATION,
    CONFLICTS,
    CULTURE,
    GOALS,
    GROUP_TASKS,
    MANDATES,
)

INTRODUCTION = Item(
    id="d2-innledning",
    title="Gruppeoppgaver",
    kind="plenary",
    minutes=10,
    presenter=FACILITATOR,
    place=HALL,
    notes="Svararkene til alle fem oppgavene er åpnet på gruppemaskinene.",
    slides=(
        SectionSlide(
            id="lys-del-8",
            number="8",
            title="Gruppeoppgaver",
            lead="Åtte grupper, fem tema og én felles liste til slutt",
            notes=(
                "Nå er det deltakerne som arbeider, og vi andre som passer klokka. Svarene blir"
                " grunnlaget for oppsummeringen som sendes ut."
            ),
        ),
        TaskOverviewSlide(
            id="lys-oppgaver",
            kicker="Gruppeoppgaver",
            title="Fem oppgaver, og alle gruppene løser alle",
            tasks=tuple(task.id for task in GROUP_TASKS),
            notes=(
                "To oppgaver før lunsj og tre etter. Tida er knapp med vilje, så det er bedre med"
                " ett godt forslag enn med ti halve. Den som blir ferdig før tida, finner et navn"
                " og en frist."
            ),
        ),
        GroupsSlide(
            id="lys-grupper-2",
            kicker="Gruppeoppgaver",
            title="Samme gruppe og samme bord som i går",
            notes=(
                "Sekretæren er den samme, med mindre gruppa vil bytte. Mangler noen, så fyll på"
                " fra nabobordet."
            ),
        ),
    ),
)


def _task_item(id_: str, title: str, task: Task, note: str, say: str) -> Item:
    """Return the item in which the groups do `task`; it lasts as long as the task's phases."""
    return Item(
        id=f"d2-{id_}",
        title=title,
        kind="task",
        minutes=sum(phase.minutes for phase in task.phases),
        presenter=FACILITATOR,
        place=GROUP_TABLES,
        notes=note,
        slides=(TaskSlide(id=f"lys-{id_}", task=task.id, notes=say),),
    )


DOING_CULTURE = _task_item(
    "kultur",
    "Kultur",
    CULTURE,
    "Skriv ordene fra gruppene på tavla mens de blir sagt.",
    "Be alle velge sine tre ord før noen sier noe. Kulturen er lettest å se for den som er ny,"
    " så la de ferskeste rundt bordet begynne. I plenum vil vi høre ett ord fra hver gruppe, uten"
    " forklaring.",
)

DOING_MANDATES = _task_item(
    "mandat",
    "Klare mandater og ansvarsfordeling",
    MANDATES,
    "Plansje med de fire ordene fra rolleforståelsen henger framme.",
    "Begynn to og to med en sak som gikk godt. Spørsmålet er hva som var klart den gangen, og"
    " hvem som hadde gjort det klart. Lista over tiltak er det viktigste gruppa leverer.",
)

LUNCH = Item(
    id="d2-lunsj",
    title="Fredagslunsj",
    kind="meal",
    minutes=60,
    place=CANTEEN,
    slides=(BreakSlide(id="lys-lunsj-2"),),
)

DOING_COMMUNICATION = _task_item(
    "kommunikasjon",
    "Kommunikasjon",
    COMMUNICATION,
    "Kort oppgave. Hold tida.",
    "Barrierer er lette å finne og vanskelige å slippe. Derfor skal hver barriere få et forslag"
    " ved siden av seg. Minn gruppene om at kommunikasjon også er det vi lar være å si.",
)

DOING_GOALS = _task_item(
    "mal",
    "Felles målsetninger",
    GOALS,
    "Samle målene på ett ark til plenum.",
    "Først ett mål hver, så ett mål sammen. Spør gruppene hvem som må være med når målet blir"
    " til, for det avgjør hvem som passer på det siden. Målet skal kunne sies i én setning.",
)

DOING_CONFLICTS = _task_item(
    "konflikt",
    "Konflikter",
    CONFLICTS,
    "Minn om at enkeltsaker blir ved bordet.",
    "Si tydelig fra at vi snakker om måter og ikke om mennesker. La den som lytter, lytte i to"
    " hele minutter. Forslagene skal være slik at vi kan bruke dem neste gang det knaker.",
)

AFTERNOON_BREAK = Item(
    id="d2-kake",
    title="Kaffe og kake",
    kind="break",
    minutes=20,
    place=FOYER,
    notes="Prosesslederen og sekretæren samler svararkene.",
    slides=(BreakSlide(id="lys-pause-4"),),
)

PLENARY = Item(
    id="d2-plenum",
    title="Det viktigste fra gruppene",
    kind="plenary",
    minutes=45,
    presenter="Ordfører og prosessleder",
    place=HALL,
    notes="Åtte grupper, fire minutter hver. Resten er felles samtale.",
    slides=(
        BulletsSlide(
            id="lys-plenum",
            kicker="Plenum",
            title="Hver gruppe har ordet i fire minutter",
            bullets=(
                "**Ett forslag** dere selv har tro på",
                "**Ett navn:** Hvem bør ta det videre?",
                "**Én frist:** Når skal det være gjort?",
                "Vi andre lytter og spør når alle har hatt ordet.",
            ),
            notes=(
                "Hold tida vennlig og fast. Sekretæren skriver forslag, navn og frist rett inn, og"
                " leser dem opp til slutt. Et forslag uten navn er foreløpig bare et ønske."
            ),
        ),
        StatementSlide(
            id="lys-enige",
            kicker="Plenum",
            text="Hva er vi **enige om?**",
            addition="Vi leser det høyt før vi skriver det ned",
            notes=(
                "Ta fram spørsmålet vi begynte med i går. Samle det salen stiller seg bak, og les"
                " det opp ordrett. Seminaret fatter ingen vedtak, så si også hva som må videre til"
                " kommunestyret."
            ),
        ),
    ),
)

CLOSING = Item(
    id="d2-avslutning",
    title="Veien videre",
    kind="closing",
    minutes=25,
    presenter="Ordfører og kommunedirektør",
    place=HALL,
    notes="Evalueringsskjemaet ligger på bordene.",
    slides=(
        BulletsSlide(
            id="lys-veien-videre",
            kicker="Veien videre",
            title="Dette skjer med det dere har sagt",
            bullets=(
                "**I kveld:** Oppsummeringen blir skrevet ferdig.",
                "**Før påske:** Alle har fått den, med tiltak, navn og frister.",
                "**I juni:** Formannskapet hører hvor langt vi er kommet.",
                "**Neste år:** Vi begynner med det dere sa i dag.",
            ),
            notes=(
                "Ta punktene i rekkefølge, og si hvem som har ansvaret for hvert av dem. Det siste"
                " er det viktigste: Dagens svar blir neste års tilbakeblikk. Be om at"
                " evalueringsskjemaet fylles ut før folk reiser seg."
            ),
        ),
        ClosingSlide(
            id="lys-takk",
            title="Takk for to gode dager",
            text="Nå gjør vi det vi ble enige om. Vi ses igjen neste år.",
            notes=("Takk gruppene, sekretærene, kjøkkenet og komiteen. Ønsk alle vel hjem."),
        ),
    ),
)

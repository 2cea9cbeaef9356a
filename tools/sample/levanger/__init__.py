"""The sample from Levanger: two days, modelled on the two decks of a real seminar."""

from __future__ import annotations

from seminar.model import DocumentSettings, Organisation, Practical, Seminar
from tools.sample.levanger.day_one import DAY_ONE
from tools.sample.levanger.day_two import DAY_TWO
from tools.sample.levanger.look_back import LOOK_BACK
from tools.sample.levanger.outcomes import OUTCOMES
from tools.sample.levanger.people import GROUPS, PARTICIPANTS
from tools.sample.levanger.survey import SURVEY
from tools.sample.levanger.tasks import TASKS

FOLDER = "dialogseminar-2025"

DOCUMENT = DocumentSettings(
    welcome=(
        "Velkommen til to dager med god tid. Vi som styrer kommunen, og vi som driver den, møtes"
        " mange ganger i året, men da ligger det alltid en sak på bordet. Her er det samspillet"
        " selv som er saken.\n"
        "Si det du mener, spør om det du lurer på, og ta med deg minst én ting hjem som du vil"
        " gjøre annerledes."
    ),
    practical=(
        Practical(label="Oppmøte", text="Døra er åpen og kaffen er varm fra klokka 08.30."),
        Practical(label="Parkering", text="Bak rådhuset. Hent parkeringslapp i resepsjonen."),
        Practical(label="Mat", text="Alle måltider er i kantina. Si fra om allergier."),
        Practical(label="Grupper", text="Gruppelista henger ved inngangen og i foajeen."),
        Practical(label="Svar", text="Svararkene ligger i gruppemappa, ett for hver oppgave."),
        Practical(label="Klær", text="Ta med sko til turen torsdag. Vi går uansett vær."),
    ),
    contact="Seminarkomiteen, servicetorget",
)

LEVANGER = Seminar(
    id="levanger-2025",
    title="Dialogseminar 2025",
    subtitle="Dialogseminar for folkevalgte og administrasjon",
    theme="Godt samspill mellom politikk og administrasjon",
    language="nb",
    organisation=Organisation(
        name="Levanger kommune",
        parallel_names=("Levangken tjïelte",),
    ),
    venue="Rådhuset",
    programme=(DAY_ONE, DAY_TWO),
    tasks=TASKS,
    participants=PARTICIPANTS,
    groups=GROUPS,
    survey=SURVEY,
    look_back=LOOK_BACK,
    outcomes=OUTCOMES,
    document=DOCUMENT,
)

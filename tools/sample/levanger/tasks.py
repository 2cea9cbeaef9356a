"""The tasks of the sample from Levanger: reflection, getting to know each other, five for groups.

Themes, timings of the first two and who writes are those of the real seminar; the questions are
written for the sample, and so are the minutes of the five.
"""

from __future__ import annotations

from seminar.model import Phase, Side, Task
from tools.sample.shorthand import cued, phase, questions

FOLDER = "Gruppemappa"
SECRETARY = "Gruppas sekretær"

REFLECTION = Task(
    id="opg-refleksjon",
    title="Samspillet nå og videre",
    label="Refleksjonsoppgave",
    theme="Refleksjon",
    aim="Hvordan er samspillet, og hva gjør det bedre?",
    introduction=(
        "Først tenker du alene, så snakker gruppa sammen. Til slutt hører vi korte innspill"
        " fra noen av bordene. Vær konkret: Et eksempel sier mer enn en påstand."
    ),
    questions=questions(
        "refleksjon",
        "Hva kjennetegner samspillet mellom folkevalgte og administrasjon akkurat nå?",
        "Hvilket grep ville gjort samspillet bedre allerede i år?",
    ),
    phases=(
        phase("individual", 2, "Skriv ned det første du kommer på."),
        cued("group", 20, "Alle får ordet én gang før dere diskuterer."),
        phase("plenary", 5, "Tre bord deler ett punkt hver."),
    ),
    writer=SECRETARY,
    answers_in=FOLDER,
)

GET_TO_KNOW = Task(
    id="opg-bli-kjent",
    title="Bli kjent: Fortell hverandre om omstillingen",
    theme="Bli kjent",
    aim="Hva ser den andre siden som ikke vi ser?",
    introduction=(
        "Gruppa deler seg i to. Hver halvdel forbereder seg for seg selv, og deretter forteller"
        " dere hverandre hva dere har kommet fram til. Den som lytter, spør først etterpå."
    ),
    questions=questions(
        "bli-kjent",
        "Hva har vi fått til?",
        "Hva er fortsatt vanskelig?",
        "Hva må vi få på plass det neste året?",
    ),
    phases=(
        Phase(
            kind="group",
            minutes=5,
            name="Tenk sammen, hver side for seg",
            instruction="Velg ett eksempel til hvert spørsmål.",
        ),
        cued("exchange", 15, "Enhetslederne forteller først. Ved signalet går ordet videre."),
    ),
    division="by_role",
    sides=(
        Side(
            name="Enhetsledere",
            joined_by="med tillitsvalgte og kommunalsjefer",
            order="Forteller først",
            duty="Én av dere noterer",
        ),
        Side(
            name="Politikere",
            joined_by="fra alle partier",
            order="Lytter først",
            duty="Forteller etterpå",
        ),
    ),
    writer="En av enhetslederne",
    answers_in=FOLDER,
)

CULTURE = Task(
    id="opg-kultur",
    title="Kultur: Slik har vi det, og slik vil vi ha det",
    theme="Kultur",
    aim="Hvor langt er vi fra det vi ønsker oss?",
    introduction=(
        "Kultur er det vi gjør når ingen har bedt oss om det. Beskriv den slik en nyvalgt"
        " representant eller en nyansatt ville oppleve den."
    ),
    questions=questions(
        "kultur",
        "Hvilke tre ord passer på oss i dag?",
        "Hvor langt er det derfra til slik vi vil ha det i Levanger?",
        "Hva vil vi begynne og slutte med?",
    ),
    phases=(
        phase("individual", 3, "Velg dine tre ord før du hører de andres."),
        cued("group", 17, "Legg fram ordene, og finn de tre dere deler."),
        phase("plenary", 5, "Hver gruppe nevner ett ord."),
    ),
    writer=SECRETARY,
    answers_in=FOLDER,
)

MANDATES = Task(
    id="opg-mandat",
    title="Klare mandater og ansvarsfordeling",
    theme="Mandat og ansvar",
    aim="Hvor er det uklart hvem som avgjør?",
    introduction=(
        "Når mandatet er tydelig, slipper vi å gjette. Let etter steder der to tror at de"
        " bestemmer, og etter steder der ingen gjør det."
    ),
    questions=questions(
        "mandat",
        "Når har et tydelig mandat hjulpet dere?",
        "Hvor er det uklart hvem som avgjør, og hvem som utfører?",
        "Hvilke tiltak gjør rollene tydeligere?",
    ),
    phases=(
        phase("pairs", 5, "Fortell hverandre om én sak hver."),
        cued("group", 15, "Lag en liste over tiltak, og marker de tre viktigste."),
        phase("plenary", 5, "To grupper leser opp tiltakene sine."),
    ),
    writer=SECRETARY,
    answers_in=FOLDER,
)

COMMUNICATION = Task(
    id="opg-kommunikasjon",
    title="Kommunikasjon: Når fram, og når stopper det?",
    theme="Kommunikasjon",
    aim="Hva står i veien for at vi når hverandre?",
    introduction=(
        "De fleste misforståelser begynner med en beskjed som ble sendt, men ikke mottatt."
        " Finn barrierene, og foreslå noe som kan rive dem."
    ),
    questions=questions(
        "kommunikasjon",
        "Hvilke barrierer møter dere?",
        "Hvem får vite ting for sent, og hvordan kan det ha seg?",
        "Hvilken endring ville hjulpet mest?",
    ),
    phases=(
        phase("individual", 2, "Tenk på den siste beskjeden som ikke kom fram."),
        cued("group", 14, "Skriv ett forslag for hver barriere."),
        phase("plenary", 4, "To grupper deler sitt beste forslag."),
    ),
    writer=SECRETARY,
    answers_in=FOLDER,
)

GOALS = Task(
    id="opg-mal",
    title="Felles målsetninger: Hva vil vi sammen?",
    theme="Felles mål",
    aim="Hvilke mål skal vi eie sammen?",
    introduction=(
        "Et mål er først felles når begge sider kan si det uten å lese det opp. Snakk om hvordan"
        " slike mål blir til, og om hvordan de overlever et valg."
    ),
    questions=questions(
        "mal",
        "Hva kan et felles mål gi oss?",
        "Hvordan blir slike mål til, og hvem må være med på det?",
        "Hvordan holder vi dem levende?",
    ),
    phases=(
        phase("individual", 2, "Skriv ned ett mål du vil dele med alle ved bordet."),
        cued("group", 14, "Lag en felles liste, og velg ett mål."),
        phase("plenary", 4, "Hver gruppe leser opp målet sitt."),
    ),
    writer=SECRETARY,
    answers_in=FOLDER,
)

CONFLICTS = Task(
    id="opg-konflikt",
    title="Konflikter: Hva har vi lært, og hva endrer vi?",
    theme="Konflikter",
    aim="Hvordan tar vi tak før saken låser seg?",
    introduction=(
        "Vi snakker om måter å håndtere uenighet på, ikke om personer. Det som blir sagt om en"
        " enkelt sak, blir ved bordet. Bare forslagene skrives ned."
    ),
    questions=questions(
        "konflikt",
        "Tenk på en konflikt vi har vært gjennom. Hva gjorde vi, og hva hjalp?",
        "Hva kunne vært sagt tidligere, og av hvem?",
        "Hva foreslår dere at vi gjør neste gang?",
    ),
    phases=(
        phase("individual", 2, "Velg en sak du kan snakke rolig om."),
        phase("pairs", 4, "Én forteller, én lytter. Bytt når det har gått to minutter."),
        cued("group", 10, "Saml dere om inntil tre forslag."),
        phase("plenary", 4, "To grupper deler ett forslag hver."),
    ),
    writer=SECRETARY,
    answers_in=FOLDER,
)

GROUP_TASKS = (CULTURE, MANDATES, COMMUNICATION, GOALS, CONFLICTS)
TASKS = (REFLECTION, GET_TO_KNOW, *GROUP_TASKS)

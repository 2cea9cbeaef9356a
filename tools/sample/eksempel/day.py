"""The one day of the small sample."""

from __future__ import annotations

import datetime as dt

from seminar.model import (
    BreakSlide,
    BulletsSlide,
    ClosingSlide,
    Column,
    Day,
    DefinitionsSlide,
    Item,
    Level,
    LevelsSlide,
    ProgrammeSlide,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    StatementSlide,
    TaskSlide,
    TitleSlide,
    TwoColumnsSlide,
)
from tools.sample.eksempel.tasks import CLEAR_ROLES, SHORT_WAYS
from tools.sample.shorthand import at, definitions

WELCOME = Item(
    id="velkomen",
    title="Velkomen",
    kind="opening",
    minutes=15,
    presenter="Ordførar",
    slides=(
        TitleSlide(
            id="lys-tittel",
            notes=(
                "Ønsk alle velkomne, og sei kven som har førebudd dagen. Vi har sett av tid til"
                " å snakke ferdig, så ingen treng å skunde seg når dei har ordet."
            ),
        ),
        StatementSlide(
            id="lys-sporsmal",
            kicker="Spørsmålet for dagen",
            text="Korleis gjer vi **vegen kortare** mellom oss?",
            addition="Tenk på det fram til den første oppgåva",
            notes=(
                "Les spørsmålet, og lat det få stå ei lita stund. Spør kor mange som har lurt på"
                " kven dei skulle ringje. Vi tek spørsmålet opp att når dagen går mot slutten."
            ),
        ),
        ProgrammeSlide(
            id="lys-program",
            notes=(
                "Dagen har to delar, og kvar del endar i ei oppgåve. Det er lunsj midt på dagen og"
                " heimreise klokka tre."
            ),
        ),
    ),
)

SHORT = Item(
    id="vegane",
    title="Kva står i vegen?",
    minutes=40,
    presenter="Kommunedirektør",
    slides=(
        SectionSlide(
            id="lys-del-1",
            number="1",
            title="Korte vegar",
            lead="Det er lettare å spørje når ein veit kven ein skal spørje",
            notes=(
                "Første delen handlar om å nå fram til kvarandre. Fortel gjerne om ein gong det tok"
                " mykje lengre tid enn det burde."
            ),
        ),
        BulletsSlide(
            id="lys-hindringar",
            kicker="Kva står i vegen?",
            title="Fire ting gjer vegen lengre enn han treng vere",
            bullets=(
                "**Avstand.** Vi møtest for sjeldan.",
                "**Språk.** Fagord stengjer folk ute.",
                "**Tid.** Sakene kjem seint, og fristane er korte.",
                "**Gissing.** Vi trur vi veit kva dei andre meiner.",
            ),
            notes=(
                "Ta eitt punkt om gongen, og be salen om eit døme på kvart. Det siste punktet er"
                " det vanskelegaste, for der må vi begynne med oss sjølve."
            ),
        ),
        LevelsSlide(
            id="lys-veg",
            kicker="Vegen til eit vedtak",
            title="Eit godt vedtak startar hos dei det gjeld",
            levels=(
                Level(name="Innbyggjarane seier frå"),
                Level(name="Administrasjonen greier ut"),
                Level(name="Utvala drøftar"),
            ),
            outcome="Kommunestyret gjer vedtak",
            notes=(
                "Følg pilene nedover. Stopp ved kvart trinn, og spør kva som kan gå tapt på vegen"
                " til det neste. Ofte er det grunngjevinga som fell ut først."
            ),
        ),
    ),
)

FIRST_BREAK = Item(
    id="pause",
    title="Pause",
    kind="break",
    minutes=15,
    slides=(BreakSlide(id="lys-pause"),),
)

FIRST_TASK = Item(
    id="oppgave-vegar",
    title="Oppgåve: Korte vegar",
    kind="task",
    minutes=40,
    presenter="Prosessleiar",
    slides=(
        TaskSlide(
            id="lys-oppgave-vegar",
            task=SHORT_WAYS.id,
            notes=(
                "Det er ingen faste grupper i dag, så bordet er gruppa. Den som bur lengst unna,"
                " skriv. Minn om at døme er betre enn meiningar."
            ),
        ),
    ),
)

LISTENING = Item(
    id="lytte",
    title="Vi høyrer frå borda",
    kind="plenary",
    minutes=25,
    presenter="Prosessleiar",
    slides=(
        StatementSlide(
            id="lys-lytte",
            kicker="I plenum",
            text="Kva høyrde du som du **ikkje visste?**",
            addition="Svar med éi setning",
            notes=(
                "No gjeld det å lytte. Lat ordet gå frå bord til bord, og ta ikkje debatten her."
                " Sekretæren skriv ned det som kjem att fleire gonger."
            ),
        ),
    ),
)

LUNCH = Item(
    id="lunsj",
    title="Lunsj",
    kind="meal",
    minutes=45,
    place="Peisestova",
    slides=(BreakSlide(id="lys-lunsj"),),
)

ROLES = Item(
    id="roller",
    title="Kven har ansvaret?",
    minutes=35,
    presenter="Kommunedirektør",
    slides=(
        SectionSlide(
            id="lys-del-2",
            number="2",
            title="Klare roller",
            lead="Når kvar veit sitt, kan alle hjelpe til",
            notes=(
                "Andre delen handlar om kven som gjer kva. Klare roller er ikkje til hinder for"
                " samarbeid. Dei er det som gjer det trygt."
            ),
        ),
        DefinitionsSlide(
            id="lys-ord",
            kicker="Ord for dagen",
            title="To ord vi bør vere einige om",
            definitions=definitions(
                ("Rolle", "Det andre ventar av meg fordi eg sit der eg sit."),
                ("Mandat", "Det eg har fått lov til å avgjere på eiga hand."),
            ),
            notes=(
                "Rolla får vi av andre, og mandatet får vi på papir. Spør kven i salen som nokon"
                " gong har blanda dei to. Ta deg tid til eit par historier."
            ),
        ),
        TwoColumnsSlide(
            id="lys-sider",
            kicker="Klare roller",
            title="Ulike oppgåver, same innbyggjarar",
            left=Column(
                name="Folkevalde",
                bullets=("vel retning", "fordeler pengane", "står til ansvar ved valet"),
            ),
            right=Column(
                name="Administrasjonen",
                bullets=(
                    "greier ut og gir råd",
                    "set vedtaka i verk",
                    "seier frå når noko går gale",
                ),
            ),
            notes=(
                "Les den eine sida høgt, og be den andre sida svare på om det stemmer. Byt så om."
                " Skilnaden på dei to er ikkje alltid så stor som vi trur."
            ),
        ),
        QuoteSlide(
            id="lys-ordtak",
            theme="Små steg tel òg",
            quote="Mange bekkar små gjer ei stor å.",
            source="Ordtak",
            notes=(
                "Vi treng ikkje finne den store løysinga i dag. Det held at kvart bord finn éin"
                " liten ting som lèt seg gjere."
            ),
        ),
        ReferenceSlide(
            id="lys-lov",
            kicker="Les meir",
            title="Lova seier meir enn vi hugsar",
            work="Kommunelova",
            publisher="Lovdata",
            text="Her står det kven som har ansvar for kva, og kva kommunestyret kan gi frå seg.",
            notes=(
                "Slå opp reglane om kommunedirektøren og om delegering. Dei er korte, og dei er"
                " lettare å lese enn mange trur."
            ),
        ),
    ),
)

SECOND_TASK = Item(
    id="oppgave-roller",
    title="Oppgåve: Klare roller",
    kind="task",
    minutes=45,
    presenter="Prosessleiar",
    slides=(
        TaskSlide(
            id="lys-oppgave-roller",
            task=CLEAR_ROLES.id,
            notes=(
                "Begynn to og to, helst med éin frå kvar side. Det siste spørsmålet er det"
                " viktigaste, så sjå til at alle rekk det."
            ),
        ),
    ),
)

SECOND_BREAK = Item(
    id="kaffi",
    title="Kaffi og kake",
    kind="break",
    minutes=15,
    slides=(BreakSlide(id="lys-kaffi"),),
)

AGREEING = Item(
    id="einige",
    title="Kva er vi einige om?",
    kind="plenary",
    minutes=35,
    presenter="Ordførar",
    slides=(
        BulletsSlide(
            id="lys-einige",
            kicker="I plenum",
            title="Slik kjem vi fram til noko",
            bullets=(
                "Kvart bord les opp det dei vil prøve.",
                "Vi spør til vi forstår, men vi diskuterer ikkje.",
                "Til slutt vel vi **tre ting** saman.",
            ),
            notes=(
                "Skriv framlegga på veggen etter kvart som dei kjem. Lat alle setje tre strekar, og"
                " tel opp medan folk ser på. Sei kven som tek ansvar for kvar av dei tre."
            ),
        ),
    ),
)

CLOSING = Item(
    id="avslutning",
    title="Avslutning",
    kind="closing",
    minutes=20,
    presenter="Ordførar",
    slides=(
        StatementSlide(
            id="lys-i-morgon",
            kicker="Før vi går",
            text="Kva gjer du **annleis i morgon?**",
            addition="Fortel det til den som sit ved sida av deg",
            notes=(
                "Eitt minutt er nok. Det som er sagt høgt til ein annan, er lettare å hugse dagen"
                " etter."
            ),
        ),
        ClosingSlide(
            id="lys-takk",
            title="Takk for i dag",
            text="Oppsummeringa kjem til alle innan ei veke. Kom vel heim.",
            notes="Takk for innsatsen, og takk dei som har stelt i stand. Ønsk god heimtur.",
        ),
    ),
)

DAY = Day(
    id="dagen",
    date=dt.date(2025, 10, 8),
    start=at("09.30"),
    end=at("15.00"),
    title="Ein dag for å snakke ferdig",
    items=(
        WELCOME,
        SHORT,
        FIRST_BREAK,
        FIRST_TASK,
        LISTENING,
        LUNCH,
        ROLES,
        SECOND_TASK,
        SECOND_BREAK,
        AGREEING,
        CLOSING,
    ),
)

"""The first day after lunch: relational capacity, getting to know each other, new ideas."""

from __future__ import annotations

from seminar.model import (
    BreakSlide,
    BulletsSlide,
    DefinitionsSlide,
    Item,
    Level,
    LevelsSlide,
    PictureSlide,
    SectionSlide,
    StatementSlide,
    SurveyChartSlide,
    SurveyTableSlide,
    TaskSlide,
)
from tools.sample.levanger.places import CREDIT, FACILITATOR, FOYER, GROUP_TABLES, HALL
from tools.sample.levanger.survey import DIMENSIONS
from tools.sample.levanger.tasks import GET_TO_KNOW
from tools.sample.shorthand import definitions

CAPACITY = Item(
    id="d1-relasjonell",
    title="Relasjonell kapasitet",
    minutes=45,
    presenter="HR-sjef",
    place=HALL,
    notes="Vis hele skalaen, og minn om at tallene er gjennomsnitt.",
    slides=(
        SectionSlide(
            id="lys-del-4",
            number="4",
            title="Relasjonell kapasitet",
            lead="Hva det er, hvor det skapes, og hva tallene sier",
            notes=(
                "Ordet er nytt for mange, men saken er gammel. Vi går fra hva det betyr, via hvem"
                " det angår, til hva vi har målt."
            ),
        ),
        DefinitionsSlide(
            id="lys-kapasitet",
            kicker="Relasjonell kapasitet",
            title="Styrken vår ligger i det som er mellom oss",
            definitions=definitions(
                ("Relasjonell kapasitet", "Hvor gode vi er til å lykkes sammen."),
                (
                    "Sammenhengskraft",
                    "Vi kjenner og forstår hverandre, oppover, nedover og på tvers.",
                ),
            ),
            notes=(
                "Relasjonell kapasitet handler om samarbeid som fører fram. I en organisasjon viser"
                " den seg som sammenhengskraft: Vi snakker godt sammen, både mellom enheter og"
                " mellom nivåer."
            ),
        ),
        LevelsSlide(
            id="lys-nivaer",
            kicker="Relasjonell kapasitet på fire nivåer",
            title="Det som begynner øverst, skal merkes ytterst",
            levels=(
                Level(name="Kommunestyret", link="relasjonell ledelse"),
                Level(name="Strategisk ledelse", link="relasjonell ledelse"),
                Level(name="Ledere", link="relasjonell ledelse"),
                Level(name="Medarbeidere", link="relasjonell samskapelse"),
            ),
            outcome="Sammenhengende løsninger for innbyggerne",
            notes=(
                "Les figuren ovenfra. Hvert nivå trenger relasjonell kapasitet, og ledelse er det"
                " som bærer den videre til det neste. Til slutt møter medarbeiderne innbyggerne,"
                " og da skaper de løsningen sammen."
            ),
        ),
        PictureSlide(
            id="lys-fjord",
            kicker="Hvem vi er til for",
            title="Mange bekker, én fjord",
            picture="media/fjord.png",
            text="Innbyggerne spør ikke hvilken enhet hjelpen kommer fra. De merker om den henger"
            " sammen.",
            alternative_text=(
                "Fjord i solnedgang med åser i mange lag. Bekker renner ned fra begge sider og"
                " møtes i det samme vannet. På stranda står et rødt naust med lys i vinduet."
            ),
            credit=CREDIT,
            notes=(
                "La bildet stå litt. Hver enhet er en bekk med sitt eget løp, og det er greit."
                " Spør salen: Hvor i kommunen renner bekkene fint sammen i dag?"
            ),
        ),
        DefinitionsSlide(
            id="lys-dimensjoner",
            kicker="Seks dimensjoner",
            title="Seks sider ved å arbeide godt sammen",
            definitions=definitions(*((one.name, one.meaning) for one in DIMENSIONS)),
            notes=(
                "Dette er de seks sidene undersøkelsen måler. Bidrar er den som også blir kalt"
                " samarbeid. Be alle velge den siden de selv vil bli bedre på, uten å si det høyt."
            ),
        ),
        SurveyChartSlide(
            id="lys-undersokelse",
            kicker="Utvikling i relasjonell kapasitet, april–november 2024",
            notes=(
                "Begynn med tallet for helheten, og gå deretter til den siden som har økt mest."
                " Nevn også den som har økt minst. Tallene er gjennomsnitt av alle svar, så ingen"
                " enkeltpersoner kan kjennes igjen."
            ),
        ),
        SurveyTableSlide(
            id="lys-tabell",
            kicker="Alle tallene, april og november 2024",
            notes=(
                "Tabellen er for dem som vil se hvert tall. La den stå mens folk snakker sammen ved"
                " bordene, og ta imot spørsmål."
            ),
        ),
        StatementSlide(
            id="lys-bak-tallene",
            kicker="Til ettertanke",
            text="Hva tror du **ligger bak** tallene?",
            addition="Tre minutter ved bordet, så hører vi tre svar",
            notes=(
                "Tallene sier at noe har skjedd, men ikke hvorfor. De som var med, vet mer enn"
                " undersøkelsen. Be om eksempler framfor forklaringer."
            ),
        ),
    ),
)

GETTING_TO_KNOW = Item(
    id="d1-bli-kjent",
    title="Bli kjent",
    kind="task",
    minutes=20,
    presenter=FACILITATOR,
    place=GROUP_TABLES,
    notes="Gi signal når halve samtalen er gått, slik at ordet går over.",
    slides=(
        TaskSlide(
            id="lys-bli-kjent",
            task=GET_TO_KNOW.id,
            notes=(
                "Pek ut de to sidene: enhetsledere sammen med tillitsvalgte og kommunalsjefer, og"
                " politikerne for seg. En enhetsleder noterer. Minn om at den som lytter, lytter"
                " ferdig før noen svarer."
            ),
        ),
    ),
)

SECOND_BREAK = Item(
    id="d1-kaffe",
    title="Kaffe og frukt",
    kind="break",
    minutes=15,
    place=FOYER,
    slides=(BreakSlide(id="lys-pause-2"),),
)

INNOVATION = Item(
    id="d1-kultur",
    title="Kultur for innovasjon",
    minutes=40,
    presenter="Kommunalsjef",
    place=HALL,
    notes="Gule lapper og tusjer på alle bord.",
    slides=(
        SectionSlide(
            id="lys-del-5",
            number="5",
            title="Kultur for innovasjon som en del av omstillingen",
            lead="Det nye begynner gjerne med en samtale",
            notes=(
                "Innovasjon var den siden som økte mest, men den lå også lavest. Nå skal vi se på"
                " hva som skal til for at den fortsetter å øke."
            ),
        ),
        PictureSlide(
            id="lys-ideer",
            kicker="Kultur for innovasjon",
            title="Ideer vokser mellom folk",
            picture="media/samtale.png",
            text="Det begynner å lysne når noen sier «ja, og …» i stedet for «ja, men …».",
            alternative_text=(
                "Fem mennesker rundt et bord. Over dem svever tre sirkler som overlapper, og der"
                " alle tre møtes, er det hvitt og lyst."
            ),
            credit=CREDIT,
            notes=(
                "Se på midten av figuren: Det lyseste feltet er der alle tankene møtes. Fortell om"
                " en idé som ble bedre fordi noen bygde videre på den. Prøv gjerne «ja, og …» i"
                " praksis med dem som sitter foran."
            ),
        ),
        BulletsSlide(
            id="lys-luft",
            kicker="Kultur for innovasjon",
            title="Fire ting som gir nye ideer luft",
            bullets=(
                "**Tid.** Noen timer som ikke er fylt på forhånd.",
                "**Trygghet.** Lov til å bomme og å si det høyt.",
                "**Ulikhet.** Folk som ser saken fra hver sin kant.",
                "**Oppfølging.** Noen som tar ideen med seg videre.",
            ),
            notes=(
                "Be salen rekke opp hånda for den de har mest av, og så for den de har minst av."
                " Som regel er det oppfølgingen som mangler. Det er derfor vi skriver ned navn og"
                " frist i morgen."
            ),
        ),
        StatementSlide(
            id="lys-kreative",
            kicker="Kultur for innovasjon",
            text="Hvor kreative er dere **i samspill?**",
            addition="Fortell hverandre om noe dere har funnet på i lag",
            notes=(
                "Spørsmålet går til gruppa, ikke til den enkelte. Gi dem fem minutter på en"
                " historie om noe de fikk til fordi de var flere. Én lapp til hver historie, og"
                " lappene henges på veggen."
            ),
        ),
    ),
)

SUMMING_UP = Item(
    id="d1-plenum",
    title="Vi samler trådene",
    kind="plenary",
    minutes=30,
    presenter="Ordfører",
    place=HALL,
    notes="Sekretæren skriver mens bordene snakker.",
    slides=(
        StatementSlide(
            id="lys-i-morgen",
            kicker="Plenum",
            text="Hva tar du med deg **til i morgen?**",
            addition="Én setning fra hvert bord",
            notes=(
                "Gå fra bord til bord i rekkefølge, og hold det til én setning. Ikke kommenter"
                " underveis, men takk for hver. Avslutt med å si når vi møtes i kveld, og når vi"
                " begynner i morgen."
            ),
        ),
    ),
)

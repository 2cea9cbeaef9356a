"""The first day until lunch: where we stand, and what we said the year before."""

from __future__ import annotations

from seminar.model import (
    BreakSlide,
    BulletsSlide,
    Column,
    DefinitionsSlide,
    GroupsSlide,
    Item,
    LookBackSlide,
    PictureSlide,
    ProgrammeSlide,
    SectionSlide,
    StatementSlide,
    TaskSlide,
    TitleSlide,
    TwoColumnsSlide,
)
from tools.sample.levanger.places import CREDIT, FACILITATOR, FOYER, GROUP_TABLES, HALL
from tools.sample.levanger.tasks import REFLECTION
from tools.sample.shorthand import at, definitions

WELCOME = Item(
    id="d1-velkommen",
    title="Velkommen",
    kind="opening",
    minutes=20,
    start=at("09.00"),
    presenter="Ordfører og kommunedirektør",
    place=HALL,
    notes="Håndmikrofon til begge. Gruppelistene henger ved inngangen fra 08.30.",
    slides=(
        TitleSlide(
            id="lys-tittel",
            notes=(
                "Ønsk velkommen, og nevn kommunen med begge navnene. Si hvorfor vi bruker to hele"
                " dager: Resten av året møtes vi med en sak mellom oss, her møtes vi med god tid."
                " Minn om at gruppelistene henger ved inngangen."
            ),
        ),
        StatementSlide(
            id="lys-tema",
            kicker="Spørsmålet vi skal svare på",
            text=(
                "Hvordan legge til rette for **godt samspill** mellom politikk og administrasjon?"
            ),
            addition="Ta det med deg gjennom begge dagene",
            notes=(
                "Les spørsmålet høyt, og la det være stille et øyeblikk. Alt vi gjør disse to"
                " dagene, skal hjelpe oss med svaret. I morgen ettermiddag kommer spørsmålet"
                " igjen, og da ber vi hver gruppe om ett forslag."
            ),
        ),
        PictureSlide(
            id="lys-bord",
            kicker="Derfor er vi her",
            title="To sider av samme bord",
            picture="media/rundt-bord.png",
            text="Rollene er ulike. Menneskene vi arbeider for, er de samme.",
            alternative_text=(
                "Et rundt bord sett ovenfra, delt i en blågrønn og en oransje halvdel. Fire"
                " mennesker sitter på hver side, og midt på bordet ligger et ark de deler."
            ),
            credit=CREDIT,
            notes=(
                "Bildet er enkelt med vilje: ett bord, to halvdeler, åtte stoler. Folkevalgte og"
                " administrasjon har hver sin plass, men ingen sitter alene. Spør gjerne salen"
                " hva som burde stå på arket i midten."
            ),
        ),
        ProgrammeSlide(
            id="lys-program-1",
            notes=(
                "Gå raskt gjennom dagen. Pek på det som krever noe av deltakerne:"
                " refleksjonsoppgaven før lunsj og samtalen mellom de to sidene etterpå."
            ),
        ),
    ),
)

RESOURCES = Item(
    id="d1-ressurser",
    title="Helhetlig ressursforvaltning",
    minutes=30,
    presenter="Kommunedirektør",
    place=HALL,
    notes="Klikker på talerstolen. Kommunedirektøren tar spørsmål underveis.",
    slides=(
        SectionSlide(
            id="lys-del-1",
            number="1",
            title="Helhetlig ressursforvaltning",
            lead="Hvorfor samspillet mellom oss er en ressurs, det også",
            notes=(
                "Her setter vi rammen for resten av dagen. Omstillingen handler om mer enn penger,"
                " og det er grunnen til at vi begynner med alt det andre."
            ),
        ),
        BulletsSlide(
            id="lys-ressurser",
            kicker="Helhetlig ressursforvaltning",
            title="Én kommune har mange slags ressurser",
            bullets=(
                "**Folkene.** Hendene, hodene og alt de kan.",
                "**Verdiene.** Pengene vi rår over, og byggene vi eier.",
                "**Omgivelsene.** Naturen og miljøet vi skal gi videre.",
                "**Kulturen.** Det som gjør at folk vil bo her.",
                "**Helheten.** Vi planlegger sammen, og innbyggerne får mer igjen.",
            ),
            notes=(
                "Poenget er helheten. Arbeidskraft, kunnskap og kompetanse er ressurser på linje"
                " med økonomi og eiendom, og det samme er kultur, natur og miljø. Gi ett eksempel"
                " fra året som gikk, der to sektorer fant en løsning ingen av dem hadde alene."
            ),
        ),
        BulletsSlide(
            id="lys-resultatmal",
            kicker="Resultatmål",
            title="Tre ting skal prosjektet gi oss",
            bullets=(
                "Ledere som **bygger bruer**, og metoder og verktøy som hjelper dem",
                "**Større relasjonell kapasitet:** Fagområdene kjenner hverandre og drar"
                " i samme retning",
                "En økonomi som bærer målene våre **også på lang sikt**",
            ),
            notes=(
                "Prosjektet er betalt med skjønnsmidler, så vi skal vise hva pengene har ført til."
                " Bruk mest tid på det midterste målet. Det er også det vi har målt, og tallene"
                " kommer etter lunsj."
            ),
        ),
    ),
)

LOOKING_BACK = Item(
    id="d1-tilbakeblikk",
    title="Tilbakeblikk til fjorårets dialogseminar",
    minutes=35,
    presenter="Ordfører",
    place=HALL,
    notes="Utsagnene står også i deltakerheftet. Ordføreren leser ikke opp alle.",
    slides=(
        SectionSlide(
            id="lys-del-2",
            number="2",
            title="Tilbakeblikk til fjorårets dialogseminar",
            lead="Tjue utsagn om samspillet mellom politikk og administrasjon",
            notes=(
                "Vi begynner der vi slapp. Utsagnene er gruppenes egne, og noen av dem strider mot"
                " hverandre. Det skal de få lov til."
            ),
        ),
        LookBackSlide(
            id="lys-i-fjor",
            title="Dette sa vi i fjor om samspillet",
            notes=(
                "La alle lese i ro før du sier noe. Trekk fram kortene som er uthevet, og spør"
                " hvilke av dem som fortsatt stemmer. Fortell kort hva som er gjort med tiltaket"
                " om en oversikt over hvem som svarer på hva."
            ),
        ),
        StatementSlide(
            id="lys-siden-sist",
            kicker="Til ettertanke",
            text="Hva er **blitt bedre** siden sist?",
            addition="Snakk med den ved siden av deg i tre minutter",
            notes=(
                "Gi salen tre minutter to og to. Be deretter om to eller tre svar, og be om å få"
                " høre hva som gjorde forskjellen. Noter svarene, for vi trenger dem i morgen."
            ),
        ),
    ),
)

FIRST_BREAK = Item(
    id="d1-pause",
    title="Pause",
    kind="break",
    minutes=20,
    place=FOYER,
    notes="Sett ut gruppenumre på bordene.",
    slides=(BreakSlide(id="lys-pause-1"),),
)

INTERPLAY = Item(
    id="d1-samspill",
    title="Samspill og relasjoner",
    minutes=15,
    presenter="Kommunedirektør",
    place=HALL,
    notes="Gruppene skal sitte ved bordene sine når oppgaven begynner 11.00.",
    slides=(
        SectionSlide(
            id="lys-del-3",
            number="3",
            title="Samspill og relasjoner",
            lead="Når vi drar sammen, og når det butter",
            notes=(
                "Nå går vi fra fjoråret til i dag. Vi trenger to ord før gruppene tar over, og de"
                " to ordene hører sammen."
            ),
        ),
        DefinitionsSlide(
            id="lys-samspill",
            kicker="Samspill og relasjoner",
            title="Godt samspill har plass til konflikter",
            definitions=definitions(
                (
                    "Samspill",
                    "Vi drar lasset sammen, snakker tydelig og vet hva den andre svarer for.",
                ),
                ("Konflikter", "Kommer når forventningene vokser og pengene ikke gjør det."),
            ),
            notes=(
                "Kommunen fungerer ikke uten at de to sidene arbeider godt sammen. Det krever"
                " klare ord, respekt og kjennskap til den andres ansvar. En konflikt er ikke et"
                " tegn på at noe er galt, men den blir det hvis vi lar den ligge."
            ),
        ),
        TwoColumnsSlide(
            id="lys-press",
            kicker="Konflikter",
            title="Presset kommer fra to kanter",
            left=Column(
                name="Politikerne",
                bullets=(
                    "har velgere som vil se resultater",
                    "vil innfri det de gikk til valg på",
                    "får spørsmålene i butikken",
                ),
            ),
            right=Column(
                name="Administrasjonen",
                bullets=(
                    "skal gjøre ønsker om til tjenester",
                    "må få pengene til å rekke",
                    "ser hvor det mangler folk",
                ),
            ),
            notes=(
                "Begge sider står i et press den andre sjelden ser. Be hver side nevne ett punkt"
                " fra den andres liste som de ikke hadde tenkt på. Da er vi i gang med oppgaven."
            ),
        ),
        GroupsSlide(
            id="lys-grupper-1",
            kicker="Grupper",
            title="Finn bordet ditt, og hils på gruppa",
            notes=(
                "Gruppene er satt sammen på tvers av partier og enheter. Den som står først, er"
                " sekretær og åpner svararket i gruppemappa. Vi beholder de samme gruppene i"
                " morgen."
            ),
        ),
    ),
)

REFLECTING = Item(
    id="d1-refleksjon",
    title="Refleksjonsoppgave",
    kind="task",
    minutes=27,
    presenter=FACILITATOR,
    place=GROUP_TABLES,
    notes="Svararkene ligger åpne på maskinene. Bjelle til signalet halvveis.",
    slides=(
        TaskSlide(
            id="lys-refleksjon",
            task=REFLECTION.id,
            notes=(
                "Les spørsmålene høyt, og be om ro de to første minuttene. Minn sekretærene om at"
                " svaret skrives i gruppemappa underveis, ikke til slutt. Velg de tre bordene som"
                " skal dele, mens gruppene arbeider."
            ),
        ),
    ),
)

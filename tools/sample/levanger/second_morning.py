"""The second day until the first break: trust and roles."""

from __future__ import annotations

from seminar.model import (
    BreakSlide,
    BulletsSlide,
    DefinitionsSlide,
    Item,
    PictureSlide,
    ProgrammeSlide,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    StatementSlide,
)
from tools.sample.levanger.places import CREDIT, FOYER, HALL
from tools.sample.shorthand import at, definitions

MORNING = Item(
    id="d2-morgen",
    title="God morgen",
    kind="opening",
    minutes=15,
    start=at("09.00"),
    presenter="Ordfører",
    place=HALL,
    notes="Lappene fra i går henger fortsatt på veggen.",
    slides=(
        ProgrammeSlide(
            id="lys-program-2",
            notes=(
                "Si hva dagen skal ende med: en kort liste over tiltak, hvert med navn og frist."
                " Gruppene er de samme som i går, så alle vet hvor de skal sitte."
            ),
        ),
        BulletsSlide(
            id="lys-i-gar",
            kicker="Tilbake til i går",
            title="Tre ting vi tok med oss fra gårsdagen",
            bullets=(
                "**Vi har det bedre enn i fjor,** men møtes for sjelden.",
                "**Alle de seks sidene går fram,** og innovasjon mest av alle.",
                "**Vi vil dele svar med flere,** ikke bare med den som spør.",
            ),
            notes=(
                "Punktene er hentet fra setningene bordene ga oss i går. Spør om noe mangler,"
                " og skriv det på tavla. La det ikke bli en ny diskusjon, for den kommer etter"
                " pausen."
            ),
        ),
    ),
)

TRUST = Item(
    id="d2-tillit",
    title="Politikk og administrasjon: Samspill og tillit",
    minutes=35,
    presenter="Ekstern foredragsholder",
    place=HALL,
    notes="Egen PC. Prøv lyd og bilde klokka 08.30.",
    slides=(
        SectionSlide(
            id="lys-del-6",
            number="6",
            title="Politikk og administrasjon",
            lead="Samspill og tillit",
            notes=(
                "I går snakket vi om samspill. I dag går vi dypere, til det som samspillet"
                " hviler på."
            ),
        ),
        StatementSlide(
            id="lys-hva-er-tillit",
            kicker="Samspill og tillit",
            text="Hva er **tillit?**",
            addition="Ett minutt for deg selv, deretter to og to",
            notes=(
                "Ikke gi svaret ennå. Be alle tenke på ett menneske de stoler på, og på hva det"
                " mennesket gjør. Samle fire eller fem ord fra salen før du går videre."
            ),
        ),
        DefinitionsSlide(
            id="lys-tillit",
            kicker="Hva er tillit?",
            title="Tillit er å vente seg noe godt",
            definitions=definitions(
                ("Tillit", "Jeg regner med at du er ærlig, holder det du sier og vil meg vel."),
                ("Erfaring", "Det vi har opplevd før, avgjør hvor mye vi våger å forvente."),
            ),
            notes=(
                "Vi er sjelden klar over forventningen før den blir brutt. Den kan rette seg mot et"
                " menneske, og den kan rette seg mot kommunen. Siden tillit bygger på erfaring, kan"
                " vi gjøre noe med den: Vi kan gi hverandre nye erfaringer."
            ),
        ),
        StatementSlide(
            id="lys-tillitsbasert",
            kicker="Tillitsbasert samfunn",
            text="Der folk **stoler på hverandre**, blir alt annet litt lettere.",
            addition="Det gjelder et helt land, og det gjelder et møterom",
            notes=(
                "Når tilliten sitter i kulturen, trenger vi færre kontroller og kortere møter. Pek"
                " på ett område der kommunen allerede arbeider slik. Still så spørsmålet om hva det"
                " ville kostet å miste det."
            ),
        ),
        QuoteSlide(
            id="lys-ordtak",
            theme="Tillit tar tid",
            quote="Tillit kommer til fots og reiser til hest.",
            source="Ordtak",
            notes=(
                "Les ordtaket, og vent. Det tar lang tid å gå og kort tid å ri bort. Spør hva som"
                " får tilliten vår til å sale opp."
            ),
        ),
        PictureSlide(
            id="lys-bru",
            kicker="Samspill og tillit",
            title="Brua bygges fra begge sider",
            picture="media/bru.png",
            text="Den som holder de små løftene, blir trodd på de store.",
            alternative_text=(
                "Ei bru over stille vann. Den blågrønne halvdelen er bygd fra venstre bredd og den"
                " oransje fra høyre, og midt på møtes to mennesker som rekker hverandre hånda."
            ),
            credit=CREDIT,
            notes=(
                "To halvdeler, bygd fra hver sin bredd. Ingen av dem er ei bru alene. Be alle tenke"
                " på et lite løfte de kan holde allerede denne uka."
            ),
        ),
        DefinitionsSlide(
            id="lys-relasjoner",
            kicker="Relasjoner",
            title="Relasjoner må tåle både medvind og motvind",
            definitions=definitions(
                ("Samspill", "I medvind: Vi lytter, sier ting rett ut og holder det vi lover."),
                (
                    "Konflikter",
                    "I motvind: Løftene er store, rammene små, og begge kjenner presset.",
                ),
            ),
            notes=(
                "De to ordene kjenner vi igjen fra i går. I dag ser vi på dem som vær: Begge deler"
                " kommer, og relasjonen må holde i begge. Politikerne har velgere som venter, og"
                " administrasjonen har en ramme som ikke vokser."
            ),
        ),
    ),
)

ROLES = Item(
    id="d2-roller",
    title="Rolleforståelse",
    minutes=25,
    presenter="Ekstern foredragsholder",
    place=HALL,
    notes="Del ut et kort til hver deltaker før siste lysbilde.",
    slides=(
        SectionSlide(
            id="lys-del-7",
            number="7",
            title="Rolleforståelse",
            lead="Hvem bestemmer hva, og hvem gjør det?",
            notes=(
                "Tillit blir lettere når vi vet hvem som har ansvaret. Derfor hører rollene hjemme"
                " akkurat her, mellom tilliten og gruppearbeidet."
            ),
        ),
        DefinitionsSlide(
            id="lys-roller",
            kicker="Rolleforståelse",
            title="Fire ord viser hvor grensene går",
            definitions=definitions(
                ("Politikk", "Vi velger retning og fatter vedtak."),
                ("Politikkutforming", "Vi finner ut hva det er å velge mellom."),
                ("Organisasjonsutforming", "Vi bestemmer hvordan kommunen er satt sammen."),
                ("Administrasjon", "Vi holder tjenestene i gang, dag etter dag."),
            ),
            notes=(
                "Politikk og administrasjon er det lett å skille. Det er de to midterste som skaper"
                " uro, for der er begge sider med. Be salen om et eksempel på hver."
            ),
        ),
        StatementSlide(
            id="lys-stole-pa-deg",
            kicker="Til ettertanke",
            text="Hva vil du gjøre for at flere skal **våge å stole på deg?**",
            addition="Skriv én ting på kortet ditt, og ta det med hjem",
            notes=(
                "Dette svaret skal ingen samle inn. Gi to minutter i stillhet, og la kortet bli"
                " liggende med skriften ned. Si fra at vi spør igjen neste år."
            ),
        ),
        ReferenceSlide(
            id="lys-rapport",
            kicker="Samspill mellom politikk og administrasjon",
            title="Vil du lese mer om rollene våre?",
            work="Styrket lederskap i kommunal sektor",
            publisher="KS FoU, delrapport 1",
            text="Om gjeldende rett, roller og rolleforståelse mellom folkevalgte og"
            " kommunedirektør.",
            link_text="Finn rapporten hos KS",
            address="https://www.ks.no/",
            notes=(
                "Rapporten er grundig, og den er verdt tida. Den som bare har en halvtime, kan lese"
                " det som står om hva loven sier, og deretter om hvordan rollene blir forstått."
                " Søk på tittelen hos KS."
            ),
        ),
    ),
)

MORNING_BREAK = Item(
    id="d2-pause",
    title="Formiddagskaffe",
    kind="break",
    minutes=15,
    place=FOYER,
    slides=(BreakSlide(id="lys-pause-3"),),
)

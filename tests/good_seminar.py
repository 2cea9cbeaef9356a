"""A small seminar with every kind of slide that an organiser could stand by: no check has anything
to say of it."""

from __future__ import annotations

import datetime as dt

from seminar import model
from seminar.survey import Survey, SurveyRow

FIRST_DAY = model.Day(
    id="day1",
    date=dt.date(2025, 3, 20),
    start=dt.time(9, 0),
    end=dt.time(12, 30),
    title="Samspill",
    items=(
        model.Item(
            id="welcome",
            title="Velkommen",
            kind="opening",
            minutes=15,
            presenter="Ordføreren",
            slides=(
                model.TitleSlide(id="s-title"),
                model.ProgrammeSlide(id="s-programme"),
                model.SectionSlide(id="s-section", number="1", title="Samspill og tillit"),
            ),
        ),
        model.Item(
            id="talk",
            title="Hva er tillit?",
            minutes=45,
            presenter="Kommunedirektøren",
            slides=(
                model.StatementSlide(id="s-statement", text="Hva preger **samspillet** i dag?"),
                model.QuoteSlide(
                    id="s-quote",
                    theme="Om tillit",
                    quote="Tillit kommer til fots",
                    source="Ordtak",
                ),
                model.BulletsSlide(
                    id="s-bullets",
                    title="Tillit bygges på tre ting",
                    bullets=("Åpenhet", "Respekt", "Tid"),
                ),
                model.DefinitionsSlide(
                    id="s-definitions",
                    title="To ord vi bruker",
                    definitions=(
                        model.Definition(term="Tillit", meaning="Å vente det beste"),
                        model.Definition(term="Mot", meaning="Å si det høyt"),
                    ),
                ),
                model.LevelsSlide(
                    id="s-levels",
                    title="Fra ledelse til løsning",
                    levels=(model.Level(name="Ledere"), model.Level(name="Medarbeidere")),
                    outcome="Gode tjenester",
                ),
                model.PictureSlide(
                    id="s-picture",
                    title="Fjorden samler oss",
                    picture="media/fjord.png",
                    alternative_text="En fjord i morgenlys",
                    credit="Tegning: kommunen",
                ),
                model.ReferenceSlide(
                    id="s-reference",
                    title="Les mer om roller",
                    work="Styrket lederskap",
                    publisher="KS",
                    link_text="Les rapporten hos KS",
                    address="https://www.ks.no/",
                ),
                model.TwoColumnsSlide(
                    id="s-columns",
                    title="To roller, én kommune",
                    left=model.Column(name="Politikk", bullets=("Velger retning",)),
                    right=model.Column(name="Administrasjon", bullets=("Viser veier dit",)),
                ),
            ),
        ),
        model.Item(
            id="pause",
            title="Pause",
            kind="break",
            minutes=15,
            slides=(model.BreakSlide(id="s-break"),),
        ),
        model.Item(
            id="reflection",
            title="Refleksjon i grupper",
            kind="task",
            minutes=27,
            slides=(
                model.TaskSlide(id="s-task1", task="task1"),
                model.GroupsSlide(id="s-groups"),
            ),
        ),
        model.Item(
            id="plenary",
            title="Hvor står vi?",
            kind="plenary",
            minutes=33,
            presenter="Prosessleder",
            slides=(
                model.LookBackSlide(id="s-look-back"),
                model.SurveyChartSlide(id="s-chart"),
                model.SurveyTableSlide(id="s-table"),
                model.TaskOverviewSlide(id="s-overview"),
            ),
        ),
        model.Item(id="lunch", title="Lunsj", kind="meal", minutes=45),
        model.Item(
            id="dialogue",
            title="Bli kjent",
            kind="task",
            minutes=20,
            slides=(model.TaskSlide(id="s-task2", task="task2"),),
        ),
        model.Item(
            id="thanks", title="Takk for i dag", kind="closing", minutes=10, presenter="Ordføreren"
        ),
    ),
)

SECOND_DAY = model.Day(
    id="day2",
    date=dt.date(2025, 3, 21),
    start=dt.time(9, 0),
    end=dt.time(10, 0),
    items=(
        model.Item(
            id="onwards",
            title="Veien videre",
            kind="closing",
            minutes=60,
            presenter="Ordføreren",
            slides=(model.ClosingSlide(id="s-closing", title="Takk for innsatsen"),),
        ),
    ),
)

REFLECTION = model.Task(
    id="task1",
    title="Samspillet i dag",
    theme="Samspill",
    aim="Å finne ut hvor vi står",
    questions=(
        model.Question(id="q1", text="Hva preger samspillet?"),
        model.Question(id="q2", text="Hva kan bli bedre?"),
    ),
    phases=(
        model.Phase(kind="individual", minutes=2),
        model.Phase(kind="group", minutes=20, halfway=True),
        model.Phase(kind="plenary", minutes=5),
    ),
    writer="Enhetslederen",
    answers_in="Gruppas mappe",
)

DIALOGUE = model.Task(
    id="task2",
    title="Fortell hverandre",
    questions=(model.Question(id="q3", text="Hva lykkes vi med?"),),
    phases=(
        model.Phase(kind="pairs", minutes=5),
        model.Phase(kind="exchange", minutes=15, halfway=True),
    ),
    sides=(
        model.Side(name="Enhetsledere", order="Begynner"),
        model.Side(name="Politikere", duty="Noterer"),
    ),
)

GOOD = model.Seminar(
    id="seminar",
    title="Dialogseminar 2025",
    subtitle="Dialogseminar for folkevalgte og administrasjon",
    theme="Godt samspill",
    organisation=model.Organisation(name="Levanger kommune", logo="media/våpen.png"),
    venue="Rådhuset",
    programme=(FIRST_DAY, SECOND_DAY),
    tasks=(REFLECTION, DIALOGUE),
    participants=tuple(
        model.Participant(id=f"p{n}", name=f"Enhetsleder {n}", role="Enhetsleder")
        for n in range(1, 5)
    ),
    groups=(
        model.Group(id="g1", name="Gruppe 1", table="1", members=("p1", "p2"), writer="p1"),
        model.Group(id="g2", name="Gruppe 2", table="2", members=("p3", "p4"), writer="p3"),
    ),
    survey=model.SurveySettings(
        index_name="Relasjonell kapasitet",
        dimensions=(
            model.Dimension(id="dim1", name="Respekt", meaning="For andres bidrag"),
            model.Dimension(id="dim2", name="Innovasjon", meaning="Å finne nye løsninger"),
        ),
    ),
    look_back=model.LookBack(
        year=2024,
        statements=(
            model.EarlierStatement(id="e1", text="Klimaet er bedre enn før"),
            model.EarlierStatement(id="e2", text="Vi møtes for sjelden", kind="proposal"),
        ),
    ),
    outcomes=(
        model.Statement(
            id="o1", text="Vi kjenner hverandre", task="task1", question="q1", group="g1"
        ),
        model.Statement(
            id="o2",
            text="Møteplass hver måned",
            kind="action",
            task="task1",
            owner="Kommunedirektøren",
            due=dt.date(2025, 6, 1),
        ),
    ),
    document=model.DocumentSettings(
        welcome="Velkommen til to dager sammen.",
        practical=(model.Practical(label="Parkering", text="Bak rådhuset"),),
        contact="Servicetorget",
    ),
)

GOOD_SURVEY = Survey(
    waves=("april 2024", "november 2024"),
    rows=(SurveyRow("Respekt", (3.9, 4.2)), SurveyRow("Innovasjon", (3.1, 3.8))),
    index=SurveyRow("Relasjonell kapasitet", (3.5, 4.0)),
)

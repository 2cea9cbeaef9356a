"""The small sample in nynorsk: one day, no survey, no groups, no pictures, no year before."""

from __future__ import annotations

from seminar.model import DeckSettings, DocumentSettings, Organisation, Practical, Seminar
from tools.sample.eksempel.day import DAY
from tools.sample.eksempel.tasks import TASKS

FOLDER = "dialogdag-2025-nynorsk"

DOCUMENT = DocumentSettings(
    welcome=(
        "Velkomen til ein dag der vi har betre tid enn vi plar. Vi skal finne ut kvar vegen"
        " mellom oss er for lang, og kva som skal til for å gjere han kortare."
    ),
    practical=(
        Practical(label="Oppmøte", text="Kaffien står klar frå klokka 09.00."),
        Practical(label="Parkering", text="Det er gratis å parkere ved idrettshallen."),
        Practical(label="Mat", text="Vi et lunsj i lag. Sei frå om allergiar."),
    ),
    contact="Politisk sekretariat",
    show_participants="nothing",
)

EKSEMPEL = Seminar(
    id="eksempel-2025",
    title="Dialogdag 2025",
    subtitle="Samtaledag for folkevalde og administrasjon",
    theme="Korte vegar, klare roller",
    language="nn",
    organisation=Organisation(name="Eksempel kommune"),
    venue="Samfunnshuset",
    programme=(DAY,),
    tasks=TASKS,
    document=DOCUMENT,
    deck=DeckSettings(show_position=False),
)

"""The two tasks of the small sample."""

from __future__ import annotations

from seminar.model import Task
from tools.sample.shorthand import cued, phase, questions

SHORT_WAYS = Task(
    id="opg-vegar",
    title="Korte vegar: Kvar er det lengst å gå?",
    theme="Korte vegar",
    aim="Kvar stoppar det opp mellom oss?",
    introduction=(
        "Ta utgangspunkt i noko du sjølv har opplevd. Då blir det lettare å finne ut kva som"
        " faktisk kan gjerast."
    ),
    questions=questions(
        "vegar",
        "Når fekk du sist eit raskt og godt svar, og kva var det som gjorde det mogleg?",
        "Kvar er vegen lengst, og kva kan gjere han kortare?",
    ),
    phases=(
        phase("individual", 3, "Noter eitt døme på kvart spørsmål."),
        cued("group", 25, "Lat alle få fortelje før de diskuterer."),
        phase("plenary", 12, "Kvart bord legg fram eitt framlegg."),
    ),
    writer="Den som bur lengst unna",
    answers_in="Arket på bordet",
)

CLEAR_ROLES = Task(
    id="opg-roller",
    title="Klare roller: Kven gjer kva?",
    theme="Klare roller",
    aim="Kor tydeleg er det kven som avgjer?",
    questions=questions(
        "roller",
        "I kva slags saker går vi i vegen for kvarandre?",
        "Kva må vi få vite før ei sak er ferdig?",
        "Kva vil vi prøve ut fram til neste møte?",
    ),
    phases=(
        phase("pairs", 5, "Snakk med ein du ikkje kjenner så godt."),
        cued("group", 25, "Skriv ned det de blir einige om."),
        phase("plenary", 15, "Kvart bord seier kva dei vil prøve."),
    ),
    writer="Den med kortast veg heim",
    answers_in="Arket på bordet",
)

TASKS = (SHORT_WAYS, CLEAR_ROLES)

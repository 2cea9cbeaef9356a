"""The seminar of the design guide's pictures, as far as booklet and task sheets show it."""

from __future__ import annotations

import datetime as dt

from seminar import model
from seminar.survey import Survey, SurveyRow

_NAMES = ("Innovasjon", "Kjennskap", "Samarbeid", "Problemløsning", "Respekt", "Kunnskapsdeling")
_PHASES = (
    model.Phase(kind="individual", minutes=2, instruction="Finn én sak der rollene var uklare."),
    model.Phase(minutes=20, instruction="Ranger de tre viktigste tiltakene.", halfway=True),
    model.Phase(kind="exchange", minutes=15, instruction="Legg fram listene.", halfway=True),
    model.Phase(kind="plenary", minutes=8, instruction="Prosesslederen samler trådene."),
)
SURVEY = Survey(
    waves=("April 2025", "November 2025"),
    rows=tuple(SurveyRow(name, (3.0, 3.5 + at / 10)) for at, name in enumerate(_NAMES)),
    index=SurveyRow("Relasjonell kapasitet", (3.0, 3.8)),
)


def guide_seminar(task_count: int = 5, group_count: int = 6, **changes: object) -> model.Seminar:
    """Return a seminar with everything a booklet shows; tasks have two questions each."""
    everything: dict[str, object] = {
        "title": "Dialogseminar 2026",
        "theme": "Tillit i praksis",
        "venue": "Fjordgården hotell",
        "organisation": model.Organisation(name="Nordvik kommune"),
        "programme": (_day(19, task_count), _day(20, 0)),
        "tasks": tuple(map(_task, range(1, task_count + 1))),
        "groups": tuple(map(_group, range(1, group_count + 1))),
        "survey": model.SurveySettings(dimensions=tuple(map(_dimension, _NAMES))),
        "look_back": model.LookBack(year=2025, statements=_STATEMENTS),
        "document": model.DocumentSettings(
            welcome="I to dager setter vi av tid til noe vi ellers har for lite tid til.\n"
            "Vi gleder oss til **gode samtaler**.",
            practical=(model.Practical(label="Mat", text="Lunsj begge dager."),),
        ),
    }
    return model.Seminar(**{**everything, **changes})  # type: ignore[arg-type]


_STATEMENTS = (
    model.EarlierStatement(text="Vi må tørre å vise fram det uferdige.", highlight=True),
    model.EarlierStatement(text="Veien inn er kort."),
    model.EarlierStatement(text="Del svaret med alle.", kind="proposal"),
    model.EarlierStatement(text="Vi tar de vanskelige samtalene.", kind="agreement"),
    model.EarlierStatement(
        text="Lag en kontaktoversikt.",
        kind="action",
        owner="Kommunedirektøren",
        due=dt.date(2025, 6, 1),
    ),
    model.EarlierStatement(text="Sett av tid til kaffe.", kind="action"),
)


def _day(date: int, tasks: int) -> model.Day:
    work = tuple(
        model.Item(
            title="Gruppearbeid",
            kind="task",
            minutes=45,
            slides=(model.TaskSlide(id=f"slide{number}", task=f"task{number}"),),
        )
        for number in range(1, tasks + 1)
    )
    return model.Day(
        date=dt.date(2026, 3, date),
        start=dt.time(9, 0),
        end=dt.time(15, 30),
        items=(model.Item(title="Velkommen", kind="opening", minutes=15), *work),
    )


def _task(number: int) -> model.Task:
    return model.Task(
        id=f"task{number}",
        title="Mandat og ansvar",
        introduction="Når det er klart hvem som bestemmer, blir det lettere å stole på hverandre. "
        "Let etter de stedene der det i dag er uklart.",
        questions=(
            model.Question(id=f"q{number}1", text="I hvilke saker er det uklart hvem som avgjør?"),
            model.Question(id=f"q{number}2", text="Hvilke grep vil gjøre rollene **tydeligere**?"),
        ),
        phases=_PHASES,
        writer="En av enhetslederne",
        answers_in="Svararket i gruppemappa",
    )


def _group(number: int) -> model.Group:
    return model.Group(id=f"group{number}", name=f"Gruppe {number}", table=f"Bord {number}")


def _dimension(name: str) -> model.Dimension:
    return model.Dimension(id=f"dimension-{name}", name=name, meaning="Vi løser det sammen.")

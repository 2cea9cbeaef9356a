"""A hundred seminars that nobody would hold, the same in every run, for tests that draw them.

Each is unlike the others: long Norwegian words, many bullets or one, empty parts, one to forty
groups, all kinds of slides, tasks of one to six phases, surveys of none to nine waves. Hypothesis
finds smaller examples of what is wrong, but drawing a deck takes LibreOffice seconds, so that here
the numbers 0 to 99 must do.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import TypeVar, get_args

from seminar import model
from seminar.survey import Survey, SurveyRow

COUNT = 100
T = TypeVar("T")

_USUAL = """
og i på for at det er som til med av vi en et om hva kan når å ikke samspill tillit mål retning
roller kommunen folkevalgte administrasjonen kommunestyret innbyggerne tjenester oppdraget
møteplasser uenighet medvirkning samarbeid kommunedirektøren gruppeleder utvalg budsjett
nysgjerrighet respekt ansvar tydelig åpne lytte spørre forberede vedta følge utrede svare
rolleforståelse handlingsrom hverdagen beslutninger Levanger Levangken tjïelte KS 2025 3,8
"""
_LONG = (
    "menneskerettighetsdomstolsavgjørelse",
    "kommunalsjefsansvarsområdebeskrivelser",
    "samhandlingskompetanseutviklingsprogrammet",
    "minoritetsladningsbærerdiffusjonskoeffisientmålingsapparatur",
    "R&D-avdelingen",
    "<innspill>",
    "https://www.levanger.kommune.no/dialogseminar/2025/oppsummering",
)


class Maker:
    """Makes parts of one seminar; the same number makes the same parts."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self._usual = _USUAL.split()
        self._ids = (f"g{place}" for place in count(1))

    def id(self) -> str:
        """Return the next id."""
        return next(self._ids)

    def maybe(self, likely: float = 0.5) -> bool:
        """Return whether something is so."""
        return self.chance.random() < likely

    def some(self, least: int, most: int) -> int:
        """Return a number, small ones more often."""
        return min(self.chance.randint(least, most), self.chance.randint(least, most))

    def several(self, each: Callable[[], T], least: int, most: int) -> tuple[T, ...]:
        """Return so many of what `each` makes."""
        return tuple(each() for _ in range(self.some(least, most)))

    def words(self, least: int, most: int) -> str:
        """Return a sentence of so many words, some of them long, some bold or italic."""
        drawn = [self._word() for _ in range(self.chance.randint(least, most))]
        text = " ".join(drawn)
        return text[:1].upper() + text[1:]

    def _word(self) -> str:
        word = self.chance.choice(_LONG if self.maybe(0.03) else self._usual)
        sign = self.chance.choice(("", "", "", "", "", "", "", "**", "*"))
        return f"{sign}{word}{sign}"

    def heading(self) -> str:
        """Return a heading: mostly a short one, seldom none or far too much."""
        return self.chance.choice(
            (self.words(2, 6), self.words(3, 9), self.words(5, 14), self.words(1, 1), "")
        )

    def line(self) -> str:
        """Return a short text or none."""
        return self.words(1, 7) if self.maybe(0.8) else ""

    def text(self) -> str:
        """Return a text of one to sixty words, or none."""
        most = self.chance.choice((4, 8, 12, 20, 35, 60))
        return self.words(1, most) if self.maybe(0.93) else ""

    def head(self) -> dict[str, str]:
        """Return what a slide with a heading has in common with others."""
        return {
            "id": self.id(),
            "kicker": self.line(),
            "title": self.heading(),
            "notes": self.line(),
        }


def seminar(number: int) -> model.Seminar:
    """Return the seminar with this number, from 0 to `COUNT` - 1; it breaks no rule."""
    make = Maker(number)
    tasks = make.several(lambda: _task(make), 0, 7)
    people, groups = _people(make)
    look_back = model.LookBack(year=2024, statements=make.several(lambda: _earlier(make), 0, 24))
    return model.Seminar(
        id=make.id(),
        title=make.words(1, 4),
        subtitle=make.line(),
        theme=make.heading(),
        language=make.chance.choice(get_args(model.LanguageCode)),
        organisation=model.Organisation(
            name=make.words(1, 3), parallel_names=make.several(lambda: make.words(1, 3), 0, 2)
        ),
        venue=make.line(),
        programme=tuple(_days(make, tasks, look_back.statements)),
        tasks=tasks,
        participants=people,
        groups=groups,
        look_back=look_back if make.maybe(0.8) else model.LookBack(statements=look_back.statements),
        deck=model.DeckSettings(show_position=make.maybe(0.3)),
    )


def survey(number: int) -> Survey | None:
    """Return the survey of the seminar with this number; some have none."""
    make = Maker(-1 - number)
    waves = make.some(0, 9)
    if not waves:
        return None

    def row(name: str) -> SurveyRow:
        values = (
            None if make.maybe(0.1) else make.chance.randint(10, 50) / 10 for _ in range(waves)
        )
        return SurveyRow(name, tuple(values))

    names = dict.fromkeys(make.words(1, 3) for _ in range(make.some(0, 14)))
    return Survey(
        waves=tuple(f"{_month(make)} 20{20 + wave}" for wave in range(waves)),
        rows=tuple(map(row, names)),
        index=row("Relasjonell kapasitet") if make.maybe(0.8) else None,
    )


def _month(make: Maker) -> str:
    return make.chance.choice(("april", "november", "høst", "i sluttfasen av prosjektet"))


# --- people and tasks -----------------------------------------------------------------------------


def _people(make: Maker) -> tuple[tuple[model.Participant, ...], tuple[model.Group, ...]]:
    """Return one to forty groups with two to twenty-four members each, or none."""
    groups, people = list[model.Group](), list[model.Participant]()
    count_of_groups = make.chance.choice((0, 1, 2, 3, 4, 7, 8, 9, 13, 24, 40))
    each = make.chance.choice((2, 4, 5, 6, 9, 12, 24))
    for number in range(1, count_of_groups + 1):
        members = [
            model.Participant(id=make.id(), name=f"{make.chance.choice(_ROLES)} {number}.{place}")
            for place in range(make.chance.randint(0, each))
        ]
        people += members
        groups.append(
            model.Group(
                id=make.id(),
                name=f"Gruppe {number}" if make.maybe(0.9) else make.line(),
                table=str(number) if make.maybe() else "",
                members=tuple(member.id for member in members),
                writer=members[0].id if members and make.maybe(0.8) else None,
            )
        )
    return tuple(people), tuple(groups)


_ROLES = (
    "Ordfører",
    "Enhetsleder",
    "Kommunalsjef for oppvekst",
    "Hovedtillitsvalgt",
    "Samhandlingskompetanseutviklingsrådgiver",
    "Varamedlem",
)


def _task(make: Maker) -> model.Task:
    questions = make.several(lambda: model.Question(id=make.id(), text=make.text()), 0, 7)
    return model.Task(
        id=make.id(),
        title=make.heading(),
        theme=make.line(),
        aim=make.line(),
        introduction=make.line(),
        questions=questions,
        phases=make.several(lambda: _phase(make), 0, 6),
        sides=(_side(make), _side(make)) if make.maybe(0.25) else (),
        writer=make.line(),
        answers_in=make.line(),
    )


def _side(make: Maker) -> model.Side:
    return model.Side(name=make.line(), joined_by=make.line(), order=make.line(), duty=make.line())


def _phase(make: Maker) -> model.Phase:
    return model.Phase(
        kind=make.chance.choice(get_args(model.PhaseKind)),
        minutes=make.chance.choice((1, 2, 5, 10, 15, 20, 45, 90)),
        name=make.words(1, 4) if make.maybe(0.3) else "",
        instruction=make.line(),
        halfway=make.maybe(0.3),
    )


def _earlier(make: Maker) -> model.EarlierStatement:
    return model.EarlierStatement(
        id=make.id(), text=make.text(), highlight=make.maybe(0.1), group=make.line()
    )


# --- programme ------------------------------------------------------------------------------------


def _days(
    make: Maker, tasks: Sequence[model.Task], earlier: Sequence[model.EarlierStatement]
) -> Iterator[model.Day]:
    live = _live(make, [task.id for task in tasks], [one.id for one in earlier])
    kinds = [*_typed(make), *live]
    # Each deck shows some kinds only, so that a hundred of them are drawn in minutes.
    shown = make.chance.sample(kinds, 7)
    for number in range(make.some(1, 3)):
        placed: list[list[model.Slide]] = [
            [] for _ in range(make.chance.choice((1, 2, 4, 7, 12, 16)))
        ]
        for kind in shown[: 2 if number else None]:
            make.chance.choice(placed).append(kind())
        yield model.Day(
            id=make.id(),
            date=dt.date(2025, 3, 20 + number),
            title=make.heading() if make.maybe(0.3) else "",
            items=tuple(_item(make, slides) for slides in placed),
        )


def _item(make: Maker, slides: Sequence[model.Slide]) -> model.Item:
    return model.Item(
        id=make.id(),
        title=make.heading(),
        kind=make.chance.choice(get_args(model.ItemKind)),
        minutes=make.chance.choice((5, 10, 15, 30, 45, 60, 120)),
        presenter=make.line() if make.maybe(0.6) else "",
        place=make.line() if make.maybe(0.3) else "",
        slides=tuple(slides),
    )


def _typed(make: Maker) -> list[Callable[[], model.Slide]]:
    """Return makers of the slides whose texts are typed."""

    def definition() -> model.Definition:
        return model.Definition(term=make.words(1, 2), meaning=make.text())

    def level() -> model.Level:
        return model.Level(name=make.words(1, 5), link=make.words(1, 6) if make.maybe(0.7) else "")

    def column() -> model.Column:
        return model.Column(name=make.line(), bullets=make.several(make.text, 0, 6))

    return [
        lambda: model.TitleSlide(id=make.id()),
        lambda: model.SectionSlide(
            id=make.id(),
            number=make.chance.choice(("", "1", "12", "IV", "Del 3")),
            title=make.heading(),
            lead=make.text(),
        ),
        lambda: model.StatementSlide(
            id=make.id(), kicker=make.line(), text=make.text(), addition=make.line()
        ),
        lambda: model.QuoteSlide(
            id=make.id(), theme=make.line(), quote=make.text(), source=make.line()
        ),
        lambda: model.BulletsSlide(**make.head(), bullets=make.several(make.text, 0, 14)),
        lambda: model.DefinitionsSlide(**make.head(), definitions=make.several(definition, 0, 10)),
        lambda: model.LevelsSlide(
            **make.head(), levels=make.several(level, 0, 8), outcome=make.line()
        ),
        lambda: model.PictureSlide(
            **make.head(), text=make.text(), credit=make.line(), show_whole=make.maybe()
        ),
        lambda: model.ReferenceSlide(
            **make.head(),
            work=make.words(1, 14),
            publisher=make.line(),
            text=make.text(),
            link_text=make.line(),
            address=make.chance.choice(("", "https://www.ks.no/rapport?id=1&side=2")),
        ),
        lambda: model.TwoColumnsSlide(**make.head(), left=column(), right=column()),
        lambda: model.BreakSlide(id=make.id(), lead=make.line()),
        lambda: model.ClosingSlide(id=make.id(), title=make.heading(), text=make.text()),
    ]


def _live(
    make: Maker, tasks: Sequence[str], earlier: Sequence[str]
) -> list[Callable[[], model.Slide]]:
    """Return makers of the slides whose texts come from elsewhere in the seminar."""

    def some_of(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(make.chance.sample(ids, make.some(0, len(ids)))) if make.maybe() else ()

    def task() -> model.Slide:
        return model.TaskSlide(id=make.id(), task=make.chance.choice([*tasks, None]))

    return [
        lambda: model.ProgrammeSlide(**make.head()),
        task,
        task,
        lambda: model.TaskOverviewSlide(**make.head(), tasks=some_of(tasks)),
        lambda: model.LookBackSlide(**make.head(), statements=some_of(earlier)),
        lambda: model.SurveyChartSlide(
            **make.head(), form=make.chance.choice(get_args(model.ChartForm))
        ),
        lambda: model.SurveyTableSlide(**make.head()),
        lambda: model.GroupsSlide(**make.head()),
    ]

"""A seminar to begin from where there is no last year's: two days with the usual lengths.

What is in it, a dialogue seminar nearly always has: an opening and a closing each day, talks,
coffee, lunch at the same time, tasks with their slots, the plenary that gathers the threads, and a
survey of relational capacity. All of it can be changed, and none of it is a prompt to fill in.
"""

from __future__ import annotations

import datetime as dt

from seminar.language import Language, language
from seminar.model import (
    BreakSlide,
    ClosingSlide,
    Day,
    Dimension,
    Item,
    ItemKind,
    LanguageCode,
    Phase,
    ProgrammeSlide,
    Question,
    SectionSlide,
    Seminar,
    Slide,
    SurveySettings,
    Task,
    TaskSlide,
    TitleSlide,
)
from seminar.tasks import task_minutes
from seminar.texts import clean_text

_MARCH, _THURSDAY = 3, 3


def next_third_thursday_of_march(today: dt.date) -> dt.date:
    """Return the third Thursday of March to come, the usual time of a dialogue seminar."""
    this_year, next_year = (_third_thursday(today.year + more) for more in (0, 1))
    return this_year if this_year > today else next_year


def _third_thursday(year: int) -> dt.date:
    first = dt.date(year, _MARCH, 1)
    return first + dt.timedelta(days=(_THURSDAY - first.weekday()) % 7 + 14)


def fresh_seminar(title: str, code: LanguageCode, first_day: dt.date) -> Seminar:
    """Return a seminar of two days to begin from.

    Args:
        title: what it is called, as typed.
        code: the language of its documents.
        first_day: its first day; the second follows.
    """
    words, title = language(code), clean_text(title)
    reflection, onwards = _reflection(words), _onwards(words)
    second_day = first_day + dt.timedelta(days=1)
    return Seminar(
        title=title,
        language=code,
        programme=(_first(words, first_day, reflection), _second(words, second_day, onwards)),
        tasks=(reflection, onwards),
        survey=_survey(words),
    )


# --- the two days ---------------------------------------------------------------------------------


def _first(words: Language, date: dt.date, task: Task) -> Day:
    text = words.text
    director, staff = text("Municipal director"), text("Head of HR")
    items = (
        _item(text("Welcome"), "opening", 20, text("Mayor"), TitleSlide(), ProgrammeSlide()),
        _talk(text("Where we stand"), 40, director),
        _break(text("Coffee"), 15),
        _talk(text("How we work together"), 45, director),
        _slot(words, task),
        _lunch(words),
        _talk(text("Relational capacity"), 45, staff),
        _break(text("Coffee"), 15),
        _talk(text("Roles and expectations"), 45, director),
        _plenary(words, text("What we have heard today"), 30),
        _end(words, text("See you tomorrow")),
    )
    return Day(date=date, items=items)


def _second(words: Language, date: dt.date, task: Task) -> Day:
    text = words.text
    director = text("Municipal director")
    items = (
        _item(text("Good morning"), "opening", 15, text("Mayor"), ProgrammeSlide()),
        _talk(text("What we take with us from yesterday"), 30, text("Facilitator")),
        _break(text("Coffee"), 15),
        _talk(text("Trust and good decisions"), 45, director),
        _slot(words, task),
        _lunch(words),
        _plenary(words, text("The most important from the groups"), 60),
        _break(text("Coffee"), 15),
        _talk(text("The year ahead"), 60, director),
        _end(words, text("Thank you")),
    )
    return Day(date=date, items=items)


def _item(title: str, kind: ItemKind, minutes: int, presenter: str, *slides: Slide) -> Item:
    return Item(title=title, kind=kind, minutes=minutes, presenter=presenter, slides=slides)


def _talk(title: str, minutes: int, presenter: str) -> Item:
    return _item(title, "talk", minutes, presenter, SectionSlide(title=title))


def _plenary(words: Language, title: str, minutes: int) -> Item:
    presenter = words.text("Facilitator")
    return _item(title, "plenary", minutes, presenter, SectionSlide(title=title))


def _break(title: str, minutes: int) -> Item:
    return _item(title, "break", minutes, "", BreakSlide())


def _slot(words: Language, task: Task) -> Item:
    """Return the place of a task in the programme, as long as its phases."""
    title = task.label or task.title
    presenter = words.text("Facilitator")
    return _item(title, "task", task_minutes(task), presenter, TaskSlide(task=task.id))


def _lunch(words: Language) -> Item:
    return Item(
        title=words.text("Lunch"),
        kind="meal",
        minutes=60,
        start=dt.time(11, 30),
        slides=(BreakSlide(),),
    )


def _end(words: Language, farewell: str) -> Item:
    return Item(
        title=words.text("Closing"),
        kind="closing",
        minutes=15,
        start=dt.time(14, 45),
        presenter=words.text("Mayor"),
        slides=(ClosingSlide(title=farewell),),
    )


# --- tasks ----------------------------------------------------------------------------------------


def _reflection(words: Language) -> Task:
    """Return the task that a dialogue seminar begins with: two minutes alone, twenty together."""
    text = words.text
    return Task(
        title=text("The interplay between us, now and onwards"),
        label=text("Reflection task"),
        theme=text("Reflection"),
        aim=text("How is the interplay, and what would make it better?"),
        introduction=text(
            "First you think alone, then the group talks. Be concrete: an example says more than an"
            " opinion."
        ),
        questions=(
            Question(text=text("What marks the interplay between us right now?")),
            Question(text=text("What would make it better already this year?")),
        ),
        phases=_phases(words, 20, 5),
        writer=text("The group’s secretary"),
        answers_in=text("The group folder"),
    )


def _onwards(words: Language) -> Task:
    text = words.text
    return Task(
        title=text("From words to action"),
        theme=text("Action"),
        aim=text("What do we do, who does it, and by when?"),
        introduction=text(
            "Choose what matters most of all you have heard, and make it so small that somebody can"
            " begin on Monday."
        ),
        questions=(
            Question(text=text("What should we do differently in the year to come?")),
            Question(text=text("Who takes the first step, and by when?")),
        ),
        phases=_phases(words, 25, 15),
        writer=text("The group’s secretary"),
        answers_in=text("The group folder"),
    )


def _phases(words: Language, together: int, plenary: int) -> tuple[Phase, ...]:
    text = words.text
    return (
        Phase(kind="individual", minutes=2, instruction=text("Write down what comes to mind.")),
        Phase(
            kind="group",
            minutes=together,
            instruction=text("Everybody speaks once before you discuss."),
            halfway=True,
        ),
        Phase(
            kind="plenary", minutes=plenary, instruction=text("Some tables share one point each.")
        ),
    )


# --- survey ---------------------------------------------------------------------------------------


def _survey(words: Language) -> SurveySettings:
    """Return the sides of relational capacity, the whole of which is the survey's index."""
    text = words.text
    sides = (
        (text("Mutual knowledge"), text("We know what the others do, and why.")),
        (text("Sharing knowledge"), text("What one of us knows reaches those who need it.")),
        (text("Solving problems"), text("When something goes wrong, we put it right together.")),
        (text("Innovation"), text("We dare to try what we have not done before.")),
        (text("Contributing"), text("Each of us does a part so that it goes well.")),
        (text("Respect"), text("What I think and what I do is taken seriously.")),
    )
    return SurveySettings(
        index_name=text("Relational capacity"),
        dimensions=tuple(Dimension(name=name, meaning=meaning) for name, meaning in sides),
    )

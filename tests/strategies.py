"""Hypothesis strategies for valid seminars, from an empty one to one that is far too much.

`seminars()` keeps to every rule of `seminar.rules`: clean texts, unique ids, references that
resolve, dates in order. It draws all kinds of slides, long Norwegian words, empty parts, and up to
forty groups. Ids are drawn from one counter, which each seminar begins anew, so that what draws a
part is made once: making a strategy takes Hypothesis longer than drawing from it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from typing import TypeVar, get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from seminar import model
from seminar.survey import Survey, SurveyRow
from seminar.texts import is_clean

Ids = Iterator[str]
Value = TypeVar("Value")
Id = TypeVar("Id", bound=str)

WORDS = (
    "samspill",
    "tillit",
    "i",
    "på",
    "og",
    "kommunestyret",
    "administrasjonen",
    "rolleforståelse",
    "medarbeiderdrevet innovasjon",
    "menneskerettighetsorganisasjonene",
    "kommunalsjefsansvarsområdet",
    "minoritetsladningsbærerdiffusjonskoeffisientmålingsapparatur",
    "Levangken tjïelte",
    "2 * 3 * 4",
    "**økt relasjonell kapasitet**",
    "*skjør*",
    "***begge deler***",
    "R&D <b>",
    "{navn}",
    "«sitat»",
    "😀",
)
_ODD_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"]).filter(is_clean)

PHRASES = ("", *WORDS, *(" ".join(WORDS[at : at + 6]) for at in range(0, len(WORDS), 3)))
PARAGRAPHS = tuple(
    between.join([phrase] * times)
    for phrase in PHRASES[-7:]
    for times, between in ((2, ". "), (5, " "), (12, "\n"), (12, " "))
)


def _text_of(values: tuple[str, ...]) -> st.SearchStrategy[str]:
    """One of these texts, drawn by its number, for Hypothesis prints a strategy with its texts."""
    return st.integers(0, len(values) - 1).map(lambda number: values[number])


# One draw each, because a seminar holds hundreds of them.
lines = _text_of(PHRASES)
"""A short text, many with long words, or none."""

texts = _text_of((*PHRASES, *PARAGRAPHS)) | st.text(_ODD_CHARACTERS, max_size=12)
"""Any text that a field may hold, none and some hundred words included."""

clocks = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 5, 10, 15, 30, 45, 59]))
dates = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
minutes = st.sampled_from([1, 2, 5, 10, 15, 20, 27, 45, 60, 90, 240, 1440])


made_once = lru_cache(maxsize=100)


class _Anew:
    """A counter's ids, `id1` first, that can begin again."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self._numbers = count(1)

    def __iter__(self) -> _Anew:
        return self

    def __next__(self) -> str:
        return f"id{next(self._numbers)}"


_IDS = _Anew()


def new_ids() -> Ids:
    """Return the ids of a new seminar, `id1` first."""
    _IDS.begin()
    return _IDS


@made_once
def _id(ids: Ids) -> st.SearchStrategy[str]:
    return st.builds(next, st.just(ids))


@made_once
def _several(each: st.SearchStrategy[Value], most: int) -> st.SearchStrategy[tuple[Value, ...]]:
    return st.lists(each, max_size=most).map(tuple)


def _some_of(ids: tuple[Id, ...]) -> st.SearchStrategy[tuple[Id, ...]]:
    """Some of these ids, each at most once."""
    if not ids:
        return st.just(())
    return st.lists(st.sampled_from(ids), unique=True, max_size=12).map(tuple)


def _one_of(ids: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *ids])


# --- slides ---------------------------------------------------------------------------------------


def slides(
    ids: Ids, tasks: tuple[str, ...] = (), earlier: tuple[str, ...] = ()
) -> st.SearchStrategy[model.Slide]:
    """One slide of any kind; live ones show some of `tasks` and of the `earlier` statements."""
    common, headed = _common(ids), _headed(ids)
    return st.one_of(
        _other_slides(ids),
        st.builds(model.TaskSlide, **common, task=_one_of(tasks)),
        st.builds(model.TaskOverviewSlide, **headed, tasks=_some_of(tasks)),
        st.builds(model.LookBackSlide, **headed, statements=_some_of(earlier)),
    )


@made_once
def _common(ids: Ids) -> dict[str, st.SearchStrategy[str]]:
    """What every slide has."""
    return {"id": _id(ids), "notes": lines}


@made_once
def _headed(ids: Ids) -> dict[str, st.SearchStrategy[str]]:
    """What a slide with a heading has."""
    return {**_common(ids), "kicker": lines, "title": lines}


@made_once
def _other_slides(ids: Ids) -> st.SearchStrategy[model.Slide]:
    """One slide of those that name no other part of the seminar."""
    common, headed = _common(ids), _headed(ids)
    column = st.builds(model.Column, name=lines, bullets=_several(texts, 6))
    definition = st.builds(model.Definition, term=lines, meaning=texts)
    level = st.builds(model.Level, name=lines, link=lines)
    return st.one_of(
        st.builds(model.TitleSlide, **common),
        st.builds(
            model.SectionSlide,
            **common,
            number=st.sampled_from(["", "1", "12", "IV"]),
            title=lines,
            lead=lines,
        ),
        st.builds(model.StatementSlide, **common, kicker=lines, text=texts, addition=lines),
        st.builds(model.QuoteSlide, **common, theme=lines, quote=texts, source=lines),
        st.builds(model.BulletsSlide, **headed, bullets=_several(texts, 14)),
        st.builds(model.DefinitionsSlide, **headed, definitions=_several(definition, 10)),
        st.builds(model.LevelsSlide, **headed, levels=_several(level, 8), outcome=lines),
        st.builds(
            model.PictureSlide,
            **headed,
            picture=st.sampled_from(["", "media/fjord.png", "media/to hender.jpg"]),
            text=texts,
            alternative_text=lines,
            credit=lines,
            show_whole=st.booleans(),
        ),
        st.builds(
            model.ReferenceSlide,
            **headed,
            work=lines,
            publisher=lines,
            text=texts,
            link_text=lines,
            address=st.sampled_from(["", "https://www.ks.no/rapport?id=1&side=2", "mailto:a@b.no"]),
        ),
        st.builds(model.TwoColumnsSlide, **headed, left=column, right=column),
        st.builds(model.ProgrammeSlide, **headed),
        st.builds(
            model.SurveyChartSlide,
            **headed,
            form=st.sampled_from(["bars", "dumbbell", "distribution"]),
        ),
        st.builds(model.SurveyTableSlide, **headed),
        st.builds(model.GroupsSlide, **headed),
        st.builds(model.BreakSlide, **common, lead=lines),
        st.builds(model.ClosingSlide, **common, title=lines, text=texts),
    )


# --- parts of a seminar ---------------------------------------------------------------------------


def items(ids: Ids, shown: st.SearchStrategy[model.Slide]) -> st.SearchStrategy[model.Item]:
    """One item of the programme, of any kind, with up to five of the slides `shown`."""
    return st.builds(
        model.Item,
        id=_id(ids),
        title=lines,
        kind=st.sampled_from(get_args(model.ItemKind)),
        minutes=minutes,
        start=st.none() | clocks,
        presenter=lines,
        place=lines,
        notes=texts,
        slides=_several(shown, 5),
    )


@st.composite
def days(draw: st.DrawFn, ids: Ids, shown: st.SearchStrategy[model.Slide]) -> tuple[model.Day, ...]:
    """Up to three days in order."""
    each = st.builds(
        model.Day,
        id=_id(ids),
        date=dates,
        start=clocks,
        end=clocks,
        title=lines,
        items=_several(items(ids, shown), 8),
    )
    drawn = st.lists(each, max_size=3, unique_by=lambda day: day.date)
    return tuple(sorted(draw(drawn), key=lambda day: day.date))


@made_once
def tasks(ids: Ids) -> st.SearchStrategy[model.Task]:
    """One task, with or without questions, phases and sides that take turns."""
    question = st.builds(model.Question, id=_id(ids), text=texts)
    phase = st.builds(
        model.Phase,
        kind=st.sampled_from(get_args(model.PhaseKind)),
        minutes=minutes,
        name=lines,
        instruction=lines,
        halfway=st.booleans(),
    )
    side = st.builds(model.Side, name=lines, joined_by=lines, order=lines, duty=lines)
    return st.builds(
        model.Task,
        id=_id(ids),
        title=lines,
        label=lines,
        theme=lines,
        aim=lines,
        introduction=texts,
        questions=_several(question, 7),
        phases=_several(phase, 6),
        division=st.sampled_from(get_args(model.Division)),
        sides=st.just(()) | st.tuples(side, side),
        writer=lines,
        answers_in=lines,
    )


@st.composite
def people(
    draw: st.DrawFn, ids: Ids
) -> tuple[tuple[model.Participant, ...], tuple[model.Group, ...]]:
    """Up to 240 participants, divided among up to forty groups."""
    number = draw(st.sampled_from([0, 1, 5, 24, 70, 240]))
    role, unit = draw(lines), draw(lines)
    participants = tuple(
        model.Participant(
            id=next(ids), name=f"Enhetsleder {n}", role=role, unit=unit, locked=n % 7 == 3
        )
        for n in range(1, number + 1)
    )
    group_count = draw(st.integers(0, 40))
    groups: list[model.Group] = []
    for n in range(group_count):
        members = tuple(participant.id for participant in participants[n::group_count])
        groups.append(
            model.Group(
                id=next(ids),
                name=draw(st.sampled_from(["", f"Gruppe {n + 1}"])),
                table=str(n + 1),
                members=members,
                writer=draw(_one_of(members[:1])),
            )
        )
    return participants, tuple(groups)


earlier_groups = st.builds(
    model.EarlierGroups,
    name=lines,
    groups=_several(
        _several(st.sampled_from(["Ordfører", "Enhetsleder 1", "Enhetsleder 2"]), 3), 3
    ),
)


def drawings(people: tuple[str, ...]) -> st.SearchStrategy[model.Drawing]:
    """How these people, and one who is gone, are divided into groups."""
    return st.builds(
        model.Drawing,
        split=st.sampled_from(get_args(model.Split)),
        number=st.integers(0, 1000),
        mixed=_some_of(get_args(model.MixedBy)),
        avoid_earlier=st.booleans(),
        drawn=st.integers(0, 1_000_000),
        apart=_several(_several(st.sampled_from(["borte", *people[:5]]), 3), 2),
        earlier=_several(earlier_groups, 2),
    )


@st.composite
def statements(
    draw: st.DrawFn, ids: Ids, about: tuple[model.Task, ...], groups: tuple[str, ...]
) -> model.Statement:
    """One statement of the seminar's outcomes, from one of the tasks or none, and its likes."""
    said = draw(_said(ids, about, groups))
    likes = draw(st.lists(_said(ids, about, groups), max_size=2))
    return replace(said, merged=tuple(likes))


@st.composite
def _said(
    draw: st.DrawFn, ids: Ids, about: tuple[model.Task, ...], groups: tuple[str, ...]
) -> model.Statement:
    task = draw(st.sampled_from([None, *about]))
    questions = tuple(question.id for question in task.questions) if task else ()
    return model.Statement(
        id=next(ids),
        text=draw(texts),
        kind=draw(st.sampled_from(get_args(model.StatementKind))),
        task=task.id if task else None,
        question=draw(_one_of(questions)),
        group=draw(_one_of(groups)),
        highlight=draw(st.booleans()),
        owner=draw(lines),
        due=draw(st.none() | dates),
        source=draw(lines),
        changed=draw(st.none() | st.datetimes(timezones=st.just(dt.UTC))),
    )


@st.composite
def collected_sheets(
    draw: st.DrawFn, about: tuple[model.Task, ...], groups: tuple[str, ...]
) -> model.CollectedSheet:
    """What a sheet of one of the tasks, or of one that is gone, said when it was last read."""
    task = draw(st.sampled_from([model.Task(id="borte"), *about]))
    asked = (None, *(question.id for question in task.questions))
    point = st.builds(
        model.CollectedPoint,
        question=st.sampled_from(asked),
        text=lines,
        statement=st.sampled_from(["borte", "her"]),
    )
    return model.CollectedSheet(
        task=task.id, group=draw(_one_of(groups)), file=draw(lines), points=draw(_several(point, 3))
    )


def _each_place_once(
    sheets: tuple[model.CollectedSheet, ...],
) -> tuple[model.CollectedSheet, ...]:
    return tuple({(sheet.task, sheet.group): sheet for sheet in sheets}.values())


@made_once
def look_backs(ids: Ids) -> st.SearchStrategy[model.LookBack]:
    """An earlier year with up to thirty statements."""
    statement = st.builds(
        model.EarlierStatement,
        id=_id(ids),
        text=texts,
        kind=st.sampled_from(get_args(model.StatementKind)),
        task=lines,
        group=lines,
        highlight=st.booleans(),
        owner=lines,
        due=st.none() | dates,
    )
    year = st.none() | st.integers(1900, 2100)
    return st.builds(model.LookBack, year=year, statements=_several(statement, 30))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@st.composite
def answer_maps(draw: st.DrawFn, score: int) -> model.AnswerMap:
    """A map of an export whose texts all stand for the score that is there in any case."""
    headings = draw(st.lists(lines, unique_by=_plain, max_size=4))
    drawn = [draw(st.sampled_from(get_args(model.ColumnUse))) for _ in headings]
    uses: list[model.ColumnUse] = [
        "left_out" if "wave" in drawn[:n] and use == "wave" else use for n, use in enumerate(drawn)
    ]
    columns = tuple(
        model.AnswerColumn(
            heading=heading, use=use, dimension=f"d{n}" if use == "dimension" else ""
        )
        for n, (heading, use) in enumerate(zip(headings, uses, strict=True))
    )
    background = [column.heading for column in columns if column.use == "background"]
    texts_ = draw(st.lists(lines, unique_by=_plain, max_size=3))
    return model.AnswerMap(
        columns=columns,
        scores=tuple(model.AnswerScore(text=text, score=score) for text in texts_),
        grouped_by=draw(st.sampled_from(["", *background])),
    )


@st.composite
def survey_settings(draw: st.DrawFn, ids: Ids) -> model.SurveySettings:
    """Settings for a survey on a whole scale."""
    low = draw(st.integers(0, 1))
    dimension = st.builds(model.Dimension, id=_id(ids), name=lines, meaning=texts)
    return model.SurveySettings(
        scale_low=low,
        scale_high=draw(st.integers(low + 1, 10)),
        index_name=draw(lines),
        dimensions=draw(_several(dimension, 8)),
        wave_labels=draw(_several(lines, 3)),
        minimum_answers=draw(st.integers(3, 10)),
        asked=draw(st.lists(st.integers(0, 500), max_size=3).map(tuple)),
        answer_map=draw(st.none() | answer_maps(low)),
    )


chosen_templates = st.lists(
    st.builds(
        model.ChosenTemplate,
        document=st.sampled_from(model.DOCUMENT_IDS),
        file=st.sampled_from(["", "Program.docx", "Vår mal.potx"]),
    ),
    unique_by=lambda chosen: chosen.document,
    max_size=3,
).map(tuple)
"""Templates chosen for some documents; their files need not be there."""

accepted = st.builds(
    model.Accepted,
    rule=st.sampled_from(["gap", "no_contact"]),
    part=st.sampled_from(["programme", "documents"]),
    value=st.sampled_from(["", "id1", "gone"]),
    field=st.sampled_from(["", "start"]),
    figures=_several(lines, 2),
)
"""A problem that was accepted, be it there or not."""


# --- the whole ------------------------------------------------------------------------------------


@st.composite
def seminars(draw: st.DrawFn) -> model.Seminar:
    """A whole seminar that keeps every rule."""
    ids = new_ids()
    all_tasks = draw(_several(tasks(ids), 5))
    look_back = draw(st.none() | look_backs(ids))
    participants, groups = draw(people(ids))
    earlier = tuple(statement.id for statement in look_back.statements) if look_back else ()
    shown = slides(ids, tuple(task.id for task in all_tasks), earlier)
    group_ids = tuple(group.id for group in groups)
    said = statements(ids, all_tasks, group_ids)
    return model.Seminar(
        id=next(ids),
        title=draw(lines),
        subtitle=draw(lines),
        theme=draw(lines),
        language=draw(st.sampled_from(get_args(model.LanguageCode))),
        organisation=draw(
            st.builds(
                model.Organisation,
                name=lines,
                parallel_names=_several(lines, 2),
                logo=st.sampled_from(["", "media/våpen.png"]),
            )
        ),
        venue=draw(lines),
        programme=draw(days(ids, shown)),
        tasks=all_tasks,
        participants=participants,
        groups=groups,
        drawing=draw(drawings(tuple(person.id for person in participants))),
        survey=draw(survey_settings(ids)),
        look_back=look_back,
        outcomes=draw(_several(said, 12)),
        unlike=draw(_several(_several(st.sampled_from(["borte", "utsagn 2"]), 3), 2)),
        collected=_each_place_once(draw(_several(collected_sheets(all_tasks, group_ids), 4))),
        document=draw(
            st.builds(
                model.DocumentSettings,
                welcome=texts,
                practical=_several(st.builds(model.Practical, label=lines, text=texts), 4),
                contact=lines,
                show_participants=st.sampled_from(get_args(model.PrintedParticipants)),
                templates=chosen_templates,
                pdfs=_some_of(model.DOCUMENT_IDS),
            )
        ),
        deck=draw(st.builds(model.DeckSettings, show_position=st.booleans())),
        accepted=draw(_several(accepted, 3)),
    )


@st.composite
def surveys(draw: st.DrawFn) -> Survey:
    """A survey's figures: up to four waves and fourteen dimensions, some scores not shown."""
    waves = draw(st.integers(1, 4))
    score = st.none() | st.integers(10, 50).map(lambda tenths: tenths / 10)
    values = st.lists(score, min_size=waves, max_size=waves).map(tuple)
    rows = draw(st.lists(values, max_size=14))
    names = (f"{word} {number}".strip("*") for number, word in enumerate(WORDS))
    index = st.none() | st.builds(SurveyRow, st.just("Relasjonell kapasitet"), values)
    return Survey(
        waves=tuple(f"bølge {number}" for number in range(1, waves + 1)),
        rows=tuple(SurveyRow(name, scores) for name, scores in zip(names, rows, strict=False)),
        index=draw(index),
    )

"""What every value of a seminar must keep to: bounds, order, ids, references, paths and texts.

What breaks a rule cannot be saved, opened or built. What is merely doubtful, such as a day that
runs past its end, is for `seminar.checks`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import Any, cast

from msgspec import Struct

from seminar import model
from seminar.filenames import is_portable
from seminar.messages import Message, PlenumError, message
from seminar.texts import is_clean, shown

MINUTES = (1, 24 * 60)
"""How long an item or a phase lasts."""
SCALE = (0, 100)
"""Within which the survey's scale lies."""
ANSWERS = (3, 1000)
"""The fewest answers that are shown: below three, a figure can be traced to a person."""
ASKED = (0, 100_000)
"""How many people were asked in a wave."""
DRAWN_NUMBER = (0, 1000)
"""How many groups are asked for, or how many people in each."""
DRAWN = (0, 1_000_000)
"""How many times groups were drawn."""
YEARS = (1900, 2100)
"""The year of a look-back."""

_ID = re.compile(r"[\w-]{1,24}")
"""The tag of an answer sheet's field holds two ids and a word, and Word allows 64 characters."""
_WEB = re.compile(r"https?://[\w-]+(\.[\w-]+)*(:(?P<port>[0-9]{1,5}))?([/?#].*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@]+@[\w-]+(\.[\w-]+)*(\?.*)?", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r'[\s<>"{}|\\^`\[\]]')


class Violation(Struct, frozen=True):
    """A rule that a seminar breaks.

    Args:
        place: where, such as `programme[1].items[3].minutes`; empty for the whole.
        reason: what is wrong and what would be right, to be said after the place and a colon.
    """

    place: str
    reason: Message


class InvalidSeminar(PlenumError):
    """A seminar that breaks rules.

    `violations` are those that were found, at least one; `fault` is the first with its place, as
    part of a sentence.
    """

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        place, reason = violations[0].place, violations[0].reason
        if len(violations) > 1:
            reason = message("{reason} (and there are more faults)", reason=reason)
        self.fault = message("{place}: {reason}", place=place, reason=reason) if place else reason
        self.violations = violations
        super().__init__("{fault}.", fault=self.fault)


def verify(seminar: model.Seminar) -> None:
    """Raise `InvalidSeminar` if the seminar breaks a rule."""
    if broken := violations(seminar):
        raise InvalidSeminar(broken)


def violations(seminar: model.Seminar) -> tuple[Violation, ...]:
    """Return every rule that the seminar breaks, in the order of its fields."""
    known = _Known(seminar)
    found: list[Violation] = []
    for value, place in _values(seminar, ""):
        found += _texts(value, place)
        if rule := _RULES.get(type(value)):
            found += rule(value, place, known)
        if (own_id := getattr(value, "id", None)) is not None:
            found += _id(own_id, field_of(place, "id"), known)
    return tuple(found)


class _Known:
    """What a reference can lead to, and where each id was met first."""

    def __init__(self, seminar: model.Seminar) -> None:
        earlier = seminar.look_back.statements if seminar.look_back else ()
        self.tasks = {task.id for task in seminar.tasks}
        self.task_of = {ask.id: task.id for task in seminar.tasks for ask in task.questions}
        self.participants = {participant.id for participant in seminar.participants}
        self.groups = {group.id for group in seminar.groups}
        self.earlier_statements = {statement.id for statement in earlier}
        self.places: dict[str, str] = {}


# --- every value ----------------------------------------------------------------------------------


def field_of(place: str, name: str) -> str:
    """Return the place of the field `name` of the value at `place`."""
    return f"{place}.{name}" if place else name


def _values(value: Struct, place: str) -> Iterator[tuple[Struct, str]]:
    """Yield `value` and every value inside it, each with its place."""
    yield value, place
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if isinstance(part, Struct):
            yield from _values(part, field_of(place, name))
        elif isinstance(part, tuple):
            for index, element in enumerate(cast("tuple[object, ...]", part)):
                if isinstance(element, Struct):
                    yield from _values(element, f"{field_of(place, name)}[{index}]")


def _texts(value: Struct, place: str) -> Iterator[Violation]:
    """Yield the texts that stand in `value` itself and are not clean."""
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if isinstance(part, str):
            if not is_clean(part):
                yield _unclean(part, field_of(place, name))
        elif isinstance(part, tuple):
            for index, element in enumerate(cast("tuple[object, ...]", part)):
                if isinstance(element, str) and not is_clean(element):
                    yield _unclean(element, f"{field_of(place, name)}[{index}]")


def _unclean(text: str, place: str) -> Violation:
    code = next(f"U+{ord(each):04X}" for each in text if not is_clean(each))
    reason = message(
        "“{text}” holds an invisible control character ({code}), which must be taken out",
        text=shown(text),
        code=code,
    )
    return Violation(place, reason)


def _id(own_id: str, place: str, known: _Known) -> Iterator[Violation]:
    if not _ID.fullmatch(own_id):
        reason = message(
            'must be 1 to 24 letters, digits, hyphens or underscores, not "{id}"', id=shown(own_id)
        )
        yield Violation(place, reason)
    elif (first := known.places.setdefault(own_id, place)) != place:
        reason = message(
            'must differ from every other id, but "{id}" is also {place}', id=own_id, place=first
        )
        yield Violation(place, reason)


# --- kinds of rules -------------------------------------------------------------------------------


def _within(bounds: tuple[int, int], value: int, place: str) -> Iterator[Violation]:
    low, high = bounds
    if not low <= value <= high:
        reason = message(
            "must be from {low} to {high}, not {value}", low=low, high=high, value=shown(str(value))
        )
        yield Violation(place, reason)


def _each_once(values: Sequence[str], place: Callable[[int], str]) -> Iterator[Violation]:
    for index, value in enumerate(values):
        if value in values[:index]:
            reason = message("“{value}” stands here twice; keep one", value=value)
            yield Violation(place(index), reason)


def _whole_minute(time: dt.time | None, place: str) -> Iterator[Violation]:
    if time and (time.second or time.microsecond or time.tzinfo):
        reason = message(
            "must be a whole minute without a time zone, such as 09:30:00, not {value}",
            value=time.isoformat(),
        )
        yield Violation(place, reason)


def _path(path: str, place: str) -> Iterator[Violation]:
    if path and not is_inside(path):
        reason = message(
            "must be a file inside the seminar's folder, written like media/fjord.png,"
            ' not "{value}"',
            value=shown(path),
        )
        yield Violation(place, reason)


def is_inside(path: str) -> bool:
    """Whether a path such as `media/fjord.png` leads to a file inside the seminar's folder."""
    return all(part != ".." and is_portable(part) for part in path.split("/"))


def _address(address: str, place: str) -> Iterator[Violation]:
    if address and not _is_address(address):
        reason = message(
            'must be an address that begins with https://, http:// or mailto:, not "{value}"',
            value=shown(address),
        )
        yield Violation(place, reason)


def _is_address(address: str) -> bool:
    if _NOT_IN_ADDRESS.search(address):
        return False
    web = _WEB.fullmatch(address)
    return bool(_MAIL.fullmatch(address)) if web is None else int(web["port"] or 0) <= 65_535


def _leads_to(
    known: Container[str], reference: str | None, place: str, missing: Callable[[str], Message]
) -> Iterator[Violation]:
    if reference is not None and reference not in known:
        yield Violation(place, missing(shown(reference)))


def _no_task(reference: str) -> Message:
    return message('there is no task with the id "{id}"', id=reference)


def _no_group(reference: str) -> Message:
    return message('there is no group with the id "{id}"', id=reference)


def _no_question(reference: str) -> Message:
    return message('there is no question with the id "{id}"', id=reference)


def _no_participant(reference: str) -> Message:
    return message('there is no participant with the id "{id}"', id=reference)


def _no_earlier_statement(reference: str) -> Message:
    return message('there is no statement of the look-back with the id "{id}"', id=reference)


# --- rules of the single values -------------------------------------------------------------------


def _seminar(seminar: model.Seminar, _place: str, _known: _Known) -> Iterator[Violation]:
    for index, (before, day) in enumerate(pairwise(seminar.programme), 1):
        if day.date <= before.date:
            reason = message("must be later than {date}, the day before it", date=before.date)
            yield Violation(f"programme[{index}].date", reason)
    sheets = [(sheet.task, sheet.group) for sheet in seminar.collected]
    for index, sheet in enumerate(sheets):
        if (first := sheets.index(sheet)) != index:
            reason = message(
                "tells of the answer sheet that collected[{index}] tells of; keep one", index=first
            )
            yield Violation(f"collected[{index}]", reason)


def _organisation(
    organisation: model.Organisation, place: str, _known: _Known
) -> Iterator[Violation]:
    yield from _path(organisation.logo, field_of(place, "logo"))


def _day(day: model.Day, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _whole_minute(day.start, field_of(place, "start"))
    yield from _whole_minute(day.end, field_of(place, "end"))


def _item(item: model.Item, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _within(MINUTES, item.minutes, field_of(place, "minutes"))
    yield from _whole_minute(item.start, field_of(place, "start"))


def _phase(phase: model.Phase, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _within(MINUTES, phase.minutes, field_of(place, "minutes"))


def _picture(slide: model.PictureSlide, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _path(slide.picture, field_of(place, "picture"))


def _reference(slide: model.ReferenceSlide, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _address(slide.address, field_of(place, "address"))


def _task_slide(slide: model.TaskSlide, place: str, known: _Known) -> Iterator[Violation]:
    yield from _leads_to(known.tasks, slide.task, field_of(place, "task"), _no_task)


def _overview(slide: model.TaskOverviewSlide, place: str, known: _Known) -> Iterator[Violation]:
    for index, task in enumerate(slide.tasks):
        yield from _leads_to(known.tasks, task, f"{place}.tasks[{index}]", _no_task)


def _look_back_slide(slide: model.LookBackSlide, place: str, known: _Known) -> Iterator[Violation]:
    for index, statement in enumerate(slide.statements):
        where = f"{place}.statements[{index}]"
        yield from _leads_to(known.earlier_statements, statement, where, _no_earlier_statement)


def _group(group: model.Group, place: str, known: _Known) -> Iterator[Violation]:
    people = known.participants
    for index, member in enumerate(group.members):
        yield from _leads_to(people, member, f"{place}.members[{index}]", _no_participant)
    yield from _leads_to(people, group.writer, field_of(place, "writer"), _no_participant)


def _drawing(drawing: model.Drawing, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _within(DRAWN_NUMBER, drawing.number, field_of(place, "number"))
    yield from _within(DRAWN, drawing.drawn, field_of(place, "drawn"))
    yield from _each_once(drawing.mixed, lambda index: f"{place}.mixed[{index}]")


def _survey(survey: model.SurveySettings, place: str, _known: _Known) -> Iterator[Violation]:
    yield from _within(SCALE, survey.scale_low, field_of(place, "scale_low"))
    yield from _within(SCALE, survey.scale_high, field_of(place, "scale_high"))
    if survey.scale_high <= survey.scale_low:
        reason = message("must be higher than scale_low, which is {low}", low=survey.scale_low)
        yield Violation(field_of(place, "scale_high"), reason)
    yield from _within(ANSWERS, survey.minimum_answers, field_of(place, "minimum_answers"))
    for index, people in enumerate(survey.asked):
        yield from _within(ASKED, people, f"{place}.asked[{index}]")


def _answer_map(answers: model.AnswerMap, place: str, _known: _Known) -> Iterator[Violation]:
    headings = [column.heading for column in answers.columns]
    yield from _each_text_once(headings, lambda index: f"{place}.columns[{index}].heading")
    texts = [each.text for each in answers.scores]
    yield from _each_text_once(texts, lambda index: f"{place}.scores[{index}].text")
    for index, each in enumerate(answers.scores):
        yield from _within(SCALE, each.score, f"{place}.scores[{index}].score")
    yield from _one_column_a_dimension(answers, place)
    yield from _one_wave_column(answers, place)
    background = [column.heading for column in answers.columns if column.use == "background"]
    if answers.grouped_by and answers.grouped_by not in background:
        reason = message(
            'must be the heading of a background column, but "{heading}" is none',
            heading=shown(answers.grouped_by),
        )
        yield Violation(field_of(place, "grouped_by"), reason)


def _each_text_once(texts: Sequence[str], place: Callable[[int], str]) -> Iterator[Violation]:
    """Yield texts that stand there twice; capitals and spaces make none another in an export."""
    plain = [" ".join(text.split()).casefold() for text in texts]
    for index, text in enumerate(texts):
        if plain[index] in plain[:index]:
            reason = message("“{value}” stands here twice; keep one", value=shown(text))
            yield Violation(place(index), reason)


def _one_column_a_dimension(answers: model.AnswerMap, place: str) -> Iterator[Violation]:
    """Yield dimensions with two columns: one person's answers would count as two people's."""
    named = {
        index: column.dimension
        for index, column in enumerate(answers.columns)
        if column.use == "dimension"
    }
    places = [f"{place}.columns[{index}].dimension" for index in named]
    yield from _each_text_once([*named.values()], places.__getitem__)
    for where, name in zip(places, named.values(), strict=True):
        if not name.strip():
            yield Violation(where, message("must name the dimension whose answers these are"))


def _one_wave_column(answers: model.AnswerMap, place: str) -> Iterator[Violation]:
    """Yield columns of waves after the first: an answer belongs to one wave."""
    columns = [index for index, each in enumerate(answers.columns) if each.use == "wave"]
    for index in columns[1:]:
        reason = message(
            'only one column may tell the wave, and "{heading}" does already',
            heading=shown(answers.columns[columns[0]].heading),
        )
        yield Violation(f"{place}.columns[{index}].use", reason)


def _look_back(look_back: model.LookBack, place: str, _known: _Known) -> Iterator[Violation]:
    if look_back.year is not None:
        yield from _within(YEARS, look_back.year, field_of(place, "year"))


def _document_settings(
    settings: model.DocumentSettings, place: str, _known: _Known
) -> Iterator[Violation]:
    chosen = [template.document for template in settings.templates]
    yield from _each_once(chosen, lambda index: f"{place}.templates[{index}].document")
    yield from _each_once(settings.pdfs, lambda index: f"{place}.pdfs[{index}]")


def _chosen_template(
    template: model.ChosenTemplate, place: str, _known: _Known
) -> Iterator[Violation]:
    if template.file and not is_portable(template.file):
        reason = message(
            "must be the name of a file in the seminar's folder of templates, written like"
            ' Program.docx, not "{value}"',
            value=shown(template.file),
        )
        yield Violation(field_of(place, "file"), reason)


def _statement(statement: model.Statement, place: str, known: _Known) -> Iterator[Violation]:
    yield from _leads_to(known.tasks, statement.task, field_of(place, "task"), _no_task)
    yield from _leads_to(known.groups, statement.group, field_of(place, "group"), _no_group)
    where, question = field_of(place, "question"), statement.question
    yield from _leads_to(known.task_of, question, where, _no_question)
    task = known.task_of.get(question or "")
    if task and task != statement.task:
        reason = message('belongs to the task with the id "{id}", which "task" must name', id=task)
        yield Violation(where, reason)
    if statement.changed is not None and statement.changed.utcoffset() is None:
        reason = message("must say its time zone, such as 2025-03-20T14:30:00+01:00")
        yield Violation(field_of(place, "changed"), reason)
    for index, said in enumerate(statement.merged):
        if said.merged:
            reason = message("a statement that was merged with another holds none itself")
            yield Violation(field_of(f"{field_of(place, 'merged')}[{index}]", "merged"), reason)


_RULES: dict[type[Struct], Callable[[Any, str, _Known], Iterator[Violation]]] = {
    model.Seminar: _seminar,
    model.Organisation: _organisation,
    model.Day: _day,
    model.Item: _item,
    model.PictureSlide: _picture,
    model.ReferenceSlide: _reference,
    model.TaskSlide: _task_slide,
    model.TaskOverviewSlide: _overview,
    model.LookBackSlide: _look_back_slide,
    model.Phase: _phase,
    model.Group: _group,
    model.Drawing: _drawing,
    model.SurveySettings: _survey,
    model.AnswerMap: _answer_map,
    model.LookBack: _look_back,
    model.Statement: _statement,
    model.DocumentSettings: _document_settings,
    model.ChosenTemplate: _chosen_template,
}

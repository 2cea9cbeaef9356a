from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec import Struct
from msgspec.structs import replace

from seminar import model
from seminar.folder import open_seminar
from seminar.language import language
from seminar.model import (
    CollectedSheet,
    Day,
    Group,
    Item,
    Phase,
    Question,
    Seminar,
    Statement,
    Task,
)
from seminar.rules import InvalidSeminar, Violation, verify, violations
from tests.strategies import seminars

FIXTURE = Path(__file__).parent / "fixtures" / "format-2"
FRIDAY, SATURDAY = dt.date(2025, 3, 21), dt.date(2025, 3, 22)


def day(*items: Item, id: str = "dag", date: dt.date = FRIDAY, **more: object) -> Day:  # noqa: A002
    return Day(id=id, date=date, items=items, **more)  # type: ignore[arg-type]


def showing(slide: model.Slide, **more: object) -> Seminar:
    """A seminar with one slide and, if named, other parts."""
    return Seminar(programme=(day(Item(slides=(slide,))),), **more)  # type: ignore[arg-type]


def broken(seminar: Seminar) -> list[str]:
    return [f"{violation.place}: {violation.reason}" for violation in violations(seminar)]


# --- the whole ------------------------------------------------------------------------------------


@settings(max_examples=20)
@given(seminars())
def test_a_drawn_seminar_keeps_every_rule(seminar: Seminar) -> None:
    assert violations(seminar) == ()


def test_a_full_and_an_empty_seminar_keep_every_rule() -> None:
    verify(open_seminar(FIXTURE))
    verify(Seminar())


def test_every_violation_is_found_in_the_order_of_the_seminar() -> None:
    seminar = Seminar(
        title="\x00",
        programme=(day(), day(Item(), Item(minutes=0, title="\x07"), id="dag 2", date=SATURDAY)),
        tasks=(Task(phases=(Phase(minutes=2000),)),),
    )
    assert [violation.place for violation in violations(seminar)] == [
        "title",
        "programme[1].id",
        "programme[1].items[1].title",
        "programme[1].items[1].minutes",
        "tasks[0].phases[0].minutes",
    ]


def test_the_error_names_the_first_place_and_carries_all() -> None:
    seminar = Seminar(programme=(day(Item(minutes=0), Item(minutes=-1)),))
    with pytest.raises(InvalidSeminar) as caught:
        verify(seminar)
    assert str(caught.value) == (
        "programme[0].items[0].minutes: must be from 1 to 1440, not 0 (and there are more faults)."
    )
    assert caught.value.violations == violations(seminar)
    assert len(caught.value.violations) == 2


def test_the_error_is_said_in_norwegian() -> None:
    with pytest.raises(InvalidSeminar) as caught:
        verify(Seminar(programme=(day(Item(minutes=0)),)))
    said = language("nb").say(caught.value.message)
    assert said == "programme[0].items[0].minutes: må være fra 1 til 1440, ikke 0."


# --- bounds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes, fits", [(1, True), (1440, True), (0, False), (1441, False)])
def test_items_and_phases_last_a_minute_to_a_day(minutes: int, fits: bool) -> None:
    item = Seminar(programme=(day(Item(minutes=minutes)),))
    phase = Seminar(tasks=(Task(phases=(Phase(minutes=minutes),)),))
    assert (not violations(item), not violations(phase)) == (fits, fits)


@pytest.mark.parametrize(
    "low, high, fits", [(1, 5, True), (0, 100, True), (5, 5, False), (5, 1, False)]
)
def test_the_scale_goes_upward(low: int, high: int, fits: bool) -> None:
    survey = model.SurveySettings(scale_low=low, scale_high=high)
    assert (not violations(Seminar(survey=survey))) == fits


@pytest.mark.parametrize("low, high, place", [(-1, 5, "scale_low"), (1, 101, "scale_high")])
def test_the_scale_is_a_sane_one(low: int, high: int, place: str) -> None:
    survey = model.SurveySettings(scale_low=low, scale_high=high)
    assert [each.place for each in violations(Seminar(survey=survey))] == [f"survey.{place}"]


@pytest.mark.parametrize("number, fits", [(2, False), (3, True), (1000, True), (10**4000, False)])
def test_figures_of_fewer_than_three_are_never_shown(number: int, fits: bool) -> None:
    survey = model.SurveySettings(minimum_answers=number)
    assert (not violations(Seminar(survey=survey))) == fits


@pytest.mark.parametrize(
    "asked, places",
    [((), []), ((0, 140, 100_000), []), ((140, -1), ["[1]"]), ((100_001,), ["[0]"])],
)
def test_people_asked_are_counted_from_none(asked: tuple[int, ...], places: list[str]) -> None:
    survey = model.SurveySettings(asked=asked)
    found = [each.place for each in violations(Seminar(survey=survey))]
    assert found == [f"survey.asked{place}" for place in places]


UNIT = model.AnswerColumn(heading="Enhet", use="background")
RESPECT = model.AnswerColumn(heading="Vi lytter", use="dimension", dimension="Respekt")


@pytest.mark.parametrize(
    "answers, places",
    [
        (model.AnswerMap(), []),
        (model.AnswerMap(columns=(UNIT, RESPECT), grouped_by="Enhet"), []),
        (model.AnswerMap(columns=(UNIT, UNIT)), ["columns[1].heading"]),
        (
            model.AnswerMap(
                columns=(
                    model.AnswerColumn(heading="Måling", use="wave"),
                    UNIT,
                    model.AnswerColumn(heading="Runde", use="wave"),
                )
            ),
            ["columns[2].use"],
        ),
        (model.AnswerMap(columns=(UNIT, RESPECT), grouped_by="Vi lytter"), ["grouped_by"]),
        (model.AnswerMap(grouped_by="Enhet"), ["grouped_by"]),
        (
            model.AnswerMap(
                columns=(
                    UNIT,
                    RESPECT,
                    model.AnswerColumn(heading="B", use="dimension", dimension="Respekt"),
                )
            ),
            ["columns[2].dimension"],
        ),
        (
            model.AnswerMap(columns=(model.AnswerColumn(heading="A", use="dimension"),)),
            ["columns[0].dimension"],
        ),
        (
            model.AnswerMap(
                scores=(
                    model.AnswerScore(text="Enig", score=4),
                    model.AnswerScore(text="Enig", score=5),
                )
            ),
            ["scores[1].text"],
        ),
        (
            model.AnswerMap(
                scores=(
                    model.AnswerScore(text="Helt enig", score=5),
                    model.AnswerScore(text="helt  ENIG ", score=1),
                )
            ),
            ["scores[1].text"],
        ),
        (
            model.AnswerMap(
                columns=(model.AnswerColumn(heading="Mot"), model.AnswerColumn(heading="mot"))
            ),
            ["columns[1].heading"],
        ),
        (
            model.AnswerMap(scores=(model.AnswerScore(text="Enig", score=101),)),
            ["scores[0].score"],
        ),
    ],
)
def test_an_answer_map_says_one_thing_of_each_column_and_text(
    answers: model.AnswerMap, places: list[str]
) -> None:
    survey = model.SurveySettings(answer_map=answers)
    found = [each.place for each in violations(Seminar(survey=survey))]
    assert found == [f"survey.answer_map.{place}" for place in places]


@pytest.mark.parametrize("year, fits", [(None, True), (1900, True), (2100, True), (24, False)])
def test_the_look_back_is_to_a_year_of_four_digits(year: int | None, fits: bool) -> None:
    assert (not violations(Seminar(look_back=model.LookBack(year=year)))) == fits


# --- order and times ------------------------------------------------------------------------------


@pytest.mark.parametrize("second", [FRIDAY, FRIDAY - dt.timedelta(days=1)])
def test_each_day_is_later_than_the_one_before(second: dt.date) -> None:
    seminar = Seminar(programme=(day(), day(id="dag2", date=second)))
    assert broken(seminar) == [
        "programme[1].date: must be later than 2025-03-21, the day before it"
    ]


def test_days_need_not_follow_each_other_at_once() -> None:
    verify(Seminar(programme=(day(), day(id="dag2", date=FRIDAY + dt.timedelta(days=300)))))


@pytest.mark.parametrize(
    "time", [dt.time(9, 0, 1), dt.time(9, 0, 0, 1), dt.time(9, 0, tzinfo=dt.UTC)]
)
def test_times_are_whole_minutes_on_the_wall(time: dt.time) -> None:
    seminar = Seminar(programme=(day(Item(start=time), start=time, end=time),))
    places = [violation.place for violation in violations(seminar)]
    assert places == [f"programme[0].{name}" for name in ("start", "end", "items[0].start")]


def test_a_day_may_end_after_midnight() -> None:
    verify(Seminar(programme=(day(start=dt.time(18, 0), end=dt.time(0, 30)),)))


# --- ids and references ---------------------------------------------------------------------------


@pytest.mark.parametrize("own_id", ["", "a b", "a.b", "a:b", "a" * 25, "a\n"])
def test_an_id_fits_into_the_tag_of_an_answer_field(own_id: str) -> None:
    places = [violation.place for violation in violations(Seminar(tasks=(Task(id=own_id),)))]
    assert "tasks[0].id" in places


@pytest.mark.parametrize("own_id", ["a", "opg-refleksjon-1", "spørsmål_2", "9f3a01bc", "a" * 24])
def test_an_id_may_be_a_word(own_id: str) -> None:
    verify(Seminar(tasks=(Task(id=own_id),)))


def test_no_two_values_anywhere_share_an_id() -> None:
    seminar = Seminar(id="lik", tasks=(Task(), Task(questions=(Question(id="lik"),))))
    assert broken(seminar) == [
        'tasks[1].questions[0].id: must differ from every other id, but "lik" is also id'
    ]


TASK = Task(id="opg", questions=(Question(id="spm"),))
OTHER = Task(id="opg2", questions=(Question(id="spm2"),))
LOOK_BACK = model.LookBack(statements=(model.EarlierStatement(id="sa"),))


@pytest.mark.parametrize(
    "slide, place",
    [
        (model.TaskSlide(task="borte"), "task"),
        (model.TaskOverviewSlide(tasks=("opg", "borte")), "tasks[1]"),
        (model.LookBackSlide(statements=("sa", "borte")), "statements[1]"),
        (model.TaskSlide(task="sa"), "task"),
        (model.LookBackSlide(statements=("opg",)), "statements[0]"),
    ],
)
def test_a_slide_shows_what_is_there(slide: model.Slide, place: str) -> None:
    found = violations(showing(slide, tasks=(TASK,), look_back=LOOK_BACK))
    assert [each.place for each in found] == [f"programme[0].items[0].slides[0].{place}"]


def test_a_slide_may_show_nothing_in_particular() -> None:
    for slide in (model.TaskSlide(), model.TaskOverviewSlide(), model.LookBackSlide()):
        verify(showing(slide))


def test_members_and_writer_are_participants() -> None:
    people = (model.Participant(id="p1"), model.Participant(id="p2"))
    verify(Seminar(participants=people, groups=(Group(members=("p1",), writer="p2"),)))
    group = Group(members=("p1", "opg"), writer="borte")
    assert broken(Seminar(participants=people, groups=(group,), tasks=(TASK,))) == [
        'groups[0].members[1]: there is no participant with the id "opg"',
        'groups[0].writer: there is no participant with the id "borte"',
    ]


@pytest.mark.parametrize(
    "statement, fault",
    [
        (Statement(task="opg", question="spm", group="gr"), None),
        (Statement(), None),
        (Statement(task="gr"), 'task: there is no task with the id "gr"'),
        (Statement(group="opg"), 'group: there is no group with the id "opg"'),
        (Statement(task="opg", question="x"), 'question: there is no question with the id "x"'),
        (
            Statement(task="opg", question="spm2"),
            'question: belongs to the task with the id "opg2", which "task" must name',
        ),
        (
            Statement(question="spm"),
            'question: belongs to the task with the id "opg", which "task" must name',
        ),
    ],
)
def test_a_statement_answers_a_question_of_its_task(
    statement: Statement, fault: str | None
) -> None:
    seminar = Seminar(tasks=(TASK, OTHER), groups=(Group(id="gr"),), outcomes=(statement,))
    assert broken(seminar) == ([f"outcomes[0].{fault}"] if fault else [])


def test_a_statement_says_in_which_time_zone_it_was_changed() -> None:
    local = dt.datetime(2025, 3, 20, 14, 30)  # noqa: DTZ001 - that is what is refused
    assert broken(Seminar(outcomes=(Statement(changed=local),))) == [
        "outcomes[0].changed: must say its time zone, such as 2025-03-20T14:30:00+01:00"
    ]
    assert broken(Seminar(outcomes=(Statement(changed=local.astimezone(dt.UTC)),))) == []


def test_what_an_answer_sheet_said_is_told_once() -> None:
    one, other = CollectedSheet(task="t", group="g"), CollectedSheet(task="t")
    assert broken(Seminar(collected=(one, other))) == []
    assert broken(Seminar(collected=(one, other, replace(one, file="groups/a.docx")))) == [
        "collected[2]: tells of the answer sheet that collected[0] tells of; keep one"
    ]


def test_merged_statements_lie_side_by_side_and_keep_the_rules_too() -> None:
    nested = Statement(task="borte", merged=(Statement(),))
    assert broken(Seminar(outcomes=(Statement(merged=(nested,)),))) == [
        "outcomes[0].merged[0].merged: a statement that was merged with another holds none itself",
        'outcomes[0].merged[0].task: there is no task with the id "borte"',
    ]


# --- paths and addresses --------------------------------------------------------------------------


def with_logo(path: str) -> Seminar:
    return Seminar(organisation=model.Organisation(logo=path))


def with_picture(path: str) -> Seminar:
    return showing(model.PictureSlide(picture=path))


@pytest.mark.parametrize("seminar_with", [with_logo, with_picture])
@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../utenfor.png",
        "media/../../utenfor.png",
        "media/..",
        ".",
        "./fjord.png",
        "C:/fjord.png",
        "C:fjord.png",
        "\\\\server\\fjord.png",
        "media\\fjord.png",
        "media//fjord.png",
        "media/",
        "~/\x00",
        "media/fjord.png\n",
        "NUL",
        "media/con.png",
        "media/fjord.png.",
        "media/fjord.png:skjult",
        "http://example.org/fjord.png",
        "media/hva?.png",
    ],
)
def test_a_path_stays_in_the_folder_on_every_system(
    seminar_with: Callable[[str], Seminar], path: str
) -> None:
    places = [violation.place.rpartition(".")[2] for violation in violations(seminar_with(path))]
    assert places[0] in ("logo", "picture")


@pytest.mark.parametrize("path", ["", "våpen.png", "media/fjord.png", "media/2025/a b.jpg", "a..b"])
def test_a_path_leads_to_a_file_in_the_folder(path: str) -> None:
    verify(with_logo(path))
    verify(with_picture(path))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://www.example.org",
        "http://example.org/",
        "HTTPS://example.org:8443/a/b?c=d&e=%20#f",
        "https://bodø.example/søk?q=å",
        "mailto:post@example.org",
        "mailto:post@example.org?subject=Dialogseminar",
    ],
)
def test_an_address_leads_to_the_web_or_to_a_mailbox(address: str) -> None:
    verify(showing(model.ReferenceSlide(address=address)))


@pytest.mark.parametrize(
    "address",
    [
        "www.example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https:///sti",
        "https://a b.org",
        "https://example.org/a b",
        "https://example..org",
        "https://example.org:99999",
        "https://example.org\n",
        'https://example.org/"',
        "https://example.org/[a]",
        "mailto:",
        "mailto:post",
        " https://example.org",
    ],
)
def test_an_address_of_any_other_form_is_refused(address: str) -> None:
    found = violations(showing(model.ReferenceSlide(address=address)))
    assert [each.place for each in found] == ["programme[0].items[0].slides[0].address"]


# --- texts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "character", ["\x00", "\r", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\uffff"]
)
def test_no_text_holds_a_control_character(character: str) -> None:
    slide = model.BulletsSlide(title=character, bullets=("fin", character))
    assert [each.place for each in violations(showing(slide))] == [
        "programme[0].items[0].slides[0].title",
        "programme[0].items[0].slides[0].bullets[1]",
    ]


def test_each_document_has_one_template_and_one_pdf() -> None:
    program = model.ChosenTemplate(document="program", file="Program.docx")
    chosen = model.DocumentSettings(
        templates=(program, replace(program, file="")), pdfs=("deck", "summary", "deck")
    )
    found = violations(Seminar(document=chosen))
    assert [each.place for each in found] == ["document.templates[1].document", "document.pdfs[2]"]


@pytest.mark.parametrize("file", ["../Program.docx", "sub/Program.docx", "Program.docx.", "con"])
def test_a_template_is_a_file_name(file: str) -> None:
    chosen = model.DocumentSettings(
        templates=(model.ChosenTemplate(document="program", file=file),)
    )
    (found,) = violations(Seminar(document=chosen))
    assert found.place == "document.templates[0].file"
    assert file in str(found.reason)


def test_what_was_accepted_may_be_gone() -> None:
    gone = model.Accepted(rule="gap", part="programme", value="gone")
    assert violations(Seminar(accepted=(gone,))) == ()


def spoil(value: Any) -> Any:
    """The same value with a control character at the end of every text."""
    if isinstance(value, str):
        return value + "\x00"
    if isinstance(value, tuple):
        return tuple(spoil(element) for element in value)
    if isinstance(value, Struct):
        return replace(
            value, **{name: spoil(getattr(value, name)) for name in value.__struct_fields__}
        )
    return value


def spoil_count(value: Any) -> int:
    if isinstance(value, str):
        return 1
    if isinstance(value, tuple):
        return sum(spoil_count(element) for element in value)
    if isinstance(value, Struct):
        return sum(spoil_count(getattr(value, name)) for name in value.__struct_fields__)
    return 0


def test_every_text_field_is_looked_at() -> None:
    seminar = open_seminar(FIXTURE)
    spoiled = spoil(seminar)
    expected = spoil_count(seminar)
    control = [each for each in violations(spoiled) if "control" in str(each.reason)]
    assert len(control) == expected > 150


def test_a_violation_quotes_shortly_and_on_one_line() -> None:
    path = "../" + "a\n" * 500
    found = violations(with_logo(path))
    assert all(isinstance(each, Violation) for each in found)
    assert all(len(str(each.reason)) < 200 and "\n" not in str(each.reason) for each in found)

"""Differences read as the guide shows them; merging loses nothing that only one side changed."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.differences import Key, Side, contrasts, differences, merge
from seminar.differences.order import moved, woven
from seminar.editing import days, details, items, phases, questions, tasks
from seminar.editing.edit import Edit
from seminar.language import screen_language
from seminar.messages import Message
from seminar.model import (
    BreakSlide,
    Day,
    Group,
    Item,
    Participant,
    Phase,
    Question,
    Seminar,
    Statement,
    SurveyChartSlide,
    Task,
    TaskSlide,
)
from seminar.rules import verify
from tests.random_edits import edited, seminars

NB = screen_language("nb")
THURSDAY = Day(
    id="thu",
    date=dt.date(2026, 3, 19),
    items=(
        Item(id="talk", title="Innlegg", minutes=40),
        Item(id="lunch", title="Lunsj", kind="meal", minutes=60),
        Item(id="work", title="Arbeid", kind="task", slides=(TaskSlide(id="s1", task="t1"),)),
    ),
)
FRIDAY = Day(id="fri", date=dt.date(2026, 3, 20), items=(Item(id="end", title="Slutt"),))
BASE = Seminar(
    id="s",
    theme="Tillit",
    programme=(THURSDAY, FRIDAY),
    tasks=(
        Task(
            id="t1",
            title="Samspill",
            questions=(Question(id="q1", text="Hva?"),),
            phases=(Phase(kind="individual", minutes=2), Phase(kind="group", minutes=23)),
        ),
        Task(id="t2", title="Roller"),
    ),
    participants=(Participant(id="p1", name="Enhetsleder 1"),),
    groups=(Group(id="g1", name="Gruppe 1", members=("p1",)),),
    outcomes=(Statement(id="o1", text="Møtes oftere", task="t1", question="q1", group="g1"),),
)


def said(after: Seminar, before: Seminar = BASE) -> list[str]:
    return [NB.say(each.what) for each in differences(before, after)]


CHANGED = [
    (phases.set_phase(BASE, "t1", 1, "minutes", 25), ["Oppgave 1: «I gruppa» 23 → 25 min"]),
    (questions.insert_questions(BASE, "t1", ["Hvorfor?"], 1), ["Oppgave 1: nytt spørsmål 2"]),
    (questions.set_question(BASE, "q1", "Hva nå?"), ["Oppgave 1: spørsmål 1 endret"]),
    (items.move_items_to(BASE, ["work"], "thu", 0), ["Torsdag: «Arbeid» flyttet"]),
    (items.move_items_to(BASE, ["lunch"], "fri", 0), ["Torsdag: «Lunsj» flyttet til fredag"]),
    (items.remove_items(BASE, ["lunch"]), ["Torsdag: «Lunsj» slettet"]),
    (items.insert_items_after(BASE, [Item(title="Sang")], "end"), ["Fredag: ny post «Sang»"]),
    (items.set_item(BASE, "lunch", "minutes", 45), ["Torsdag: «Lunsj» 60 → 45 min"]),
    (items.set_item(BASE, "lunch", "start", dt.time(12)), ["Torsdag: «Lunsj» låst til 12:00"]),
    (items.set_item(BASE, "lunch", "title", "Mat"), ["Torsdag: «Lunsj» heter nå «Mat»"]),
    (
        items.set_item(BASE, "lunch", "place", "Kantina"),
        ["Torsdag: «Lunsj», sted: tomt → «Kantina»"],
    ),
    (days.set_day(BASE, "fri", "end", dt.time(15, 12)), ["Fredag: planlagt slutt: 15:00 → 15:12"]),
    (days.add_day(BASE), ["Lørdag: ny dag"]),
    (days.remove_day(BASE, "fri"), ["Fredag: hele dagen slettet"]),
    (tasks.set_task(BASE, "t2", "theme", "Mot"), ["Oppgave 2: tema: tomt → «Mot»"]),
    (tasks.insert_tasks(BASE, [tasks.new_task("Ny")], 2), ["Oppgave 3: ny oppgave «Ny»"]),
    (details.set_seminar(BASE, "theme", "Mot"), ["Opplysninger: tema: «Tillit» → «Mot»"]),
    (
        details.set_organisation(BASE, "name", "Fjellvåg"),
        ["Opplysninger: navnet på organisasjonen: tomt → «Fjellvåg»"],
    ),
]


@pytest.mark.parametrize(("edit", "lines"), CHANGED, ids=[lines[0] for _, lines in CHANGED])
def test_a_change_is_told_in_one_line(edit: Edit, lines: list[str]) -> None:
    assert said(edit.change(BASE)) == lines


def test_what_follows_from_a_deletion_is_told_too() -> None:
    assert said(tasks.remove_tasks(BASE, ["t1"]).change(BASE)) == [
        "Torsdag, «Arbeid»: lysbilde 1 slettet",
        "Oppgave 1: hele oppgaven slettet",
        "Resultater: «Møtes oftere», innhold endret",
    ]


def test_slides_people_and_groups_are_told_by_name() -> None:
    lunch = replace(THURSDAY.items[1], slides=(BreakSlide(id="s2"),))
    after = replace(
        BASE,
        programme=(replace(THURSDAY, items=(THURSDAY.items[0], lunch, THURSDAY.items[2])), FRIDAY),
        participants=(Participant(id="p1", name="Enhetsleder 1", role="Leder"),),
        groups=(replace(BASE.groups[0], members=()),),
    )
    assert said(after) == [
        "Torsdag, «Lunsj»: nytt lysbilde 1",
        "Deltakere: «Enhetsleder 1», rolle: tomt → «Leder»",
        "Grupper: «Gruppe 1», medlemmer endret",
    ]


def test_the_form_of_a_chart_is_told_in_words() -> None:
    lunch = THURSDAY.items[1]
    before, after = (
        replace(
            BASE,
            programme=(replace(THURSDAY, items=(replace(lunch, slides=(slide,)),)), FRIDAY),
        )
        for slide in (SurveyChartSlide(id="s2"), SurveyChartSlide(id="s2", form="dumbbell"))
    )
    assert said(after, before) == [
        "Torsdag, «Lunsj»: lysbilde 1, diagramform: "
        "«liggende stolper» → «punkter med strek imellom»"
    ]


def test_a_survey_s_settings_are_told_as_one() -> None:
    after = replace(BASE, survey=replace(BASE.survey, asked=(40, 42)))
    assert said(after) == ["Opplysninger: innstillingene for undersøkelsen endret"]


def test_a_difference_leads_to_its_place() -> None:
    (found,) = differences(BASE, items.set_item(BASE, "lunch", "minutes", 45).change(BASE))
    assert (found.part, found.path, found.key) == (
        "programme",
        ("thu", "lunch"),
        ("lunch", "minutes"),
    )


# --- merging --------------------------------------------------------------------------------------


def test_changes_of_different_places_are_both_kept() -> None:
    mine = items.set_item(BASE, "lunch", "minutes", 45).change(BASE)
    theirs = items.set_item(BASE, "lunch", "place", "Kantina").change(BASE)
    theirs = tasks.insert_tasks(theirs, [tasks.new_task("Ny")], 2).change(theirs)
    merged = merge(BASE, mine, theirs)
    lunch = merged.programme[0].items[1]
    assert (lunch.minutes, lunch.place, len(merged.tasks)) == (45, "Kantina", 3)
    assert not any(each.conflict for each in contrasts(BASE, mine, theirs))


def test_of_the_same_field_one_is_chosen() -> None:
    mine = items.set_item(BASE, "lunch", "minutes", 45).change(BASE)
    theirs = items.set_item(BASE, "lunch", "minutes", 50).change(BASE)
    (contrast,) = contrasts(BASE, mine, theirs)
    assert contrast.conflict
    assert lines(contrast.mine) == ["Torsdag: «Lunsj» 60 → 45 min"]
    assert lines(contrast.theirs) == ["Torsdag: «Lunsj» 60 → 50 min"]
    assert merge(BASE, mine, theirs).programme[0].items[1].minutes == 45
    chosen = merge(BASE, mine, theirs, {contrast.key: "theirs"})
    assert chosen.programme[0].items[1].minutes == 50


def lines(messages: tuple[Message, ...]) -> list[str]:
    return [NB.say(message) for message in messages]


def test_what_one_deletes_and_the_other_changes_is_chosen() -> None:
    mine = items.set_item(BASE, "end", "minutes", 45).change(BASE)
    theirs = days.remove_day(BASE, "fri").change(BASE)
    (contrast, *_) = contrasts(BASE, mine, theirs)
    assert contrast.conflict
    assert lines(contrast.mine) == ["Fredag: «Slutt» 30 → 45 min"]
    assert lines(contrast.theirs) == ["Fredag: hele dagen slettet"]
    assert merge(BASE, mine, theirs) == mine
    assert merge(BASE, mine, theirs, {contrast.key: "theirs"}) == theirs


def test_an_item_that_one_moves_and_the_other_changes_is_there_once() -> None:
    mine = items.move_items_to(BASE, ["lunch"], "fri", 0).change(BASE)
    theirs = items.set_item(BASE, "lunch", "minutes", 45).change(BASE)
    merged = merge(BASE, mine, theirs)
    assert [item.id for item in merged.programme[0].items] == ["talk", "work"]
    first = merged.programme[1].items[0]
    assert (first.id, first.minutes) == ("lunch", 45)


def test_links_to_what_the_other_deleted_are_taken_out() -> None:
    mine = tasks.remove_tasks(BASE, ["t2"]).change(BASE)
    shown = replace(FRIDAY.items[0], slides=(TaskSlide(id="s9", task="t2"),))
    theirs = replace(BASE, programme=(THURSDAY, replace(FRIDAY, items=(shown,))))
    merged = merge(BASE, mine, theirs)
    verify(merged)
    assert merged.programme[1].items[0].slides == ()


def test_two_new_days_on_one_date_follow_each_other() -> None:
    mine, theirs = days.add_day(BASE).change(BASE), days.add_day(BASE).change(BASE)
    merged = merge(BASE, mine, theirs)
    verify(merged)
    assert [day.date.day for day in merged.programme] == [19, 20, 21, 22]
    assert merged.programme[2] == mine.programme[2]


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(seminars(), st.data())
def test_merging_keeps_the_rules_and_what_one_side_alone_did(
    base: Seminar, data: st.DataObject
) -> None:
    mine, theirs = data.draw(edited(base)), data.draw(edited(base))
    assert merge(base, mine, base) == mine
    assert merge(base, base, theirs) == theirs
    assert merge(base, mine, mine) == mine
    seen = contrasts(base, mine, theirs)
    side: st.SearchStrategy[Side] = st.sampled_from(get_args(Side))
    choices: dict[Key, Side] = {each.key: data.draw(side) for each in seen if each.conflict}
    verify(merge(base, mine, theirs, choices))
    for code in ("nb", "nn", "en"):
        for each in (*differences(base, mine), *differences(mine, theirs)):
            assert screen_language(code).say(each.what)
    assert bool(differences(base, mine)) == (base != mine)


@given(st.permutations("abcdef"), st.permutations("abcdef"))
def test_rows_that_did_not_move_keep_their_order(before: list[str], after: list[str]) -> None:
    away = moved(before, after)
    assert [row for row in before if row not in away] == [row for row in after if row not in away]
    assert bool(away) == (before != after)


def test_rows_of_the_other_follow_what_they_followed_there() -> None:
    assert woven(["a", "b", "x"], ["a", "n", "b", "m"], {"a", "b", "x", "n", "m"}) == [
        "a",
        "n",
        "b",
        "m",
        "x",
    ]


def test_statements_that_one_side_merged_and_the_other_edited_all_stay() -> None:
    one, other = Statement(id="o1", text="Møtes oftere"), Statement(id="o2", text="Møte oftere")
    base = replace(BASE, outcomes=(one, other))
    mine = replace(base, outcomes=(replace(one, merged=(other,)),))
    theirs = replace(base, outcomes=(one, replace(other, text="Møte mye oftere")))
    for first, second in ((mine, theirs), (theirs, mine)):
        merged = merge(base, first, second)
        verify(merged)
        said = [each.text for row in merged.outcomes for each in (row, *row.merged)]
        assert sorted(said) == ["Møte mye oftere", "Møtes oftere"]


def test_statements_that_the_sides_merged_with_different_ones_all_stay() -> None:
    texts = {"o1": "Møtes oftere", "o2": "Møte oftere", "o3": "Møtast oftare"}
    one, other, third = (Statement(id=id_, text=text) for id_, text in texts.items())
    base = replace(BASE, outcomes=(one, other, third))
    into_first = replace(base, outcomes=(replace(one, merged=(other,)), third))
    changes = (
        replace(base, outcomes=(replace(one, merged=(third,)), other)),
        replace(base, outcomes=(one, replace(third, merged=(other,)))),
        replace(base, outcomes=(other, third)),
    )
    for change in changes:
        for first, second in ((into_first, change), (change, into_first)):
            merged = merge(base, first, second)
            verify(merged)
            said = {each.id: each.text for row in merged.outcomes for each in (row, *row.merged)}
            assert said.items() >= {"o2": texts["o2"], "o3": texts["o3"]}.items()

"""A day that runs over is fitted as the guide shows, and as stated."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from seminar.fitting import LEAST, METHODS, Fit, Method, fit_day, method_text
from seminar.fitting.sharing import shares
from seminar.language import screen_language
from seminar.messages import Message
from seminar.model import Day, Item, Phase, Seminar, Task, TaskSlide
from seminar.rules import verify
from seminar.schedule import schedule

NB = screen_language("nb")
MINUTES_A_DAY = 24 * 60


def clock(text: str) -> dt.time:
    return dt.time.fromisoformat(text)


def held(*items: Item, start: str = "08:30", end: str = "15:00") -> Seminar:
    day = Day(
        id="fri",
        date=dt.date(2026, 3, 20),
        start=clock(start),
        end=clock(end),
        items=items,
    )
    return Seminar(programme=(day,))


FRIDAY = (
    Item(id="morning", title="Formiddagen", kind="talk", minutes=200),
    Item(id="lunch", title="Lunsj", kind="meal", minutes=60, start=clock("12:00")),
    Item(
        id="task",
        title="Oppgave 5: Én avtale vi tar med hjem",
        kind="task",
        minutes=55,
        slides=(TaskSlide(id="s", task="t5"),),
    ),
    Item(id="pause", title="Pause", kind="break", minutes=15),
    Item(id="plenary", title="Plenum: avtalene blir til", kind="plenary", minutes=50),
    Item(id="closing", title="Oppsummering og takk for i år", kind="closing", minutes=12),
)
PHASES = (
    Phase(kind="individual", minutes=5),
    Phase(kind="group", minutes=35),
    Phase(kind="plenary", minutes=15),
)
TASKS = (*(Task(id=f"t{n}", title="Før") for n in range(1, 5)), Task(id="t5", phases=PHASES))


def friday() -> Seminar:
    seminar = held(*FRIDAY)
    return Seminar(id="s1", programme=seminar.programme, tasks=TASKS)


def said(messages: tuple[Message, ...]) -> str:
    return " ".join(NB.say(message) for message in messages)


def applied(seminar: Seminar, fit: Fit) -> Seminar:
    return fit.edit.change(seminar) if fit.edit else seminar


def test_the_guide_s_friday_is_shortened_as_in_its_picture() -> None:
    fit = fit_day(friday(), "fri", "shorten")
    assert NB.say(fit.heading) == "Fredag slutter 15:12, tolv minutter etter planen."
    assert said(fit.note) == (
        "Formiddagen røres ikke: lunsjen er låst til 12:00."
        " Pauser kortes ikke ned med mindre du ber om det."
    )
    assert NB.say(fit.table_heading) == "Etter lunsj"
    assert [
        (row.now.item.id, row.then.item.minutes, row.taken, row.ticked) for row in fit.rows
    ] == [
        ("task", 49, 6, True),
        ("pause", 15, 0, False),
        ("plenary", 45, 5, True),
        ("closing", 11, 1, True),
    ]
    assert [NB.clock(row.then.start) for row in fit.rows] == ["13:00", "13:49", "14:04", "14:49"]
    assert said(fit.result) == (
        "Dagen slutter 15:00, som planlagt. Fasene i oppgave 5 kortes ned tilsvarende."
    )
    assert fit.edit is not None
    assert NB.say(fit.edit.sentence) == "Tilpasset fredag (−12 min)"


def test_the_methods_are_called_as_in_the_guide() -> None:
    day = friday().programme[0]
    assert [NB.say(method_text(day, method)) for method in METHODS] == [
        "Kort ned postene i forhold til lengden",
        "Fjern luft, behold lengdene",
        "Flytt planlagt slutt til 15:12",
    ]


def test_the_phases_of_a_shortened_task_fill_its_item() -> None:
    seminar = friday()
    after = applied(seminar, fit_day(seminar, "fri", "shorten"))
    phases = after.tasks[4].phases
    assert [phase.minutes for phase in phases] == [5, 31, 13]
    assert [phase.kind for phase in phases] == [phase.kind for phase in PHASES]
    assert after.tasks[0] is seminar.tasks[0]


def test_the_planned_end_is_moved_to_the_computed_one() -> None:
    seminar = friday()
    fit = fit_day(seminar, "fri", "move_end")
    assert fit.edit is not None
    assert applied(seminar, fit).programme[0].end == clock("15:12")
    assert NB.say(fit.edit.sentence) == "Endret planlagt slutt for fredag fra 15:00 til 15:12"
    assert (said(fit.result), fit.rows, fit.left) == ("Dagen slutter 15:12, som planlagt.", (), 0)


def test_air_before_a_lock_is_removed_where_that_is_enough() -> None:
    seminar = friday()
    fit = fit_day(seminar, "fri", "remove_gaps")
    assert applied(seminar, fit).programme[0].items[1].start == clock("11:50")
    assert fit.left == -2
    assert said(fit.result) == "Dagen slutter 15:02, fortsatt to minutter etter planen."
    assert [item.minutes for item in applied(seminar, fit).programme[0].items] == [
        item.minutes for item in FRIDAY
    ]


def test_what_stands_before_the_last_lock_is_not_offered() -> None:
    assert "morning" not in {row.now.item.id for row in fit_day(friday(), "fri", "shorten").rows}


def test_an_overrun_into_a_lock_is_fitted_in_its_own_stretch() -> None:
    seminar = held(
        Item(id="a", title="Innlegg", minutes=65),
        Item(id="b", title="Samtale", minutes=65),
        Item(id="lunch", title="Lunsj", kind="meal", minutes=60, start=clock("11:00")),
        Item(id="c", title="Etterpå", minutes=60),
        start="09:00",
        end="13:00",
    )
    fit = fit_day(seminar, "fri", "shorten")
    assert NB.say(fit.heading) == "Fredag slutter 13:00, men med ti minutter overlapp."
    assert NB.say(fit.table_heading) == "Før lunsj"
    assert [(row.now.item.id, row.taken) for row in fit.rows] == [("a", 5), ("b", 5)]
    assert fit.reached


def test_what_cannot_be_reached_is_said() -> None:
    seminar = held(Item(id="a", title="Kort", minutes=10), start="09:00", end="09:02")
    fit = fit_day(seminar, "fri", "shorten")
    assert said(fit.result) == "Dagen slutter 09:05, fortsatt tre minutter etter planen."
    assert not fit.reached


def test_breaks_are_shortened_when_asked_for() -> None:
    fit = fit_day(friday(), "fri", "shorten", {"pause"})
    assert [(row.now.item.id, row.taken) for row in fit.rows if row.taken] == [("pause", 10)]
    assert fit.left == -2


def test_an_evening_after_the_plan_is_no_part_of_the_working_day() -> None:
    dinner = Item(id="dinner", title="Middag", kind="meal", minutes=180, start=clock("19:00"))
    talk = Item(id="talk", title="Innlegg", minutes=380)
    seminar = held(talk, dinner, start="09:00")
    fit = fit_day(seminar, "fri", "shorten")
    assert NB.say(fit.heading) == "Fredag slutter 15:20, 20 minutter etter planen."
    assert [(row.now.item.id, row.taken) for row in fit.rows] == [("talk", 20)]
    assert (fit.left, fit.reached) == (0, True)
    assert fit_day(seminar, "fri", "remove_gaps").rows == ()
    assert applied(seminar, fit_day(seminar, "fri", "move_end")).programme[0].end == clock("15:20")


def test_a_day_that_keeps_its_plan_is_left_alone() -> None:
    seminar = held(Item(id="a", title="Innlegg", minutes=30), start="09:00", end="10:00")
    for method in ("shorten", "remove_gaps"):
        fit = fit_day(seminar, "fri", method)
        assert (fit.edit, fit.left) == (None, 30)
    assert NB.say(fit.heading) == "Fredag slutter 09:30, 30 minutter før planen."


# --- whatever the day -----------------------------------------------------------------------------

CLOCKS = st.builds(dt.time, st.integers(6, 20), st.sampled_from([0, 10, 30]))
ITEMS = st.builds(
    Item,
    title=st.just("Post"),
    kind=st.sampled_from(["talk", "task", "break", "meal", "social"]),
    minutes=st.sampled_from([1, 4, 5, 6, 12, 27, 45, 60, 90, 240]),
    start=st.none() | st.none() | CLOCKS,
)


@st.composite
def seminars(draw: st.DrawFn) -> Seminar:
    """A day with locks in and out of order, and a task that stands in some of its items."""
    phases = draw(st.lists(st.builds(Phase, minutes=st.integers(1, 60)), max_size=4))
    items = tuple(
        Item(
            id=f"i{number}",
            title=item.title,
            kind=item.kind,
            minutes=item.minutes,
            start=item.start,
            slides=(TaskSlide(id=f"s{number}", task="t"),) if draw(st.booleans()) else (),
        )
        for number, item in enumerate(draw(st.lists(ITEMS, max_size=8)))
    )
    day = Day(id="d", date=dt.date(2026, 3, 20), start=draw(CLOCKS), end=draw(CLOCKS), items=items)
    return Seminar(id="s", programme=(day,), tasks=(Task(id="t", phases=tuple(phases)),))


@given(seminars(), st.sampled_from(METHODS), st.data())
def test_a_proposal_is_what_the_schedule_then_says(
    seminar: Seminar, method: Method, data: st.DataObject
) -> None:
    before = seminar.programme[0]
    ids = [item.id for item in before.items]
    take = data.draw(st.none() | st.sets(st.sampled_from(ids)) if ids else st.none())
    fit = fit_day(seminar, "d", method, take)
    after = applied(seminar, fit)
    verify(after)
    times = schedule(after.programme[0])
    assert (times.work_end, times.left) == (fit.end, fit.left)
    then = {row.item.id: row for row in times.items}
    for row in fit.rows:
        assert then[row.now.item.id] == row.then
    assert all(NB.say(one) for one in (fit.heading, fit.table_heading, *fit.note, *fit.result))
    assert (fit.edit is None) == (after == seminar)


@given(seminars(), st.data())
def test_shortening_takes_from_ticked_items_alone_and_moves_no_lock(
    seminar: Seminar, data: st.DataObject
) -> None:
    before = seminar.programme[0]
    ids = [item.id for item in before.items]
    take = data.draw(st.none() | st.sets(st.sampled_from(ids)) if ids else st.none())
    fit = fit_day(seminar, "d", "shorten", take)
    after = applied(seminar, fit).programme[0]
    ticked = {row.now.item.id for row in fit.rows if row.ticked}
    assert take is None or ticked <= set(take)
    old, new = schedule(before), schedule(after)
    for was, now in zip(old.items, new.items, strict=True):
        assert now.item.minutes == was.item.minutes or now.item.id in ticked
        assert now.item.minutes >= min(LEAST, was.item.minutes)
        assert now.item.start == was.item.start
        # The clock stays; after a day that is shorter it may be the same day's.
        assert was.item.start is None or (now.start - was.start) % MINUTES_A_DAY == 0
    assert new.left >= old.left


@given(seminars())
def test_a_day_without_locks_ends_as_planned_or_has_nothing_left_to_give(seminar: Seminar) -> None:
    day = seminar.programme[0]
    free = [Item(id=item.id, kind=item.kind, minutes=item.minutes) for item in day.items]
    seminar = Seminar(programme=(Day(id="d", date=day.date, start=day.start, items=tuple(free)),))
    fit = fit_day(seminar, "d", "shorten")
    over = -schedule(seminar.programme[0]).left
    can_give = sum(row.now.item.minutes - LEAST for row in fit.rows if row.ticked)
    assert sum(row.taken for row in fit.rows) == max(0, min(over, can_give))
    assert fit.left == -over + max(0, min(over, can_give))


@given(seminars())
def test_phases_lose_no_more_than_their_items(seminar: Seminar) -> None:
    fit = fit_day(seminar, "d", "shorten")
    after = applied(seminar, fit)
    items = sum(row.taken for row in fit.rows)
    phases = sum(phase.minutes for phase in seminar.tasks[0].phases)
    left = sum(phase.minutes for phase in after.tasks[0].phases)
    assert 0 <= phases - left <= items


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(0, 300)), max_size=9),
    st.integers(0, 2000),
)
def test_shares_sum_exactly_and_keep_to_what_each_can_give(
    givers: list[tuple[int, int]], total: int
) -> None:
    weights, most = [weight for weight, _ in givers], [bound for _, bound in givers]
    given_ = shares(total, weights, most)
    assert sum(given_) == min(total, sum(most))
    assert all(0 <= one <= bound for one, bound in zip(given_, most, strict=True))


def test_shares_are_in_proportion_with_the_largest_remainders_first() -> None:
    assert shares(12, [55, 50, 12], [50, 45, 7]) == [6, 5, 1]
    assert shares(10, [1, 1, 1], [9, 9, 9]) == [4, 3, 3]
    assert shares(10, [50, 1], [2, 90]) == [2, 8]

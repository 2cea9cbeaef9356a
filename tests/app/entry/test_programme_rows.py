"""Programmes that are pasted from Excel, Word or an e-mail."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.columns import Mapping
from app.entry.programme_columns import COLUMNS
from app.entry.programme_rows import ProgrammeRows, programme_rows, proposed_mapping
from app.entry.table import Table, table_of_text
from seminar.items import KIND_NAMES
from seminar.language import language
from seminar.model import Day, Item, ItemKind, LanguageCode, Seminar
from seminar.rules import violations
from seminar.schedule import clock_time, schedule

NINE = 9 * 60


def pasted(text: str, begins: int | None = NINE) -> ProgrammeRows:
    table = table_of_text(text)
    return programme_rows(table, proposed_mapping(table), begins)


def brief(items: tuple[Item, ...]) -> list[tuple[str, int, str, str]]:
    return [
        (f"{item.start:%H:%M}" if item.start else "", item.minutes, item.title, item.kind)
        for item in items
    ]


@pytest.mark.parametrize(
    "headings, fields",
    [
        ("Start\tMin\tTittel\tType\tAnsvarlig", "start minutes title kind presenter"),
        ("Kl.\tVarighet\tTema\tHvem\tSted\tNotat", "start minutes title presenter place notes"),
        ("Kl\tLengd\tInnhald\tKven\tStad\tMerknad", "start minutes title presenter place notes"),
        ("Time\tMinutes\tTopic\tWho\tRoom\tNotes", "start minutes title presenter place notes"),
        ("FRA:\tTIL:\tHVA:", "start end title"),
        ("Tid (kl.)\tInnhold\tVarighet (min)", "start title minutes"),
        ("Nr\tTittel\tSted", " title place"),
    ],
)
def test_headings_are_recognised_in_three_languages(headings: str, fields: str) -> None:
    mapping = proposed_mapping(table_of_text(headings + "\n" + "x\t" * headings.count("\t") + "x"))
    assert mapping == Mapping(1, tuple(field or None for field in fields.split(" ")))


def test_a_programme_with_headings_becomes_items() -> None:
    found = pasted(
        "Start\tMin\tTittel\tType\tAnsvarlig\tSted\tNotat\n"
        "09:00\t30\tRegistrering\tPause\t\tFoajé\tKaffe klar\n"
        "09:30\t15\tVelkommen\t\tordfører\t\t\n"
        "10:00\t45\tOppgave 1\t\tenhetsleder 3\t\t\n"
    )
    assert found.faults == ()
    assert brief(found.items) == [
        ("", 30, "Registrering", "break"),
        ("", 15, "Velkommen", "opening"),
        ("10:00", 45, "Oppgave 1", "task"),
    ]
    assert found.items[0].place == "Foajé"
    assert found.items[0].notes == "Kaffe klar"
    assert found.items[1].presenter == "ordfører"


def test_stretches_give_starts_and_lengths() -> None:
    found = pasted("Tid\tInnhold\n09:00–09:30\tKaffe\n9.30 - 10.15\tInnlegg\n10:15 til 11\tPause")
    assert brief(found.items) == [
        ("", 30, "Kaffe", "talk"),
        ("", 45, "Innlegg", "talk"),
        ("", 45, "Pause", "break"),
    ]


def test_successive_starts_give_lengths_and_the_last_is_as_long_as_usual() -> None:
    found = pasted("Kl.\tTema\n0900\tKaffe\n0940\tInnlegg\n1000\tPause", begins=None)
    assert brief(found.items) == [
        ("09:00", 40, "Kaffe", "talk"),
        ("", 20, "Innlegg", "talk"),
        ("", 15, "Pause", "break"),
    ]


@pytest.mark.parametrize("begins", [None, NINE, 12 * 60 + 30])
def test_a_start_that_is_said_is_kept_after_items_that_end_later(begins: int | None) -> None:
    found = pasted("Kl.\tMin\tTema\n0900\t20\tKaffe\n0920\t25\tInnlegg\n0945\t5\tPause", begins)
    fixed = Item(title="Lunsj", minutes=60, start=dt.time(11, 30))
    before = () if begins != 12 * 60 + 30 else (fixed,)
    day = schedule(Day(date=dt.date(2026, 3, 19), items=(*before, *found.items)))
    assert [row.start for row in day.items[len(before) :]] == [540, 560, 585]
    assert [item.start is None for item in found.items] == [
        begins == NINE,
        not before,
        not before,
    ]


def test_four_figures_are_a_clock_time_without_a_heading_and_a_year_is_not() -> None:
    assert brief(pasted("0920\tForedrag", begins=None).items) == [("09:20", 30, "Foredrag", "talk")]
    assert proposed_mapping((("2026", "Foredrag om budsjett"),)).fields[0] != "start"


def test_an_end_gives_the_length() -> None:
    found = pasted("Fra\tTil\tHva\n09:00\t09:20\tKaffe\n09:20\t10:00\tInnlegg")
    assert brief(found.items) == [("", 20, "Kaffe", "talk"), ("", 40, "Innlegg", "talk")]


def test_tid_is_a_length_where_its_cells_are_lengths() -> None:
    found = pasted("Tid\tTema\n15 min\tKaffe\n30 min\tInnlegg")
    assert found.mapping.fields == ("minutes", "title")
    assert brief(found.items) == [("", 15, "Kaffe", "talk"), ("", 30, "Innlegg", "talk")]


def test_without_headings_what_stands_in_the_columns_tells() -> None:
    table = table_of_text(
        "09:00\t15\tKaffe og mingling i foajeen\trådmann\n"
        "09:15\t45\tTillit mellom folkevalgte og ansatte\tordfører\n"
    )
    mapping = proposed_mapping(table)
    assert mapping == Mapping(0, ("start", "minutes", "title", "presenter"))
    changed = mapping.with_field(3, "place")
    assert programme_rows(table, changed, NINE).items[1].place == "ordfører"
    assert changed.with_field(2, "place").fields == ("start", "minutes", "place", None)


def test_bare_figures_alone_are_lengths() -> None:
    assert proposed_mapping((("Kaffe", "15"), ("Innlegg", "20"))).fields == ("title", "minutes")


def test_titles_above_the_headings_are_passed_over() -> None:
    found = pasted("Dialogseminar 2026\t\nTorsdag\t\nTid\tTema\n09:00\tKaffe\n09:30\tPause\n")
    assert found.rows == 2
    assert brief(found.items) == [("", 30, "Kaffe", "talk"), ("", 15, "Pause", "break")]


def test_a_cell_that_cannot_be_read_is_said_with_its_place_and_the_others_come() -> None:
    found = pasted("Start\tMin\tTittel\n09:00\t4o\tKaffe\n\t\t\n09:30\t15\tPause\n")
    assert language("nb").say(found.summary) == "1 av 2 rader leses"
    assert [(fault.row, fault.column) for fault in found.faults] == [(1, 1)]
    assert "er ikke en varighet" in language("nb").say(found.faults[0].reason)
    assert brief(found.items) == [("09:30", 15, "Pause", "break")]


@pytest.mark.parametrize(
    "row, column, reason",
    [
        ("09:00\t10:00\t30\tKaffe\t", 2, "From 09:00 to 10:00 is 60 min."),
        ("10:00\t09:00\t\tKaffe\t", 1, "cannot end"),
        ("10:00\t\t30\t\t", 3, "no title"),
        ("23:50\t\t30\tKaffe\t", 0, "midnight"),
        ("09:00\t\t30\tKaffe\tKake", 4, "not a kind"),
    ],
)
def test_rows_that_contradict_themselves_are_faults(row: str, column: int, reason: str) -> None:
    found = pasted("Start\tSlutt\tMin\tTittel\tType\n" + row)
    assert found.items == ()
    assert [(fault.row, fault.column) for fault in found.faults] == [(1, column)]
    assert reason in str(found.faults[0].reason)


def test_a_row_with_a_kind_needs_no_title() -> None:
    assert brief(pasted("Tittel\tType\n\tLunsj").items) == [("", 60, "", "meal")]


_CELLS = st.sampled_from(
    (
        *("", "Start", "Tid", "Min", "Tittel", "Type", "Slutt", "Kaffe", "Pause", "Oppgave 1"),
        *(
            "09:00",
            "9",
            "15",
            "0930",
            "09:00–09:30",
            "10-9",
            "23:50",
            "45 min",
            "1t30",
            "4o",
            "x\ny",
        ),
    )
)
_TABLES: st.SearchStrategy[Table] = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.tuples(*[_CELLS | st.text(max_size=5)] * width), max_size=6).map(
        tuple
    )
)
_FIELDS = st.none() | st.sampled_from([column.field for column in COLUMNS])


@given(_TABLES, st.data(), st.none() | st.integers(0, 2000))
def test_any_table_read_in_any_way_gives_items_that_keep_the_rules_or_faults(
    table: Table, data: st.DataObject, begins: int | None
) -> None:
    mapping = proposed_mapping(table)
    if table and data.draw(st.booleans()):
        fields = data.draw(st.tuples(*[_FIELDS] * len(table[0])))
        mapping = Mapping(data.draw(st.integers(0, 2)), fields)
    found = programme_rows(table, mapping, begins)
    assert len(found.items) + len({fault.row for fault in found.faults}) == found.rows
    day = Day(date=dt.date(2026, 3, 19), items=found.items)
    assert violations(Seminar(programme=(day,))) == ()


@given(
    st.lists(st.tuples(st.integers(1, 40), st.sampled_from((0, 0, 5))), min_size=1, max_size=10),
    st.booleans(),
)
def test_a_days_starts_and_lengths_read_to_the_same_times(
    steps: list[tuple[int, int]], in_stretches: bool
) -> None:
    items = []
    begins = NINE
    for minutes, gap in steps:
        begins += gap
        start = clock_time(begins) if gap else None
        items.append(Item(title="Kaffe", minutes=minutes, start=start))
        begins += minutes
    day = schedule(Day(date=dt.date(2026, 3, 19), items=tuple(items)))
    rows = [
        (f"{clock_time(row.start):%H:%M}", f"{clock_time(row.end):%H:%M}", str(row.item.minutes))
        for row in day.items
    ]
    text = "\n".join(
        f"{start}–{end}\tKaffe" if in_stretches else f"{start}\t{minutes}\tKaffe"
        for start, end, minutes in rows
    )
    heading = "Tid\tTema\n" if in_stretches else "Tid\tMin\tTema\n"
    assert brief(pasted(heading + text).items) == brief(tuple(items))


@pytest.mark.parametrize("code", get_args(LanguageCode))
@pytest.mark.parametrize("kind", get_args(ItemKind))
def test_what_a_kind_is_called_in_the_window_is_known(code: LanguageCode, kind: ItemKind) -> None:
    name = language(code).say(KIND_NAMES[kind])
    assert pasted(f"Tittel\tType\nKaffe\t{name}").items[0].kind == kind


def test_words_for_kinds_are_titles_where_nothing_else_is() -> None:
    table = (("09:00", "Velkommen"), ("09:15", "Lunsj"))
    assert proposed_mapping(table).fields == ("start", "title")
    headed = (("Tid", "Type"), *table)
    assert proposed_mapping(headed).fields == ("start", "kind")

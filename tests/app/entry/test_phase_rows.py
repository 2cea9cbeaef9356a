"""Phases that are pasted from Excel or Word."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.columns import Mapping
from app.entry.phase_rows import COLUMNS, phase_rows, proposed_mapping
from app.entry.table import Table, table_of_text
from seminar.language import language
from seminar.model import LanguageCode, Phase, PhaseKind, Seminar, Task
from seminar.rules import violations
from seminar.tasks import PHASE_NAMES


def test_a_table_with_headings_becomes_phases() -> None:
    table = table_of_text(
        "Fase\tMin\tInstruks på lysbildet\tSignal halvveis\n"
        "Hver for seg\t5\tTenk gjennom spørsmålet.\t\n"
        "Parvis\t10 min\t\tnei\n"
        "Rundt bordet\t25\tAlle sier noe.\tJa\n"
    )
    found = phase_rows(table, proposed_mapping(table))
    assert found.faults == ()
    assert found.phases == (
        Phase(kind="individual", minutes=5, instruction="Tenk gjennom spørsmålet."),
        Phase(kind="pairs", minutes=10, name="Parvis"),
        Phase(
            kind="group",
            minutes=25,
            name="Rundt bordet",
            instruction="Alle sier noe.",
            halfway=True,
        ),
    )
    assert language("nn").say(found.summary) == "3 av 3 rader blir lesne"


def test_without_headings_names_and_minutes_tell_themselves() -> None:
    table = table_of_text("Tenk selv først\t5\tIndividuelt\nSnakk sammen\t20\tI gruppa")
    assert proposed_mapping(table) == Mapping(0, ("instruction", "minutes", "name"))


@pytest.mark.parametrize("cell, reason", [("+5", "not here"), ("4o", "not a length")])
def test_minutes_that_cannot_be_read_are_faults(cell: str, reason: str) -> None:
    table = table_of_text(f"Fase\tMin\nI gruppa\t{cell}")
    (fault,) = phase_rows(table, proposed_mapping(table)).faults
    assert (fault.row, fault.column) == (1, 1)
    assert reason in str(fault.reason)


def test_a_cue_is_yes_or_no() -> None:
    table = table_of_text("Fase\tHalvveis\nI gruppa\tkanskje")
    (fault,) = phase_rows(table, proposed_mapping(table)).faults
    assert str(fault.reason) == "“kanskje” is neither yes nor no."


@pytest.mark.parametrize("code", get_args(LanguageCode))
@pytest.mark.parametrize("kind", get_args(PhaseKind))
def test_what_a_kind_is_called_in_the_window_is_known(code: LanguageCode, kind: PhaseKind) -> None:
    name = language(code).say(PHASE_NAMES[kind])
    table = table_of_text(f"Fase\tMin\n{name}\t20")
    assert phase_rows(table, proposed_mapping(table)).phases == (Phase(kind=kind, minutes=20),)


_CELLS = st.sampled_from(("", "Fase", "Min", "I gruppa", "5", "4o", "ja", "x\ny")) | st.text(
    max_size=4
)
_TABLES: st.SearchStrategy[Table] = st.lists(st.tuples(_CELLS, _CELLS, _CELLS), max_size=5).map(
    tuple
)
_FIELDS = st.none() | st.sampled_from([column.field for column in COLUMNS])


@given(_TABLES, st.none() | st.builds(Mapping, st.integers(0, 2), st.tuples(*[_FIELDS] * 3)))
def test_any_table_gives_phases_that_keep_the_rules_or_faults(
    table: Table, mapping: Mapping | None
) -> None:
    found = phase_rows(table, mapping or proposed_mapping(table))
    assert len(found.phases) + len({fault.row for fault in found.faults}) == found.rows
    assert violations(Seminar(tasks=(Task(phases=found.phases),))) == ()

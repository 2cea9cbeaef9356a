"""Whatever is edited in whatever order, the seminar keeps its rules and shares what was left."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar.language import screen_language
from seminar.model import Seminar
from seminar.rules import verify
from tests.random_edits import edits, seminars


def ids_in(seminar: Seminar) -> set[str]:
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if isinstance(id_ := value.get("id"), str):
                found.add(id_)
            for part in value.values():
                walk(part)
        elif isinstance(value, list | tuple):
            for part in value:
                walk(part)

    walk(msgspec.to_builtins(seminar))
    return found


@pytest.mark.slow
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seminars(), st.data())
def test_every_edit_keeps_the_rules_and_shares_what_it_leaves(
    start: Seminar, data: st.DataObject
) -> None:
    seminar = start
    for _ in range(6):
        edit = data.draw(edits(seminar))
        if edit is None:
            continue
        after = edit.change(seminar)
        verify(after)
        assert set(edit.touched) <= ids_in(after)
        for code in ("nb", "nn", "en"):
            assert screen_language(code).say(edit.sentence)
        for name in Seminar.__struct_fields__:
            before, now = getattr(seminar, name), getattr(after, name)
            assert now is before or now != before
        kept = {id(day) for day in seminar.programme} | {id(task) for task in seminar.tasks}
        for part in (*after.programme, *after.tasks):
            same = [one for one in (*seminar.programme, *seminar.tasks) if one == part]
            assert not same or id(part) in kept
        seminar = after

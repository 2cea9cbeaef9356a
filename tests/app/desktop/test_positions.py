"""Where a person was, remembered and found again."""

from __future__ import annotations

from msgspec.structs import replace

from app.desktop.positions import position_of, spot_at
from app.desktop.spot import Spot
from tests.sample import sample


def test_the_task_and_the_statement_are_found_again_among_the_outcomes() -> None:
    seminar = sample()[0]
    said = seminar.outcomes[20]
    spot = Spot(page="outcomes", task=said.task, statement=said.id, rows=(said.id,), field="owner")
    assert spot_at(position_of(spot), seminar) == replace(spot, field="")


def test_what_is_gone_is_not_looked_for() -> None:
    seminar = sample()[0]
    spot = Spot(page="outcomes", task="borte", statement="borte", rows=("borte",))
    assert spot_at(position_of(spot), seminar) == Spot(page="outcomes")

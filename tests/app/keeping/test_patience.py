from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.keeping.patience import NoAnswer, let_go, within
from seminar.failures import CannotRead
from seminar.messages import message


@pytest.fixture
def never() -> Iterator[Event]:
    """Yield what is not set before the test is over."""
    event = Event()
    yield event
    event.set()


def test_an_answer_in_time_is_given() -> None:
    assert within(10, lambda: 7) == 7


def test_what_does_not_answer_is_not_waited_for(never: Event) -> None:
    with pytest.raises(NoAnswer):
        within(0.01, never.wait)
    let_go(0.01, never.wait)


def test_what_fails_fails_where_it_is_waited_for() -> None:
    def fail() -> None:
        raise CannotRead(Path("x"), message("no"))

    with pytest.raises(CannotRead):
        within(10, fail)
    let_go(10, fail)

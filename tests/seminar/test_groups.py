from __future__ import annotations

import pytest

from seminar.groups import group_called, seated, table_called
from seminar.language import language
from seminar.model import Group


def test_a_group_is_called_by_its_name_or_its_place() -> None:
    assert group_called(language("nb"), Group(name=" **Fjord**\nog fjell "), 2) == "Fjord og fjell"
    assert group_called(language("nn"), Group(), 2) == "Gruppe 2"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3", "bord 3"),
        ("Bord 3", "bord 3"),
        ("", ""),
        ("Peisestua", "Peisestua"),
        ("*Bord 4*", "bord 4"),
        ("A1", "A1"),
        ("B 2", "B 2"),
        ("NAV 3", "NAV 3"),
    ],
)
def test_a_table_is_said_as_in_the_middle_of_a_line(typed: str, said: str) -> None:
    assert table_called(language("nb"), Group(table=typed)) == said


def test_who_writes_for_a_group_sits_there_once() -> None:
    assert seated(Group(members=("a", "b", "a"), writer="b")) == ("a", "b")
    assert seated(Group(members=("a",), writer="b")) == ("a", "b")
    assert seated(Group()) == ()

from __future__ import annotations

import pytest

from seminar.groups import group_called, table_called
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
    ],
)
def test_a_table_is_said_as_in_the_middle_of_a_line(typed: str, said: str) -> None:
    assert table_called(language("nb"), Group(table=typed)) == said

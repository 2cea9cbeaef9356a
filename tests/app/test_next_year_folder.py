from __future__ import annotations

from pathlib import Path

import pytest

from app.next_year_folder import folder_called

PLACE = Path("/seminar")


@pytest.mark.parametrize(
    ("title", "last", "called"),
    [
        ("Dialogseminar 2026", "Dialogseminar 2025", "Dialogseminar 2026"),
        ("Dialogseminar", "Dialogseminar", "Dialogseminar 2026"),
        ("Dialogseminar", "2025", "Dialogseminar"),
        ("", "Dialogseminar 2025", "Dialogseminar 2026"),
        (" ", "Seminar", "Seminar 2026"),
        ("A/B", "Seminar", "A B"),
    ],
)
def test_it_is_called_as_the_seminar_and_never_as_last_years(
    title: str, last: str, called: str
) -> None:
    assert folder_called(PLACE, title, PLACE / last, 2026) == PLACE / called


def test_a_folder_of_that_name_elsewhere_is_another(tmp_path: Path) -> None:
    assert folder_called(tmp_path, "Dialog", PLACE / "Dialog", 2026) == tmp_path / "Dialog"

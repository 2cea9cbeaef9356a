"""How many answered is written where the table says it, and that they were too few."""

from __future__ import annotations

import pytest

from seminar.spreadsheet.people import told_in
from seminar.survey_workbook.people import with_answers, with_too_few

HEADINGS = [
    ("April 2024 (n = 112)", "April 2024 (n = 39)", "April 2024 (n < 5)"),
    ("April 2024 (n=112)", "April 2024 (n= 39)", "April 2024 (n< 5)"),
    ("April 2024, 112 svar", "April 2024, 39 svar", "April 2024, <5 svar"),
    ("April 2024 (1 112 svar)", "April 2024 (39 svar)", "April 2024 (<5 svar)"),
]


@pytest.mark.parametrize(("heading", "other", "few"), HEADINGS)
def test_a_heading_tells_another_number_or_too_few(heading: str, other: str, few: str) -> None:
    assert with_answers(heading, 39) == other
    assert with_too_few(heading, 5) == few
    assert with_answers(few, 39) == other
    for each in (heading, other, few):
        assert told_in(each)[0] == "April 2024"
    assert told_in(other)[1].number == 39
    assert told_in(few)[1].few

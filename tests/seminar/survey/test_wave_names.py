from __future__ import annotations

import pytest

from seminar.language import language
from seminar.survey import (
    apart,
    in_running_text,
    is_date,
    listed,
    without_common_year,
)

NB, EN = language("nb"), language("en")


@pytest.mark.parametrize(
    ("wave", "inside"),
    [("April 2024", "april 2024"), ("MAI", "mai"), ("Måling 1", "Måling 1"), ("2024", "2024")],
)
def test_a_month_loses_its_capital_inside_a_norwegian_sentence(wave: str, inside: str) -> None:
    assert in_running_text(NB, wave) == inside


def test_a_month_keeps_its_capital_inside_an_english_sentence() -> None:
    assert in_running_text(EN, "april 2024") == "April 2024"


@pytest.mark.parametrize("wave", ["2024", "November", "november 2024"])
def test_years_and_months_are_dates(wave: str) -> None:
    assert is_date(NB, wave)


@pytest.mark.parametrize("wave", ["Måling 1", "Høst 2024", "April og mai", "9999", "", "Før"])
def test_other_labels_are_no_dates(wave: str) -> None:
    assert not is_date(NB, wave)


def test_a_year_that_all_waves_share_is_left_out() -> None:
    assert without_common_year(["April 2024", "November 2024"]) == ["April", "November"]


@pytest.mark.parametrize(
    "waves",
    [["April 2023", "April 2024"], ["April 2024"], ["2024", "2024"], ["Før", "Etter"], []],
)
def test_without_a_year_in_common_the_waves_keep_their_labels(waves: list[str]) -> None:
    assert without_common_year(waves) == waves


def test_waves_are_listed_with_a_common_year_said_once() -> None:
    assert listed(NB, ["April 2024", "November 2024"]) == "april og november 2024"
    assert listed(NB, ["April 2023", "April 2024"]) == "april 2023 og april 2024"
    assert listed(NB, ["Måling 1", "Måling 2", "Måling 3"]) == "Måling 1, Måling 2 og Måling 3"
    assert listed(NB, ["April 2024"]) == "april 2024"


def test_names_that_begin_alike_are_told_apart_by_their_ends() -> None:
    assert apart(["Målingen i april 2024", "Målingen i mai 2024"]) == ["…april 2024", "…mai 2024"]
    assert apart(["April", "Mai"]) == ["April", "Mai"]
    assert apart(["Lik", "Lik"]) == ["Lik", "Lik"]

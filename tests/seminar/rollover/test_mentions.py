"""What a text names that is another a year later."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.model import LanguageCode
from seminar.rollover.mentions import left_alone, mentions
from seminar.rollover.moving import Move
from tests.strategies import texts

MARCH = Move(
    {dt.date(2025, 3, 20): dt.date(2026, 3, 19), dt.date(2025, 3, 21): dt.date(2026, 3, 20)},
    {2025: 2026},
)
OVER_A_MONTH = Move(
    {dt.date(2025, 3, 30): dt.date(2026, 3, 31), dt.date(2025, 3, 31): dt.date(2026, 4, 1)},
    {2025: 2026},
)
OVER_A_YEAR = Move(
    {dt.date(2025, 12, 30): dt.date(2026, 12, 31), dt.date(2025, 12, 31): dt.date(2027, 1, 1)},
    {2025: 2026},
)
FORMS = (
    "{0.day}.{0.month}.{0.year}",
    "{0:%d.%m.%Y}",
    "{0:%d.%m.%y}",
    "{0.day}/{0.month}-{0.year}",
    "{0.day}/{0.month} {0.year}",
    "{0:%Y-%m-%d}",
    "{0:%A} {0.day}.{0.month}.",
    "den {0.day}.–{1.day}.{1.month}.{1.year}",
    "{0.day}.{0.month}.–{1.day}.{1.month}.{1.year}",
    "{0.day}.{0.month} og {1.day}.{1.month}",
)
"""How people write two days in figures."""


def changed(text: str, move: Move = MARCH) -> str:
    """Return a text with all that is found in it changed."""
    for one in reversed(mentions(text, move)):
        assert text[one.start :].startswith(one.old)
        text = text[: one.start] + one.new + text[one.start + len(one.old) :]
    return text


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Torsdag 20. mars 2025", "Torsdag 19. mars 2026"),
        ("den 20.–21. mars 2025 i salen", "den 19.–20. mars 2026 i salen"),
        ("20. og 21. mars", "19. og 20. mars"),
        ("torsdag 20. og fredag 21. mars 2025", "torsdag 19. og fredag 20. mars 2026"),
        ("torsdag 20.mars 2025", "torsdag 19.mars 2026"),
        ("fredag den 21. mars", "fredag den 20. mars"),
        ("20.-21. MARS", "19.-20. MARS"),
        ("March 20–21, 2025", "March 19–20, 2026"),
        ("Thursday, March 20", "Thursday, March 19"),
        ("on the 20th and 21st of March 2025", "on the 19th and 20th of March 2026"),
        ("2025-03-20, 20.03.2025 og 21.3.2025", "2026-03-19, 19.03.2026 og 20.3.2026"),
        ("2025-03-20–2025-03-21", "2026-03-19–2026-03-20"),
        ("20.–21.03.2025", "19.–20.03.2026"),
        ("20.-21.3", "19.-20.3"),
        ("20.03.–21.03.2025", "19.03.–20.03.2026"),
        ("20.3.2025–21.3", "19.3.2026–20.3"),
        ("20., 21. mars", "19., 20. mars"),
        ("20.3.25", "19.3.26"),
        ("20.3. 2025", "19.3. 2026"),
        ("20/3-2025, 20/3 2025, 21/3/25", "19/3-2026, 19/3 2026, 20/3/26"),
        ("torsdag 20.3 og fredag den 21.3.", "torsdag 19.3 og fredag den 20.3."),
        ("Torsdag 20. mars", "Torsdag 19. mars"),
        ("Thursday, 20/3", "Thursday, 19/3"),
        ("Bord 4, 20. mars 2025", "Bord 4, 19. mars 2026"),
        ("Bord 4, 20.3.2025", "Bord 4, 19.3.2026"),
        ("Tors. 20. mar. 2025", "Tors. 19. mar. 2026"),
        ("20.–21. mar.", "19.–20. mar."),
        ("tors. 20.3 og fre. 21.3", "tors. 19.3 og fre. 20.3"),
        ("Mar. 20, 2025", "Mar. 19, 2026"),
        ("Onsdag er fri. 20. mars møtes vi", "Onsdag er fri. 19. mars møtes vi"),
    ],
)
def test_the_seminars_own_days_are_named_anew(text: str, becomes: str) -> None:
    assert changed(text) == becomes
    assert all(one.is_own_day for one in mentions(text, MARCH))


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("30.–31. mars 2025", "31. mars–1. april 2026"),
        ("March 30–31, 2025", "March 31–April 1, 2026"),
        ("søn. 30. og man. 31. mar.", "tirs. 31. mar. og ons. 1. apr."),
        ("søndag 30. og mandag 31. mars", "tirsdag 31. mars og onsdag 1. april"),
    ],
)
def test_days_that_come_to_lie_in_two_months_name_both(text: str, becomes: str) -> None:
    assert changed(text, OVER_A_MONTH) == becomes


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Dialogseminar 2025", "Dialogseminar 2026"),
        ("Frist: 1. mars 2025", "Frist: 28. februar 2026"),
        ("mars 2025", "mars 2026"),
        ("2025-satsingen", "2026-satsingen"),
        ("Svar innen 1.3.25", "Svar innen 28.2.26"),
        ("1.3.2025 eller 2025-03-01", "28.2.2026 eller 2026-02-28"),
        ("Vi ses 20.3.", "Vi ses 19.3."),
        ("dag 1: 20/3 (kl. 9)", "dag 1: 19/3 (kl. 9)"),
        ("20.3\n21.3", "19.3\n20.3"),
    ],
)
def test_the_year_and_dates_with_the_year_are_found_but_not_certain(
    text: str, becomes: str
) -> None:
    assert changed(text) == becomes
    assert not any(one.is_own_day for one in mentions(text, MARCH))


LONG_YEAR = Move(
    {dt.date(2026, 3, 12): dt.date(2027, 3, 18), dt.date(2026, 3, 13): dt.date(2027, 3, 19)},
    {2026: 2027},
)
"""The same week a year later, which is 371 days on."""


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("til 31. desember 2026", "til 31. desember 2027"),
        ("31.12.2026, 2026-12-31", "31.12.2027, 2027-12-31"),
        ("30.–31. desember 2026", "30.–31. desember 2027"),
        ("Årsmøte 17. mai 2026", "Årsmøte 17. mai 2027"),
        ("fredag 5. juni 2026", "fredag 11. juni 2027"),
        ("torsdag 31. desember 2026", "fredag 31. desember 2027"),
        ("Svar innen 5. mars 2026", "Svar innen 11. mars 2027"),
        ("Vi evaluerer 20. mars 2026", "Vi evaluerer 26. mars 2027"),
        ("Svar innen 12. februar 2026", "Svar innen 18. februar 2027"),
        ("Svar innen 11. februar 2026", "Svar innen 11. februar 2027"),
    ],
)
def test_other_dates_are_the_calendars_unless_they_lie_near_the_seminar(
    text: str, becomes: str
) -> None:
    assert changed(text, LONG_YEAR) == becomes


def test_a_day_of_the_calendar_is_its_own_also_beside_the_seminar() -> None:
    move = Move({dt.date(2026, 5, 20): dt.date(2027, 5, 26)}, {2026: 2027})
    assert changed("17. mai 2026 og 18. mai 2026", move) == "17. mai 2027 og 24. mai 2027"


def test_the_last_of_february_is_a_date_in_every_year() -> None:
    move = Move({dt.date(2028, 9, 7): dt.date(2029, 9, 6)}, {2028: 2029})
    assert changed("29. februar 2028", move) == "28. februar 2029"


@given(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)))
def test_no_date_leaves_the_year_that_the_seminar_moves_to(date: dt.date) -> None:
    assert changed(f"{date}", LONG_YEAR).startswith("2027-")


@pytest.mark.parametrize(
    "text",
    [
        "I 2025 møttes vi 13. mars.",
        "13. mars møttes vi i 2025",
        "I 2025 møttes vi torsdag 13.3.",
        "Takk for sist. I 2025 kom 1200 til oss 12. og 13. mars",
        "Fra 31. desember 2026 til 1. januar 2027",
        "Fra 31.12.2026 og fram til 1.1.2027",
        "Fra 13. mars 2026 til 1. mars 2027",
        "Planen gjelder 2026 til 2029",
    ],
)
def test_a_date_of_another_year_or_one_that_would_pass_another_stays(text: str) -> None:
    assert changed(text, LONG_YEAR) == text
    assert changed(text, replace(LONG_YEAR, years={2026: 2027, 2025: 2026})) == text


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("I 2026 møtes vi 12. mars", "I 2027 møtes vi 18. mars"),
        ("Dialogseminar 2026 – 12. og 13. mars", "Dialogseminar 2027 – 18. og 19. mars"),
        ("Dialogseminar 2026: Torsdag 12. mars", "Dialogseminar 2027: Torsdag 18. mars"),
        ("12. mars møtes de 1200 ansatte i 2026", "18. mars møtes de 1200 ansatte i 2027"),
        ("Vi møtes 12. mars, som i 2025", "Vi møtes 18. mars, som i 2025"),
        ("Vi møttes sist i 2025. 12. mars møtes vi", "Vi møttes sist i 2025. 18. mars møtes vi"),
        ("I 2025 var vi få. Kom 12. mars!", "I 2025 var vi få. Kom 18. mars!"),
        (
            "I 2025 var vi få, i 2026 er vi 40 12. mars",
            "I 2025 var vi få, i 2027 er vi 40 18. mars",
        ),
        ("12. mars 2026 er neste gang før 2027", "18. mars 2027 er neste gang før 2027"),
    ],
)
def test_a_year_and_the_own_days_beside_it_go_together(text: str, becomes: str) -> None:
    assert changed(text, LONG_YEAR) == becomes
    assert all(one.is_own_day for one in mentions(text, LONG_YEAR))


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("I 2026 møtes vi 12. mars.", "2026 møtes vi 12. mars", "2027 møtes vi 18. mars"),
        ("12. mars møtes vi i 2026.", "12. mars møtes vi i 2026", "18. mars møtes vi i 2027"),
        (
            "I 2026 møtes vi 12. mars og fredag 13.3.",
            "2026 møtes vi 12. mars og fredag 13.3",
            "2027 møtes vi 18. mars og fredag 19.3",
        ),
    ],
)
def test_a_year_and_the_days_that_it_is_given_to_are_one_change(
    text: str, old: str, new: str
) -> None:
    """One without the other makes a false sentence."""
    (one,) = mentions(text, LONG_YEAR)
    assert (one.old, one.new, one.is_own_day) == (old, new, True)


def test_a_year_with_a_day_that_is_not_certain_is_one_change_that_is_not_certain() -> None:
    (one,) = mentions("I 2026 møtes vi 12.3", LONG_YEAR)
    assert (one.new, one.is_own_day) == ("2027 møtes vi 18.3", False)
    (one,) = mentions("I 2026 møtes vi 12. mars, og 13.3", LONG_YEAR)
    assert (one.new, one.is_own_day) == ("2027 møtes vi 18. mars, og 19.3", False)


def test_what_may_change_by_itself_stays_apart() -> None:
    text = "I 2026, etter fristen 2026-03-01, møtes vi 12. mars"
    assert [one.old for one in mentions(text, LONG_YEAR)] == ["2026", "2026-03-01", "12. mars"]
    text = "Dialogseminar 2026. I 2026 møtes vi 12. mars"
    assert [one.old for one in mentions(text, LONG_YEAR)] == ["2026", "2026 møtes vi 12. mars"]


NOVEMBER = Move({dt.date(2026, 11, 12): dt.date(2027, 11, 11)}, {2026: 2027})


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("fra 12. november 2026 til 1. februar 2027", "12. november 2026"),
        ("fra 12. november til 1. februar 2027", "12. november"),
        ("12. november 2026 – 1. februar 2027", "12. november 2026"),
        ("fra 2026-11-12 til 2027-02-01", "2026-11-12"),
        ("fra 12.11.2026 til 1.2.2027", "12.11.2026 til 1.2.2027"),
        ("12.11.2026, og fram til 1.2.2027", "12.11.2026"),
    ],
)
def test_an_own_day_that_begins_a_stretch_into_the_next_year_is_left_to_a_person(
    text: str, left: str
) -> None:
    assert mentions(text, NOVEMBER) == ()
    assert [(one.old, one.start) for one in left_alone(text, NOVEMBER)] == [(left, text.find(left))]


@pytest.mark.parametrize(
    "text",
    [
        "Fra 31. desember 2026 til 1. januar 2027",
        "I 2025 møttes vi 12. november",
        "fra 12. november 2026 til 1. desember 2026",
        "12. november 2026. Vi ses i 2027",
        "fra 1.11.2026 til 1.2.2027",
        "12.11.2025–1.2.2026",
    ],
)
def test_other_days_are_not_left_to_a_person(text: str) -> None:
    assert left_alone(text, NOVEMBER) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "som i fjor",
        "17. mai",
        "20. mars 2024",
        "økonomiplan 2025–2028",
        "2024-2025 og 2025/2026",
        "april–november 2024",
        "i april 20 deltakere",
        "31. februar 2025",
        "vedtak 120253",
        "klokka 20.25",
        "punkt 20.3",
        "se kap. 20.3",
        "20.3 Oppstart",
        "Først.\n  20.3 Oppstart",
        "20.3.1 Oppstart",
        "versjon 20.3.25",
        "kl. 20.30–21.30",
        "20.3 prosent",
        "20.3 %",
        "20/3 av dem",
        "sak 20/3",
        "kr 20.3",
        "12–20.3",
        "20.3-20",
        "20.30",
        "1.3",
        "20.3.2024",
        "31.2.2025",
        "2025-02-31",
        "192.20.3.25",
        "table 4, 20 March 2025",
        "19.–20.03.2025–2028",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert mentions(text, MARCH) == ()


@pytest.mark.parametrize("text", ["20.3", "a score of 20.3", "20.3 and 21.3"])
def test_in_english_a_point_alone_makes_no_date(text: str) -> None:
    assert mentions(text, replace(MARCH, language="en")) == ()


def test_days_in_figures_that_come_to_lie_in_two_months_or_years_name_both() -> None:
    assert changed("30.–31.03.2025", OVER_A_MONTH) == "31.03.–01.04.2026"
    assert changed("30.–31/3-25", OVER_A_MONTH) == "31/3–1/4-26"
    assert changed("30.–31.12.25", OVER_A_YEAR) == "31.12.26–1.1.27"


def test_days_on_both_sides_of_the_new_year_are_own_with_and_without_the_year() -> None:
    move = Move({new: old for old, new in OVER_A_YEAR.days.items()}, {})
    assert changed("31.12 og 1.1", move) == "30.12 og 31.12"
    assert changed("1. januar", move) == "31. desember"
    assert changed("1.1.2027", move) == "31.12.2025"


@pytest.mark.parametrize(
    ("language", "becomes"),
    [("nb", "tirsdag 24. mars"), ("nn", "tysdag 24. mars"), ("en", "tirsdag 24. mars")],
)
def test_another_weekday_is_named_in_the_language_of_the_seminar(
    language: LanguageCode, becomes: str
) -> None:
    move = Move({dt.date(2025, 3, 20): dt.date(2026, 3, 24)}, {}, language)
    assert changed("torsdag 20. mars", move) == becomes


@pytest.mark.parametrize(("language", "becomes"), [("nb", "30 mars 2026"), ("en", "30 March 2026")])
def test_a_month_that_is_called_alike_in_two_languages_is_that_of_the_seminar(
    language: LanguageCode, becomes: str
) -> None:
    move = Move({dt.date(2025, 4, 1): dt.date(2026, 3, 30)}, {}, language)
    text = "1 April 2025" if language == "en" else "1 april 2025"
    assert changed(text, move) == becomes


def test_a_seminar_that_does_not_move_changes_nothing() -> None:
    day = dt.date(2025, 3, 20)
    assert mentions("20. mars 2025", Move({day: day}, {})) == ()


def test_a_long_text_of_nothing_but_numbers_names_no_date() -> None:
    assert mentions("20, " * 50_000, MARCH) == ()


@given(st.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 30)), st.sampled_from(FORMS))
def test_in_whatever_way_days_are_written_they_are_written_so_again(
    first: dt.date, form: str
) -> None:
    a_year = dt.timedelta(weeks=52)
    old = (first, first + dt.timedelta(days=1))
    new = [day + a_year for day in old]
    assume("{0.day}.–" not in form or all(one.month == two.month for one, two in (old, new)))
    move = Move(dict(zip(old, new, strict=True)), {})
    assert unpadded(changed(form.format(*old), move)) == unpadded(form.format(*new))


def unpadded(text: str) -> str:
    """Return a text whose figures begin with no nought: one is written where one was."""
    return re.sub(r"(?<!\d)0", "", text)


@given(st.text("0123456789./-– ,ogktil\n", max_size=40))
def test_no_row_of_figures_is_too_odd(text: str) -> None:
    for one in mentions(text, MARCH):
        assert text[one.start :].startswith(one.old)


@given(texts)
def test_mentions_stand_where_they_say_and_apart(text: str) -> None:
    end = 0
    for one in mentions(f"{text} 20. mars 2025 {text}", MARCH):
        assert one.start >= end
        end = one.start + len(one.old)

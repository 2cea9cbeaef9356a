"""Which texts would be changed, where, and which are by themselves."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from msgspec.structs import replace

from seminar.checks import Context
from seminar.checks.wording import texts_of
from seminar.model import (
    BulletsSlide,
    Day,
    DocumentSettings,
    EarlierStatement,
    Item,
    LookBack,
    LookBackSlide,
    Phase,
    Practical,
    Seminar,
    SurveySettings,
    Task,
)
from seminar.rollover import PARTS, Proposal, next_year, with_proposals
from seminar.rollover.naming import field_called
from seminar.rollover.proposals import is_about_the_seminar
from seminar.rules import verify
from tests.sample import sample
from tests.strategies import seminars

SEMINAR = Seminar(
    title="Dialogseminar 2025",
    theme="Mot 2025",
    programme=(
        Day(
            date=dt.date(2025, 3, 20),
            title="Torsdag 20. mars",
            items=(
                Item(
                    title="Velkommen",
                    kind="opening",
                    notes="2025 og 2025",
                    slides=(
                        BulletsSlide(title="Mål", bullets=("Ett", "Ferdig 20. mars 2025")),
                        LookBackSlide(title="Dette sa vi i 2024"),
                    ),
                ),
            ),
        ),
    ),
    tasks=(Task(title="Kultur", phases=(Phase(), Phase(instruction="Innen 1. april 2025"))),),
    survey=SurveySettings(wave_labels=("April 2025",), index_name="Kapasitet 2025"),
    look_back=LookBack(year=2024, statements=(EarlierStatement(text="Sagt i 2025"),)),
    document=DocumentSettings(
        welcome="Velkommen 20. mars!", practical=(Practical(label="Svar", text="Innen 2025"),)
    ),
)


def found(seminar: Seminar = SEMINAR) -> tuple[Seminar, tuple[Proposal, ...]]:
    made = next_year(seminar)
    return made.seminar, made.proposals


def test_every_text_is_looked_through_and_tells_its_place() -> None:
    told = [(one.place.part, one.place.field, one.old, one.new) for one in found()[1]]
    assert told == [
        ("details", "title", "2025", "2026"),
        ("details", "theme", "2025", "2026"),
        ("programme", "title", "Torsdag 20. mars", "Torsdag 19. mars"),
        ("programme", "notes", "2025", "2026"),
        ("programme", "notes", "2025", "2026"),
        ("programme", "bullets.1", "20. mars 2025", "19. mars 2026"),
        ("programme", "title", "2024", "2025"),
        ("tasks", "phases.1.instruction", "1. april 2025", "31. mars 2026"),
        ("documents", "welcome", "20. mars", "19. mars"),
        ("documents", "practical.0.text", "2025", "2026"),
    ]


def test_places_are_told_in_words_and_of_changes_alike_which_one() -> None:
    assert [str(one.where) for one in found()[1]] == [
        "Details, title",
        "Details, theme",
        "Day 1, heading",
        "Day 1, “Velkommen”, run sheet note (1 of 2)",
        "Day 1, “Velkommen”, run sheet note (2 of 2)",
        "Day 1, “Velkommen”, slide 1, points, number 2",
        "Day 1, “Velkommen”, slide 2, heading",
        "Task 1, “Kultur”, phases, number 2, instruction",
        "Documents, words of welcome",
        "Documents, practical matters, number 1, text",
    ]


def test_every_field_with_texts_has_a_name_in_words() -> None:
    seminar = next_year(sample()[0], parts=PARTS).seminar
    for _, value in Context(seminar, None, None, {}).values():
        for field, _ in texts_of(value):
            if is_about_the_seminar(field) and not isinstance(value, EarlierStatement):
                assert "content" not in str(field_called(value, field)), field


def test_title_own_days_and_the_year_looked_back_on_are_usual() -> None:
    usual = [one.old for one in found()[1] if one.is_usual]
    assert usual == ["2025", "Torsdag 20. mars", "20. mars 2025", "2024", "20. mars"]


def test_chosen_ones_are_made_and_others_are_not() -> None:
    seminar, proposals = found()
    made = with_proposals(seminar, [one for one in proposals if one.is_usual])
    assert (made.title, made.theme) == ("Dialogseminar 2026", "Mot 2025")
    assert made.document.welcome == "Velkommen 19. mars!"
    made = with_proposals(seminar, proposals)
    assert made.programme[0].items[0].notes == "2026 og 2026"
    assert made.tasks[0].phases[1].instruction == "Innen 31. mars 2026"
    assert made.document.practical[0].text == "Innen 2026"
    assert made.survey.index_name == "Kapasitet 2025"


def test_what_is_chosen_of_one_text_alone_is_made_alone() -> None:
    seminar, proposals = found()
    notes = [one for one in proposals if one.place.field == "notes"]
    assert with_proposals(seminar, notes[1:]).programme[0].items[0].notes == "2025 og 2026"


def test_two_changes_of_one_text_are_told_apart_by_what_stands_around_them() -> None:
    notes = [one.around for one in found()[1] if one.place.field == "notes"]
    assert notes == ["2025 og 2025"] * 2
    seminar = replace(found()[0], theme="Det vi ble enige om i mars 2026, og det som så kom i 2026")
    themes = [one for one in next_year(seminar).proposals if one.place.field == "theme"]
    assert len({one.around for one in themes}) == 2
    assert themes[0].around.startswith("… ")
    assert "mars 2026" in themes[0].around


def test_the_year_and_the_day_of_a_sentence_are_one_proposal_that_changes_both() -> None:
    seminar = replace(SEMINAR, theme="I 2025 møtes vi 20. mars")
    made = next_year(seminar)
    (theme,) = (one for one in made.proposals if one.place.field == "theme")
    assert theme.is_usual
    assert with_proposals(made.seminar, [theme]).theme == "I 2026 møtes vi 19. mars"


def test_a_day_that_nothing_changes_is_told_with_its_place() -> None:
    text = "Utstillingen står fra 20. mars 2025 til 1. februar 2026 i foajeen"
    seminar = replace(SEMINAR, document=DocumentSettings(practical=(Practical(text=text),)))
    made = next_year(seminar)
    assert [(str(one.where), one.text, one.place.field) for one in made.left_alone] == [
        (
            "Documents, practical matters, number 1, text",
            "… stillingen står fra 20. mars 2025 til 1. februar 2026 …",
            "practical.0.text",
        )
    ]
    assert not [one for one in made.proposals if "20. mars 2025 til" in one.around]
    assert next_year(SEMINAR).left_alone == ()
    assert next_year(replace(seminar, programme=())).left_alone == ()


def test_a_text_that_is_another_now_stays() -> None:
    seminar, proposals = found()
    renamed = replace(seminar, title="Dialogdag")
    assert with_proposals(renamed, proposals).title == "Dialogdag"


def test_nothing_chosen_changes_nothing() -> None:
    seminar, _ = found()
    assert with_proposals(seminar, ()) == seminar


@given(seminars())
def test_any_seminar_keeps_the_rules_with_all_of_them(seminar: Seminar) -> None:
    made = next_year(seminar)
    verify(with_proposals(made.seminar, made.proposals))

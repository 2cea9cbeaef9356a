"""Which language a paragraph is plainly in."""

from __future__ import annotations

import pytest

from builders.inspection.languages import norwegian_form, primary, spoken, wrong_form


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Diskuter spørsmålene i gruppa og skriv ned tre forslag til tiltak.", "no"),
        ("Kommunen ynskjer at alle skal kome til orde før plenum byrjar klokka ti.", "no"),
        ("The council wants everyone to speak before the plenary session starts at noon.", "en"),
        ("Wir wollen, dass alle zu Wort kommen, bevor die Sitzung am Mittag beginnt.", "de"),
        ("Vi vill att alla ska få säga vad de tycker innan mötet börjar.", "sv"),
        ("Vi vil gerne have at alle får sagt hvad de mener efter mødet.", "da"),
    ],
)
def test_a_plain_language_is_told(text: str, language: str) -> None:
    assert spoken(text)[0] == language


def test_what_may_be_danish_as_well_is_said_to() -> None:
    assert set(spoken("Vi vil at alle kan se det, og det er godt for os.")) == {"no", "da"}


@pytest.mark.parametrize(
    "text",
    [
        "Velkommen til dialogseminar",
        "Kommunestyret vedtok budsjett, økonomiplan, handlingsprogram, kommuneplan, regnskap, plan",
        "The end og slutt på det this is og vi er in the alle",
        "1 2 3 4 5 6 7 8 9 10",
        "",
    ],
)
def test_what_is_short_mixed_or_a_list_of_names_is_in_no_language(text: str) -> None:
    assert spoken(text) == ()


def test_bokmal_and_nynorsk_are_one_language() -> None:
    assert primary("nb-NO") == primary("nn_NO") == primary("no") == "no"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Eg veit ikkje kva dei vil gjere.", "nn"),
        ("Jeg vet ikke hva noen vil gjøre.", "nb"),
        ("Vi skal ha ein ny skule.", None),
        ("Jeg vet ikke hva «korleis» er, og noen vil vite noe mer.", None),
        ("", None),
    ],
)
def test_the_forms_of_norwegian_are_told_apart_where_it_is_plain(
    text: str, form: str | None
) -> None:
    assert norwegian_form(text) == form


def test_only_what_is_marked_as_one_form_can_be_wrong() -> None:
    text = "Eg veit ikkje kva dei vil gjere."
    assert [wrong_form(tag, text) for tag in ("nb-NO", "nn-NO", "no", "en-US", "")] == [
        *("nn", "", "", "", "")
    ]

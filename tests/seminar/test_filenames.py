from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seminar.filenames import (
    LONGEST,
    PRESENTATION,
    document_name,
    file_name,
    is_portable,
)
from seminar.model import LanguageCode, Seminar

DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in "123456789"),
}


@pytest.mark.parametrize(
    "code, name",
    [
        ("nb", "Presentasjon Dialogseminar 2025.pptx"),
        ("nn", "Presentasjon Dialogseminar 2025.pptx"),
        ("en", "Presentation Dialogseminar 2025.pptx"),
    ],
)
def test_the_deck_is_named_in_the_seminars_language(code: LanguageCode, name: str) -> None:
    seminar = Seminar(title="Dialogseminar 2025", language=code)
    assert document_name(seminar, PRESENTATION, ".pptx") == name


def test_without_a_title_the_kind_is_enough() -> None:
    assert document_name(Seminar(), PRESENTATION, ".pptx") == "Presentasjon.pptx"


@pytest.mark.parametrize(
    "text, name",
    [
        ("Hvem: vi / dem?", "Hvem vi dem"),
        ("**Godt** samspill", "Godt samspill"),
        ("To\nlinjer\t her", "To linjer her"),
        ("Slutt... ", "Slutt"),
        (".skjult", "skjult"),
        ("CON", "_CON"),
        ("nul", "_nul"),
        ("com1.notat", "_com1.notat"),
        ("COM¹", "_COM¹"),
        ("Konto", "Konto"),
        ("", "_"),
        ("???", "_"),
        ("a\u030ar", "år"),
        ("\u202eRTL", "RTL"),
        ("sam\xadspill\u200b", "samspill"),
    ],
)
def test_a_text_becomes_a_name_that_every_system_holds(text: str, name: str) -> None:
    assert file_name(text) == name


def test_a_long_name_ends_with_a_whole_word() -> None:
    text = "Presentasjon Hvordan folkevalgte og administrasjon sammen kan legge til rette"
    assert file_name(text, ".pptx") == (
        "Presentasjon Hvordan folkevalgte og administrasjon sammen kan legge til.pptx"
    )


def test_a_word_without_end_is_cut() -> None:
    assert file_name("Presentasjon " + "a" * 400) == "Presentasjon " + "a" * (LONGEST - 13)


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(["", ".pptx", ".docx"]))
@example("con." + "a" * 100, ".pptx")
@example("a" * 74 + " b", ".pptx")
@example("😀" * 100, ".pptx")
def test_every_name_is_portable_short_and_ends_as_asked(text: str, ending: str) -> None:
    name = file_name(text, ending)
    assert is_portable(name)
    assert name.endswith(ending)
    assert len(name) <= LONGEST
    assert len(name.encode()) <= 255
    assert PureWindowsPath(name).name == name
    assert name.split(".")[0].strip().upper() not in DEVICES


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=90))
def test_a_name_that_is_a_name_stays(text: str) -> None:
    name = file_name(text)
    assert file_name(name) == name


@pytest.mark.invalid_office_files
def test_the_longest_names_can_be_made(tmp_path: Path) -> None:
    for text in ("å" * 200, "😀" * 200, "語" * 200):
        path = tmp_path / file_name(text, ".pptx")
        path.touch()
        assert path.is_file()


@pytest.mark.parametrize("name", ["", "a.", "a ", "a/b", "a\\b", "a:b", "NUL", "lpt9.txt", "a\x00"])
def test_names_that_some_system_refuses_are_not_portable(name: str) -> None:
    assert not is_portable(name)


@pytest.mark.parametrize("name", ["fjord.png", ".htaccess", "å ø.jpg", "console", "com10", "a..b"])
def test_names_that_every_system_holds_are_portable(name: str) -> None:
    assert is_portable(name)

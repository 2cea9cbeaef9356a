"""Everything that is said to a person is said in bokmål and nynorsk too."""

from __future__ import annotations

from string import Formatter

import pytest

from tools.catalogue import (
    LANGUAGES,
    Key,
    catalogue,
    catalogue_path,
    forms,
    mo_file,
    originals,
    po_file,
    sources,
    translations,
)

SAID = originals(sources())
KEYS = {original.key: original.place for original in SAID if original.key is not None}
CATALOGUES = {code: translations(catalogue_path(code), code) for code in LANGUAGES}

SAME_IN_NORWEGIAN = {
    "1 problem",
    "Bokmål",
    "English",
    "Min",
    "Nynorsk",
    "OK",
    "PDF",
    "Plenum",
    "Plenum {version}",
    "Side",
    "Start",
    "Type",
    "{n} min",
    "{n} min over",
    "{n} tips",
    "{phase} {n} min",
    "{phase}, {n} min",
    "{start}–{end} {title}, {n} min",
    "{title}[*] – Plenum",
    "{what} {old} → {new} min",
}
"""Originals with letters in them that are spelled alike in English and in Norwegian."""

FILLED_BY_CLICK = "app/person.py"
"""Where the sentences stand that click says and fills."""


def fields(text: str) -> set[str]:
    """Return the names of the `{places}` in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def letters_outside_fields(text: str) -> str:
    """Return what of a text is words, so that "{a}–{b}" has nothing to translate."""
    return "".join(
        letter for literal, *_ in Formatter().parse(text) for letter in literal if letter.isalpha()
    )


def test_sentences_are_found_in_the_sources() -> None:
    assert "Where: {place}" in KEYS
    assert "{items} and {last}" in KEYS
    assert len(KEYS) > 100


def test_no_original_is_put_together_from_parts() -> None:
    assert [original.place for original in SAID if original.key is None] == []


def test_every_sentence_is_given_the_fields_it_names() -> None:
    wrong = {
        original.place: original.key
        for original in SAID
        if original.key is not None and original.given is not None
        if not original.place.startswith(FILLED_BY_CLICK)
        if set[str]().union(*map(fields, forms(original.key))) - original.given
    }
    assert wrong == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_is_translated(code: str) -> None:
    translated = CATALOGUES[code]
    missing = {key: place for key, place in KEYS.items() if not all(forms(translated.get(key, "")))}
    assert missing == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_translated_that_is_no_longer_said(code: str) -> None:
    assert CATALOGUES[code].keys() - KEYS.keys() == set()


def field_fault(key: Key, translation: Key) -> str:
    """Return what is wrong with a translation's fields; `{n}` may become a word such as "one"."""
    for original, text in zip(forms(key), forms(translation), strict=True):
        if fields(original) - {"n"} != fields(text) - {"n"}:
            return f"{text!r} has other fields than {original!r}"
    if fields(forms(key)[-1]) != fields(forms(translation)[-1]):
        return f"{translation!r} has other fields than {key!r}"
    return ""


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_fields_of_its_original(code: str) -> None:
    faults = {field_fault(key, translation) for key, translation in CATALOGUES[code].items()}
    assert faults - {""} == set()


@pytest.mark.parametrize(
    "key, translation",
    [
        ("Next: {item}", "Neste: {itme}"),
        ("Next: {item}", "Neste"),
        (("{n} day", "{n} days"), ("én dag", "dager")),
        (("{n} day in {place}", "{n} days in {place}"), ("{n} dag", "{n} dager i {place}")),
    ],
)
def test_a_wrong_field_is_noticed(key: Key, translation: Key) -> None:
    assert field_fault(key, translation) != ""


def test_a_word_may_stand_for_the_number_one() -> None:
    assert field_fault(("{n} day", "{n} days"), ("én dag", "{n} dager")) == ""


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_differs_from_its_original(code: str) -> None:
    same = {
        text
        for key, translation in CATALOGUES[code].items()
        for original, text in zip(forms(key), forms(translation), strict=True)
        if original == text and letters_outside_fields(text)
    }
    assert same - SAME_IN_NORWEGIAN == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_ends_as_its_original_does(code: str) -> None:
    """A sentence stays a sentence, a heading a heading, a question a question."""
    different = {
        text
        for key, translation in CATALOGUES[code].items()
        for original, text in zip(forms(key), forms(translation), strict=True)
        if text and (original[-1] in ".?!:… ") and text[-1] != original[-1]
    }
    assert different == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_files_are_what_make_catalogue_writes(code: str) -> None:
    path = catalogue_path(code)
    catalog = catalogue(code, CATALOGUES[code])
    written = (path.read_bytes(), path.with_suffix(".mo").read_bytes())
    is_current = written == (po_file(catalog), mo_file(catalog))
    assert is_current, "run `make catalogue`"

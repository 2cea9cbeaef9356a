"""What a text gives away by its wording, and what it does not."""

from __future__ import annotations

import pytest

from builders.inspection.wording import (
    TypedList,
    broken_reference,
    dummy_text,
    link_flaw,
    template_text,
    typed_lists,
    unfilled_field,
)

ROMAN = ("Kapittel XX handler om", "Ludvig XX var konge", "kapittel XX er", "XX-kromosomet")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Klikk for å legge til tittel", "Klikk for å legge til tittel"),
        ("Klikk for å leggje til tekst", "Klikk for å leggje til tekst"),
        ("Click to add text", "Click to add text"),
        ("Klikk ikonet for å legge til et bilde", "Klikk ikonet for å legge til et bilde"),
        (
            "Klikk eller trykk her for å skrive inn tekst.",
            "Klikk eller trykk her for å skrive inn tekst.",
        ),
        ("Velg et element.", "Velg et element."),
        ("Møte i [kommunenavn]", "[kommunenavn]"),
        ("[Sett inn dato]", "[Sett inn dato]"),
        ("Skriv inn tekst her", "Skriv inn tekst her"),
        ("Oslo, XX.XX.20XX", "XX.XX.20XX"),
        ("dd.mm.åååå", "dd.mm.åååå"),
        ("Åpning ved <navn på ordfører>", "<navn på ordfører>"),
        ("<ordførerens navn>", "<ordførerens navn>"),
        ("Sted (fyll inn)", "(fyll inn)"),
        ("Andre nivå", "Andre nivå"),
        ("Undertittel", "Undertittel"),
        ("Tittel på presentasjonen", "Tittel på presentasjonen"),
        ("Fyll inn", "Fyll inn"),
        ("Tekst kommer …", "Tekst kommer …"),
    ],
)
def test_what_a_template_left_is_found(text: str, left: str) -> None:
    assert template_text(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Skriv inn svarene i skjemaet",
        "Velg tre tiltak",
        "Klikk på kartet",
        "Se kilde [1] og [2]",
        "Hei {{navn}} og {{ dato }}",
        "<<navn>>",
        "[[dato]]",
        "«Vi [kommunen] skal levere»",
        "20.11.2025",
        "Tittel",
        "Undertittel og ingress skal være korte",
        "På andre nivå i kommunen",
        "Fyll inn svarene",
        "Tekst kommer til uttrykk",
    ],
)
def test_what_a_person_wrote_is_no_template_text(text: str) -> None:
    assert template_text(text) == ""


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Hei {{ navn }}!", "{{ navn }}"),
        ("{% if dag %}", "{% if dag %}"),
        ("<<felt>>", "<<felt>>"),
        ("[[felt]]", "[[felt]]"),
        ("${navn}", "${navn}"),
        ("Kjære «Fornavn» «Etternavn»,", "Kjære «Fornavn» «Etternavn»,"),
        ("Møte «Dato_1»", "«Dato_1»"),
        ("{ MERGEFIELD Navn }", "{ MERGEFIELD Navn }"),
    ],
)
def test_a_field_that_was_not_filled_is_found(text: str, field: str) -> None:
    assert unfilled_field(text) == field


@pytest.mark.parametrize(
    "text",
    [
        "«Sammen» er ordet",
        "Vi bruker «PowerPoint»",
        "10 % AV 20 %",
        "a << b",
        "Feltet «Navn» er tomt",
    ],
)
def test_quotation_marks_are_no_field(text: str) -> None:
    assert unfilled_field(text) == ""


@pytest.mark.parametrize("text", ["Feil! Fant ikke referansekilden.", "Sum: #REF!"])
def test_a_broken_reference_is_found(text: str) -> None:
    assert broken_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor",
        "TODO sjekk tall",
        "xxx",
        "asdf",
        "???",
        "UTKAST",
        "TBD",
        "??",
        "Dummytekst",
        "XX",
        "Vi venter XX deltakere",
        "XX deltakere",
    ],
)
def test_a_dummy_is_found(text: str) -> None:
    assert dummy_text(text)


@pytest.mark.parametrize(
    "text",
    ["Todo-lister", "Super Bowl XXX i år", "Hva nå??", "Maxxx2", "Utkast", "Høringsutkast", *ROMAN],
)
def test_a_word_is_no_dummy(text: str) -> None:
    assert dummy_text(text) == ""


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["- en", "- to"], TypedList(0, 2, "-")),
        (["Vi skal:", "• en"], TypedList(1, 1, "•")),
        (["1. en", "2. to", "3. tre"], TypedList(0, 3, "1.")),
        (["a) en", "b) to"], TypedList(0, 2, "a)")),
        (["– en", "– to", "– tre"], TypedList(0, 3, "–")),
        (["(1) en", "(2) to"], TypedList(0, 2, "(1)")),
        (["o en", "o to"], TypedList(0, 2, "o")),
    ],
)
def test_a_typed_list_is_found(lines: list[str], found: TypedList) -> None:
    assert list(typed_lists(lines)) == [found]


@pytest.mark.parametrize(
    "lines",
    [
        ["– Vi må snakke sammen.", "– Ja."],
        ["1. mai", "2. mai"],
        ["1. trinn", "2. trinn"],
        ["A. Hansen", "B. Nilsen"],
        ["-5 grader", "-6 grader"],
        ["3. kvartal", "4. kvartal"],
        ["1. Innledning"],
        ["o jul med din glede"],
        ["om våren", "og høsten"],
        [""],
    ],
)
def test_what_is_no_list_is_not_found(lines: list[str]) -> None:
    assert list(typed_lists(lines)) == []


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("Klikk her", "vague"),
        ("Les mer …", "vague"),
        ("lenke", "vague"),
        ("klikk her for å lese mer", "vague"),
        ("Trykk her for å lese mer", "vague"),
        ("denne lenken", "vague"),
        ("denne lenka", "vague"),
        ("klikk på lenken", "vague"),
        ("på denne siden", "vague"),
        ("Lenke til nettsiden", "vague"),
        ("info", "vague"),
        ("Klikk her for å lese om planen", None),
        ("Lenke til kommuneplanen", None),
        ("https://www.example.no/plan", "address"),
        (" ", "empty"),
        ("Kommuneplanen 2025", None),
        ("post@example.no", None),
        ("Les mer om kommuneplanen", None),
    ],
)
def test_a_links_text_is_judged(text: str, flaw: str | None) -> None:
    assert link_flaw(text) == flaw

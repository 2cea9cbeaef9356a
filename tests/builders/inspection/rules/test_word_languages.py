"""Texts whose language is said, or cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_languages
from tests.builders.inspection.defects.word_headings import VAL, last_paragraph
from tests.builders.inspection.defects.word_languages import DEFAULT, ENGLISH
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import NS, Members, below, remove, xml

pytestmark = pytest.mark.invalid_office_files
OTHER = "text-in-other-language"


def _added(members: Members, text: str, language: str = "") -> None:
    own = f'<w:rPr><w:lang w:val="{language}"/></w:rPr>' if language else ""
    last_paragraph(members).addnext(xml(f"<w:p><w:r>{own}<w:t>{text}</w:t></w:r></w:p>"))


def test_an_english_text_that_says_so_is_fine(tmp_path: Path) -> None:
    def marked(members: Members) -> None:
        _added(members, ENGLISH, "en-GB")

    assert found(tmp_path, OTHER, marked) == []


@pytest.mark.parametrize("text", ["Welcome to the seminar", "Eg veit ikkje kva vi skal gjere no."])
def test_a_few_words_or_nynorsk_are_no_other_language(tmp_path: Path, text: str) -> None:
    def short(members: Members) -> None:
        _added(members, text)

    assert found(tmp_path, OTHER, short) == []


def test_the_tags_of_a_template_are_in_no_language(tmp_path: Path) -> None:
    def tagged(members: Members) -> None:
        _added(members, "{%p if the.contents and (that.is or this.is and not we.have) %}")

    assert found(tmp_path, OTHER, tagged) == []


def test_one_finding_is_enough_for_a_document_in_the_wrong_language(tmp_path: Path) -> None:
    plant = word_languages.the_document_says_that_it_is_english
    assert sentences(tmp_path, "document-language-differs", plant) == [
        "The document says that it is in English, but its text is in Norwegian."
    ]
    assert found(tmp_path, OTHER, plant) == []


def test_the_default_style_may_say_the_language(tmp_path: Path) -> None:
    def styled(members: Members) -> None:
        remove(members.find("word/styles.xml", DEFAULT))
        normal = members.find("word/styles.xml", "//w:style[@w:styleId='Normal']/w:rPr")
        normal.append(xml('<w:lang w:val="nb-NO"/>'))

    for rule in ("document-without-language", "style-language-differs"):
        assert found(tmp_path, rule, styled) == []


def test_a_style_for_texts_that_are_in_its_language_is_fine(tmp_path: Path) -> None:
    def quoted(members: Members) -> None:
        style = members.find("word/styles.xml", "//w:style[@w:styleId='Bildetekst']/w:rPr")
        style.append(xml('<w:lang w:val="nn-NO"/>'))

    assert found(tmp_path, "style-language-differs", quoted) == []


@pytest.mark.parametrize("tag", ["nn-NO", "se-NO", "x-none", "0414", "zh-Hant-TW"])
def test_tags_that_are_tags(tmp_path: Path, tag: str) -> None:
    def tagged(members: Members) -> None:
        members.find("word/styles.xml", DEFAULT).set(VAL, tag)

    assert found(tmp_path, "document-language-malformed", tagged) == []


@pytest.mark.parametrize(
    "amid",
    [
        "Møtet het «The Future of Local Government and the People of the North», og var nyttig.",
        "They said: We shall listen more.",
        "Smith, A. (2019). The trust of the people in what their leaders say and do.",
    ],
)
def test_names_and_titles_amid_norwegian_are_left_in_peace(tmp_path: Path, amid: str) -> None:
    around = "Vi ble enige om hva som er viktig for oss alle, og hvem som skal gjøre det."

    def titled(members: Members) -> None:
        _added(members, f"{around} {amid} {around}")

    assert found(tmp_path, OTHER, titled) == []


def test_an_english_sentence_that_says_so_is_fine_amid_norwegian(tmp_path: Path) -> None:
    def marked(members: Members) -> None:
        word_languages.an_english_sentence_stands_amid_norwegian(members)
        run = last_paragraph(members).find("w:r", NS)
        assert run is not None
        text = below(run, "w:t").text or ""
        begin, end = text.index("We have"), text.index("Da ble")
        for piece, language in ((text[end:], "nb-NO"), (text[begin:end], "en-GB")):
            own = f'<w:rPr><w:lang w:val="{language}"/></w:rPr>'
            run.addnext(xml(f'<w:r>{own}<w:t xml:space="preserve">{piece}</w:t></w:r>'))
        below(run, "w:t").text = text[:begin]

    assert found(tmp_path, OTHER, marked) == []

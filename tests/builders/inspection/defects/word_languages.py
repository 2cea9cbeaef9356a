"""Languages of a document that are not said, or not as they are."""

from __future__ import annotations

from tests.builders.inspection.defects.word_headings import VAL, last_paragraph
from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()
DEFAULT = "//w:docDefaults//w:lang"
NYNORSK = "Eg veit ikkje kva dei vil gjere med skulen, og korleis det skal vere frå no av."
ENGLISH = "What we have learned from all of this is that the two of us should meet more often."


@DEFECTS("document", "document-without-language")
def the_language_is_taken_out(members: Members) -> None:
    remove(members.find("word/styles.xml", DEFAULT))


@DEFECTS("document", "document-without-language")
def the_language_is_emptied(members: Members) -> None:
    members.find("word/styles.xml", DEFAULT).set(VAL, "")


@DEFECTS("document", "document-language-malformed")
def the_language_is_called_by_its_name(members: Members) -> None:
    members.find("word/styles.xml", DEFAULT).set(VAL, "norsk bokmål")


@DEFECTS("document", "document-language-differs")
def the_document_says_that_it_is_english(members: Members) -> None:
    members.find("word/styles.xml", DEFAULT).set(VAL, "en-US")


@DEFECTS("document", "text-in-other-language")
def an_english_paragraph_is_not_marked(members: Members) -> None:
    text = f"<w:p><w:r><w:t>{ENGLISH}</w:t></w:r></w:p>"
    last_paragraph(members).addnext(xml(text))


@DEFECTS("document", "text-in-other-language")
def a_norwegian_paragraph_is_marked_as_english(members: Members) -> None:
    text = "Det er nå vi skal bli enige om hva som er viktig for oss alle."
    marked = f'<w:p><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>{text}</w:t></w:r></w:p>'
    last_paragraph(members).addnext(xml(marked))


@DEFECTS("document", "text-in-other-language")
def an_english_sentence_stands_amid_norwegian(members: Members) -> None:
    around = "Vi ble enige om hva som er viktig for oss alle, og hvem som skal gjøre det."
    amid = "We have to listen more to each other than we do now, they said."
    text = f"{around} {amid} {around.replace('Vi ble', 'Da ble vi')} {around}"
    last_paragraph(members).addnext(xml(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))


@DEFECTS("document", "style-language-differs")
def a_style_is_english(members: Members) -> None:
    style = members.find("word/styles.xml", "//w:style[@w:styleId='Overskrift2']/w:rPr")
    style.append(xml('<w:lang w:val="en-US"/>'))


@DEFECTS("document", "document-in-other-norwegian")
def nynorsk_is_marked_as_bokmaal(members: Members) -> None:
    marked = f'<w:p><w:r><w:rPr><w:lang w:val="nb"/></w:rPr><w:t>{NYNORSK}</w:t></w:r></w:p>'
    last_paragraph(members).addnext(xml(marked))

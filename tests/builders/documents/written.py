"""Small templates written in place, and what a document made from one says."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.template import WordTemplate, read_word_template
from builders.documents.templating.tags import Element, W
from builders.opc import Package, read_package
from seminar.language import language
from tools.word_templates.markup import Blocks, paragraph
from tools.word_templates.package import write_template
from tools.word_templates.template import template

PROPERTIES = Properties("Program: Dialogseminar 2026", "Nordvik kommune", "Program", "nb-NO")


def template_of(*content: Blocks, header: Blocks | None = None) -> WordTemplate:
    """Return a template with the usual styles, headers and footers, and this text.

    Args:
        content: the text.
        header: what stands in the headers instead of what usually does.
    """
    target = BytesIO()
    write_template(
        target,
        lambda words: template(words, "Prøve", *content, first_header=header, header=header),
        language("nb"),
    )
    with TemporaryDirectory() as place:
        path = Path(place) / "prøve.docx"
        path.write_bytes(target.getvalue())
        return read_word_template(path)


def made(*content: Blocks, properties: Properties = PROPERTIES, **fields: object) -> Package:
    """Return the document that a template with this text makes of fields."""
    from builders.documents.fields import SeminarFields  # noqa: PLC0415

    known = {"seminar": SeminarFields(), **fields}
    return read_package(render(template_of(*content), known, properties), "prøve.docx")


def body(document: Package) -> Element:
    """Return the body of a document."""
    found = etree.fromstring(document.main_part().data).find(W + "body")
    assert found is not None
    return found


def said(element: Element) -> str:
    """Return what an element says, line breaks and tabs as characters."""
    signs = {W + "br": "\n", W + "tab": "\t"}
    return "".join(
        signs.get(str(one.tag), one.text or "" if one.tag == W + "t" else "")
        for one in element.iter(W + "t", W + "br", W + "tab")
        if one.getparent() is not None and one.getparent().tag == W + "r"  # type: ignore[union-attr]
    )


def lines(document: Package) -> list[str]:
    """Return what the paragraphs of a document's body say, those in tables too."""
    return [said(one) for one in body(document).iter(W + "p")]


def plain(text: str) -> Blocks:
    """Return a paragraph of running text."""
    return paragraph("BodyText", text)


def in_runs(*texts: str) -> Blocks:
    """Return a paragraph whose text Word divided into runs, every other one bold."""
    runs = "".join(
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if at % 2 else ''}"
        f'<w:t xml:space="preserve">{text}</w:t></w:r>'
        for at, text in enumerate(texts)
    )
    return Blocks(f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{runs}</w:p>')

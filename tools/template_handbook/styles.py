"""The styles of the built-in templates: their names in Word, and what each is for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from lxml import etree

from builders.documents.template import word_package
from builders.documents.templating.tags import Element, W
from tools.template_handbook.markdown import table

_NORWEGIAN = {
    "Normal": "Normal",
    "Body Text": "Brødtekst",
    "Title": "Tittel",
    "Subtitle": "Undertittel",
    "heading 1": "Overskrift 1",
    "heading 2": "Overskrift 2",
    "heading 3": "Overskrift 3",
    "List Bullet": "Punktliste",
    "List Number": "Nummerert liste",
    "Quote": "Sitat",
    "Intense Quote": "Sterkt sitat",
    "caption": "Bildetekst",
    "TOC Heading": "Overskrift for innholdsfortegnelse",
    "toc 1": "INNH 1",
    "header": "Topptekst",
    "footer": "Bunntekst",
    "Strong": "Sterk",
    "Emphasis": "Utheving",
    "Intense Emphasis": "Sterk utheving",
    "Hyperlink": "Hyperkobling",
    "Placeholder Text": "Plassholdertekst",
}
"""What a Norwegian Word calls the styles that it brings itself."""
_USES = {
    "Normal": "what all others are based on",
    "Body Text": "running text",
    "Title": "the seminar; on answer sheets the task",
    "Subtitle": "the theme; on answer sheets the group",
    "heading 1": "sections: they stand in the contents, and numbered lists begin anew after each",
    "heading 2": "days, kinds of statements",
    "heading 3": "questions in the appendix",
    "List Bullet": "points",
    "List Number": "steps",
    "Quote": "quotations in your own text",
    "Intense Quote": "highlights of last year",
    "caption": "what stands under a chart",
    "TOC Heading": "the heading of the contents, which is not in them; goes with them",
    "toc 1": "the lines of the contents",
    "header": "the header from the second page on",
    "footer": "the footer",
    "Plenum Avsender": "the letterhead",
    "Plenum Dokumenttype": "what the document is, above the title",
    "Plenum Ingress": "the point of a section",
    "Plenum Fakta": "a label, a tab, a value",
    "Plenum Utfylling": "a label and a line to write on",
    "Plenum Hovedpunkt": "the points of the summary's first page",
    "Plenum Spørsmål": "the questions of a task, numbered",
    "Plenum Merknad": "reservations, sources, the closing line; and paragraphs with a tag alone",
    "Plenum Figur": "the paragraph of a picture, chart or phase bar",
    "Plenum Felt": "a field of one line",
    "Plenum Svar": "an answer field: each paragraph has its bullet",
    "Plenum Tabelltekst": "cells",
    "Plenum Tabellhode": "header cells",
    "Plenum Tabellpunkt": "points in a cell",
    "Plenum Trinn": "the phases in the run sheet",
    "Plenum Tidslinje": "the cells of the phase bar",
    "Strong": "`**bold**` in texts typed in Plenum",
    "Emphasis": "`*italic*` in texts typed in Plenum",
    "Intense Emphasis": "both",
    "Hyperlink": "links",
    "Placeholder Text": "the prompts of answer fields",
    "Plenum Dempet": "breaks, kinds, sources",
    "Plenum Merke": "cues, and gaps such as a missing date",
    "Plenum Tabell": "tables",
    "Plenum Kjøreplan": "tables with closer rows",
    "Plenum Skrivelinjer": "lines to write on",
    "Plenum Tidslinjetabell": "the phase bar",
}
"""What each style is for, by its name in the file."""
_KINDS = {"paragraph": "paragraphs", "character": "letters", "table": "tables"}
_UNSEEN = ("Default Paragraph Font", "Normal Table", "No List")
"""Styles that Word needs and does not show."""


def styles_table() -> str:
    """Return all styles with what they are for."""
    return table(
        ("style", "in a Norwegian Word", "of", "used for"),
        (
            (_shown(name), _NORWEGIAN.get(name, "the same"), kind, _USES[name])
            for name, kind in style_names()
        ),
    )


def _shown(name: str) -> str:
    """Return what an English Word shows for a name in the file."""
    return name[0].upper() + name[1:] if name != "toc 1" else "TOC 1"


def style_names() -> Iterator[tuple[str, str]]:
    """Yield the names of the styles in the built-in templates, and what they are styles of."""
    file = "handout.nb.docx"
    package = word_package((files("templates") / file).read_bytes(), file)
    (name,) = package.main_part().related("styles")
    for style in etree.fromstring(package.parts[name].data).iterfind(W + "style"):
        if (called := _name(style)) not in _UNSEEN:
            yield called, _KINDS[style.get(W + "type", "")]


def _name(style: Element) -> str:
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "")

"""A small Word template with nothing wrong, and how to save it with something wrong after all."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from seminar.language import Language, language
from tests.builders.inspection.planting import Members
from tools.word_templates.markup import Blocks, paragraph, repeat, rich
from tools.word_templates.package import write_template
from tools.word_templates.tables import repeat_rows, row, table
from tools.word_templates.template import Template, template

Change = Callable[[Members], None]
SHEET = "Svarark.docx"
"""The name by which a file is the template of answer sheets."""


def said(text: str, style: str = "BodyText") -> Blocks:
    """Return a paragraph."""
    return paragraph(style, text)


def clean_body() -> tuple[Blocks, ...]:
    """Return a text with tags of every kind, and nothing wrong."""
    return (
        paragraph("Title", "{{ seminar.title }}"),
        paragraph("Heading1", "Program"),
        paragraph("BodyText", "Vi møtes ", rich("seminar.theme"), " for å snakke sammen."),
        repeat(
            "day in seminar.programme",
            paragraph("Heading2", "{{ day.heading }}"),
            table(
                (32, 130),
                ("Tid", "Innhold"),
                repeat_rows("item in day.items", row("{{ item.clock }}", "{{ item.title }}")),
                title="Programmet",
                description="Kolonner: tid og innhold.",
            ),
        ),
        paragraph("PlenumMerknad", "Klokkeslettene kan endre seg underveis.", gap=8),
    )


def saved(
    folder: Path,
    *more: Blocks,
    change: Change | None = None,
    name: str = "Program.docx",
) -> Path:
    """Return the clean template, saved with more paragraphs at its end, and changed.

    Args:
        folder: where.
        more: what comes after its text.
        change: what is done to the file.
        name: what it is called; the document that it is for is known by that.
    """

    def definition(words: Language) -> Template:
        return template(words, "Program", *clean_body(), *more, *_end(more), headings="compact")

    return written(folder / name, definition, change)


def _end(more: tuple[Blocks, ...]) -> tuple[Blocks, ...]:
    return (paragraph("PlenumMerknad", "Velkommen til oss alle sammen."),) if more else ()


def written(
    path: Path, definition: Callable[[Language], Template], change: Change | None = None
) -> Path:
    """Write a template to a file, changed."""
    made = BytesIO()
    write_template(made, definition, language("nb"))
    path.write_bytes(made.getvalue())
    if change is not None:
        members = Members(path)
        change(members)
        members.save(path)
    return path


def text_of(path: Path) -> str:
    """Return the XML of a file's text."""
    with ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()

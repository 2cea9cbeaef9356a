"""What many documents begin with: the title block, and facts with their labels."""

from __future__ import annotations

from tools.word_templates.markup import Blocks, Text, blocks, paragraph, strong, when


def title_block(name: str) -> Blocks:
    """Return what the document is, the seminar's title and its theme."""
    return blocks(
        paragraph("PlenumDokumenttype", name),
        paragraph("Title", "{{ seminar.title }}"),
        when("seminar.theme", paragraph("Subtitle", "{{ seminar.theme }}")),
    )


def fact(label: str, *value: Text, condition: str = "") -> Blocks:
    """Return a label and its value; with a `condition` they stand there only if it holds."""
    line = paragraph("PlenumFakta", strong(label), "\t", *value)
    return when(condition, line) if condition else line

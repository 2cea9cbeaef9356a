"""Text of Word documents that no one sees, and everyone can bring out."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import runs_of, shown_stories, text_of_run
from builders.inspection.word_styles import WordStyles
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")


@RULES.add(
    Document,
    "hidden-text",
    "warning",
    demand=message("A document to be published holds no hidden text."),
    remedy=message(
        "In Word, choose Home, Show/Hide ¶, then delete the dotted text, or turn Hidden off under "
        "Home, Font."
    ),
    source="Microsoft, Remove hidden data and personal information (Document Inspector)",
)
def hidden_text(document: Document) -> Iterator[Fault]:
    """Find text that its own format or its style hides, once for each paragraph."""
    styles = document.reading(WordStyles)
    parts = (*shown_stories(document), *document.parts("styles"))
    if not any(part.all(f"{W}vanish") for part in parts):
        return
    for part in shown_stories(document):
        for paragraph in part.all(f"{W}p"):
            hidden = [run for run in runs_of(paragraph) if styles.is_hidden(run)]
            text = " ".join("".join(map(text_of_run, hidden)).split())
            if text:
                sentence = message("“{text}” is hidden text.", text=shown(text))
                yield part.fault(sentence, hidden[0])

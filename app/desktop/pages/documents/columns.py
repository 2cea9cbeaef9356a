"""The columns of the documents: document and file, template, state, built, PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.desktop.interpreter import words
from app.desktop.pages.documents import saying
from app.desktop.pages.documents.edits import set_pdf
from app.desktop.pages.documents.rows import SHEETS, DocumentRow
from app.desktop.tables.columns import Choice, Column, Look, Tick
from app.desktop.theme.icons import FILE_ICONS
from seminar.editing.edit import Edit
from seminar.messages import Message, message
from seminar.model import DocumentId, Seminar

if TYPE_CHECKING:
    from builders.template_offer import Offer

    Offered = Callable[[DocumentId], Sequence[Offer]]
    Chosen = Callable[[DocumentId, Offer | None], object]

_FROM_A_FILE = "file …"
"""The choice that asks for a file."""


def columns(offered: Offered, choose: Chosen) -> tuple[Column[DocumentRow], ...]:
    """Return the columns.

    Args:
        offered: returns the templates that a document may be made from.
        choose: takes the template that a person chose; `None` asks for a file.
    """
    return (DOCUMENT, template_column(offered, choose), STATE, BUILT, PDF)


# --- the document and its state -------------------------------------------------------------------


def _document_look(row: DocumentRow) -> Look:
    ending = ".pptx" if row.id == "deck" else ".docx"
    return Look(icon=FILE_ICONS[ending], icon_tint="muted", second=saying.files_line(row))


def _state_look(row: DocumentRow) -> Look:
    found = saying.standing(row)
    return Look(icon=found.icon, tint=found.tint, share=found.share, second=saying.behind(row))


def _state_tip(row: DocumentRow) -> str:
    if row.failure is not None:
        return words().say(row.failure.why)
    if row.state is not None and row.state.waits is not None:
        return words().say(row.state.waits)
    reasons = row.state.reasons if row.state else ()
    return "\n".join(words().say(reason) for reason in reasons)


DOCUMENT: Column[DocumentRow] = Column(
    key="document",
    heading=message("Document"),
    text=lambda row: words().say(saying.document_name(row.id)),
    width=264,
    least=140,
    spoken=lambda row: (
        f"{words().say(saying.document_name(row.id))}, {saying.files_line(row)}".strip(", ")
    ),
    look=_document_look,
    tooltip=saying.files_line,
)
STATE: Column[DocumentRow] = Column(
    key="state",
    heading=message("State"),
    text=lambda row: words().say(saying.standing(row).word),
    width=214,
    least=136,
    stretch=True,
    spoken=saying.spoken_state,
    look=_state_look,
    tooltip=_state_tip,
)
BUILT: Column[DocumentRow] = Column(
    key="built",
    heading=message("Last built"),
    text=saying.built_line,
    width=102,
    least=80,
    spoken=lambda row: (
        words().text("never built") if saying.built_line(row) == "–" else saying.built_line(row)
    ),
    look=lambda _row: Look(tint="muted"),
)


# --- the template ---------------------------------------------------------------------------------


def template_column(offered: Offered, choose: Chosen) -> Column[DocumentRow]:
    """Return the column in which a template is chosen; the arguments are those of `columns`."""

    def options(_seminar: Seminar, row: DocumentRow) -> list[tuple[Offer | str, Message]]:
        found = [(offer, _called(offer)) for offer in offered(row.id)]
        return [*found, (_FROM_A_FILE, message("Choose a file …"))]

    def chosen(_seminar: Seminar, row: DocumentRow, choice: Offer | str) -> Edit:
        choose(row.id, None if isinstance(choice, str) else choice)
        # The template is checked first; the step is made when it serves.
        return Edit(message("Chose a template"), lambda seminar: seminar)

    return Column(
        key="template",
        heading=message("Template"),
        text=saying.template_line,
        width=122,
        least=104,
        spoken=saying.spoken_template,
        look=_template_look,
        tooltip=_template_tip,
        editing=Choice(options=options, chosen=lambda row: row.template, choose=chosen),
    )


def _template_look(row: DocumentRow) -> Look:
    icon = "" if row.trouble is None else "octagon-alert"
    return Look(icon=icon, icon_tint="error", after="chevron-down")


def _template_tip(row: DocumentRow) -> str:
    faults = row.trouble.faults if row.trouble else ()
    return "\n".join(words().say(fault) for fault in faults)


def _called(offer: Offer) -> Message:
    if offer.source == "built-in":
        return message("Built-in")
    if offer.source == "organisation":
        return message("{file} (the organisation’s)", file=offer.file)
    return message("{text}", text=offer.file)


# --- the PDF --------------------------------------------------------------------------------------


def _spoken_pdf(row: DocumentRow) -> str:
    if row.id == SHEETS:
        return words().text("no PDF, people write in them")
    return words().text("PDF wanted") if row.pdf else words().text("no PDF")


PDF: Column[DocumentRow] = Column(
    key="pdf",
    heading=message("PDF"),
    text=lambda row: "–" if row.id == SHEETS else "",
    width=58,
    least=52,
    align="centre",
    spoken=_spoken_pdf,
    look=lambda row: Look(tint="muted") if row.id == SHEETS else Look(),
    editing=Tick(
        ticked=lambda row: row.pdf,
        tick=lambda seminar, row, tick: set_pdf(seminar, (row.id,), wanted=tick),
    ),
    editable=lambda row: row.id != SHEETS,
    copied=lambda row: "x" if row.pdf else "",
)

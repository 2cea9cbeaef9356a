"""What the page asks before it builds or writes over, and tells when something is in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.interpreter import words
from app.desktop.pages.documents.icon_line import IconLine
from app.desktop.pages.documents.progress import Failure
from app.desktop.pages.documents.saying import document_name
from app.desktop.pages.documents.troubles import trouble_said
from app.desktop.problem_places import where
from app.desktop.theme import THEME
from app.desktop.theme.icons import SEVERITY_ICONS, Tint
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.looks import Text
from seminar.messages import Message, message
from seminar.model import DocumentId, Seminar

if TYPE_CHECKING:
    from builders.errands import Piece
    from builders.template_check import Fault
    from builders.template_trouble import Trouble
    from seminar.checks import Problem

_MOST = 8
"""So many problems or faults are listed; of more, how many there are."""


def templates_first(
    parent: QWidget | None, troubles: Mapping[DocumentId, Trouble], *, others: bool
) -> Dialog:
    """Return the question before a build with templates at fault: "built-in", "others" or nothing.

    Args:
        parent: the window.
        troubles: what is wrong with the templates, by document.
        others: whether there are other documents to be built.
    """
    dialog = Dialog(parent, message("Build documents"))
    is_one = len(troubles) == 1
    dialog.say(
        trouble_said(troubles),
        message("The document cannot be built from it before this is mended.")
        if is_one
        else message("The documents cannot be built from them before this is mended."),
        "octagon-alert",
        "error",
    )
    faults = [
        message("{where}: {what}", where=document_name(id_), what=fault)
        for id_, trouble in troubles.items()
        for fault in trouble.faults
    ]
    _list(dialog, [("octagon-alert", "error", fault) for fault in faults])
    if others:
        dialog.offer(message("Build the others"), "others")
    dialog.offer_cancel()
    use = message("Use the built-in one") if is_one else message("Use the built-in ones")
    dialog.offer(use, "built-in", "main")
    return dialog


def errors_first(parent: QWidget | None, seminar: Seminar, errors: Sequence[Problem]) -> Dialog:
    """Return the question before a build of a seminar with errors: "build", "show" or nothing."""
    dialog = Dialog(parent, message("Build documents"))
    count = len(errors)
    heading = words().plural(
        "There is one error in the seminar", "There are {n} errors in the seminar", count
    )
    dialog.say(
        message("{text}", text=heading),
        message("They will be missing or wrong in the documents."),
        "octagon-alert",
        "error",
    )
    _list(
        dialog,
        [
            (
                "octagon-alert",
                "error",
                message("{where}: {what}", where=where(seminar, one.place), what=one.message),
            )
            for one in errors
        ],
    )
    dialog.offer(message("Build all the same"), "build")
    dialog.offer_cancel()
    dialog.offer(message("Show the errors"), "show", "main")
    return dialog


def write_over(parent: QWidget | None, file: str, copy: str) -> Dialog:
    """Return the question before an edited file is replaced: "over" or nothing.

    Args:
        parent: the window.
        file: the file's name.
        copy: what its copy will be called.
    """
    dialog = Dialog(parent, message("Write over"))
    dialog.say(
        message("Do you want to write over your changes in “{file}”?", file=file),
        message("A copy of your file is kept as “{copy}”.", copy=copy),
        "pencil",
        "by_hand",
    )
    dialog.offer(message("Write over"), "over")
    cancel = dialog.offer_cancel()
    dialog.start_in(cancel)
    return dialog


def is_open(
    parent: QWidget | None, failure: Failure, built: Sequence[Piece], beside: str
) -> Dialog:
    """Return what is told of a file that is open: "again", "beside", or nothing.

    Args:
        parent: the window.
        failure: why the document was not built.
        built: what came of the other documents, which are built.
        beside: what it would be called beside the one that is open.
    """
    dialog = Dialog(parent, message("Could not build"))
    close = (
        message("Close the presentation and try again, or build under another name.")
        if failure.file.endswith(".pptx")
        else message("Close the document and try again, or build under another name.")
    )
    dialog.say(
        message("“{file}” is open in {program}", file=failure.file, program=failure.program),
        message("{close} {ready}", close=close, ready=_others(built)) if built else close,
        "octagon-alert",
        "error",
    )
    dialog.offer_technical(lambda: str(failure.why))
    dialog.offer_cancel()
    number = beside.rpartition(" (")[2].partition(")")[0]
    dialog.offer(message("Build as “… ({number})”", number=number), "beside")
    dialog.offer(message("Try again"), "again", "main")
    return dialog


def template_faults(parent: QWidget | None, file: str, faults: Sequence[Fault]) -> Dialog:
    """Return what is told of a template that does not serve: "other", "open", or nothing."""
    dialog = Dialog(parent, message("Template"))
    dialog.say(
        message("“{file}” cannot be used yet", file=file),
        message("Mend this in the template, and choose it again."),
        "octagon-alert",
        "error",
    )
    _list(
        dialog,
        [
            (
                *SEVERITY_ICONS[one.severity],
                message(
                    "{where}: {what} {remedy}",
                    where=one.place.text,
                    what=one.sentence,
                    remedy=one.remedy,
                ),
            )
            for one in faults
        ],
    )
    dialog.offer(message("Open the template"), "open")
    dialog.offer_cancel(message("Close"))
    dialog.offer(message("Choose another …"), "other", "main")
    return dialog


def _others(built: Sequence[Piece]) -> str:
    """Return how many other documents are ready, and how many lack their new PDF."""
    without_pdf = sum(piece.lacks_pdf for piece in built)
    ready = len(built) - without_pdf
    said = (
        words().plural(
            "The other document is ready.",
            "The {number} other documents are ready.",
            ready,
            number=words().number_word(ready),
        )
        if ready
        else "",
        words().plural(
            "One document is built, but has no new PDF.",
            "{number} documents are built, but have no new PDFs.",
            without_pdf,
            number=words().number_word(without_pdf).capitalize(),
        )
        if without_pdf
        else "",
    )
    return " ".join(filter(None, said))


def _list(dialog: Dialog, lines: Sequence[tuple[str, Tint, Message]]) -> None:
    column = QVBoxLayout()
    THEME.fit(column.setSpacing, 6)
    for icon, tint, text in lines[:_MOST]:
        column.addWidget(IconLine(icon, tint, text))
    if len(lines) > _MOST:
        column.addWidget(Text("note", message("and {n} more", n=len(lines) - _MOST)))
    dialog.body.addLayout(column)
    dialog.body.addStretch(1)

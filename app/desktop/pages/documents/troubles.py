"""Templates at fault: what is said of them, and the strip that offers the way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.desktop.interpreter import words
from app.desktop.pages.documents.saying import document_name
from app.desktop.widgets.strip import Strip
from seminar.messages import Message, message
from seminar.model import DocumentId

if TYPE_CHECKING:
    from builders.template_trouble import Trouble


def trouble_said(troubles: Mapping[DocumentId, Trouble]) -> Message:
    """Return that templates cannot be used: "«Program.docx» kan ikke brukes som mal for Program".

    Args:
        troubles: what is wrong with them, by document; at least one.
    """
    names = words().listing([words().say(document_name(id_)) for id_ in troubles])
    if len(troubles) > 1:
        return message("The templates for {documents} cannot be used", documents=names)
    (trouble,) = troubles.values()
    if trouble.path is None:
        return message("The template for {documents} is not settled", documents=names)
    return message(
        "“{file}” cannot be used as the template for {documents}",
        file=trouble.path.name,
        documents=names,
    )


class TroubleStrip(Strip):
    """Says which templates are at fault, before anything is built; hidden where none is."""

    built_in_wanted = Signal(object)
    """The documents, a tuple, are to be made from the built-in templates."""
    shown = Signal(str)
    """What is wrong with this document's template is to be shown."""

    def __init__(self) -> None:
        super().__init__("error")
        self._said: object = None

    def show_troubles(self, troubles: Mapping[DocumentId, Trouble], *, can_choose: bool) -> None:
        """Say what is wrong; what stays as it was is not touched.

        Args:
            troubles: what is wrong with templates, by document.
            can_choose: whether another one can be chosen.
        """
        said = (dict(troubles), can_choose, words().code)
        if said == self._said:
            return
        self._said = said
        if not troubles:
            self.hide()
            return
        documents = tuple(troubles)
        use = (
            message("Use the built-in one")
            if len(documents) == 1
            else message("Use the built-in ones")
        )
        fixes = [(message("Show what is wrong"), lambda: self.shown.emit(documents[0]))]
        if can_choose:
            fixes.append((use, lambda: self.built_in_wanted.emit(documents)))
        self.say(message("{text}.", text=trouble_said(troubles)), *fixes)

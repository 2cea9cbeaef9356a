"""Saving first: what is built is what is on the disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.keeper import Keeper
from app.desktop.operation import Operation
from seminar.folder import save
from seminar.messages import message


def save_first(desk: Desk, page: QWidget, then: Callable[[], object]) -> None:
    """Save what is not saved, and go on when it is; if it fails, that is told and nothing is done.

    Args:
        desk: the open seminar.
        page: the page, in the workspace that has the keeper.
        then: what is done with the saved seminar.
    """
    keeper = _keeper_around(page)
    if keeper is not None:
        keeper.save(then)
        return
    document = desk.document
    document.settle()
    if document.is_saved():
        then()
        return
    seminar = document.seminar

    def done(_mark: object) -> None:
        if document.seminar == seminar:
            document.mark_saved()
        then()

    Operation(message("Saving"), lambda _reporter: save(seminar, document.folder)).success(
        done
    ).failure(lambda error: desk.tell(error.message)).start(desk.operations)


def _keeper_around(widget: QWidget) -> Keeper | None:
    around: QWidget | None = widget
    while around is not None:
        keeper = getattr(around, "keeper", None)
        if isinstance(keeper, Keeper):
            return keeper
        around = around.parentWidget()
    return None

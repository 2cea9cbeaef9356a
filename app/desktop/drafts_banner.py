"""The banner of what was being typed when Plenum was interrupted: its words, to be put back.

It is not typed again by itself: what stood in a cell may not serve there, and may not be wanted.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication

from app.desktop.interpreter import words
from app.desktop.keeper import Keeper
from app.desktop.sentences import ready
from app.desktop.widgets.banner import Banners
from app.keeping.recovery_copy import Draft
from seminar.messages import message

DRAFTS = "drafts"
"""The banner's key."""


def show_drafts(keeper: Keeper, banners: Banners, drafts: tuple[Draft, ...]) -> None:
    """Show what was being typed, and keep it until a person puts the banner away.

    Args:
        keeper: keeps the words, lest another crash lose them.
        banners: where it stands.
        drafts: what was being typed; nothing is shown without any.
    """
    if not drafts:
        return
    keeper.recovering.hold(drafts)
    said = "; ".join(_said(draft) for draft in drafts)
    strip = banners.put(
        DRAFTS,
        message("This was being typed when Plenum was interrupted: {drafts}.", drafts=ready(said)),
        (message("Copy"), partial(_copy, drafts)),
        signal="warning",
    )
    strip.can_be_closed()
    strip.closed.connect(partial(keeper.recovering.hold, ()))


def _said(draft: Draft) -> str:
    where = words().say(draft.where)
    return words().text("“{text}” ({where})", text=draft.text, where=where)


def _copy(drafts: tuple[Draft, ...]) -> None:
    QGuiApplication.clipboard().setText("\n".join(draft.text for draft in drafts))

"""What is asked when work is not saved: at closing, after a failure, after changes from outside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.desktop.interpreter import words
from app.desktop.moments import moment
from app.desktop.sentences import ready, unsaved
from app.desktop.widgets.dialog import Dialog
from app.keeping.recovery_copy import MadeStep
from seminar.folder import SEMINAR
from seminar.messages import Message, PlenumError, message


def close_unsaved(parent: QWidget | None, title: str, steps: Sequence[MadeStep]) -> Dialog:
    """Return the question before a seminar is closed: "save", "discard", or nothing.

    Args:
        parent: the window.
        title: what the seminar is called.
        steps: what is not saved.
    """
    dialog = Dialog(parent, message("Plenum"))
    dialog.say(
        message("Do you want to save “{title}” before you close?", title=title),
        ready(unsaved(steps)),
        "info",
    )
    dialog.offer(message("Don’t save"), "discard")
    dialog.offer_cancel()
    dialog.offer(message("Save"), "save", "main")
    return dialog


def not_saved(parent: QWidget | None, title: str, error: PlenumError) -> Dialog:
    """Return what is told when saving has failed: "again", "copy", or nothing.

    Args:
        parent: the window.
        title: what the seminar is called.
        error: why it failed.
    """
    dialog = Dialog(parent, message("Could not save"))
    _say_failed(dialog, message("“{title}” is not saved", title=title), error)
    dialog.offer(message("Save a copy …"), "copy")
    dialog.offer(message("Try again"), "again", "main")
    return dialog


def not_copied(parent: QWidget | None, error: PlenumError) -> Dialog:
    """Return what is told when no copy could be saved: "again", or nothing.

    Args:
        parent: the window.
        error: why not.
    """
    dialog = Dialog(parent, message("Save a copy"))
    _say_failed(dialog, message("The copy is not saved"), error)
    dialog.offer(message("Try again"), "again", "main")
    return dialog


def not_compared(parent: QWidget | None, error: PlenumError) -> Dialog:
    """Return what is told when what others saved cannot be read: "again", "copy", or nothing.

    Args:
        parent: the window.
        error: why not.
    """
    dialog = Dialog(parent, message("Show the differences"))
    _say_failed(dialog, message("What others have saved could not be read"), error)
    dialog.offer(message("Save a copy …"), "copy")
    dialog.offer(message("Try again"), "again", "main")
    return dialog


def _say_failed(dialog: Dialog, heading: Message, error: PlenumError) -> None:
    why = words().say(error.message)
    sentence = message("{why} All that you have done is still here.", why=why)
    dialog.say(heading, sentence, "octagon-alert", "error")
    dialog.offer_technical(lambda: f"{type(error).__name__}: {error}")
    dialog.offer_cancel()


def changed_outside(
    parent: QWidget | None, when: dt.datetime | None, steps: Sequence[MadeStep]
) -> Dialog:
    """Return the question when others have saved too: "differences", "reload", "copy", or nothing.

    Args:
        parent: the window.
        when: when they saved, if that is known.
        steps: what is not saved here.
    """
    dialog = Dialog(parent, message("The seminar was changed by others"))
    heading = (
        message("{file} was changed outside Plenum {when}", file=SEMINAR, when=moment(when))
        if when
        else message("{file} was changed outside Plenum", file=SEMINAR)
    )
    number = len(steps) or 1
    sentence = words().plural(
        "You have {count} change that is not saved. Where the same item was changed in both places,"
        " you choose. Nothing has been overwritten.",
        "You have {count} changes that are not saved. Where the same item was changed in both"
        " places, you choose. Nothing has been overwritten.",
        number,
        count=words().number_word(number),
    )
    dialog.say(heading, ready(sentence), "rotate-cw", "warning")
    dialog.offer(message("Read in anew"), "reload")
    dialog.offer(message("Save mine as a copy"), "copy")
    dialog.offer(message("Show the differences"), "differences", "main")
    return dialog


_CANCELS = {message("Building the documents"): message("Cancel the build")}
"""What it is called to cancel a work, by the work's name."""


def still_working(parent: QWidget | None, name: Message) -> Dialog:
    """Return the question when something is still done at closing: "wait", "cancel", or nothing.

    Args:
        parent: the window.
        name: what is being done, such as "Building the documents".
    """
    dialog = Dialog(parent, message("Plenum"))
    dialog.say(
        message("Plenum is still working"),
        message("{name} is under way. What is finished stays; nothing is left half.", name=name),
        "info",
    )
    dialog.offer(_CANCELS.get(name, message("Cancel the work")), "cancel")
    dialog.offer(message("Wait"), "wait", "main")
    return dialog

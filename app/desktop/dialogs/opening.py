"""What is asked when a seminar cannot simply be opened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.desktop.interpreter import words
from app.desktop.moments import moment
from app.desktop.sentences import holder_name, ready
from app.desktop.widgets.dialog import Dialog
from app.keeping.lock import Holder
from seminar.messages import Message, PlenumError, message


def open_elsewhere(parent: QWidget | None, title: str, holder: Holder) -> Dialog:
    """Return the question when somebody else has it open: "read", "copy", "anyway", or nothing.

    Args:
        parent: the window.
        title: what the seminar is called.
        holder: who has it open.
    """
    dialog = Dialog(parent, message("Open seminar"))
    dialog.say(
        message("{name} has “{title}” open", name=holder_name(holder), title=title),
        message(
            "{where} When two save at the same time, the work of one is lost.", where=_since(holder)
        ),
        "lock",
    )
    dialog.offer_link(message("Open anyway …"), "anyway")
    dialog.offer_cancel()
    dialog.offer(message("Make a copy …"), "copy")
    dialog.offer(message("Open for reading"), "read", "main")
    return dialog


def _since(holder: Holder) -> Message:
    """Return on which machine and since when, as a sentence."""
    if holder.machine and holder.since:
        return message(
            "On {machine} since {when}.", machine=holder.machine, when=moment(holder.since)
        )
    if holder.machine:
        return message("On {machine}.", machine=holder.machine)
    return message("Nobody knows on which machine.")


def open_anyway(parent: QWidget | None, title: str, holder: Holder) -> Dialog:
    """Return the second question before a seminar is opened all the same: "anyway", or nothing."""
    dialog = Dialog(parent, message("Open seminar"))
    dialog.say(
        message(
            "Open “{title}” although {name} has it open?", title=title, name=holder_name(holder)
        ),
        message(
            "Agree on who saves. Plenum tells {name} that you have opened it, and asks before"
            " anything is overwritten.",
            name=holder_name(holder),
        ),
        "triangle-alert",
        "warning",
    )
    cancel = dialog.offer_cancel()
    dialog.offer(message("Open anyway"), "anyway")
    dialog.start_in(cancel)
    return dialog


def not_opened(parent: QWidget | None, error: PlenumError) -> Dialog:
    """Return what is told when a seminar cannot be opened: "choose", "again", or nothing."""
    dialog = Dialog(parent, message("Open seminar"))
    dialog.say(message("The seminar could not be opened"), error.message, "octagon-alert", "error")
    dialog.offer_technical(lambda: f"{type(error).__name__}: {error}")
    dialog.offer_cancel()
    dialog.offer(message("Try again"), "again")
    dialog.offer(message("Choose another folder …"), "choose", "main")
    return dialog


def not_made(
    parent: QWidget | None, title: Message, heading: Message, error: PlenumError
) -> Dialog:
    """Return what is told when a seminar or a copy could not be made: "again", or nothing."""
    dialog = Dialog(parent, title)
    dialog.say(heading, error.message, "octagon-alert", "error")
    dialog.offer_technical(lambda: f"{type(error).__name__}: {error}")
    dialog.offer_cancel()
    dialog.offer(message("Choose another folder …"), "again", "main")
    return dialog


def unreadable(parent: QWidget | None, sentences: tuple[Message, ...]) -> Dialog:
    """Return what is told of recovery copies that cannot be read; there is nothing to answer."""
    dialog = Dialog(parent, message("Recover a seminar"))
    said = " ".join(words().say(sentence) for sentence in sentences)
    dialog.say(
        message("Some unsaved work cannot be read"), ready(said), "triangle-alert", "warning"
    )
    dialog.start_in(dialog.offer_cancel(message("Close")))
    return dialog


def not_put_in(parent: QWidget | None, title: str) -> Dialog:
    """Return what is told of work that cannot be put into its seminar: "elsewhere", or nothing."""
    dialog = Dialog(parent, message("Recover a seminar"))
    dialog.say(
        message("The work is not recovered yet"),
        message(
            "“{title}” can only be read now. The work is still kept, and is offered again when the"
            " seminar can be edited.",
            title=title,
        ),
        "triangle-alert",
        "warning",
    )
    dialog.offer_cancel(message("Decide later"))
    dialog.offer(message("Recover into another folder …"), "elsewhere", "main")
    return dialog

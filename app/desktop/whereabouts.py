"""Where in a seminar a spot is, in a word or two: "Torsdag", "Oppgave 1", "Dokumenter"."""

from __future__ import annotations

from app.desktop.actions.move import PAGES
from app.desktop.spot import Spot
from seminar.messages import Message, beginning, message
from seminar.model import Seminar
from seminar.tasks import task_in_words
from seminar.weekdays import weekday


def whereabouts(spot: Spot, seminar: Seminar) -> Message:
    """Return where a spot is: its day or task, or else its page.

    Args:
        spot: the spot.
        seminar: the seminar in which its ids are looked up.
    """
    if spot.task is not None:
        for task in seminar.tasks:
            if task.id == spot.task:
                return message("{where}", where=task_in_words(seminar, task))
    for day in seminar.programme:
        if day.id == spot.day or any(item.id == spot.item for item in day.items):
            return beginning(weekday(day.date))
    return _page(spot)


def _page(spot: Spot) -> Message:
    titles = {action.id.removeprefix("go."): action.text for action in PAGES}
    return titles.get(spot.page, message("Details"))

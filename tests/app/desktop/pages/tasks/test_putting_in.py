"""A task that the programme does not show: where it could be put, and how well it fits there."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QMenu

from app.desktop.pages.tasks.putting_in import best_of, openings
from seminar.language import screen_language
from seminar.model import Item, Phase, Seminar
from tests.app.desktop.pages.tasks.conftest import seminar


def with_length(minutes: int) -> Seminar:
    """Return the seminar with a third task of so many minutes, which the programme lacks."""
    whole = seminar()
    third = replace(whole.tasks[2], phases=(Phase(minutes=minutes),))
    return replace(whole, tasks=(*whole.tasks[:2], third))


def with_waiting(whole: Seminar, *minutes: int) -> Seminar:
    """Return the seminar with items on Friday that are for a task and show none."""
    first, second = whole.programme
    waiting = [Item(title=f"Arbeid {n}", kind="task", minutes=n) for n in minutes]
    return replace(whole, programme=(first, replace(second, items=(*second.items, *waiting))))


def said(whole: Seminar) -> list[str]:
    return [screen_language("nb").say(one.text) for one in openings(whole, "t3")]


def test_each_place_says_what_it_leaves_of_the_day() -> None:
    assert said(with_length(20)) == [
        "Torsdag 11:35, før «Lunsj» · passer, 50 min igjen da",
        "Torsdag 13:50, før «Veien videre» · passer, 30 min igjen da",
        "Fredag 09:15, til slutt · passer, 145 min igjen da",
    ]


def test_it_says_what_would_overlap_and_how_much_too_long_the_day_becomes() -> None:
    assert said(with_length(60)) == [
        "Torsdag 11:35, før «Lunsj» · overlapper «Lunsj» med 35 min",
        "Torsdag 13:50, før «Veien videre» · dagen blir 10 min for lang",
        "Fredag 09:15, til slutt · passer, 105 min igjen da",
    ]


def test_an_item_that_waits_says_what_is_too_short_and_what_is_to_spare() -> None:
    whole = with_waiting(with_length(40), 40, 30, 60)
    assert said(whole)[:3] == [
        "Fredag 09:15, i «Arbeid 40» · passer",
        "Fredag 09:55, i «Arbeid 30» · 10 min for kort",
        "Fredag 10:25, i «Arbeid 60» · 20 min til overs",
    ]


def test_the_best_is_what_fits_and_first_what_waits() -> None:
    assert best_of(openings(with_length(60), "t3")) == 2
    assert best_of(openings(with_waiting(with_length(40), 30, 60, 45), "t3")) == 2
    assert best_of(openings(with_waiting(with_length(40), 30), "t3")) == 2


def test_the_menu_has_the_best_ready(staged) -> None:
    stage = staged(with_length(60))
    stage.go(stage.list, "t3")
    stage.strip.buttons[0].click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text().startswith("Fredag 09:15, til slutt")
    menu.close()

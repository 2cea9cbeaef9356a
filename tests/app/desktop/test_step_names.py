"""The menu says which step would be taken back or done again."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from app.desktop.spot import Spot
from app.desktop.window import Window
from seminar.editing.details import set_seminar
from tests.app.desktop.screens import space


def test_the_menu_names_the_step_only_while_it_is_open(house: Window) -> None:
    document, menu = space(house).document, house.menus.menu("edit")
    undo, redo = (house.bench.action(id_) for id_ in ("edit.undo", "edit.redo"))
    edit = set_seminar(document.seminar, "title", "Ord & handling")
    document.edit(edit.sentence, partial(replace, title="Ord & handling"), Spot(page="details"))
    menu.aboutToShow.emit()
    assert undo.text() == "Angre: endret tittel til «Ord && handling»"
    menu.aboutToHide.emit()
    assert undo.text() == "Angre"
    document.undo()
    menu.aboutToShow.emit()
    assert (undo.text(), redo.text()) == (
        "Angre",
        "Gjør om: endret tittel til «Ord && handling»",
    )
    menu.aboutToHide.emit()
    assert redo.text() == "Gjør om"

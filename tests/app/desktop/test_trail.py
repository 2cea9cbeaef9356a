"""Going back to where one was, and forward again."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from app.desktop.spot import Spot
from app.desktop.trail import Trail
from app.desktop.window import Window
from seminar.messages import message

PROGRAMME, TASKS, DETAILS = (Spot(page=page) for page in ("programme", "tasks", "details"))


def test_going_back_and_forward_retraces_the_way():
    trail = Trail()
    trail.leave(PROGRAMME)
    trail.leave(TASKS)
    assert trail.back(DETAILS) == TASKS
    assert trail.back(TASKS) == PROGRAMME
    assert not trail.can_go_back()
    assert trail.forward(PROGRAMME) == TASKS
    assert trail.forward(TASKS) == DETAILS
    assert not trail.can_go_forward()


def test_leaving_for_somewhere_new_forgets_what_lay_ahead():
    trail = Trail()
    trail.leave(PROGRAMME)
    trail.back(TASKS)
    trail.leave(PROGRAMME)
    assert not trail.can_go_forward()


def test_leaving_the_same_spot_twice_counts_once():
    trail = Trail()
    trail.leave(PROGRAMME)
    trail.leave(PROGRAMME)
    trail.back(TASKS)
    assert not trail.can_go_back()


def test_undoing_from_another_page_leads_there_and_going_back_leads_here(house: Window) -> None:
    workspace = house.workspace
    assert workspace is not None
    workspace.show_page("details")
    change = partial(replace, title="Etter")
    workspace.document.edit(message("Welcome"), change, Spot(page="details", field="title"))
    workspace.show_page("documents")
    house.bench.do("edit.undo")
    assert workspace.page_id == "details"
    house.bench.do("go.back")
    assert workspace.page_id == "documents"
    house.bench.do("go.forward")
    assert workspace.page_id == "details"

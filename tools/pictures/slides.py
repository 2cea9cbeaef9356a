"""Scenes of the page Slides: two kinds of slides, the whole screen, and all of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.desktop.full_screen import FullScreen
from app.desktop.spot import Spot
from app.desktop.window import Window
from seminar.model import DefinitionsSlide, Seminar, Slide, SurveyChartSlide
from tools.pictures.staging import End, Scene, close_dialog, nothing, open_workspace, settle


def _slides(window: Window, folder: Path) -> End:
    """Show a slide of terms with its form, its preview and its neighbours."""
    space = open_workspace(window, folder)
    slide = _slide_of(space.document.seminar, DefinitionsSlide)
    space.go(Spot(page="slides", slide=slide, rows=(slide,)))
    settle(window)
    return nothing


def _chart(window: Window, folder: Path) -> End:
    """Show a slide that is made from the survey, and leads there."""
    space = open_workspace(window, folder)
    slide = _slide_of(space.document.seminar, SurveyChartSlide)
    space.go(Spot(page="slides", slide=slide, rows=(slide,)))
    settle(window)
    return nothing


def _slide_of(seminar: Seminar, kind: type[Slide]) -> str:
    slides = (slide for day in seminar.programme for item in day.items for slide in item.slides)
    return next(slide.id for slide in slides if isinstance(slide, kind))


def _full_screen(window: Window, folder: Path) -> End:
    """Show the deck on the whole screen."""
    _slides(window, folder)
    window.bench.do("slides.full")
    settle(window)
    screens = (one for one in QApplication.topLevelWidgets() if isinstance(one, FullScreen))
    return next(one for one in screens if one.isVisible()).leave


def _all_slides(window: Window, folder: Path) -> End:
    """Show all slides of the deck at a glance."""
    _slides(window, folder)
    window.bench.do("slides.all")
    settle(window)
    return close_dialog


SLIDES_SCENES: dict[str, Scene] = {
    "slides": _slides,
    "slides-chart": _chart,
    "slides-full": _full_screen,
    "slides-all": _all_slides,
}
"""The scenes, in the order in which they are played."""

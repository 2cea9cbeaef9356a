"""Types words into slides, and looks when each preview is painted.

Run as `python -m benchmarks.previews.inside SEMINAR LETTERS`; needs a home and a screen of its own.
Prints one line of JSON.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.importing import import_as_python_does
from app.desktop.main import prepared
from app.desktop.pages.slides.page import SlidesPage
from app.desktop.spot import Spot
from app.desktop.window import Window
from benchmarks.desktop.watching import megabytes, until, until_painted
from benchmarks.previews.values import Previewed
from builders.deck.single import SlidePress
from builders.preview import embedded

_WORDS = (" bra", " vel", " oss")
_FIELDS = ("title", "text", "theme")
_MOST_SLIDES = 60
LOOKS = 6
"""How often it is looked at what the process holds, in even steps."""


def previewed(folder: Path, letters: int) -> Previewed:
    """Type words into slides of a seminar, and then so many letters into one."""
    import_as_python_does()
    prepared()
    window = Window()
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    window.files.open_folder(folder)
    until(lambda: window.workspace is not None and not window.operations.running)
    assert window.workspace is not None
    window.workspace.show_page("slides")
    page = window.workspace.page
    assert isinstance(page, SlidesPage)
    result = Previewed(0, [], [], [], [])
    typing = _Typing(page, result)
    ids = [id_ for id_ in _slides(page) if typing.open(id_) is not None]
    # The imports, and what is made once, are not a keystroke's.
    for id_ in ids[:2]:
        typing.type_words(id_)
    result.seen.clear()
    result.worked.clear()
    result.drawn.clear()
    for id_ in ids[:: max(1, len(ids) // _MOST_SLIDES)]:
        typing.type_words(id_)
    result.megabytes += typing.type_on(ids[0], letters)
    return result


def _slides(page: SlidesPage) -> list[str]:
    days = page.document.seminar.programme
    return [slide.id for day in days for item in day.items for slide in item.slides]


class _Typing:
    """Hands on the keyboard, and eyes on the preview.

    Args:
        page: the page Slides.
        result: what is seen.
    """

    def __init__(self, page: SlidesPage, result: Previewed) -> None:
        self._page = page
        self._result = result

    def open(self, id_: str) -> QWidget | None:
        """Open a slide and return the field of its heading, if it has one to type in."""
        self._page.go(Spot(page="slides", slide=id_, rows=(id_,)))
        form = self._page.editor.form
        fields = (form.field(name) for name in _FIELDS) if form is not None else ()
        return next((field for field in fields if field is not None), None)

    def type_words(self, id_: str) -> None:
        """Type some words at the end of a slide's heading."""
        field = self.open(id_)
        assert field is not None
        self._wait()
        field.setFocus()
        QApplication.processEvents()
        for word in _WORDS:
            QTest.keyClicks(field, word[:-1])
            began, used = time.perf_counter(), time.process_time()
            QTest.keyClicks(field, word[-1])
            self._wait_to_see()
            until_painted(self._page.pane.picture)
            self._result.seen.append(time.perf_counter() - began)
            self._result.worked.append(time.process_time() - used)
            self._wait()
            self._result.drawn.append(self._drawn_alone())

    def type_on(self, id_: str, letters: int) -> Iterator[float]:
        """Type letters into one slide, and yield what the process holds now and then."""
        field = self.open(id_)
        assert field is not None
        self._wait()
        field.setFocus()
        chance = random.Random(1)
        for number in range(1, letters + 1):
            QTest.keyClicks(field, chance.choice("abcdefghijklmnoprstuvyæøå"))
            self._wait_to_see()
            if number % 20 == 0:  # Nobody's heading is longer.
                field.selectAll()  # type: ignore[attr-defined]
            if number % (letters // LOOKS) == 0:
                self._wait()
                gc.collect()
                yield megabytes()

    def _drawn_alone(self) -> float:
        sight = self._page.pane.sight
        assert sight is not None
        assert sight.number is not None
        deck = sight.deck
        self._result.slides = sight.total
        press = SlidePress(deck.template, self._page.document.folder)
        sheet, width = deck.sheet(sight.number), sight.wish.width
        package, size = press.package(sheet, 2 * width), deck.template.canvas.slide
        began = time.process_time()
        embedded.slide_png(package, width, (size.w, size.h))
        return time.process_time() - began

    # --- eyes ---

    def _is_seen(self) -> bool:
        """Whether the picture that is shown is of the seminar as it is now."""
        pane = self._page.pane
        sight = pane.sight
        return (
            sight is not None
            and sight.wish.seminar is self._page.document.seminar
            and sight.wish.slide == self._page.opened.id
            and (sight.picture is not None or sight.failure is not None)
        )

    def _wait_to_see(self) -> None:
        """Wait in Qt's own loop, which leaves the processor to who draws."""
        while not self._is_seen():
            loop = QEventLoop()
            self._page.pane.seen.connect(loop.quit)
            loop.exec()
            self._page.pane.seen.disconnect(loop.quit)

    def _wait(self) -> None:
        """Wait until neighbours and all else are drawn; the exact picture of a chart is left."""
        self._wait_to_see()
        end = time.monotonic() + 2
        while self._page.pane.previewing.is_busy() and time.monotonic() < end:
            QTest.qWait(5)


if __name__ == "__main__":
    result = previewed(Path(sys.argv[1]), int(sys.argv[2]))
    print(msgspec.json.encode(result).decode(), flush=True)
    os._exit(0)  # What is measured is measured; the window need not be taken down.

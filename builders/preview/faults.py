"""Why pictures on a slide cannot be shown, found once for each file as it is on the disk."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from builders.deck.single import SlideSheet
from builders.image_file import fault_of
from builders.preview.slides import Stamp, stamp_of
from seminar.messages import Message


class PictureFaults:
    """Looks at the pictures of slides; several threads may use it at once.

    Args:
        folder: the seminar's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[Stamp, Message | None]] = {}
        self._lock = Lock()

    def of(self, sheet: SlideSheet) -> tuple[Message, ...]:
        """Return why pictures on a slide cannot be shown, each once; none that is not chosen."""
        found = (self._of_path(path) for path in dict.fromkeys(sheet.pictures) if path)
        return tuple(fault for fault in found if fault is not None)

    def _of_path(self, path: str) -> Message | None:
        stamp = stamp_of(self._folder, path)
        with self._lock:
            known = self._known.get(path)
        if known is None or known[0] != stamp:
            known = stamp, fault_of(self._folder, path)
            with self._lock:
                self._known[path] = known
        return known[1]

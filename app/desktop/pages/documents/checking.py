"""Checking the built files in the background, and what was found, in a few lines a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from app.desktop.operation import Progress as Told
from app.desktop.theme.icons import Tint
from seminar.messages import Message, PlenumError, message
from seminar.model import DocumentId

if TYPE_CHECKING:
    from builders.checkup import Checkup
    from builders.inspection import Finding

_MOST = 6
"""So many findings are told; of more, only how many there are."""


class Line(Struct, frozen=True):
    """A line of what was found.

    Args:
        icon: Lucide's name of the icon before it.
        tint: its colour.
        text: what was found.
    """

    icon: str
    tint: Tint
    text: Message


class Checking(QObject):
    """Checks files, one round at a time.

    Args:
        desk: the open seminar.
    """

    progressed = Signal(object, int, int)
    """A `Message` on what is under way, how many files are done, and how many there are."""
    ended = Signal(int, int)
    """It is over: how many files were checked, and how many have something to be mended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._operation: Operation | None = None
        self._found: dict[Path, Checkup] = {}

    @property
    def is_running(self) -> bool:
        """Whether a round is under way."""
        return self._operation is not None

    def start(self, files: Mapping[DocumentId, Sequence[Path]]) -> None:
        """Check files; what was found of others stays."""
        paths = [path for several in files.values() for path in several]

        def work(reporter: Reporter) -> tuple[Checkup, ...]:
            from builders.checkup import check_files  # noqa: PLC0415 - slow to import

            def tell(path: Path, done: int, total: int) -> None:
                what = message(
                    "Checking {number} of {total}: {file}",
                    number=done + 1,
                    total=total,
                    file=path.name,
                )
                reporter.tell(done, total, what)

            return check_files(paths, tell, reporter.stopped)

        operation = Operation(message("Checking the files"), work)
        operation.success(self._take).failure(self._tell).progress(self._progress)
        operation.finished.connect(self._forget)
        self._operation = operation.start(self._desk.operations)

    def cancel(self) -> None:
        """Stop; what was found so far is lost."""
        if self._operation is not None:
            self._operation.cancel()

    def forget(self, paths: Sequence[Path]) -> None:
        """Forget what was found in files that have been built anew."""
        for path in paths:
            self._found.pop(path, None)

    def _progress(self, told: Told) -> None:
        if told.what is not None:
            self.progressed.emit(told.what, told.done, told.total)

    def _take(self, found: tuple[Checkup, ...]) -> None:
        self._found.update({one.path: one for one in found})
        faulty = sum(not one.opens or bool(one.accessibility) for one in found)
        self._operation = None
        self.ended.emit(len(found), faulty)

    def _tell(self, error: PlenumError) -> None:
        self._desk.tell(error.message)

    def _forget(self) -> None:
        was_stopped = self._operation is not None
        self._operation = None
        if was_stopped:
            self.ended.emit(0, 0)

    # --- what was found ---

    def lines(self, paths: Sequence[Path]) -> tuple[Line, ...]:
        """Return what was found in a document's files; nothing where none has been checked."""
        found = [self._found[path] for path in paths if path in self._found]
        return tuple(_lines(found)) if found else ()


def _lines(found: Sequence[Checkup]) -> list[Line]:
    failures = [Line("octagon-alert", "error", one.failure) for one in found if one.failure]
    if failures:
        return failures[:_MOST]
    inaccessible = _distinct([each for one in found for each in one.accessibility])
    others = _distinct([each for one in found for each in one.others])
    opens = (
        Line("circle-check", "ok", message("Opens without repair"))
        if all(one.opens for one in found)
        else Line("octagon-alert", "error", message("Office would have to repair it"))
    )
    accessible = (
        Line(
            "triangle-alert", "warning", message("Accessibility: {n} to mend", n=len(inaccessible))
        )
        if inaccessible
        else Line("circle-check", "ok", message("Accessibility: no faults"))
    )
    return [opens, accessible, *_told([*inaccessible, *others])]


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without those that say the same of another file."""
    return list({(one.rule, one.sentence): one for one in findings}.values())


def _told(findings: Sequence[Finding]) -> list[Line]:
    lines = [_line(one) for one in findings[:_MOST]]
    if len(findings) > _MOST:
        more = message("and {n} more", n=len(findings) - _MOST)
        lines.append(Line("info", "muted", more))
    return lines


def _line(finding: Finding) -> Line:
    if finding.severity == "tip":
        text = message("Tip: {where}: {what}", where=finding.place.text, what=finding.sentence)
        return Line("info", "muted", text)
    text = message("{where}: {what}", where=finding.place.text, what=finding.sentence)
    is_error = finding.severity == "error"
    return Line(
        "octagon-alert" if is_error else "triangle-alert",
        "error" if is_error else "warning",
        text,
    )

"""Reading the groups' answer sheets: every file is read or told of, and none is written to."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from builders.answers.answers import read_answers_of
from builders.answers.copies import Candidate, chosen
from builders.answers.file import read_sheet
from builders.answers.folder import Found, files_of_groups
from builders.answers.reading import NOBODY, Reading, Remark, Watch
from builders.answers.refusals import in_words_of_sheets
from builders.answers.register import Register, Whose
from builders.answers.whose import whose_sheet
from builders.archive import check_size
from seminar.collected import ReadSheet
from seminar.failures import reading
from seminar.folder import GROUPS
from seminar.messages import Message, PlenumError, message
from seminar.model import Seminar

_LARGE = 16 * 1024 * 1024
"""Bytes; sheets have some hundred thousand, and some million with pictures."""


def read_answers(folder: Path, seminar: Seminar, watch: Watch = NOBODY) -> Reading:
    """Return what the groups' answer sheets say, and what is to be said of their files.

    Args:
        folder: the seminar's; the sheets lie in its folder of groups, and anywhere below it.
        seminar: the valid seminar that the folder holds.
        watch: somebody who watches.
    """
    return _Round(folder, seminar, watch).reading()


class _Round:
    """One reading of all sheets."""

    def __init__(self, folder: Path, seminar: Seminar, watch: Watch) -> None:
        self._folder = folder
        self._watch = watch
        self._register = Register(seminar)
        self._remarks: list[Remark] = []
        self._read: dict[Whose, list[Candidate]] = {}
        self._open: frozenset[str] = frozenset()
        """The files that are open somewhere."""

    def reading(self) -> Reading:
        """Read all files, unless nobody waits for them any more."""
        found = files_of_groups(self._folder)
        for other in found.others:
            self._remark(other.file, other.sentence, is_fault=other.is_fault)
        self._open = frozenset(other.file for other in found.others if other.is_open)
        total = len(found.documents)
        for done, one in enumerate(found.documents):
            if self._watch.stopped():
                return self._result(done, stopped=True)
            self._watch.tell(done, total, one.file)
            self._take_if_possible(one)
        self._watch.tell(total, total, "")
        return self._result(total, stopped=False)

    def _take_if_possible(self, one: Found) -> None:
        """Take a file; what nobody foresaw in it must not keep the others from being read.

        Files come from any program and any hand. This is the one place that catches everything, and
        it does so to tell of the file by name.
        """
        try:
            self._take(one)
        except Exception:  # noqa: BLE001 - see above
            self._remark(one.file, _unread(one.file), is_fault=True)

    def _take(self, one: Found) -> None:
        try:
            with _opened(one) as source:
                sheet = read_sheet(source, one.file)
        except PlenumError as error:
            why = in_words_of_sheets(error.message, one.file)
            self._remark(one.file, why, is_fault=True)
            return
        known = whose_sheet(sheet, one.place, self._register, one.file)
        if known.fault is not None:
            self._remark(one.file, known.fault, is_fault=True)
        if known.whose is None:
            return
        if known.note is not None:
            self._remark(one.file, known.note, is_fault=False)
        said = read_answers_of(sheet, self._register.tasks[known.whose[0]], one.file)
        self._read.setdefault(known.whose, []).append(Candidate(one, known.whose, said))

    def _remark(self, file: str, sentence: Message, *, is_fault: bool) -> None:
        self._remarks.append(Remark(file, sentence, is_fault))

    def _result(self, files: int, *, stopped: bool) -> Reading:
        sheets = tuple(self._sheets())
        remarks = sorted(self._remarks, key=lambda one: one.file.casefold())
        return Reading(sheets, tuple(remarks), stopped, files, tuple(self._open_sheets()))

    def _open_sheets(self) -> Iterator[Whose]:
        """Yield whose sheets are open: what was read by what it says, the others by their place."""
        read = {one.found.file: whose for whose, several in self._read.items() for one in several}
        places = {file: self._register.at(_place(file)) for file in self._open}
        found = {read.get(file, place) for file, place in places.items()}
        yield from (whose for whose in self._register.paths if whose in found)

    def _sheets(self) -> Iterator[ReadSheet]:
        for whose in self._register.paths:
            candidates = self._read.get(whose)
            if not candidates:
                continue
            best, sentence, is_fault = chosen(candidates, self._register)
            file = best.found.file
            if sentence is not None:
                self._remark(file, sentence, is_fault=is_fault)
            for one in candidates:
                for fault in one.said.faults:
                    self._remark(one.found.file, fault, is_fault=True)
            for note in best.said.notes:
                self._remark(file, note, is_fault=False)
            yield ReadSheet(task=whose[0], group=whose[1], file=file, answers=best.said.answers)


def _place(file: str) -> PurePosixPath:
    """Return where a file lies, from the folder of groups."""
    return PurePosixPath(file).relative_to(GROUPS)


def _unread(file: str) -> Message:
    return message(
        "{file} could not be read, for something in it is not as Word and LibreOffice write it. "
        "Open it, copy the answers to a new copy of the sheet, and collect again.",
        file=file,
    )


def _opened(one: Found) -> BinaryIO:
    """Return a file to read from: its bytes, unless a film in it makes it too large for that.

    Raises:
        CannotRead: the system refuses, as Windows does while Word has it open.
        UnreadableOfficeFile: it is of a size that no Office file has.
    """
    with reading(one.path):
        size = one.path.stat().st_size
        check_size(size, 1, one.file)
        return one.path.open("rb") if size > _LARGE else BytesIO(one.path.read_bytes())

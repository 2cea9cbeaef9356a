"""Whose sheet a file is: by its properties, else by its fields, its words, its name and place."""

from __future__ import annotations

from pathlib import PurePosixPath

from msgspec import Struct

from builders.answer_marks import GROUP, GROUP_TAG, SEMINAR, TASK, WRITER_TAG, bookmark
from builders.answers.lines import SheetText
from builders.answers.own_words import squeezed
from builders.answers.register import Register, Whose
from seminar.messages import Message, message

_GROUP_STYLES = ("subtitle", "title")


class Known(Struct, frozen=True):
    """Whose sheet a file is.

    Args:
        whose: task and group, or `None` where it cannot be told or is nobody's now.
        fault: why it is not read.
        note: what is worth a look.
    """

    whose: Whose | None = None
    fault: Message | None = None
    note: Message | None = None


def whose_sheet(sheet: SheetText, path: PurePosixPath, register: Register, file: str) -> Known:
    """Return whose sheet a file is.

    Args:
        sheet: what it shows.
        path: where it lies, from the folder of groups.
        register: the seminar's sheets.
        file: what to call it in sentences.
    """
    seminar = sheet.marks.get(SEMINAR, "")
    if seminar and seminar != register.seminar:
        return Known(fault=_of_another_seminar(file))
    search = _Search(sheet, path, register, file)
    return search.by_marks() if sheet.marks.get(TASK) else search.by_content()


class _Search:
    """A search for whose sheet a file is."""

    def __init__(
        self, sheet: SheetText, path: PurePosixPath, register: Register, file: str
    ) -> None:
        self._sheet = sheet
        self._path = path
        self._register = register
        self._file = file

    def by_marks(self) -> Known:
        """Return whose it is by its properties, which hold whatever its name is."""
        return self._checked(self._sheet.marks[TASK], self._sheet.marks.get(GROUP))

    def by_content(self) -> Known:
        """Return whose it is without properties: by what it says, then by its name and place."""
        place = self._register.at(self._path) or self._register.named_like(self._path)
        task = self._task_of_fields() or self._task_of_words(place)
        if task is None:
            is_ours = self._has_fields() and place is None
            return Known(fault=_unknown(self._file) if is_ours else _foreign(self._file))
        group = self._group_of_words()
        if group is None and self._register.has_groups:
            group = self._register.group_of_folder(self._path)
        return self._checked(task, group)

    def _checked(self, task: str, group: str | None) -> Known:
        register = self._register
        if task not in register.tasks:
            return Known(fault=_of_no_task(self._file))
        if group is not None and group not in register.groups:
            return Known(fault=_of_no_group(self._file))
        if group is None and register.has_groups:
            group = register.group_of_folder(self._path)
            if group is None:
                return Known(fault=_without_group(self._file))
        fault = self._contradiction((task, group))
        if fault is not None:
            return Known(fault=fault)
        return Known((task, group), note=self._disagreement((task, group)))

    def _contradiction(self, whose: Whose) -> Message | None:
        """Return a sentence where both name and folder of a file say that another group's it is.

        As when a group took a copy of its neighbour's sheet: whose answers they are, is for people
        to say.
        """
        register = self._register
        placed = register.at(self._path) or register.named_like(self._path)
        if placed is None or placed[1] == whose[1]:
            return None
        return message(
            "{file} is the answer sheet of {group} for “{task}” by its own account, but its name "
            "and folder are those of {other}, so it was not read. If {other} wrote it, copy the "
            "answers to their own sheet; if {group} did, move it to their folder. Then collect "
            "again.",
            file=self._file,
            group=register.groups.get(whose[1] or "", ""),
            task=register.tasks[whose[0]].heading,
            other=register.groups.get(placed[1] or "", ""),
        )

    def _disagreement(self, whose: Whose) -> Message | None:
        """Return a sentence where a file's name or folder says that it is another's sheet."""
        task = self._register.tasks[whose[0]].heading
        folder = self._register.group_of_folder(self._path)
        is_named_otherwise = self._register.has_name_of_another(self._path, whose)
        if whose[1] is None:
            return _otherwise_named(self._file, task) if is_named_otherwise else None
        group = self._register.groups[whose[1]]
        if folder not in {None, whose[1]}:
            return _elsewhere(self._file, group, task)
        return _named_otherwise(self._file, group, task) if is_named_otherwise else None

    def _has_fields(self) -> bool:
        known = {bookmark(GROUP_TAG), bookmark(WRITER_TAG)}
        return bool(self._sheet.controls or self._sheet.bookmarks & known)

    def _task_of_fields(self) -> str | None:
        """Return the id of the task whose fields the sheet has, or of one that is gone."""
        for task in self._register.tasks.values():
            for field in task.fields:
                if field.tag in self._sheet.controls or field.bookmark in self._sheet.bookmarks:
                    return task.id
        named = (tag.partition(":")[2].partition(".")[0] for tag in self._sheet.controls)
        return next(filter(None, named), None)

    def _task_of_words(self, place: Whose | None) -> str | None:
        """Return the id of the task that the sheet's words ask, one at the place of a sheet first.

        Its title and a question are enough, or two questions.
        """
        said = [squeezed(line.text) for line in self._sheet.lines]
        likeness = {task: self._likeness(task, said) for task in self._register.tasks}
        placed = None if place is None else place[0]
        best = max(likeness, key=lambda task: (likeness[task], task == placed), default=None)
        enough = 1 if best == placed else 2
        return best if best is not None and likeness[best] >= enough else None

    def _likeness(self, task: str, said: list[str]) -> int:
        asked = self._register.tasks[task]
        texts = [field.text for field in asked.fields if field.text]
        title = squeezed(asked.heading)
        return sum(any(text in line for line in said) for text in texts) + (title in said)

    def _group_of_words(self) -> str | None:
        """Return the id of the group that the sheet names, in its field or below its title."""
        mark = bookmark(GROUP_TAG)
        for line in self._sheet.lines:
            is_field = line.control == GROUP_TAG or line.bookmark == mark
            if is_field or line.style in _GROUP_STYLES:
                group = self._register.group_called(line.text)
                if group is not None:
                    return group
        return None


def _otherwise_named(file: str, task: str) -> Message:
    return message(
        "{file} is the answer sheet for “{task}” by its own account, but has the name of another. "
        "It was read as the sheet for “{task}”.",
        file=file,
        task=task,
    )


def _named_otherwise(file: str, group: str, task: str) -> Message:
    return message(
        "{file} is the answer sheet of {group} for “{task}” by its own account, but has the name "
        "of another. It was read as the sheet of {group} for “{task}”.",
        file=file,
        group=group,
        task=task,
    )


def _elsewhere(file: str, group: str, task: str) -> Message:
    return message(
        "{file} is the answer sheet of {group} for “{task}” by its own account, but it does not "
        "lie where that belongs. Its answers were counted as those of {group}.",
        file=file,
        group=group,
        task=task,
    )


def _of_another_seminar(file: str) -> Message:
    return message(
        "{file} is an answer sheet of another seminar, so it was not read. "
        "Move it to that seminar's folder.",
        file=file,
    )


def _of_no_task(file: str) -> Message:
    return message(
        "{file} is an answer sheet for a task that is not in this seminar any more, so it was not "
        "read. Copy what is needed to another sheet.",
        file=file,
    )


def _of_no_group(file: str) -> Message:
    return message(
        "{file} is the answer sheet of a group that is not in this seminar any more, so it was not "
        "read. Copy what is needed to another sheet.",
        file=file,
    )


def _without_group(file: str) -> Message:
    return message(
        "{file} does not say which group it is from, so it was not read. "
        "Move it to the group's folder.",
        file=file,
    )


def _unknown(file: str) -> Message:
    return message(
        "{file} looks like an answer sheet, but does not say for which task, so it was not read. "
        "Give it the name of the sheet that it stands for.",
        file=file,
    )


def _foreign(file: str) -> Message:
    return message(
        "{file} is no answer sheet of this seminar, so it was not read. "
        "If it holds answers, copy them to the group's sheet.",
        file=file,
    )

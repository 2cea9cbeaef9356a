"""A seminar's sheets, and by what each may be known: ids, tags, bookmarks, names and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from builders.answer_marks import answer_tag, bookmark, highlight_tag
from builders.answers.edges import names_at_edges
from builders.answers.own_words import squeezed
from seminar.emphasis import plain
from seminar.language import language
from seminar.model import Seminar, Task

Whose = tuple[str, str | None]
"""A task's id and a group's."""

_COPY_OF = re.compile(r"^(?:kopi av|copy of|kopi|copy)[ _–-]+", re.IGNORECASE)


class Field(Struct, frozen=True):
    """A field of a task's sheets.

    Args:
        tag: its tag.
        bookmark: the name of its bookmark.
        question: the question's id, `None` for what the group will say in plenary.
        number: the question's place in the task, 0 for what the group will say in plenary.
        text: what it asks, squeezed.
    """

    tag: str
    bookmark: str
    question: str | None
    number: int
    text: str


class Asked(Struct, frozen=True):
    """A task as its sheets ask it.

    Args:
        id: the task's id.
        heading: its heading.
        fields: from the top, what the group will say in plenary last.
        groups: the names of the seminar's groups, squeezed.
        edges: what sheets without marks may bear in headers and footers, squeezed.
    """

    id: str
    heading: str
    fields: tuple[Field, ...]
    groups: frozenset[str]
    edges: frozenset[str]


class Register:
    """All sheets that a seminar has now.

    Args:
        seminar: a valid one.
    """

    def __init__(self, seminar: Seminar) -> None:
        from builders.documents.gathering.seminar import seminar_fields  # noqa: PLC0415 - slow
        from builders.documents.gathering.sources import Sources  # noqa: PLC0415
        from builders.documents.sheets import sheet_path, sheets  # noqa: PLC0415

        said = seminar_fields(Sources(seminar, language(seminar.language)))
        self.seminar = seminar.id
        self.has_groups = bool(seminar.groups)
        self.groups = {group.id: group.name for group in said.groups}
        self._by_name = {squeezed(group.name): group.id for group in said.groups}
        names, edges = frozenset(self._by_name), names_at_edges(seminar)
        self.tasks = {
            task.id: Asked(task.id, fields.heading, tuple(_fields(task)), names, edges)
            for task, fields in zip(seminar.tasks, said.tasks, strict=True)
        }
        self._by_folder = {squeezed(group.folder): group.id for group in said.groups}
        self.paths: dict[Whose, PurePosixPath] = {
            (task.id, None if group is None else group.id): PurePosixPath(sheet_path(task, group))
            for task, group in sheets(said)
        }
        """Where each sheet lies in the folder of groups, in the seminar's order."""
        self._by_path = {_key(path): whose for whose, path in self.paths.items()}

    def group_called(self, name: str) -> str | None:
        """Return the id of the group with a name, if there is one."""
        return self._by_name.get(squeezed(name))

    def group_of_folder(self, path: PurePosixPath) -> str | None:
        """Return the id of the group in whose folder a file lies, if it lies in one.

        Args:
            path: of the file, from the folder of groups.
        """
        return self._by_folder.get(squeezed(path.parts[0])) if len(path.parts) > 1 else None

    def at(self, path: PurePosixPath) -> Whose | None:
        """Return whose sheet has its place at a path, whatever its ending."""
        return self._by_path.get(_key(path))

    def named_like(self, path: PurePosixPath) -> Whose | None:
        """Return whose sheet has the place and name of a file, "… – kopi" of it say, if any."""
        return next(
            (
                whose
                for whose in self._named(path)
                if not self.has_groups or self.paths[whose].parent == path.parent
            ),
            None,
        )

    def has_name_of_another(self, path: PurePosixPath, whose: Whose) -> bool:
        """Whether a file has the name of another sheet than this, wherever it lies."""
        named = next(self._named(path), whose)
        return self.paths[named].stem != self.paths[whose].stem

    def _named(self, path: PurePosixPath) -> Iterator[Whose]:
        """Yield whose sheets have a name that a file's own begins with, the longest first."""
        stem = squeezed(_COPY_OF.sub("", path.stem))
        for whose, place in sorted(self.paths.items(), key=lambda one: -len(one[1].stem)):
            name = squeezed(place.stem)
            if stem.startswith(name) and not stem[len(name) : len(name) + 1].isalnum():
                yield whose

    def is_rightly_named(self, path: PurePosixPath, whose: Whose) -> bool:
        """Whether a file has the place and name that a sheet was built under."""
        return self.at(path) == whose


def _key(path: PurePosixPath) -> str:
    return squeezed(path.with_suffix("").as_posix())


def _fields(task: Task) -> Iterator[Field]:
    for number, question in enumerate(task.questions, 1):
        tag = answer_tag(task.id, question.id)
        yield Field(tag, bookmark(tag), question.id, number, squeezed(plain(question.text)))
    tag = highlight_tag(task.id)
    yield Field(tag, bookmark(tag), None, 0, "")

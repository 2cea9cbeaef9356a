"""What groups, tasks and questions are called, for a person who knows sheets by them."""

from __future__ import annotations

from collections.abc import Sequence

from app.collecting.collecting import Sheet
from seminar.groups import group_called
from seminar.language import Language
from seminar.model import Seminar
from seminar.tasks import task_called
from seminar.texts import within_sentence


class Names:
    """What is what in a seminar, in one language.

    Args:
        seminar: the seminar.
        words: the language.
    """

    def __init__(self, seminar: Seminar, words: Language) -> None:
        self.words = words
        self._groups = {
            group.id: group_called(words, group, place)
            for place, group in enumerate(seminar.groups, 1)
        }
        self._tasks = {task.id: task_called(words, seminar, task) for task in seminar.tasks}
        self._places = {
            question.id: place
            for task in seminar.tasks
            for place, question in enumerate(task.questions, 1)
        }

    def group(self, id_: str | None) -> str:
        """Return what a group is called; nothing where there are no groups."""
        return self._groups[id_] if id_ is not None else ""

    def task(self, id_: str) -> str:
        """Return what a task is called, such as "Oppgave 1"."""
        return self._tasks[id_]

    def tasks(self, sheets: Sequence[Sheet]) -> str:
        """Return the tasks of some sheets as they stand in a sentence: "oppgave 1 og oppgave 2"."""
        return self.words.listing([within_sentence(self.task(task)) for task, _ in sheets])

    def questions(self, ids: Sequence[str]) -> str:
        """Return the numbers of questions, as their task asks them: "1 og 3"."""
        return self.words.listing([str(self._places[id_]) for id_ in ids])

"""Edits of the questions of a task."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.names import quoted, task_title
from seminar.editing.places import ids_of, place_of, places_of, question_of, task_of, with_task
from seminar.editing.rows import (
    duplicated,
    inserted,
    mapped,
    order_by_drop,
    order_by_step,
    ordered,
    replaced,
    without,
)
from seminar.messages import Message, message
from seminar.model import Question, Seminar, Statement, Task
from seminar.texts import clean_text

# --- adding and removing --------------------------------------------------------------------------


def insert_questions(seminar: Seminar, task: str, texts: Sequence[str], index: int) -> Edit:
    """Return the edit that puts new questions into a task.

    Args:
        seminar: the seminar.
        task: the task's id.
        texts: what they ask; empty texts too.
        index: before which question; their number for the end.

    Raises:
        LookupError: there is no such task.
    """
    new = tuple(Question(text=clean_text(text)) for text in texts)
    what = sentences.several_questions(range(index + 1, index + len(new) + 1))
    sentence = sentences.added(_in_task(seminar, task_of(seminar, task), what))

    def put(one: Task) -> Task:
        return _with(one, inserted(one.questions, index, new))

    return Edit(sentence, lambda whole: with_task(whole, task, put), ids_of(new))


def paste_questions(seminar: Seminar, task: str, texts: Sequence[str], index: int) -> Edit:
    """Return what `insert_questions` does, called "Limte inn 3 spørsmål"."""
    sentence = (
        message("Pasted one question")
        if len(texts) == 1
        else message("Pasted {n} questions", n=len(texts))
    )
    return replace(insert_questions(seminar, task, texts, index), sentence=sentence)


def remove_questions(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes questions of a task; answers to them stay with the task.

    Raises:
        LookupError: there are no such questions.
    """
    task = _task(seminar, ids)
    gone = ids_of(question for question in task.questions if question.id in ids)

    def cut(one: Task) -> Task:
        return _with(one, without(one.questions, places_of(one.questions, gone)))

    def change(whole: Seminar) -> Seminar:
        outcomes = mapped(whole.outcomes, lambda said: _unlinked(said, gone))
        rest = with_task(whole, task.id, cut)
        return rest if outcomes is whole.outcomes else replace(rest, outcomes=outcomes)

    return Edit(sentences.deleted(_several(seminar, task, ids)), change)


def _unlinked(said: Statement, gone: Collection[str]) -> Statement:
    merged = mapped(said.merged, lambda one: _unlinked(one, gone))
    if said.question in gone:
        return replace(said, question=None, merged=merged)
    return said if merged is said.merged else replace(said, merged=merged)


def duplicate_questions(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that puts copies, with ids of their own, after the last of these questions.

    Raises:
        LookupError: there are no such questions.
    """
    task = _task(seminar, ids)
    asked = [question for question in task.questions if question.id in ids]
    copies = {question.id: Question(text=question.text) for question in asked}

    def put(one: Task) -> Task:
        places = places_of(one.questions, ids)
        return _with(one, duplicated(one.questions, places, lambda each: copies[each.id]))

    sentence = sentences.duplicated(_several(seminar, task, ids))
    return Edit(sentence, lambda whole: with_task(whole, task.id, put), ids_of(copies.values()))


# --- moving ---------------------------------------------------------------------------------------


def move_questions(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves questions of a task up (-1) or down (1) by one.

    Raises:
        LookupError: there are no such questions.
    """
    task = _task(seminar, ids)
    order = order_by_step(len(task.questions), places_of(task.questions, ids), step)
    sentence = sentences.stepped(step)(_several(seminar, task, ids))
    return _moving(task, ids, order, sentence)


def move_questions_to(seminar: Seminar, ids: Collection[str], index: int) -> Edit:
    """Return the edit that moves questions of a task before the one that stands at `index` now.

    Raises:
        LookupError: there are no such questions.
    """
    task = _task(seminar, ids)
    places = places_of(task.questions, ids)
    order = order_by_drop(len(task.questions), places, index)
    return _moving(task, ids, order, sentences.moved(_several(seminar, task, ids), order, places))


def _moving(task: Task, ids: Collection[str], order: Sequence[int], sentence: Message) -> Edit:
    def move(one: Task) -> Task:
        return _with(one, ordered(one.questions, order))

    touched = ids_of(question for question in task.questions if question.id in ids)
    return Edit(sentence, lambda whole: with_task(whole, task.id, move), touched)


# --- the text -------------------------------------------------------------------------------------


def set_question(seminar: Seminar, question: str, text: str) -> Edit:
    """Return the edit that sets the text of a question.

    Raises:
        LookupError: there is no such question.
    """
    task, before = question_of(seminar, question)
    new = before if clean_text(text) == before.text else replace(before, text=clean_text(text))

    def put(one: Task) -> Task:
        return _with(one, replaced(one.questions, place_of(one.questions, question), new))

    what = _several(seminar, task, [question])
    sentence = message("Changed {what}", what=what)
    return Edit(sentence, lambda whole: with_task(whole, task.id, put), (question,))


def _with(task: Task, questions: tuple[Question, ...]) -> Task:
    return task if questions is task.questions else replace(task, questions=questions)


# --- names ----------------------------------------------------------------------------------------


def _task(seminar: Seminar, ids: Collection[str]) -> Task:
    """Return the first task that asks one of these questions."""
    for task in seminar.tasks:
        if places_of(task.questions, ids):
            return task
    raise LookupError(tuple(ids))


def _several(seminar: Seminar, task: Task, ids: Collection[str]) -> Message:
    numbers = [place + 1 for place in places_of(task.questions, ids)]
    return _in_task(seminar, task, sentences.several_questions(numbers))


def _in_task(seminar: Seminar, task: Task, what: Message) -> Message:
    return message("{what} in {task}", what=what, task=quoted(task_title(seminar, task)))

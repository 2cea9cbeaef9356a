"""Background work: its outcome, its progress and its end are told where the widgets live."""

from __future__ import annotations

import sys
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtTest import QSignalSpy
from shiboken6 import delete

from app.desktop.operation import Operation, Operations, Progress, Reporter, Stopped
from seminar.messages import PlenumError, message

NAME = message("Welcome")


class Listener:
    """Writes down what it is told, and on which thread."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []
        self.threads = set()

    def __call__(self, what: str):
        def listen(*said: object) -> None:
            self.told.append((what, said[0] if said else None))
            self.threads.add(current_thread())

        return listen


@pytest.fixture
def operations(qapp):
    return Operations()


def _started(operations: Operations, work, listener: Listener) -> Operation:
    return (
        Operation(NAME, work)
        .success(listener("success"))
        .failure(listener("failure"))
        .cancelled(listener("cancelled"))
        .progress(listener("progress"))
        .start(operations)
    )


def test_what_the_work_returns_is_told_on_the_interfaces_thread(qtbot, operations):
    listener, worked_on = Listener(), []

    def work(_reporter: Reporter) -> int:
        worked_on.append(current_thread())
        return 42

    operation = _started(operations, work, listener)
    qtbot.waitSignal(operation.finished).wait()
    assert listener.told == [("success", 42)]
    assert listener.threads == {main_thread()}
    assert worked_on[0] is not main_thread()


def test_an_error_a_person_can_mend_is_told(qtbot, operations):
    listener, error = Listener(), PlenumError("Not there.")

    def work(_reporter: Reporter) -> None:
        raise error

    operation = _started(operations, work, listener)
    qtbot.waitSignal(operation.finished).wait()
    assert listener.told == [("failure", error)]


def test_any_other_error_goes_to_the_hook_for_what_nobody_foresaw(qtbot, operations, monkeypatch):
    seen, listener = [], Listener()
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: seen.append(kind))

    def work(_reporter: Reporter) -> None:
        raise ZeroDivisionError

    operation = _started(operations, work, listener)
    qtbot.waitSignal(operation.finished).wait()
    assert seen == [ZeroDivisionError]
    assert listener.told == []


def test_progress_is_told_in_order(qtbot, operations):
    listener = Listener()

    def work(reporter: Reporter) -> None:
        for done in range(3):
            reporter.tell(done, 3, NAME)

    operation = _started(operations, work, listener)
    qtbot.waitSignal(operation.finished).wait()
    assert listener.told == [
        *(("progress", Progress(done, 3, NAME)) for done in range(3)),
        ("success", None),
    ]


def test_cancelled_work_ends_at_its_next_word_and_says_nothing_else(qtbot, operations):
    listener, begun, go_on = Listener(), Event(), Event()

    def work(reporter: Reporter) -> None:
        begun.set()
        go_on.wait(10)
        reporter.tell(1, 2)
        raise AssertionError

    operation = _started(operations, work, listener)
    begun.wait(10)
    operation.cancel()
    go_on.set()
    qtbot.waitSignal(operation.finished).wait()
    assert listener.told == [("cancelled", None)]


def test_work_that_sees_for_itself_that_it_shall_end_is_cancelled_too(qtbot, operations):
    listener = Listener()

    def work(reporter: Reporter) -> None:
        while not reporter.stopped():
            pass
        raise Stopped

    operation = _started(operations, work, listener)
    operations.cancel()
    qtbot.waitSignal(operation.finished).wait()
    assert listener.told == [("cancelled", None)]


def test_what_runs_is_known_until_it_has_ended(qtbot, operations):
    go_on, spy = Event(), QSignalSpy(operations.changed)
    operation = _started(operations, lambda _reporter: go_on.wait(10), Listener())
    assert operations.running == (operation,)
    go_on.set()
    qtbot.waitSignal(operation.finished).wait()
    assert operations.running == ()
    assert spy.count() == 2


def test_waiting_ends_when_no_thread_works_any_more(qapp, operations):
    done = []
    _started(operations, lambda _reporter: done.append(True), Listener())
    operations.wait()
    assert done == [True]
    qapp.processEvents()


def test_after_the_end_nothing_works_and_nothing_begins(qapp, operations):
    begun, done = Event(), []

    def work(reporter: Reporter) -> None:
        begun.set()
        while not reporter.stopped():
            pass
        done.append(True)

    _started(operations, work, Listener())
    begun.wait(10)
    operations.end()
    _started(operations, lambda _reporter: done.append(False), Listener())
    qapp.processEvents()
    operations.wait()
    assert done == [True]
    assert operations.running == ()


def test_the_end_does_not_wait_for_what_does_not_answer(qapp, operations, monkeypatch):
    monkeypatch.setattr("app.desktop.operation.PATIENCE", 20)
    monkeypatch.setattr("app.desktop.operation.HUNG", hung := [])
    answers = Event()
    _started(operations, lambda _reporter: answers.wait(20), Listener())
    operations.end()
    assert not answers.is_set()
    operations.end()
    assert len(hung) == 1
    answers.set()
    assert hung[0].waitForDone(20_000)
    qapp.processEvents()


def test_a_thread_that_outlives_the_application_tells_nobody(qapp):
    def work(reporter: Reporter) -> None:
        reporter.tell(1, 2)

    operation = Operation(NAME, work)
    delete(operation)  # As PySide does with what is left at the end.
    operation.run()

"""Several seminars: each is built for itself, whatever happens to the others."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.building import Job, build_all, run
from builders import workshop
from builders.deck import BuiltDeck, Template
from builders.workshop import Order
from seminar.folder import create
from seminar.fresh import fresh_seminar, next_third_thursday_of_march
from seminar.model import Seminar
from seminar.survey import Survey
from tests.processes import unmeasured_environment
from tests.stand_in_office import stand_in


@pytest.fixture
def seminars(tmp_path: Path) -> list[Path]:
    """Two new seminars."""
    day = next_third_thursday_of_march(dt.date(2025, 1, 1))
    for name in ("ett", "to"):
        create(tmp_path / name, fresh_seminar(name, "nb", day))
    return [tmp_path / "ett", tmp_path / "to"]


def test_a_mistake_of_ours_names_the_seminar_and_the_others_are_built(
    seminars: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = seminars
    build = workshop.build_deck

    def breaks_for_the_first(
        seminar: Seminar, survey: Survey | None, template: Template, folder: Path
    ) -> BuiltDeck:
        if folder == first:
            raise ZeroDivisionError("whatever")
        return build(seminar, survey, template, folder)

    monkeypatch.setattr(workshop, "build_deck", breaks_for_the_first)
    assert build_all([Job(first, Order()), Job(second, Order())], workers=1) == 1
    said = capsys.readouterr()
    assert str(first) in said.err
    assert "ZeroDivisionError" in said.err
    assert said.out.split("\n")[0] == str(second / "documents" / "Presentasjon to.pptx")


def test_who_looks_for_the_cause_gets_the_traceback(
    seminars: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> BuiltDeck:
        raise ZeroDivisionError

    monkeypatch.setattr(workshop, "build_deck", breaks)
    monkeypatch.setenv("PLENUM_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        run(Job(seminars[0], Order()))


DECK_AND_PDF = Order(only=("deck",), pdf=True)


def test_without_libreoffice_the_documents_are_there_and_the_exit_status_says_that_pdfs_are_not(
    seminars: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert build_all([Job(folder, DECK_AND_PDF) for folder in seminars], workers=1) == 1
    said = capsys.readouterr()
    decks = [folder / "documents" / f"Presentasjon {folder.name}.pptx" for folder in seminars]
    assert said.out.splitlines() == list(map(str, decks))
    missing = said.err.splitlines()
    assert len(missing) == len(seminars)
    assert all("LibreOffice" in sentence for sentence in missing)


def test_interrupted_while_pdfs_are_made_it_says_so_and_leaves_nothing_running(
    seminars: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = stand_in(tmp_path / "office", monkeypatch, always="hang")
    command = ["build", "--pdf", "--only", "deck", "--jobs", "2", *map(str, seminars)]
    with subprocess.Popen(
        [sys.executable, "-m", "app", *command],
        env=unmeasured_environment(),
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        office.wait_until_waiting(starts=2)
        # As a terminal does: to all that runs in the foreground.
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.decode().split("\n")[1:] == ["Avbrutt. Ingen dokumenter er halvskrevet.", ""]
    assert office.children_are_gone()
    assert not any((folder / "documents").exists() for folder in seminars)


ENDS = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@pytest.mark.parametrize("name", ENDS)
@pytest.mark.parametrize("jobs", [1, 2])
def test_told_to_end_while_pdfs_are_made_it_leaves_nothing_as_after_an_interruption(
    seminars: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, jobs: int
) -> None:
    office = stand_in(tmp_path / "office", monkeypatch, always="hang")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with building(seminars, jobs, TMPDIR=str(temporary)) as process:
        office.wait_until_waiting(starts=jobs)
        process.send_signal(getattr(signal, name))
        _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.decode().split("\n")[1:] == ["Avbrutt. Ingen dokumenter er halvskrevet.", ""]
    assert office.children_are_gone()
    assert list(temporary.iterdir()) == []
    assert not any((folder / "documents").exists() for folder in seminars)


def test_seminars_that_wait_are_not_built_after_an_interruption(
    seminars: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = stand_in(tmp_path / "office", monkeypatch, always="hang")
    more = [shutil.copytree(seminars[0], tmp_path / f"{number}") for number in range(4)]
    with building([*seminars, *more], jobs=2) as process:
        office.wait_until_waiting(starts=2)
        process.terminate()
        process.communicate(timeout=60)
    assert len(office.starts) == 2


@pytest.mark.skipif("SIGHUP" not in ENDS, reason="no terminal hangs up here")
def test_a_terminal_that_closes_does_not_end_what_it_was_told_not_to_disturb(
    seminars: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = stand_in(tmp_path / "office", monkeypatch, always="hang")
    with building(seminars, jobs=1, heeds_hangups=False) as process:
        office.wait_until_waiting()
        process.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        process.terminate()
        process.wait(timeout=60)
    assert office.children_are_gone()


@contextmanager
def building(
    seminars: list[Path], jobs: int, *, heeds_hangups: bool = True, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Yield a process that makes a PDF of each seminar's deck, and let none outlive the test.

    Whether it heeds a terminal that closes is handed down by whoever starts it, as by `nohup`;
    the tests may run under that themselves.
    """
    command = ["build", "--pdf", "--only", "deck", "--jobs", str(jobs), *map(str, seminars)]
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL if heeds_hangups else signal.SIG_IGN)
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *command],
            env={**unmeasured_environment(), **environment},
            stderr=subprocess.PIPE,
        )
    finally:
        signal.signal(signal.SIGHUP, before)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()

"""Builds the documents of one or several seminars and tells the person what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from msgspec import Struct

from app.interruption import has_left, heed_as_worker, pass_on
from app.mistakes import mistake
from app.person import PERSON
from app.progress import progress
from builders.production import NOBODY, Watch, produce
from builders.workshop import Order
from seminar.messages import Message, PlenumError


class Outcome(Struct, frozen=True):
    """What came of one seminar's build; plain values, so that it travels between processes."""

    folder: Path
    paths: tuple[Path, ...] = ()
    sheets: tuple[Path, ...] = ()
    faults: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
    failure: Message | None = None


class Job(Struct, frozen=True):
    """One seminar to build."""

    folder: Path
    order: Order


def build_all(jobs: Sequence[Job], workers: int) -> int:
    """Build seminars, each wholly or not at all, and return the exit status.

    Args:
        jobs: the seminars.
        workers: how many are built at the same time, each in a process of its own.
    """
    with progress(PERSON.text("Building"), len(jobs)) as show:
        outcomes = list(_outcomes(jobs, workers, show))
    for outcome in sorted(outcomes, key=lambda one: str(one.folder)):
        _report(outcome)
    return int(any(one.failure or one.faults for one in outcomes))


def _outcomes(
    jobs: Sequence[Job], workers: int, show: Callable[[float], None]
) -> Iterator[Outcome]:
    if workers > 1 and len(jobs) > 1:
        yield from _outcomes_in_parallel(jobs, workers, show)
        return
    for before, job in enumerate(jobs):
        yield run(job, Watch(lambda done, total, before=before: show(before + done / total)))
        show(before + 1)


def _outcomes_in_parallel(
    jobs: Sequence[Job], workers: int, show: Callable[[float], None]
) -> Iterator[Outcome]:
    # Slow to import, and the usual build is of one seminar.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415

    # Started anew and not forked: a fork may copy another thread's lock in its locked state.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(jobs)), context, heed_as_worker) as pool:
        running = [pool.submit(_run_as_worker, job) for job in jobs]
        try:
            for done, future in enumerate(as_completed(running), 1):
                yield future.result()
                show(done)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            pass_on()
            raise


def _run_as_worker(job: Job) -> Outcome:
    """Build one seminar, unless this process, which several wait for, was told to end."""
    if has_left():
        raise SystemExit(1)
    return run(job)


def run(job: Job, watch: Watch = NOBODY) -> Outcome:
    """Build one seminar; its failure is a value, for other seminars go on."""
    try:
        built = produce(job.folder, job.order, watch)
    except PlenumError as error:
        return Outcome(job.folder, failure=error.message)
    except Exception as error:  # noqa: BLE001 - one seminar's bad luck is not the others'
        return Outcome(job.folder, failure=mistake(error, job.folder))
    return Outcome(job.folder, built.paths, built.sheets, built.faults, built.notes)


def _report(outcome: Outcome) -> None:
    for path in outcome.paths:
        click.echo(str(path))
    if outcome.sheets:
        click.echo(_sheets(outcome.sheets))
    for note in outcome.notes:
        click.echo(PERSON.say(note))
    for fault in outcome.faults:
        click.echo(PERSON.say(fault), err=True)
    if outcome.failure:
        click.echo(PERSON.say(outcome.failure), err=True)


def _sheets(paths: Sequence[Path]) -> str:
    """Return how many answer sheets lie where; there are many, and all are called alike."""
    folder = os.path.commonpath([path.parent for path in paths])
    return PERSON.plural(
        "{folder}: one answer sheet", "{folder}: {n} answer sheets", len(paths), folder=folder
    )

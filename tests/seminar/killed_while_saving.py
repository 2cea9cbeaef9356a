"""A process that saves two large seminars in turns is killed at random moments.

Run by `test_folder_killed.py`, as a process of its own, so that forking meets no threads:
`python killed_while_saving.py FOLDER KILLS SEED`. Prints how often a kill came while a file was
being written; fails where a version is not whole.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import sys
import time
from pathlib import Path

from seminar.folder import PREVIOUS, SEMINAR, create, open_seminar, save
from seminar.model import BulletsSlide, Day, Item, Seminar
from seminar.stored import decode


def large_seminar(name: str, slide_count: int) -> Seminar:
    """Return a seminar in which every text says whose it is."""
    slides = tuple(
        BulletsSlide(id=f"s{n}", title=f"{name} {n}", bullets=(f"Dette hører til {name}.",) * 5)
        for n in range(slide_count)
    )
    day = Day(id="dag", date=dt.date(2025, 3, 20), items=(Item(id="punkt", slides=slides),))
    return Seminar(id="seminar", title=name, programme=(day,))


def save_until_killed(folder: Path, versions: tuple[Seminar, ...]) -> None:
    while True:
        for version in versions:
            save(version, folder)


def kill_once(folder: Path, versions: tuple[Seminar, ...], moment: float) -> None:
    child = os.fork()
    if child == 0:
        save_until_killed(folder, versions)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"


def main(folder: Path, kills: int, seed: str) -> None:
    versions = (large_seminar("kort", 60), large_seminar("lang", 240))
    moments = random.Random(seed)
    create(folder, versions[0])
    previous = folder / PREVIOUS
    interrupted = 0
    for _ in range(kills):
        kill_once(folder, versions, moments.uniform(0.001, 0.04))
        assert open_seminar(folder) in versions
        assert not previous.exists() or decode(previous.read_bytes()) in versions
        left = {path.name for path in folder.iterdir() if path.is_file()} - {SEMINAR, PREVIOUS}
        interrupted += bool(left)
        for name in left:
            (folder / name).unlink()
    assert previous.exists()
    sys.stdout.write(str(interrupted))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])

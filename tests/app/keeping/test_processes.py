from __future__ import annotations

import subprocess
import sys

import psutil
from msgspec.structs import replace

from app.keeping.processes import Process, is_gone, is_here, machine_name, this_process


def process_of(child: subprocess.Popen[bytes]) -> Process:
    """Return what others know a process by."""
    return Process(machine_name(), child.pid, psutil.Process(child.pid).create_time())


def test_the_process_that_asks_is_here_and_runs() -> None:
    assert is_here(this_process())
    assert not is_gone(this_process())


def test_a_process_that_has_ended_is_gone() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        running = process_of(child)
        assert not is_gone(running)
    assert is_gone(running)


def test_a_process_that_was_killed_is_gone_before_anybody_has_heard_of_it() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        running = process_of(child)
        child.kill()
        while not is_gone(running):
            pass
        assert child.returncode is None


def test_another_process_that_has_the_number_now_is_not_taken_for_it() -> None:
    assert is_gone(replace(this_process(), started=this_process().started - 3600))


def test_of_another_machine_nobody_says_that_it_is_gone() -> None:
    assert not is_gone(Process("another machine", 2**22 + 1, 0.0))

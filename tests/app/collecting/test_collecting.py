"""Collecting as a value: from a folder and a seminar to what is new, without a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.collecting.collecting import collect, decide, into, sheets_of
from builders.answers import Watch
from seminar.model import Seminar
from seminar.outcomes import Decisions
from tests.app.collecting.seminars import WHEN, seminar, sheet, with_sheets, write

SEMINAR = seminar()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three of the four sheets are written in."""
    folder = with_sheets(tmp_path / "Seminar", SEMINAR)
    write(folder, 1, 1, ["Vi møtes for sjelden"])
    write(folder, 2, 1, ["Mandatene er uklare"])
    write(folder, 1, 2, ["Sakene kommer sent"])
    return folder


def edited(now: Seminar, before: str, after: str) -> Seminar:
    outcomes = [replace(one, text=after) if one.text == before else one for one in now.outcomes]
    return replace(now, outcomes=tuple(outcomes))


def test_sheets_are_told_group_by_group_in_the_order_of_tasks(folder: Path) -> None:
    expected = (("t1", "g1"), ("t2", "g1"), ("t1", "g2"), ("t2", "g2"))
    assert sheets_of(SEMINAR) == expected
    assert tuple((one.task, one.group) for one in collect(folder, SEMINAR, WHEN).news) == expected


def test_without_groups_there_is_a_sheet_for_each_task() -> None:
    assert sheets_of(replace(SEMINAR, groups=())) == (("t1", None), ("t2", None))


def test_the_seminar_need_not_be_the_saved_one(folder: Path) -> None:
    unsaved = replace(SEMINAR, title="Ikke lagret")
    collected = collect(folder, unsaved, WHEN)
    assert collected.before == unsaved
    assert collected.seminar.title == "Ikke lagret"
    assert [one.changed for one in collected.seminar.outcomes] == [WHEN] * 3


def test_a_missing_sheet_is_unread_and_an_empty_one_blank(folder: Path) -> None:
    sheet(folder, 1, 1).unlink()
    collected = collect(folder, SEMINAR, WHEN)
    assert collected.unread == (("t1", "g1"),)
    assert collected.blank == (("t2", "g2"),)
    assert not collected.has_findings


def test_what_is_stopped_has_read_nothing(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    watch = Watch(
        tell=lambda done, total, _file: told.append((done, total)), stopped=lambda: len(told) > 1
    )
    collected = collect(folder, SEMINAR, WHEN, watch=watch)
    assert collected.reading.stopped
    assert not collected.brought.is_change
    assert collected.news == ()
    assert told[0] == (0, 4)


def test_a_choice_reads_no_file_again(folder: Path) -> None:
    now = edited(collect(folder, SEMINAR, WHEN).seminar, "Sakene kommer sent", "Papirene er sene")
    write(folder, 1, 2, ["Sakene kommer altfor sent"])
    in_doubt = collect(folder, now, WHEN)
    assert in_doubt.has_findings
    (conflict,) = [one for news in in_doubt.news for one in news.conflicts]
    for path in folder.rglob("*.docx"):
        path.unlink()
    taken = decide(in_doubt, Decisions(conflicts={conflict.statement: "theirs"}), WHEN)
    assert not taken.has_findings
    assert [one.text for one in taken.seminar.outcomes if one.group == "g2"] == [
        "Sakene kommer altfor sent"
    ]


def test_what_was_read_goes_into_a_seminar_that_was_edited_meanwhile(folder: Path) -> None:
    collected = collect(folder, SEMINAR, WHEN)
    meanwhile = replace(SEMINAR, title="Endret imens")
    now = into(meanwhile, collected, WHEN)
    assert now.before == meanwhile
    assert now.seminar.title == "Endret imens"
    assert len(now.seminar.outcomes) == len(collected.seminar.outcomes)

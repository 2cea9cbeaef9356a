"""What a person says of conflicts and emptied sheets, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.collecting.collecting import Collected
from app.collecting.deciding import ALL, NothingToDecide, Said, decisions
from builders.answers import Reading
from seminar.outcomes import BroughtIn, Conflict, SheetNews
from tests.app.collecting.seminars import seminar

FILE = "groups/Gruppe 1/Gruppe 1 Oppgave 2 Svarark.docx"


@pytest.fixture
def collected() -> Collected:
    """Three conflicts, and an emptied sheet."""
    conflicts = [Conflict(statement=f"s{n}", mine="m", theirs="t", base="b") for n in (1, 2, 3)]
    sheets = (
        SheetNews(task="t1", group="g1", file="groups/a.docx", conflicts=tuple(conflicts)),
        SheetNews(task="t2", group="g1", file=FILE, is_emptied=True),
    )
    brought = BroughtIn(before=seminar(), seminar=seminar(), sheets=sheets)
    return Collected(Reading(), brought)


def test_each_conflict_is_decided_by_its_id(collected: Collected, tmp_path: Path) -> None:
    made = decisions(Said(keep=("s1",), take=("s3",)), collected, tmp_path)
    assert dict(made.conflicts) == {"s1": "mine", "s3": "theirs"}
    assert not made.emptied


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Said(keep=(ALL,)), ["mine", "mine", "mine"]),
        (Said(take=(ALL,)), ["theirs", "theirs", "theirs"]),
        (Said(keep=(ALL,), take=("s2",)), ["mine", "theirs", "mine"]),
        (Said(keep=("s2",), take=(ALL,)), ["theirs", "mine", "theirs"]),
    ],
)
def test_all_stands_for_the_others(
    collected: Collected, tmp_path: Path, said: Said, expected: list[str]
) -> None:
    made = decisions(said, collected, tmp_path).conflicts
    assert [made[id_] for id_ in ("s1", "s2", "s3")] == expected


@pytest.mark.parametrize("file", [FILE, FILE.rpartition("/")[2], ALL])
def test_an_emptied_sheet_is_named_by_its_path_or_its_name(
    collected: Collected, tmp_path: Path, file: str
) -> None:
    assert decisions(Said(emptied=(file,)), collected, tmp_path).emptied == {("t2", "g1")}


def test_an_emptied_sheet_is_named_by_its_path_from_anywhere(
    collected: Collected, tmp_path: Path
) -> None:
    made = decisions(Said(emptied=(str(tmp_path / FILE),)), collected, tmp_path)
    assert made.emptied == {("t2", "g1")}


@pytest.mark.parametrize(
    "said", [Said(keep=("s9",)), Said(take=("s9",)), Said(emptied=("groups/a.docx",))]
)
def test_what_is_not_in_doubt_cannot_be_decided(
    collected: Collected, tmp_path: Path, said: Said
) -> None:
    with pytest.raises(NothingToDecide):
        decisions(said, collected, tmp_path)

"""A build tells how far it is, and leaves all as it was when nobody waits any more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builders.production import Watch, produce
from builders.rendering import Stopped
from builders.states import states
from builders.workshop import Order
from seminar.folder import DOCUMENTS, open_seminar
from seminar.model import DocumentId
from tests.sample import SAMPLE

TWO: tuple[DocumentId, ...] = ("program", "group-list")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "seminar")
    return tmp_path / "seminar"


def test_each_document_is_told_as_it_is_begun(folder: Path) -> None:
    told: list[tuple[DocumentId, int, int]] = []
    produce(folder, Order(only=TWO), Watch(begin=lambda *step: told.append(step)))
    assert told == [("program", 0, 2), ("group-list", 1, 2)]


def test_stopped_between_documents_it_has_written_none(folder: Path) -> None:
    begun: list[DocumentId] = []
    watch = Watch(begin=lambda name, *_: begun.append(name), stopped=lambda: bool(begun))
    with pytest.raises(Stopped):
        produce(folder, Order(only=TWO), watch)
    assert not (folder / DOCUMENTS).exists()


def test_what_it_built_is_up_to_date(folder: Path) -> None:
    produce(folder, Order(only=TWO))
    found = {one.document: one.kind for one in states(folder, open_seminar(folder))}
    assert [found[name] for name in TWO] == ["current", "current"]
    assert found["deck"] == "unbuilt"

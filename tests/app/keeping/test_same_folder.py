from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.keeping.same_folder import is_same, true_folder


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs leave there")
def test_a_folder_is_the_same_by_a_link_and_by_a_way_around(tmp_path: Path) -> None:
    folder, link = tmp_path / "seminar", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    around = tmp_path / "link" / ".." / "seminar"
    assert {true_folder(path) for path in (folder, link, around)} == {folder.resolve()}
    assert is_same(folder, link)
    assert is_same(folder, around)


def test_folders_that_are_not_there_are_the_same_if_spelt_alike(tmp_path: Path) -> None:
    assert is_same(tmp_path / "a", tmp_path / "a")
    assert not is_same(tmp_path / "a", tmp_path / "b")
    assert not is_same(tmp_path, tmp_path / "b")

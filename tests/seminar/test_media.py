"""Pictures are copied into the seminar's folder; the original stays, and no other is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from seminar.failures import CannotRead, CannotWrite
from seminar.media import keep, take_in


def test_a_picture_is_copied_and_the_original_stays(tmp_path: Path) -> None:
    source = tmp_path / "Fjord.PNG"
    source.write_bytes(b"fjord")
    folder = tmp_path / "seminar"
    folder.mkdir()
    assert take_in(folder, source) == "media/Fjord.png"
    assert (folder / "media" / "Fjord.png").read_bytes() == b"fjord"
    assert source.read_bytes() == b"fjord"


def test_another_picture_of_the_same_name_gets_a_number_and_the_same_one_none(
    tmp_path: Path,
) -> None:
    assert keep(tmp_path, "fjord.png", b"one") == "media/fjord.png"
    assert keep(tmp_path, "fjord.png", b"two") == "media/fjord (2).png"
    assert keep(tmp_path, "fjord.png", b"three") == "media/fjord (3).png"
    assert keep(tmp_path, "fjord.png", b"two") == "media/fjord (2).png"
    assert (tmp_path / "media" / "fjord.png").read_bytes() == b"one"


def test_one_that_lies_there_already_is_not_copied(tmp_path: Path) -> None:
    keep(tmp_path, "fjord.png", b"one")
    assert take_in(tmp_path, tmp_path / "media" / "fjord.png") == "media/fjord.png"
    assert len(list((tmp_path / "media").iterdir())) == 1


@pytest.mark.parametrize("name", ["con.png", "a:b?.png", "../../x.png", "æ" * 300 + ".png"])
def test_its_name_is_one_that_every_system_can_hold(name: str, tmp_path: Path) -> None:
    path = keep(tmp_path, name, b"x")
    assert (tmp_path / path).read_bytes() == b"x"
    assert path.startswith("media/")
    assert path.count("/") == 1


def test_what_cannot_be_read_or_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        take_in(tmp_path, tmp_path / "nowhere.png")
    (tmp_path / "media").write_bytes(b"a file has the folder's name")
    with pytest.raises(CannotWrite):
        keep(tmp_path, "fjord.png", b"x")


def test_the_same_picture_is_kept_once_also_under_another_name(tmp_path: Path) -> None:
    assert keep(tmp_path, "fjord.png", b"one") == "media/fjord.png"
    assert keep(tmp_path, "Bilde fra ordfører.png", b"one") == "media/fjord.png"
    assert keep(tmp_path, "fjord.jpg", b"one") == "media/fjord.jpg"
    assert len(list((tmp_path / "media").iterdir())) == 2

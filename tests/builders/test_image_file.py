from __future__ import annotations

import datetime as dt
import os
from io import BytesIO
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from PIL import Image

from builders.image_file import MAX_BYTES, UnusablePicture, faults_of, no_larger, read_image
from seminar.model import Day, Item, Organisation, PictureSlide, Seminar


def drawn(kind: str, size: tuple[int, int] = (64, 48), orientation: int | None = None) -> bytes:
    """A picture with something in it, so that its data is more than a few bytes."""
    image = Image.effect_noise(size, 60).convert("RGB")
    told = Image.Exif()
    if orientation:
        told[0x0112] = orientation
    target = BytesIO()
    image.save(target, kind, exif=told)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_the_usual_kinds_are_read_whatever_the_file_is_called(tmp_path: Path, kind: str) -> None:
    data = drawn(kind)
    (tmp_path / "bilde.tmp").write_bytes(data)
    file = read_image(tmp_path, "bilde.tmp")
    assert (file.kind, file.width, file.height, file.data) == (kind.lower(), 64, 48, data)
    assert (file.turns, file.mirrored) == (0, False)


@pytest.mark.parametrize(
    ("orientation", "turns", "mirrored", "upright"),
    [
        (1, 0, False, (64, 48)),
        (2, 0, True, (64, 48)),
        (3, 2, False, (64, 48)),
        (4, 2, True, (64, 48)),
        (5, 3, True, (48, 64)),
        (6, 1, False, (48, 64)),
        (7, 1, True, (48, 64)),
        (8, 3, False, (48, 64)),
    ],
)
def test_a_photo_knows_which_way_up_its_camera_was(
    tmp_path: Path, orientation: int, turns: int, mirrored: bool, upright: tuple[int, int]
) -> None:
    (tmp_path / "foto.jpg").write_bytes(drawn("JPEG", orientation=orientation))
    file = read_image(tmp_path, "foto.jpg")
    assert (file.turns, file.mirrored, file.upright) == (turns, mirrored, upright)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_a_file_that_is_cut_off_is_unusable(tmp_path: Path, kind: str, share: float) -> None:
    data = drawn(kind)
    (tmp_path / "halvt").write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnusablePicture, match="halvt cannot be shown"):
        read_image(tmp_path, "halvt")


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "WEBP"])
def test_other_kinds_of_pictures_are_unusable(tmp_path: Path, kind: str) -> None:
    (tmp_path / "annet.png").write_bytes(drawn(kind))
    with pytest.raises(UnusablePicture, match="no PNG, JPEG or GIF"):
        read_image(tmp_path, "annet.png")


def test_a_small_file_with_enormous_dimensions_is_unusable(tmp_path: Path) -> None:
    Image.new("1", (30_000, 30_000)).save(tmp_path / "bombe.png")
    with pytest.raises(UnusablePicture, match="too large"):
        read_image(tmp_path, "bombe.png")


def test_a_file_of_enormous_size_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "stor.png").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(UnusablePicture, match="larger than 50 MB"):
        read_image(tmp_path, "stor.png")


@pytest.mark.parametrize("path", ["borte.png", "mappe", "../utenfor.png", "a\0b.png"])
def test_what_is_not_a_file_in_the_folder_is_missing(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "seminar"
    (folder / "mappe").mkdir(parents=True)
    (tmp_path / "utenfor.png").write_bytes(drawn("PNG"))
    with pytest.raises(UnusablePicture, match="is not in the seminar's folder"):
        read_image(folder, path)


def test_a_slide_that_names_no_picture_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnusablePicture, match="has no picture"):
        read_image(tmp_path, "")


def test_without_a_folder_every_picture_is_missing() -> None:
    with pytest.raises(UnusablePicture, match="is not in the seminar's folder"):
        read_image(None, "media/fjord.png")


@pytest.mark.parametrize("ours, theirs", [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_file_is_found_however_its_accents_are_spelled(
    tmp_path: Path, ours: Literal["NFC", "NFD"], theirs: Literal["NFC", "NFD"]
) -> None:
    folder = tmp_path / normalize(theirs, "på båten")
    folder.mkdir()
    (folder / normalize(theirs, "Båt.png")).write_bytes(drawn("PNG"))
    assert read_image(tmp_path, normalize(ours, "på båten/Båt.png")).kind == "png"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such pipes")
def test_a_pipe_is_no_picture_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ror.png")
    with pytest.raises(UnusablePicture, match="is not in the seminar's folder"):
        read_image(tmp_path, "ror.png")


def test_the_pictures_of_a_seminar_that_cannot_be_shown_are_told(tmp_path: Path) -> None:
    (tmp_path / "god.png").write_bytes(drawn("PNG"))
    (tmp_path / "tegning.svg").write_bytes(b"<svg/>")
    (tmp_path / "tom.jpg").touch()
    named = ("god.png", "tegning.svg", "", "tom.jpg", "borte.png")
    slides = tuple(PictureSlide(picture=name) for name in named)
    day = Day(date=dt.date(2025, 3, 20), items=(Item(slides=slides),))
    seminar = Seminar(organisation=Organisation(logo="borte.png"), programme=(day,))
    faults = faults_of(tmp_path, seminar)
    assert {path: str(fault)[:34] for path, fault in faults.items()} == {
        "borte.png": "The picture borte.png is not in th",
        "tegning.svg": "The picture tegning.svg cannot be ",
        "tom.jpg": "The picture tom.jpg cannot be show",
    }


def test_a_picture_that_is_large_becomes_smaller_and_keeps_its_shape_and_turn(
    tmp_path: Path,
) -> None:
    (tmp_path / "stor.jpg").write_bytes(drawn("JPEG", (1600, 800), orientation=6))
    large = read_image(tmp_path, "stor.jpg")
    small = no_larger(large, 480)
    assert (small.width, small.height, small.kind, small.turns) == (480, 240, "png", 1)
    assert len(small.data) < len(large.data)
    with Image.open(BytesIO(small.data)) as opened:
        assert opened.size == (480, 240)


def test_a_picture_that_is_small_enough_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "liten.png").write_bytes(drawn("PNG"))
    small = read_image(tmp_path, "liten.png")
    assert no_larger(small, 64) is small


def test_what_is_transparent_stays_so(tmp_path: Path) -> None:
    Image.new("RGBA", (900, 900), (10, 20, 30, 0)).save(tmp_path / "klar.png")
    with Image.open(BytesIO(no_larger(read_image(tmp_path, "klar.png"), 100).data)) as opened:
        assert opened.getchannel("A").getextrema() == (0, 0)

"""Smaller copies of pictures are made once, and no more of them kept than are used."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from builders.deck.smaller import SmallerPictures
from builders.image_file import ImageFile


def picture(colour: str, side: int = 400) -> ImageFile:
    target = BytesIO()
    Image.new("RGB", (side, side // 2), colour).save(target, "JPEG")
    return ImageFile(target.getvalue(), "jpeg", side, side // 2, turns=1)


def test_a_large_picture_is_copied_once_and_turned_as_it_was() -> None:
    smaller = SmallerPictures()
    copy = smaller.no_larger(picture("red"), 100)
    assert (copy.width, copy.height, copy.turns) == (100, 50, 1)
    assert smaller.no_larger(picture("red"), 100) is copy
    assert smaller.no_larger(picture("red"), 80).width == 80


def test_a_small_one_is_what_it_is() -> None:
    small = picture("red")
    assert SmallerPictures().no_larger(small, 400) is small


def test_those_not_asked_for_longest_go_first() -> None:
    smaller = SmallerPictures()
    first = smaller.no_larger(picture("red"), 100)
    for side in range(50, 61):
        smaller.no_larger(picture("blue"), side)
        assert smaller.no_larger(picture("red"), 100) is first
    for side in range(70, 85):
        smaller.no_larger(picture("blue"), side)
    assert smaller.no_larger(picture("red"), 100) is not first

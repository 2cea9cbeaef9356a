"""Pictures that are kept: as many as there is room for, those not asked for longest go first."""

from __future__ import annotations

from builders.preview.kept import KeptPictures
from builders.preview.picture import Picture

LARGE = Picture(b"x" * 60)


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept = KeptPictures(room=130)
    kept.keep("a", LARGE)
    kept.keep("b", LARGE)
    assert kept.get("a") == (LARGE,)
    kept.keep("c", LARGE)
    assert kept.get("b") is None
    assert kept.get("a") == (LARGE,)
    assert kept.get("c") == (LARGE,)


def test_a_picture_larger_than_the_room_is_kept_as_long_as_it_is_the_last() -> None:
    kept = KeptPictures(room=10)
    kept.keep("a", LARGE)
    assert kept.get("a") == (LARGE,)
    kept.keep("b", LARGE)
    assert kept.get("a") is None


def test_a_picture_drawn_anew_takes_the_place_of_the_old_one() -> None:
    kept = KeptPictures(room=130)
    for _ in range(5):
        kept.keep("a", LARGE)
    kept.keep("b", LARGE)
    assert kept.get("a") == (LARGE,)

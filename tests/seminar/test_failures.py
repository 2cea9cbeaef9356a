from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from seminar.failures import CannotRead, CannotWrite, reading, reason, writing


@pytest.mark.parametrize(
    "number, said",
    [
        (errno.ENOSPC, "the disk is full; make room and try again"),
        (errno.EDQUOT, "the disk is full; make room and try again"),
        (errno.EACCES, "it is protected, or open in another program"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENOENT, "it, or the folder around it, is not there any more"),
        (errno.EIO, f"the system says: {os.strerror(errno.EIO)}"),
    ],
)
def test_a_refusal_is_said_in_words(number: int, said: str) -> None:
    assert str(reason(OSError(number, os.strerror(number)))) == said


def test_a_refusal_without_a_number_is_quoted() -> None:
    assert str(reason(OSError("broken pipe dream"))) == "the system says: broken pipe dream"


def test_reading_and_writing_name_the_file_and_keep_the_cause(tmp_path: Path) -> None:
    path = tmp_path / "borte" / "fil"
    with pytest.raises(CannotRead, match="cannot be read") as read, reading(path):
        path.read_bytes()
    with pytest.raises(CannotWrite, match="not saved") as written, writing(path):
        path.write_bytes(b"")
    for caught in (read, written):
        assert str(path) in str(caught.value)
        assert isinstance(caught.value.__cause__, FileNotFoundError)

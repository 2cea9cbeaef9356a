"""Pictures taken into a seminar: copied into its folder, the original left where it is."""

from __future__ import annotations

from pathlib import Path

from seminar.atomic import write
from seminar.failures import reading, writing
from seminar.filenames import file_name
from seminar.folder import MEDIA

ENDINGS = (".png", ".jpg", ".jpeg", ".gif")
"""What the file of a picture that slides can show ends in."""


def take_in(folder: Path, source: Path) -> str:
    """Return the path, within a seminar's folder, of a copy of a picture.

    A picture that lies among the seminar's already is not copied.

    Args:
        folder: the seminar's.
        source: the picture, which stays where it is.

    Raises:
        CannotRead: it cannot be read.
        CannotWrite: it cannot be copied.
    """
    if source.parent == folder / MEDIA:
        return f"{MEDIA}/{source.name}"
    with reading(source):
        data = source.read_bytes()
    return keep(folder, source.name, data)


def keep(folder: Path, name: str, data: bytes) -> str:
    """Return the path, within a seminar's folder, of a picture that is stored there.

    The same picture is kept once, whatever it is called; where another has the name, a number makes
    it another.

    Args:
        folder: the seminar's.
        name: what the picture is called, with its ending.
        data: the file's bytes.

    Raises:
        CannotWrite: it cannot be stored.
    """
    media = folder / MEDIA
    with writing(media):
        media.mkdir(exist_ok=True)
        kept = _kept_as(media, file_name(Path(name).stem, Path(name).suffix.lower()), data)
    if kept is not None:
        return f"{MEDIA}/{kept.name}"
    stem, ending = Path(name).stem, Path(name).suffix.lower()
    target, number = media / file_name(stem, ending), 2
    while target.exists():
        target = media / file_name(f"{stem} ({number})", ending)
        number += 1
    write(target, data)
    return f"{MEDIA}/{target.name}"


def _kept_as(media: Path, name: str, data: bytes) -> Path | None:
    """Return the file among the pictures that holds the same, first the one of this name."""
    ending = Path(name).suffix
    found = sorted(media.iterdir(), key=lambda one: (one.name != name, one.name))
    alike = (one for one in found if one.suffix.lower() == ending)
    return next((one for one in alike if _holds(one, data)), None)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:  # What cannot be read is another picture.
        return False

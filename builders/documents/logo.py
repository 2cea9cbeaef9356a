"""The coat of arms in the letterhead."""

from __future__ import annotations

from pathlib import Path

from builders.documents.picture import InlinePicture
from builders.image_file import no_larger, read_image
from seminar.emphasis import plain
from seminar.language import Language
from seminar.model import Seminar

HEIGHT = 13
"""How high the coat of arms stands, in millimetres."""
_WIDEST = 30
"""How wide it may be, in millimetres: what stands beside it begins on the axis."""

_FINEST = 480
"""How many pixels it has a side at most: 16 a millimetre, 400 an inch, at its widest."""


def coat_of_arms(folder: Path, seminar: Seminar, words: Language) -> InlinePicture | None:
    """Return the organisation's coat of arms, or `None` if it has none.

    Raises:
        UnusablePicture: it has one that cannot be shown.
    """
    path = seminar.organisation.logo
    if not path:
        return None
    # As fine as a printer prints it; every answer sheet carries its own.
    image = no_larger(read_image(folder, path), _FINEST)
    wide, high = image.upright
    height = min(HEIGHT, _WIDEST * high / wide)
    name = plain(seminar.organisation.name).strip()
    return InlinePicture(image, height, words.text("The coat of arms of {name}", name=name))

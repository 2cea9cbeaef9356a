"""What stops a build with a Word template, as the build itself says it."""

from __future__ import annotations

from pathlib import Path

from builders.template_check.word.check import faults_in_text
from seminar.messages import Message, message
from seminar.texts import shown

_QUOTED = 60


def what_stops(path: Path) -> Message | None:
    """Return the first fault that stops a build, with its place and the way out.

    Args:
        path: a Word template that a build could not read.

    Returns:
        `None` where the check of the text finds none.
    """
    found = next((one for one in faults_in_text(path) if one.severity == "error"), None)
    if found is None:
        return None
    if not found.place.said:
        return message(
            "{place}: {sentence} {remedy}",
            place=found.place.text,
            sentence=found.sentence,
            remedy=found.remedy,
        )
    return message(
        "{place} (“{text}”): {sentence} {remedy}",
        place=found.place.text,
        text=shown(found.place.said, _QUOTED),
        sentence=found.sentence,
        remedy=found.remedy,
    )

"""Ways to mend that several rules share."""

from __future__ import annotations

from typing import Final

from seminar.messages import Message, message

REPAIR: Final = message(
    "Open the file in PowerPoint, let it repair it, look the result through and save it anew."
)
"""For faults in the markup of a presentation that no menu mends."""
REPAIR_IN_WORD: Final = message(
    "Open the file in Word, let it repair it, look the result through and save it anew."
)
"""For faults in the markup of a document that no menu mends."""
ITS_PROGRAM: Final = message("PowerPoint or Word")
"""What stands in a remedy for the program of the file, which its rule need not know."""
SAVE_ANEW: Final = message(
    "Open the file in {program}, let it be repaired, look the result through and save it anew.",
    program=ITS_PROGRAM,
)
"""For faults of a package that no menu mends."""
ANOTHER_COPY: Final = message("Do not pass the file on. Ask whoever it came from for another copy.")
"""For files that are damaged, or that somebody made to do harm."""


def in_program(remedy: Message, program: str) -> Message:
    """Return a remedy that names the program in which the file is mended.

    Args:
        remedy: one that may name `ITS_PROGRAM`.
        program: "PowerPoint" or "Word"; empty where it is not known which.
    """
    if not program or all(value != ITS_PROGRAM for _, value in remedy.fields):
        return remedy
    named = {name: program if value == ITS_PROGRAM else value for name, value in remedy.fields}
    return message(remedy.original, **named)

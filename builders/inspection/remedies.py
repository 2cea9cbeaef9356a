"""Ways to mend that several rules share."""

from __future__ import annotations

from typing import Final

from seminar.messages import message

REPAIR: Final = message(
    "Open the file in PowerPoint, let it repair it, look the result through and save it anew."
)
"""For faults in the markup of a presentation that no menu mends."""
REPAIR_IN_WORD: Final = message(
    "Open the file in Word, let it repair it, look the result through and save it anew."
)
"""For faults in the markup of a document that no menu mends."""
SAVE_ANEW: Final = message(
    "Open the file in PowerPoint or Word, let it be repaired, look the result through and save it "
    "anew."
)
"""For faults of a package that no menu mends."""
ANOTHER_COPY: Final = message("Do not pass the file on. Ask whoever it came from for another copy.")
"""For files that are damaged, or that somebody made to do harm."""

"""What each concern is called."""

from __future__ import annotations

from collections.abc import Mapping

from builders.inspection.findings import Concern
from seminar.messages import Message, message

TITLES: Mapping[Concern, Message] = {
    "package": message("The file as a package"),
    "presentation": message("Presentations"),
    "word": message("Word documents"),
    "accessibility": message("Accessibility"),
    "fit": message("Text and shapes that fit"),
    "left-overs": message("Left-overs"),
}
"""The concerns as headings."""

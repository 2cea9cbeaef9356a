"""What the languages call themselves, whichever the window speaks."""

from __future__ import annotations

from collections.abc import Mapping

from app.desktop.sentences import ready
from seminar.messages import Message
from seminar.model import LanguageCode

LANGUAGES: Mapping[LanguageCode, Message] = {
    "nb": ready("Bokmål"),
    "nn": ready("Nynorsk"),
    "en": ready("English"),
}
"""The languages of windows and seminars."""

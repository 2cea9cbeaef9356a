"""Texts letter by letter: which characters they may hold, how they begin, how they are quoted."""

from __future__ import annotations

import json
import re
from unicodedata import normalize

from seminar.messages import Message, message

_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def is_clean(text: str) -> bool:
    """Whether `text` holds only what XML 1.0 can carry and a reader can see.

    Not clean are control characters other than line break and tab, halves of a surrogate pair,
    and U+FFFE and U+FFFF (XML 1.0, section 2.2, with its discouraged C1 controls).
    """
    return _UNFIT.search(text) is None


def clean_text(text: str) -> str:
    """Return `text` as it may enter a seminar, from a keyboard, the clipboard or another file.

    Every kind of line break becomes a plain one, what is not clean goes, and letters with their
    accents apart are put together (NFC), so that they are measured, sorted and found as typed ones.
    """
    return normalize("NFC", _UNFIT.sub("", _BREAK.sub("\n", text)))


def capital(text: str) -> str:
    """Return `text` with its first letter large, as a sentence begins."""
    return text[:1].upper() + text[1:]


def within_sentence(name: str) -> str:
    """Return a name as it stands in a sentence: its first letter small, short forms as they are."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def shown(text: str, most: int = 40) -> str:
    """Return `text` short and clean enough to be quoted in a sentence.

    Args:
        text: any text.
        most: how many characters of it may be shown.
    """
    clean = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text).replace("\n", " ")
    return clean if len(clean) <= most else clean[: most - 1] + "…"


def in_words(value: object) -> str | Message:
    """Return a value from a JSON file as it may be quoted in a sentence."""
    match value:
        case dict():
            return message("fields in curly brackets")
        case list():
            return message("a list")
        case _:
            return shown(json.dumps(value, ensure_ascii=False))

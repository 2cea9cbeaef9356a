"""Names of files that every system can hold, and of a seminar's documents in its language."""

from __future__ import annotations

import re
from unicodedata import category

from seminar.emphasis import plain
from seminar.language import language
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.texts import clean_text

PRESENTATION = message("Presentation")
"""The first word of the deck's file name."""

LONGEST = 80
"""Characters in a file name, its ending included: several such parts fit a Windows path of 260."""
_BYTES = 3
"""Bytes that a character has room for, in UTF-8; file systems on Linux hold names of 255."""

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)


def is_portable(name: str) -> bool:
    """Whether Windows, macOS and Linux all can hold a file or folder of this name.

    Source: "Naming Files, Paths, and Namespaces" in Microsoft's documentation of Win32.
    """
    return bool(name) and not (
        _REFUSED.search(name) or _RESERVED.fullmatch(name) or name[-1] in ". "
    )


def file_name(text: str, ending: str = "", longest: int = LONGEST) -> str:
    """Return a portable file name that says `text`.

    Args:
        text: any text; what a file name cannot hold becomes a space, and what is not seen goes,
            such as `**emphasis**` and characters that turn the direction of writing.
        ending: the file's ending with its dot, such as `.pptx`; nothing for a folder.
        longest: how many characters it may have, its ending included.
    """
    seen = "".join(each for each in text if category(each) != "Cf")
    words = _REFUSED.sub(" ", clean_text(plain(seen))).split()
    name = " ".join(words).strip(". ") or "_"
    free = "_" + name if _RESERVED.fullmatch(name) else name
    return _shortened(free, longest - len(ending)) + ending


def document_name(seminar: Seminar, kind: Message, ending: str) -> str:
    """Return the file name of one of a seminar's documents: what it is, then the seminar's title.

    Args:
        seminar: whose document it is; it decides the language.
        kind: what the document is, such as `PRESENTATION`.
        ending: the file's ending with its dot.
    """
    return file_name(f"{language(seminar.language).say(kind)} {seminar.title}", ending)


def _shortened(name: str, room: int) -> str:
    """Return as much of `name` as stands in `room` characters."""
    start = name[:room].encode()[: room * _BYTES].decode(errors="ignore")
    words, _, _ = start.rpartition(" ")
    is_cut_in_a_word = name[len(start) : len(start) + 1].strip()
    # A word that takes more than half of the room is cut rather than lost.
    whole = words if is_cut_in_a_word and len(words) > len(start) // 2 else start
    return whole.rstrip(". ")

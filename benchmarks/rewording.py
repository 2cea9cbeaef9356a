"""Texts with the shape of given ones and other words in them.

A word is replaced by one of the same length from the vocabulary, with the same first letter's case;
marks of emphasis, figures and punctuation stay. So every copy fits and splits as its original does,
and no cache can answer for a text that has been measured or escaped before.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")


class Rewording:
    """Replaces words by others of their length.

    Args:
        texts: where the vocabulary comes from.
        seed: which of its many ways to replace words this one is.
    """

    def __init__(self, texts: Iterable[str], seed: int) -> None:
        self._words = _by_length(texts)
        self._random = random.Random(seed)

    def of(self, text: str) -> str:
        """Return `text` in other words; the same text comes out differently each time."""
        return _WORD.sub(self._another, text)

    def _another(self, match: re.Match[str]) -> str:
        word = match.group()
        other = self._random.choice(self._words.get(len(word)) or [word])
        return other.capitalize() if word[0].isupper() else other


def _by_length(texts: Iterable[str]) -> dict[int, list[str]]:
    words = {word.lower() for text in texts for word in _WORD.findall(text)}
    lengths = defaultdict[int, list[str]](list)
    for word in sorted(words):
        lengths[len(word)].append(word)
    return lengths

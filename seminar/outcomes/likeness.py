"""How much two statements say the same, from 0 to 100, and whether they say the same at all.

Letters alone do not tell: "Vi møtes ofte" and "Vi møtes ikke ofte" have nearly all of them in
common. So beside the figure stands a guard on the words in which the two differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from seminar.emphasis import plain

PROPOSED = 85
"""From which likeness on two statements are proposed; `docs/decisions/outcomes.md` says why."""
_SPELLED_ALIKE = 78
"""From which likeness on two words are one, misspelled or in another form."""
_STEM = 3
"""Letters in which two forms of a word begin alike at least."""
_WORD = re.compile(r"\w+(?:[-.,:/]\w+)*")
_SENTENCE_END = re.compile(r"[.!?:…]\s*$")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREFIXES = ("u", "mis", "van", "in", "non", "de", "op", "under", "over", "vara", "vise", "nest")
"""What makes a word another: "enig" and "uenig", "sentralisering" and "desentralisering"."""
_ENDINGS = _words("a e n r s t ane ar ast en ene er es et ne st te test")
"""What forms of one word may end in, beside nothing."""
_TURNING = _words(
    """
    ikke ikkje aldri ingen inga intet inkje ingenting uten utan verken hverken neppe
    sjelden sjeldan sjeldnere sjeldnare delvis seldom rarely partly
    for altfor mer meir mest flere fleire flest mindre minst færre færrest
    not no never none nothing without neither nor hardly too more most less least fewer fewest
    """
)
"""Words with which a sentence says the opposite, or more or less, of what it says without them."""
_SLIGHT = _words(
    """
    og at det dei de den vi me en et ei ein eit å er som også òg jo da då så i på av om ved
    the a an we and is are that it to in on of at
    """
)
"""Words that may be there or not, or another of them, and the sentence says the same."""
_COUNTED = _words(
    """
    null én ett to tre fire fem seks sju syv åtte ni ti elleve tolv femten tjue tretti femti hundre
    tusen halv halve halvparten begge alle noen nokon nokre mange få første andre tredje
    one two three four five six seven eight nine ten twelve twenty fifty hundred thousand half both
    all some many few first second third
    mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag
    januar februar mars april mai juni juli august september oktober november desember
    """
)
"""Words that count, or tell when."""


class Words(Struct, frozen=True):
    """A statement as it is compared.

    Args:
        line: its words with spaces between them, in small letters.
        words: they, in order.
        names: those that begin with a capital inside a sentence, as they are written.
    """

    line: str
    words: tuple[str, ...]
    names: frozenset[str]


def words_of(text: str) -> Words:
    """Return a statement's text as it is compared: without emphasis, capitals and punctuation."""
    bare = plain(text)
    found = list(_WORD.finditer(bare))
    names = frozenset(
        each[0].removesuffix("s")
        for each in found
        if each[0][:1].isupper() and not _begins_sentence(bare[: each.start()])
    )
    words = tuple(each[0].casefold() for each in found)
    return Words(" ".join(words), words, names)


def _begins_sentence(before: str) -> bool:
    bare = before.rstrip(" \t\n\"'«»“”()-–—•*")
    return not bare or bool(_SENTENCE_END.search(bare))


def say_the_same(one: Words, other: Words) -> bool:
    """Whether no word in which two statements of like letters differ makes them others.

    A word may be misspelled or stand in another form; slight words may differ, and one of the two
    may say more. They are others where a negation, a number or a name differs, and where each has a
    word that the other lacks: those stand for one another.
    """
    if one.names != other.names or _figures(one.words) != _figures(other.words):
        return False
    mine, theirs = _without_partner(*_apart(one.words, other.words))
    if any(word in _TURNING for word in (*mine, *theirs)):
        return False
    return not (_weighty(mine) and _weighty(theirs))


def has_the_words_of(one: str, other: str) -> bool:
    """Whether two texts have the same words, whatever stands between them.

    Misspelled words are others: no likeness of letters tells "torsdag" from a mended "tirsdag".
    """
    words = words_of(one).words
    return one == other or (bool(words) and words == words_of(other).words)


def _figures(words: Sequence[str]) -> list[str]:
    return sorted(word for word in words if word in _COUNTED or any(map(str.isdigit, word)))


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words that each has and the other has not."""
    mine, theirs = list(one), list(other)
    for word in one:
        if word in theirs:
            mine.remove(word)
            theirs.remove(word)
    return mine, theirs


def _without_partner(mine: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words of each that are not one of the other's, spelled otherwise."""
    alone: list[str] = []
    left = list(theirs)
    for word in mine:
        partner = next((each for each in left if _is_same_word(word, each)), None)
        if partner is None:
            alone.append(word)
        else:
            left.remove(partner)
    return alone, left


def _weighty(words: Iterable[str]) -> bool:
    return any(word not in _SLIGHT for word in words)


def _is_same_word(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - slow to import

    short, long = sorted((one.replace("é", "e"), other.replace("é", "e")), key=len)
    if any(_turns(prefix, short, long) for prefix in _PREFIXES):
        return False
    return ratio(short, long) >= _SPELLED_ALIKE or _are_forms(short, long)


def _turns(prefix: str, short: str, long: str) -> bool:
    """Whether the longer of two words is the other with this before it."""
    if not long.startswith(prefix) or short.startswith(prefix):
        return False
    rest = long.removeprefix(prefix)
    return rest[:_STEM] == short[:_STEM]


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are a stem with two usual endings, such as "møtene" and "møta"."""
    pairs = enumerate(zip(one, other, strict=False))
    stem = next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
    endings = one[stem:], other[stem:]
    return stem >= _STEM and all(not ending or ending in _ENDINGS for ending in endings)

"""Which language a text is in, told from its commonest words, and which a language tag names.

Told only where it is plain: a text that mixes, or is short, is in no language here. Bokmål and
nynorsk count as one, since each is at home in the other's documents.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from seminar.messages import Message, message

Spoken = Literal["no", "en", "de", "sv", "da"]
NAMES: Final[dict[str, Message]] = {
    "no": message("Norwegian"),
    "en": message("English"),
    "de": message("German"),
    "sv": message("Swedish"),
    "da": message("Danish"),
    "fr": message("French"),
    "es": message("Spanish"),
    "fi": message("Finnish"),
    "nl": message("Dutch"),
    "se": message("Northern Sami"),
}
"""What languages are called that a text is likely to be marked as."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS: Final = 8
_LEAST_SHARE: Final = 0.25
"""How many of all words the commonest ones are at least: in running text it is about two fifths."""
_FEWEST_HITS: Final = 3
_FEWEST_OWN: Final = 2
_MANY_TIMES: Final = 3
_SCANDINAVIAN: Final = frozenset(("no", "da", "sv"))

_NORWEGIAN: Final = (
    "og i på av til er en et ei som det den de for med å at ikke ikkje har om vi kan var fra frå"
    " eller men så seg hva kva hvor kor hvordan korleis hvem kven skal vil må ved også etter"
    " dette denne disse ble blir vart blei ein eit eg jeg dei oss vår våre vårt når noe noko"
    " noen nokon mer meir bli enn hver kvar mellom over under alle alt bare berre nå no gjør"
    " gjer være vere hadde kunne skulle ville sin sitt sine han hun ho deg dere dykk dokker"
    " mange ut opp inn da får god godt"
)
_ENGLISH: Final = (
    "the of and to in is are was were be been that this these those it its for on with as at"
    " by from or not have has had but what which who how when where will would can could"
    " should we you they their our your there more than each about into all an if do does us"
)
_GERMAN: Final = (
    "der die das und ist sind war nicht ein eine einer eines einem einen mit für auf von zu"
    " im dem den des sich auch wird werden wurde haben hat oder aber wie was wir sie ihr bei"
    " nach aus über um am zum zur durch als noch nur kann können soll mehr wenn dass"
)
_SWEDISH: Final = (
    "och i på av till är en ett som det den de för med att inte har om vi kan var från eller"
    " men så sig vad hur vem ska skall vill måste vid också efter detta denna dessa blev blir"
    " jag oss vår våra när något någon mer bli än varje mellan över under alla allt bara nu"
    " gör vara hade kunde skulle sin sitt sina han hon dig ni många ut upp in då får"
)
_DANISH: Final = (
    "og i på af til er en et som det den de for med at ikke har om vi kan var fra eller men"
    " så sig hvad hvor hvordan hvem skal vil må ved også efter dette denne disse blev bliver"
    " jeg os vores når noget nogen mere blive end hver mellem over under alle alt kun nu gør"
    " være havde kunne skulle ville sin sit sine han hun dig jer mange ud op ind da får"
)
_COMMON: Final[dict[Spoken, frozenset[str]]] = {
    "no": frozenset(_NORWEGIAN.split()),
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "sv": frozenset(_SWEDISH.split()),
    "da": frozenset(_DANISH.split()),
}


def spoken(text: str) -> tuple[Spoken, ...]:
    """Return the languages that a paragraph may be in, the likeliest first; none if not plain.

    Plain is: eight words or more, a quarter of them among a language's commonest. A second language
    may be it too, as Danish where the text is Norwegian, unless the words that only one of the two
    has speak for the first by three to one; where the two are no kin, neither is plain.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    hits: dict[Spoken, int] = {
        one: sum(word in common for word in words) for one, common in _COMMON.items()
    }
    best = max(hits, key=lambda one: hits[one])
    if len(words) < _FEWEST_WORDS or hits[best] < max(_FEWEST_HITS, _LEAST_SHARE * len(words)):
        return ()
    others: list[Spoken] = [one for one in hits if one != best and not _is_rather(best, one, words)]
    kin = best in _SCANDINAVIAN and _SCANDINAVIAN.issuperset(others)
    return (best, *others) if kin or not others else ()


def _is_rather(best: Spoken, other: Spoken, words: list[str]) -> bool:
    """Return whether words speak for the first of two languages, and hardly for the other."""
    ours, theirs = _COMMON[best], _COMMON[other]
    own = len({word for word in words if word in ours and word not in theirs})
    foreign = sum(word in theirs and word not in ours for word in words)
    return own >= _FEWEST_OWN and own >= _MANY_TIMES * foreign


_OF_NYNORSK: Final = (
    "ikkje eg dei kva kven korleis kvifor noko nokon nokre frå vere vore eit ein berre meir mykje"
    " sjølv då vart seie gjere kjem medan"
)
_OF_BOKMAAL: Final = (
    "ikke jeg hva hvem hvordan hvorfor hvilke hvilken noe noen fra være vært mer selv hvis gjøre"
    " gjør deres"
)
_NYNORSK: Final = frozenset(_OF_NYNORSK.split())
_BOKMAAL: Final = frozenset(_OF_BOKMAAL.split())
_FEWEST_TOLD_APART: Final = 3
_TEN_TIMES: Final = 10
FORMS: Final[dict[str, Message]] = {
    "nb": message("Norwegian Bokmål"),
    "nn": message("Norwegian Nynorsk"),
}
"""What the two forms of Norwegian are called."""


def norwegian_form(text: str) -> Literal["nb", "nn"] | None:
    """Return which of the two forms of Norwegian a text is plainly in; `None` where not plain.

    Plain is: three or more words that only one of them has, and ten for each that only the other
    has.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    nynorsk = [word for word in words if word in _NYNORSK]
    bokmaal = [word for word in words if word in _BOKMAAL]
    if _outweighs(nynorsk, bokmaal):
        return "nn"
    return "nb" if _outweighs(bokmaal, nynorsk) else None


def _outweighs(ours: list[str], theirs: list[str]) -> bool:
    is_many = len(ours) >= _TEN_TIMES * len(theirs)
    return is_many and len(set(ours)) >= _FEWEST_TOLD_APART


def wrong_form(tag: str, text: str) -> str:
    """Return the form of Norwegian that a text is plainly in if it is marked as the other one.

    Args:
        tag: what the text is marked as, such as `nn-NO`.
        text: the text.

    Returns:
        `nb`, `nn`, or nothing where the mark is right, or names neither.
    """
    marked = tag.replace("_", "-").split("-")[0].casefold()
    if marked not in FORMS:
        return ""
    form = norwegian_form(text)
    return form if form is not None and form != marked else ""


def primary(tag: str) -> str:
    """Return the language that a tag names, without script and region; Norwegian is one.

    Args:
        tag: such as `nb-NO`, `nn`, `en-US` (BCP 47).
    """
    language = tag.replace("_", "-").split("-")[0].casefold()
    return "no" if language in ("nb", "nn", "no") else language


def language_name(language: str) -> Message | str:
    """Return what a language is called, its code where no name is known."""
    return NAMES.get(language, language)

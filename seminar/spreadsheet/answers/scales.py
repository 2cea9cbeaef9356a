"""Scales in words: which score "Helt enig" is, in bokmål, nynorsk and English.

A scale is a ladder: its steps from the lowest up, each with the wordings in use for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from seminar.spreadsheet.words import key

Ladder = tuple[str, ...]
"""The steps, lowest first; wordings of one step are parted by bars."""

_FIVE: tuple[Ladder, ...] = (
    (
        "helt uenig|svært uenig|heilt ueinig|svært ueinig|strongly disagree|totally disagree"
        "|completely disagree",
        "litt uenig|delvis uenig|uenig|ganske uenig|nokså uenig|litt ueinig|delvis ueinig|ueinig"
        "|ganske ueinig|nokså ueinig|disagree|somewhat disagree|partly disagree|slightly disagree",
        "verken enig eller uenig|hverken enig eller uenig|verken einig eller ueinig|nøytral|både og"
        "|både/og|verken eller|neither agree nor disagree|neutral",
        "litt enig|delvis enig|enig|ganske enig|nokså enig|litt einig|delvis einig|einig"
        "|ganske einig|nokså einig|agree|somewhat agree|partly agree|slightly agree",
        "helt enig|svært enig|heilt einig|svært einig|strongly agree|totally agree"
        "|completely agree",
    ),
    (
        "i svært liten grad|ikke i det hele tatt|ikkje i det heile|to a very small extent"
        "|not at all|to a very little extent",
        "i liten grad|i mindre grad|to a small extent|to a little extent",
        "i noen grad|i nokon grad|i middels grad|delvis|to some extent|to a moderate extent",
        "i stor grad|i høy grad|i høg grad|to a large extent|to a great extent",
        "i svært stor grad|i svært høy grad|i svært høg grad|to a very large extent"
        "|to a very great extent",
    ),
    (
        "aldri|never",
        "sjelden|sjeldan|rarely|seldom",
        "av og til|noen ganger|nokre gonger|iblant|innimellom|sometimes|occasionally",
        "ofte|often|frequently",
        "alltid|svært ofte|always|very often|constantly",
    ),
    (
        "svært dårlig|svært dårleg|veldig dårlig|very poor|very bad",
        "dårlig|dårleg|ganske dårlig|nokså dårlig|poor|bad",
        "verken god eller dårlig|verken bra eller dårlig|verken god eller dårleg|middels|fair"
        "|average|neither good nor bad|ok",
        "god|bra|ganske god|ganske bra|nokså god|godt|good",
        "svært god|svært bra|veldig god|veldig bra|svært godt|very good|excellent",
    ),
    (
        "svært misfornøyd|svært misnøgd|very dissatisfied",
        "misfornøyd|litt misfornøyd|ganske misfornøyd|misnøgd|litt misnøgd|dissatisfied"
        "|somewhat dissatisfied",
        "verken fornøyd eller misfornøyd|verken nøgd eller misnøgd"
        "|neither satisfied nor dissatisfied",
        "fornøyd|litt fornøyd|ganske fornøyd|nøgd|litt nøgd|satisfied|somewhat satisfied",
        "svært fornøyd|svært nøgd|very satisfied",
    ),
)
_SEVEN: tuple[Ladder, ...] = (
    (
        "helt uenig|svært uenig|heilt ueinig|svært ueinig|strongly disagree",
        "uenig|ganske uenig|nokså uenig|ueinig|nokså ueinig|disagree",
        "litt uenig|delvis uenig|litt ueinig|delvis ueinig|somewhat disagree|slightly disagree",
        "verken enig eller uenig|hverken enig eller uenig|verken einig eller ueinig|nøytral"
        "|neither agree nor disagree|neutral",
        "litt enig|delvis enig|litt einig|delvis einig|somewhat agree|slightly agree",
        "enig|ganske enig|nokså enig|einig|nokså einig|agree",
        "helt enig|svært enig|heilt einig|svært einig|strongly agree",
    ),
)
_FOUR: tuple[Ladder, ...] = tuple((*ladder[:2], *ladder[3:]) for ladder in _FIVE)
_LADDERS = {4: _FOUR, 5: _FIVE, 7: _SEVEN}
"""By how many steps they have. Those of four are those of five without the middle."""

NO_ANSWER = frozenset(
    {
        *("", "-", "–", "—", "vet ikke", "veit ikkje", "vet ikke / ikke relevant", "ikke relevant"),
        *("ikkje relevant", "ikke aktuelt", "ikkje aktuelt", "ønsker ikke å svare", "ikke besvart"),
        *("ønskjer ikkje å svare", "vil ikke svare", "ingen formening", "inga meining"),
        *("ingen mening", "don't know", "do not know", "not applicable", "n/a", "not relevant"),
        *("prefer not to say", "prefer not to answer", "no opinion", "vet ikke/ikke relevant"),
    }
)
"""What people choose or leave who do not answer."""

_NUMBERED = re.compile(r"([0-9]{1,3})\s*[-–—=:.)(]\s*\D.*|\D.*[^\w\s]\s*([0-9]{1,3})\)?")


_WORDINGS = frozenset(
    name
    for ladders in _LADDERS.values()
    for ladder in ladders
    for step in ladder
    for name in step.split("|")
)


def is_step(value: object) -> bool:
    """Whether a value is a step of some scale in words, such as "Helt enig"."""
    return isinstance(value, str) and _wording(value) in _WORDINGS


def known_scores(texts: Collection[str], low: int, high: int) -> dict[str, int]:
    """Return the scores of those texts that are steps of one known scale, or begin with a number.

    The scale is the one that most of the texts belong to, among those with as many steps as the
    survey's, and none where two of them would be one step: then the scale has more steps.

    Args:
        texts: different answers, as they stand in the export.
        low: the lowest score of the survey.
        high: the highest.
    """
    numbered = {text: score for text in texts if (score := _number(text, low, high)) is not None}
    scales = [_steps(ladder, low) for ladder in _LADDERS.get(high - low + 1, ())]
    named = max((_within(texts, scale) for scale in scales), key=len, default=dict[str, int]())
    return {**named, **numbered}


def _within(texts: Collection[str], scale: Mapping[str, int]) -> dict[str, int]:
    known = {text: scale[name] for text in texts if (name := _wording(text)) in scale}
    wordings = {_wording(text) for text in known}
    return known if len(wordings) == len(set(known.values())) else {}


def _steps(ladder: Ladder, low: int) -> dict[str, int]:
    return {name: low + step for step, names in enumerate(ladder) for name in names.split("|")}


def _wording(text: str) -> str:
    return key(text).rstrip(".!")


def _number(text: str, low: int, high: int) -> int | None:
    found = _NUMBERED.fullmatch(" ".join(text.split()))
    score = int(found[1] or found[2]) if found else None
    return score if score is not None and low <= score <= high else None

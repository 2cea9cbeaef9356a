"""Ladders of answers in words, in bokmål, nynorsk and English: "Helt uenig" up to "Helt enig".

A ladder is one questionnaire's wording of a scale. Ladders of one family ask about the same thing,
such as agreement, and ladders of one family and language rival each other: an export that holds
"Enig" of one and "Litt enig" of another has more steps than either, or was worded by two people.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from seminar.model import LanguageCode


class Ladder(Struct, frozen=True):
    """A scale in words.

    Args:
        family: what its ladders ask about.
        language: the language of the wordings.
        steps: from the lowest up, each with the wordings that mean the same, the usual one first.
    """

    family: str
    language: LanguageCode
    steps: tuple[tuple[str, ...], ...]

    @property
    def wordings(self) -> frozenset[str]:
        """Every wording of every step."""
        return frozenset(wording for step in self.steps for wording in step)


def _ladder(family: str, language: LanguageCode, *steps: str) -> Ladder:
    """Return a ladder whose steps' wordings are parted by bars."""
    return Ladder(family, language, tuple(tuple(step.split("|")) for step in steps))


def _mirrored(
    family: str,
    language: LanguageCode,
    poles: tuple[str, str],
    middle: str,
    degrees: tuple[Sequence[str], ...],
) -> list[Ladder]:
    """Return the ladders that name both sides by the same degrees: "litt uenig", "litt enig".

    Args:
        family: what they ask about.
        language: that of the words.
        poles: what stands after a degree below and above the middle.
        middle: the step between, its wordings parted by bars; empty for none.
        degrees: for each ladder, the degrees from the outermost inwards.
    """
    low, high = poles
    ladders: list[Ladder] = []
    for words in degrees:
        below = [f"{word} {low}".strip() for word in words]
        above = [f"{word} {high}".strip() for word in reversed(words)]
        ladders.append(_ladder(family, language, *below, middle, *above))
    return ladders


_NEITHER = {
    "nb": "verken enig eller uenig|hverken enig eller uenig|nøytral|både og|både/og|verken eller",
    "nn": "verken einig eller ueinig|korkje einig eller ueinig|nøytral|både og|både/og"
    "|verken eller|korkje eller",
    "en": "neither agree nor disagree|neutral|neither agree or disagree",
}
_INNER = {
    "nb": ("litt", "delvis", "", "ganske", "nokså"),
    "nn": ("litt", "delvis", "", "ganske", "nokså"),
    "en": ("", "somewhat", "partly", "slightly"),
}
_OUTER = {
    "nb": ("helt", "svært"),
    "nn": ("heilt", "svært"),
    "en": ("strongly", "totally", "completely"),
}
_POLES = {"nb": ("uenig", "enig"), "nn": ("ueinig", "einig"), "en": ("disagree", "agree")}
_LANGUAGES: tuple[LanguageCode, ...] = ("nb", "nn", "en")


def _agreement(language: LanguageCode) -> list[Ladder]:
    degrees = tuple((outer, inner) for outer in _OUTER[language] for inner in _INNER[language])
    return _mirrored("agreement", language, _POLES[language], _NEITHER[language], degrees)


_FIVE = (
    *(ladder for language in _LANGUAGES for ladder in _agreement(language)),
    _ladder(
        "extent",
        "nb",
        "i svært liten grad|ikke i det hele tatt",
        "i liten grad|i mindre grad",
        "i noen grad|i middels grad|delvis",
        "i stor grad|i høy grad",
        "i svært stor grad|i svært høy grad",
    ),
    _ladder(
        "extent",
        "nn",
        "i svært liten grad|ikkje i det heile",
        "i liten grad|i mindre grad",
        "i nokon grad|i middels grad|delvis",
        "i stor grad|i høg grad",
        "i svært stor grad|i svært høg grad",
    ),
    _ladder(
        "extent",
        "en",
        "to a very small extent|not at all|to a very little extent",
        "to a small extent|to a little extent",
        "to some extent|to a moderate extent",
        "to a large extent|to a great extent",
        "to a very large extent|to a very great extent",
    ),
    _ladder(
        "frequency",
        "nb",
        "aldri",
        "sjelden",
        "av og til|noen ganger|iblant|innimellom",
        "ofte",
        "alltid|svært ofte",
    ),
    _ladder(
        "frequency",
        "nn",
        "aldri",
        "sjeldan",
        "av og til|nokre gonger|iblant|innimellom",
        "ofte",
        "alltid|svært ofte",
    ),
    _ladder(
        "frequency",
        "en",
        "never",
        "rarely|seldom",
        "sometimes|occasionally",
        "often|frequently",
        "always|very often|constantly",
    ),
    *(
        _ladder(
            "quality",
            "nb",
            f"{outer} dårlig",
            f"{inner} dårlig".strip(),
            "middels|verken god eller dårlig|verken bra eller dårlig|ok",
            f"{inner} {good}".strip(),
            f"{outer} {good}",
        )
        for good in ("god", "bra", "godt")
        for outer in ("svært", "veldig")
        for inner in ("", "ganske", "nokså")
    ),
    *(
        _ladder(
            "quality",
            "nn",
            "svært dårleg",
            f"{inner} dårleg".strip(),
            "middels|verken god eller dårleg|verken bra eller dårleg|ok",
            f"{inner} {good}".strip(),
            f"svært {good}",
        )
        for good in ("god", "bra", "godt")
        for inner in ("", "ganske", "nokså")
    ),
    _ladder(
        "quality",
        "en",
        "very poor|very bad",
        "poor|bad",
        "fair|average|neither good nor bad|ok",
        "good",
        "very good|excellent",
    ),
    *_mirrored(
        "satisfaction",
        "nb",
        ("misfornøyd", "fornøyd"),
        "verken fornøyd eller misfornøyd|hverken fornøyd eller misfornøyd",
        (("svært", ""), ("svært", "litt"), ("svært", "ganske")),
    ),
    *_mirrored(
        "satisfaction",
        "nn",
        ("misnøgd", "nøgd"),
        "verken nøgd eller misnøgd|korkje nøgd eller misnøgd",
        (("svært", ""), ("svært", "litt"), ("svært", "ganske")),
    ),
    *_mirrored(
        "satisfaction",
        "en",
        ("dissatisfied", "satisfied"),
        "neither satisfied nor dissatisfied",
        (("very", ""), ("very", "somewhat")),
    ),
)
_SEVEN = tuple(
    ladder
    for language in _LANGUAGES
    for ladder in _mirrored(
        "agreement",
        language,
        _POLES[language],
        _NEITHER[language],
        tuple(
            (outer, middle, inner)
            for outer in _OUTER[language]
            for middle in _INNER[language]
            for inner in ("litt", "delvis", "somewhat", "slightly")
            if inner in _INNER[language] and middle in ("", "ganske", "nokså")
        ),
    )
)
_FOUR = tuple(
    Ladder(ladder.family, ladder.language, (*ladder.steps[:2], *ladder.steps[3:]))
    for ladder in _FIVE
)

LADDERS: dict[int, tuple[Ladder, ...]] = {4: _FOUR, 5: _FIVE, 7: _SEVEN}
"""By how many steps they have. Those of four are those of five without the middle."""

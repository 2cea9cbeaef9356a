"""What sheets say by themselves, in every language, so that it is not taken for an answer.

An empty field shows a prompt, and a question stands after its number; whoever saved the sheet, in
whatever language it was built.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import get_args
from unicodedata import normalize

from builders.answer_marks import text_mark
from builders.answers.lines import Line
from seminar.language import Language, language
from seminar.model import LanguageCode

_OF_WORD = (
    "Click or tap here to enter text.",
    "Klikk eller trykk her for å skrive inn tekst.",
    "Klikk eller trykk her for å skrive inn tekst",
    "Klikk eller trykk her for å skrive tekst.",
)
"""What Word shows in an emptied field whose own prompt was lost."""


def squeezed(text: str) -> str:
    """Return a text as it is compared: one space where there are several, and small letters.

    Names of files may have their accents apart, as macOS keeps them.
    """
    return normalize("NFC", " ".join(text.split()).casefold())


def _in_all(say: Iterable[str]) -> frozenset[str]:
    return frozenset(squeezed(text) for text in say)


def languages() -> tuple[Language, ...]:
    """Return all languages that a sheet may have been built in."""
    return tuple(language(code) for code in get_args(LanguageCode))


@cache
def _prompts() -> tuple[str, ...]:
    return (
        *(
            words.text(prompt)
            for words in languages()
            for prompt in (
                "Click here and write the first point. Press Enter for the next.",
                "Click here and write one point.",
                "Click here and write your name",
                "Click here and write the group's name",
            )
        ),
        *_OF_WORD,
    )


@cache
def plenary_headings() -> frozenset[str]:
    """Return what stands above the field for what is most important, squeezed."""
    return _in_all(
        words.text("The most important thing we will say in plenary") for words in languages()
    )


@cache
def writer_labels() -> frozenset[str]:
    """Return what stands before the field for the writer's name, squeezed."""
    return _in_all(words.text("Writer") for words in languages())


@cache
def closing_lines() -> frozenset[str]:
    """Return what stands at the end of a sheet, squeezed."""
    return _in_all(
        words.text(
            "The answers are gathered in the summary after the seminar. "
            "Do not write anything about individuals."
        )
        for words in languages()
    )


@cache
def own_texts() -> frozenset[str]:
    """Return what else a built-in sheet says, squeezed, apart from what the seminar says."""
    return (
        closing_lines()
        | writer_labels()
        | _in_all(
            words.text(text)
            for words in languages()
            for text in (
                "Answer sheet",
                "Group",
                "How to fill it in",
                "Click in the field below the question and write.",
                "Press Enter for each new point. The point then gets a bullet of its own.",
                "Save when you are done. Leave the file in the group folder under the name it has.",
                "Save when you are done. Leave the file where it is, under the name it has.",
            )
        )
    )


@cache
def _numbered() -> re.Pattern[str]:
    """Return how a numbered heading begins: "Spørsmål 2: " or "Svar på spørsmål 2"."""
    forms = {
        squeezed(words.text(form, n="§", question=""))
        for words in languages()
        for form in ("Question {n}: {question}", "Answer to question {n}")
    }
    either = "|".join(re.escape(form.rstrip(": ")).replace("§", r"(\d+)") for form in forms)
    return re.compile(rf"(?:{either})\s*(?:[:.–-]\s*|$)")


def number_and_question(heading: str) -> tuple[int | None, str]:
    """Return the number that a heading gives a question, if any, and what it says after that.

    Args:
        heading: squeezed.
    """
    found = _numbered().match(heading)
    if found is None:
        return None, heading
    number = next(one for one in found.groups() if one is not None)
    return int(number[:4]), heading[found.end() :]


def without_prompt(line: Line, prompts: Iterable[str], marks: Collection[str]) -> str:
    """Return what a line says beside the prompt, which some programs leave standing.

    Args:
        line: of a field.
        prompts: what emptied fields show by the sheet's own account.
        marks: those of the prompts that the sheet was built with, empty where they were lost.
    """
    text = line.text.strip()
    if text_mark(text) in marks:
        return ""
    for prompt in (*_prompts(), *prompts):
        if prompt and text.startswith(prompt):
            return text[len(prompt) :]
        if prompt and text.endswith(prompt):
            return text[: -len(prompt)]
    return line.text

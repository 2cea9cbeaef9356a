"""The fast entry line of the outcomes: `g4 s2 e Felles time hver måned *`.

Before the statement may stand, in any order, a group (`g4`; `gr4`; `g0` for the plenary), a
question of the task (`s2`, `sp2`, `q2`; `s0` for none of them) and a letter for the kind, in
bokmål, nynorsk or English: `o` observation, `f` or `p` proposal, `e`, `s` or `ag` agreement, `t` or
`ac` action. A `*` after it, a word of its own, makes it a highlight. What is not said stays as it
was for the statement before.

- *Words stay words.* Only whole words count, and letters only small ones: `e-post`, `g`, `Gruppe 4
  mener`, `F og H` and `A shared hour` begin a statement. A sign in the text is a sign: `**viktig**`
  and `måned*` make no highlight.
- *Nothing is guessed.* A group or question that is not there, and two of one sort, refuse the line;
  so does `s 2`, in which a slip of a space would make the question an agreement. The same said
  twice is said once.
- Without a statement, the line only chooses what the next ones belong to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from app.entry.not_understood import NotUnderstood
from seminar.messages import Message, message
from seminar.model import Seminar, StatementKind
from seminar.statement_kinds import KINDS_WITHIN
from seminar.texts import clean_text, shown

LETTERS: dict[str, StatementKind] = {
    "o": "observation",
    "f": "proposal",
    "p": "proposal",
    "e": "agreement",
    "s": "agreement",
    "ag": "agreement",
    "t": "action",
    "ac": "action",
}
"""The letters of the kinds; English has two that begin with a word, "a"."""
_FIRST_LETTERS = {kind: letter for letter, kind in reversed(LETTERS.items())}
_PREFIX = re.compile(
    r"(?:(?P<group>(?:g|gr)(?P<g>[0-9]+))"
    r"|(?P<question>(?:s|sp|q)(?P<s>[0-9]+))"
    rf"|(?P<kind>(?-i:{'|'.join(sorted(LETTERS, key=len, reverse=True))})))"
    r"(?:\s+|$)",
    re.IGNORECASE,
)
_SLIP = re.compile(r"(?P<letter>gr?|sp?)\s+(?P<number>[0-9]+)(?:\s|$)")
"""A group or a question whose number was typed a space too far away."""
_STAR = re.compile(r"(?:^|\s+)\*$")


class Standing(Struct, frozen=True):
    """What a statement belongs to where its line does not say it.

    Args:
        task: the id of the task that is open; `None` for statements of none.
        group: the id of the group; `None` for the plenary.
        question: the id of the question; `None` for none of them.
        kind: what it is.
    """

    task: str | None = None
    group: str | None = None
    question: str | None = None
    kind: StatementKind = "observation"


class StatementLine(Struct, frozen=True):
    """What a line says.

    Args:
        text: the statement; empty where the line only chooses.
        standing: what it belongs to, and the next ones do.
        highlight: whether it is a highlight.
    """

    text: str
    standing: Standing
    highlight: bool = False


def read_statement_line(text: str, seminar: Seminar, standing: Standing) -> StatementLine:
    """Return what a line says.

    Args:
        text: as typed.
        seminar: whose groups and questions are meant.
        standing: what holds where the line does not say it.

    Raises:
        NotUnderstood: there is no such group or question, the line says two of them, a space stands
            before its number, or the line says nothing.
    """
    rest = " ".join(clean_text(text).split())
    prefixes: dict[str, re.Match[str]] = {}
    while found := _next(rest):
        sort = found.lastgroup or ""
        if sort in prefixes and _meant(prefixes[sort]) != _meant(found):
            raise NotUnderstood(
                "The line says both “{one}” and “{other}”. Leave one of them out.",
                one=prefixes[sort][0].strip(),
                other=found[0].strip(),
            )
        prefixes[sort] = found
        rest = rest[found.end() :]
    said, stars = _STAR.subn("", rest)
    if not said and (stars or not prefixes):
        raise NotUnderstood("There is no statement. Write what was said.")
    return StatementLine(said, _chosen(prefixes, seminar, standing), bool(stars))


def _next(rest: str) -> re.Match[str] | None:
    """Return what is said before the statement; refuse what a space has made another thing."""
    if slip := _SLIP.match(rest):
        meant = slip["letter"] + slip["number"]
        if slip["letter"] == "s":
            raise NotUnderstood(
                "Did you mean “{meant}”? Write it as one word; for an agreement, write “e”.",
                meant=shown(meant),
            )
        raise NotUnderstood("Did you mean “{meant}”? Write it as one word.", meant=shown(meant))
    return _PREFIX.match(rest)


def _meant(found: re.Match[str]) -> str:
    """Return what a prefix says, whichever way it is written."""
    digits = found["g"] or found["s"]
    return digits.lstrip("0") if digits else LETTERS[found["kind"]]


def _chosen(prefixes: dict[str, re.Match[str]], seminar: Seminar, standing: Standing) -> Standing:
    group, question, kind = standing.group, standing.question, standing.kind
    if found := prefixes.get("group"):
        group = group_typed(found["group"], found["g"], seminar)
    if found := prefixes.get("question"):
        question = question_typed(found["question"], found["s"], seminar, standing.task)
    if found := prefixes.get("kind"):
        kind = LETTERS[found["kind"]]
    return Standing(standing.task, group, question, kind)


def group_typed(typed: str, digits: str, seminar: Seminar) -> str | None:
    """Return the id of the group with a number; `None` for 0, the plenary.

    Args:
        typed: as typed, for the refusal.
        digits: the number.
        seminar: whose groups are meant.

    Raises:
        NotUnderstood: there is no such group.
    """
    ids = [group.id for group in seminar.groups]
    number = _number_within(digits, ids)
    if number is not None:
        return ids[number - 1] if number else None
    if not ids:
        raise NotUnderstood(
            "There is no group “{text}”: the seminar has no groups yet.", text=shown(typed)
        )
    raise NotUnderstood(
        "There is no group “{text}”. Write {there}, or 0 for the plenary.",
        text=shown(typed),
        there=_from_one_to(len(ids)),
    )


def question_typed(typed: str, digits: str, seminar: Seminar, task: str | None) -> str | None:
    """Return the id of the task's question with a number; `None` for 0, none of them.

    Args:
        typed: as typed, for the refusal.
        digits: the number.
        seminar: the seminar.
        task: the task's id; `None` where there is none.

    Raises:
        NotUnderstood: the task does not ask so many.
    """
    ids = questions_of(seminar, task)
    number = _number_within(digits, ids)
    if number is not None:
        return ids[number - 1] if number else None
    if not ids:
        raise NotUnderstood(
            "There is no question “{text}”: no question belongs to this.", text=shown(typed)
        )
    raise NotUnderstood(
        "There is no question “{text}”. Write {there}, or 0 for none of them.",
        text=shown(typed),
        there=_from_one_to(len(ids)),
    )


def _number_within(digits: str, ids: Sequence[str]) -> int | None:
    """Return a number of at most so many; `None` where there are not so many."""
    most = len(str(len(ids)))
    number = int(digits.lstrip("0")[: most + 1] or "0")
    return number if number <= len(ids) else None


def _from_one_to(last: int) -> str:
    return "1" if last == 1 else f"1–{last}"


def questions_of(seminar: Seminar, task: str | None) -> tuple[str, ...]:
    """Return the ids of the questions of a task; none without a task."""
    found = next((one for one in seminar.tasks if one.id == task), None)
    return tuple(question.id for question in found.questions) if found else ()


# --- in full form ---------------------------------------------------------------------------------


def said(line: StatementLine, seminar: Seminar) -> str:
    """Return the line in full form, which reads to the same value whatever stood before."""
    standing = line.standing
    groups = [group.id for group in seminar.groups]
    parts = (
        f"g{_number(groups, standing.group)}",
        f"s{_number(questions_of(seminar, standing.task), standing.question)}",
        _FIRST_LETTERS[standing.kind],
        line.text,
        "*" if line.highlight else "",
    )
    return " ".join(filter(None, parts))


def _number(ids: Sequence[str], id_: str | None) -> int:
    return ids.index(id_) + 1 if id_ in ids else 0


def understood(line: StatementLine, seminar: Seminar) -> Message:
    """Return in words what a line was understood as."""
    where = place_in_words(line.standing, seminar)
    if not line.text:
        return message("From now on: {where}", where=where)
    if line.highlight:
        return message("{where}, highlighted: “{text}”", where=where, text=line.text)
    return message("{where}: “{text}”", where=where, text=line.text)


def place_in_words(standing: Standing, seminar: Seminar) -> Message:
    """Return group, question and kind in words, such as "Gruppe 4, spørsmål 2, enighet"."""
    group = _number([group.id for group in seminar.groups], standing.group)
    question = _number(questions_of(seminar, standing.task), standing.question)
    return message(
        "{group}, {question}, {kind}",
        group=message("Group {n}", n=group) if group else message("Plenary"),
        question=message("question {n}", n=question) if question else message("no question"),
        kind=KINDS_WITHIN[standing.kind],
    )

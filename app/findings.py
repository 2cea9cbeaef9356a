"""The list of what is wrong with an Office file or template, as a person reads it at a terminal.

By severity, then by place. What a rule found in several places is told in the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Protocol

import click
from msgspec import Struct

from app.answers import print_lines, sign
from app.gathered_places import are_counted, together
from app.person import PERSON
from app.severities import COLOURS, counted
from builders.inspection import Place
from seminar.messages import Message
from seminar.severity import SEVERITIES, Severity
from seminar.texts import shown

_SHOWN = 8
"""How many sentences of one rule are told in one place before the rest is counted."""
_HEADING, _SENTENCE, _HANGING = "  ", "    ", "      "
"""What stands before a heading, before a sentence, and before the lines that a sentence goes on on.
"""


class Told(Protocol):
    """What is told: a finding of the inspection, or a fault of a template."""

    @property
    def rule(self) -> str:
        """What it is named by; equal names are told together."""
        ...

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        ...

    @property
    def place(self) -> Place:
        """Where it is."""
        ...

    @property
    def sentence(self) -> Message:
        """What is wrong."""
        ...

    @property
    def remedy(self) -> Message:
        """How to mend it."""
        ...


class Block(Struct, frozen=True):
    """Findings that stand together under a heading: what some rules found in the same places."""

    heading: str
    findings: list[Told]

    @property
    def by_rule(self) -> list[list[Told]]:
        """The findings by rule and remedy, in the order in which each comes first."""
        found: dict[tuple[str, Message], list[Told]] = {}
        for finding in self.findings:
            found.setdefault((finding.rule, finding.remedy), []).append(finding)
        return list(found.values())


def print_findings(file: str, findings: Sequence[Told], *, in_full: bool) -> None:
    """Print what was found in a file, with a line that sums it up.

    Args:
        file: what it is called.
        findings: the gravest first, then by place.
        in_full: whether all sentences of each rule are told, however many there are.
    """
    if findings:
        print_lines(file, bold=True)
        click.echo()
    for severity in SEVERITIES:
        of_it = [one for one in findings if one.severity == severity]
        if of_it:
            _print_severity(severity, of_it, len(findings) if in_full else _SHOWN)
    print_summary(file, findings)
    if findings:
        click.echo()


def print_summary(what: str, findings: Iterable[Told], unread: int = 0) -> None:
    """Print a line that sums up how many findings of each severity there are.

    Args:
        what: the file's name, or how many files there are.
        findings: what was found there.
        unread: how many files could not be read.
    """
    numbers = Counter(one.severity for one in findings)
    there: list[Severity] = [one for one in SEVERITIES if numbers[one]]
    counts = [counted(one, numbers[one]) for one in there]
    if unread:
        counts.append(
            PERSON.plural("{n} file that cannot be read", "{n} files that cannot be read", unread)
        )
    said = PERSON.listing(counts) or PERSON.text("no faults found")
    colour = "red" if unread else COLOURS[there[0]] if there else "green"
    print_lines(f"{what}: {said}.", bold=True, fg=colour)


def _print_severity(severity: Severity, findings: Sequence[Told], most: int) -> None:
    """Print the findings of a severity, at most `most` sentences of a rule in one place."""
    print_lines(counted(severity, len(findings)), bold=True, fg=COLOURS[severity])
    for block in _blocks(findings):
        click.echo()
        print_lines(block.heading, _HEADING, bold=True)
        for findings_of_rule in block.by_rule:
            _print_sentences(findings_of_rule, most)
            _print_remedy(findings_of_rule[0].remedy)
    click.echo()


def _blocks(findings: Sequence[Told]) -> list[Block]:
    """Return the findings by place; what a rule found in several is told in the first of them."""
    places: dict[tuple[str, Message], dict[Message, None]] = {}
    for finding in findings:
        places.setdefault((finding.rule, finding.remedy), {})[finding.place.text] = None
    where = {rule: tuple(found_in) for rule, found_in in places.items()}
    blocks: dict[tuple[Message, ...], list[Told]] = {}
    for finding in findings:
        blocks.setdefault(where[finding.rule, finding.remedy], []).append(finding)
    return [Block(together(found_in), found) for found_in, found in blocks.items()]


def _print_sentences(findings: Sequence[Told], most: int) -> None:
    """Print what one rule found under one heading; what is the same everywhere, once."""
    is_same = len({one.sentence for one in findings}) == 1
    places = {one.place.text for one in findings}
    lines = Counter(_line(one, places, is_same=is_same) for one in findings)
    if is_same:
        # Findings of which nothing else is told are counted by the heading, save within a place.
        unnamed = lines.pop("", 0)
        sentence = PERSON.say(findings[0].sentence)
        print_lines(_times(sentence, unnamed if unnamed > len(places) else 1), _HANGING, _SENTENCE)
    for line, count in islice(lines.items(), most):
        print_lines(_times(line, count), _HANGING, _SENTENCE, dim=is_same or None)
    rest = sum(islice(lines.values(), most, None))
    if rest:
        more = PERSON.plural(
            "… and {n} more, which --only {rule} tells",
            "… and {n} more, which --only {rule} tells",
            rest,
            rule=findings[0].rule,
        )
        print_lines(more, _HANGING, _SENTENCE, dim=True)


def _times(said: str, count: int) -> str:
    """Return what is told, and in how many places where it is the same in several."""
    return f"{said} ({PERSON.plural('{n} place', '{n} places', count)})" if count > 1 else said


def _line(finding: Told, places: Collection[Message], *, is_same: bool) -> str:
    """Return what is told of one finding; nothing where heading and sentence say it all.

    Args:
        finding: the finding.
        places: where it and the others of its rule are.
        is_same: whether their sentence is the same and was told.
    """
    sentence = PERSON.say(finding.sentence)
    spot = _spot(finding.place, sentence)
    if is_same and not spot and not are_counted(places):
        return ""
    place = PERSON.say(finding.place.text) if len(places) > 1 else ""
    said = spot if is_same else f"{sentence} ({spot})" if spot else sentence
    return ": ".join(filter(None, (place, said)))


def _spot(place: Place, sentence: str) -> str:
    """Return the shape's name and visible text, as far as the sentence does not name them.

    Of what lies in no place that a person knows, the part of the file.
    """
    said = shown(place.said)
    part = shown(place.part) if place.is_whole_file else ""
    quoted = PERSON.text("“{text}”", text=said) if said else ""
    words = {part: part, place.shape: place.shape, said: quoted}
    return ", ".join(told for word, told in words.items() if word and word not in sentence)


def _print_remedy(remedy: Message) -> None:
    """Print how to mend what a rule found."""
    arrow = sign("→", "->") + " "
    indent = _SENTENCE + " " * len(arrow)
    print_lines(PERSON.say(remedy), indent, _SENTENCE + arrow, fg="green")

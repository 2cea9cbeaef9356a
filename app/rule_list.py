"""The list of rules by which Office files are inspected, for people and for programs."""

from __future__ import annotations

from typing import Any

import click

from app.answers import print_json, print_lines
from app.inspecting import Order
from app.person import PERSON
from app.severities import COLOURS, word
from builders.inspection import CONCERNS, RULES, Rule
from builders.inspection.concerns import TITLES


def list_rules(order: Order, *, as_json: bool) -> int:
    """Print the rules by what they are about, and return the exit status.

    Args:
        order: which rules are told.
        as_json: whether to print them for a program, and nothing else.
    """
    rules = [one for one in RULES if order.counts(one.severity) and _is_asked(one, order)]
    if as_json:
        print_json({"rules": [_as_json(one) for one in rules]})
    else:
        _print(rules)
    return 0


def _is_asked(rule: Rule, order: Order) -> bool:
    return not order.only or rule.id in order.only


def _as_json(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "severity": rule.severity,
        "concern": rule.concern,
        "demand": PERSON.say(rule.demand),
        "remedy": PERSON.say(rule.remedy),
        "source": rule.source,
    }


def _print(rules: list[Rule]) -> None:
    for concern in CONCERNS:
        of_it = [rule for rule in rules if rule.concern == concern]
        if of_it:
            print_lines(PERSON.say(TITLES[concern]), bold=True)
            for rule in of_it:
                click.echo(
                    f"  {rule.id} " + click.style(word(rule.severity), fg=COLOURS[rule.severity])
                )
                print_lines(PERSON.say(rule.demand), "      ")
            click.echo()
    print_lines(PERSON.plural("{n} rule.", "{n} rules.", len(rules)))

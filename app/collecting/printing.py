"""Prints what came of collecting: by group and task, then by file, and how to decide what waits."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.answers import print_lines
from app.collecting.by_group import print_groups
from app.collecting.collecting import Collected
from app.collecting.conflicts import print_ways
from app.collecting.summing_up import summary
from app.person import PERSON
from builders.answers import Remark

_ = PERSON.text
_INDENT, _HANGING = "  ", "    "
"""What stands before a file, and before the lines that it goes on on."""


def print_report(collected: Collected) -> None:
    """Print what came of collecting, sum first."""
    print_lines(summary(collected, PERSON), bold=True)
    print_groups(collected)
    _print_remarks(collected.reading.remarks)
    print_ways(collected.news)


def _print_remarks(remarks: Sequence[Remark]) -> None:
    """Print what is to be said of files, what was not read first."""
    _print_files([one for one in remarks if one.is_fault], _("Not read, or not all of it:"), "red")
    _print_files([one for one in remarks if not one.is_fault], _("Worth a look:"), "yellow")


def _print_files(remarks: Sequence[Remark], heading: str, colour: str) -> None:
    if not remarks:
        return
    click.echo()
    print_lines(heading, bold=True, fg=colour)
    for remark in remarks:
        print_lines(PERSON.say(remark.sentence), _HANGING, _INDENT)

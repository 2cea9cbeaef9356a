"""Prints what came of collecting by group and task; a group that tells nothing, in a line."""

from __future__ import annotations

import click

from app.answers import print_lines
from app.collecting.collecting import Collected, Sheet, sheets_of
from app.collecting.names import Names
from app.collecting.one_sheet import TASK, print_open_questions, print_sheet
from app.collecting.standing import Standings
from app.collecting.statements import Statements
from app.person import PERSON

_ = PERSON.text


def print_groups(collected: Collected) -> None:
    """Print each group's sheets, in the order of groups and tasks."""
    by_group = _ByGroup(collected)
    was_short = False
    for group, sheets in _by_group(collected).items():
        standings = {by_group.standing(sheet) for sheet in sheets}
        has_one = len(standings) == 1 and "" not in standings
        is_short = group is not None and has_one and not any(map(by_group.open_questions, sheets))
        if not (is_short and was_short):
            click.echo()
        if is_short:
            by_group.print_short(group, standings.pop())
        else:
            by_group.print_group(group, sheets)
        was_short = is_short


def _by_group(collected: Collected) -> dict[str | None, list[Sheet]]:
    """Return the seminar's sheets, and whichever else were read, by group."""
    read = [(one.task, one.group) for one in collected.news]
    found: dict[str | None, list[Sheet]] = {}
    for sheet in dict.fromkeys((*sheets_of(collected.before), *read)):
        found.setdefault(sheet[1], []).append(sheet)
    return found


class _ByGroup:
    """Prints the sheets of one group after the other."""

    def __init__(self, collected: Collected) -> None:
        self._names = Names(collected.before, PERSON)
        self._statements = Statements(collected)
        self._standings = Standings(collected, PERSON)

    def standing(self, sheet: Sheet) -> str:
        """Return how it stands with a sheet of which nothing is to tell, else nothing."""
        return self._standings.of(sheet)

    def open_questions(self, sheet: Sheet) -> tuple[str, ...]:
        """Return ids of the questions that a sheet leaves open, if it answers any."""
        return self._standings.open_questions(sheet)

    def print_short(self, group: str | None, standing: str) -> None:
        """Print a group in a line."""
        print_lines(_("{name}: {news}", name=self._names.group(group), news=standing))

    def print_group(self, group: str | None, sheets: list[Sheet]) -> None:
        """Print a group task by task."""
        if group is not None:
            print_lines(self._names.group(group), bold=True)
        for sheet in sheets:
            label, standing = self._names.task(sheet[0]), self.standing(sheet)
            news = self._standings.news(sheet)
            if standing or news is None:
                print_lines(_("{name}: {news}", name=label, news=standing), TASK, dim=True)
            else:
                print_sheet(label, news, self._statements)
            if open_questions := self.open_questions(sheet):
                print_open_questions(open_questions, self._names)

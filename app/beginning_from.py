"""`plenum new --from`: next year's seminar, and the list of what became of last year's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from app.answers import print_json, print_lines, sign
from app.days_off import days_off
from app.next_year import Made, make_next_year, read_last_year, refuse_unfit
from app.person import PERSON
from seminar.messages import message
from seminar.model import Seminar
from seminar.rollover import Fate, LeftAlone, Line, NextYear, Proposal, next_year, with_proposals

_ = PERSON.text
_FATES: dict[Fate, str] = {
    "kept": _("Came along as it was"),
    "changed": _("Was changed"),
    "left": _("Was left"),
}
_INDENT = "  "


class Order(Struct, frozen=True):
    """How the new seminar is wanted.

    Args:
        title: what it is called; empty for last year's title with its year changed.
        first_day: its first day; `None` for the same weekday of the same week.
        all_texts: whether every proposed change of a text is made.
    """

    title: str = ""
    first_day: dt.date | None = None
    all_texts: bool = False


def begin_from(last_folder: Path, folder: Path, order: Order, *, as_json: bool) -> int:
    """Make next year's seminar in `folder`, print what became of last year's, return the status.

    Raises:
        PlenumError: last year's cannot be read, or the new one not made; then there is none.
    """
    refuse_unfit(last_folder, folder)
    last = read_last_year(last_folder)
    new = next_year(last.seminar, order.first_day, title=order.title, survey=last.survey)
    chosen = [one for one in new.proposals if one.is_usual or order.all_texts]
    seminar = with_proposals(new.seminar, chosen)
    made = make_next_year(last, new, seminar, folder)
    if as_json:
        print_json(_as_json(seminar, made, new, chosen))
    else:
        _print(seminar, made, new, chosen)
        print_lines(_("{folder} is ready. Try: plenum check, plenum build.", folder=str(folder)))
    return 0


# --- for a person ---------------------------------------------------------------------------------


def _print(seminar: Seminar, made: Made, new: NextYear, chosen: Sequence[Proposal]) -> None:
    dates = PERSON.dates([day.date for day in seminar.programme])
    print_lines(": ".join(filter(None, (seminar.title, dates))), bold=True)
    for off in _days_off(seminar):
        print_lines(off)
    for fate, heading in _FATES.items():
        _print_list(heading, [_told(line) for line in made.lines if line.fate == fate])
    _print_list(_("Texts that were changed"), [_change(one) for one in chosen])
    left = [_change(one) for one in new.proposals if one not in chosen]
    _print_list(_("Texts that may have to be changed; --all-texts changes them too"), left)
    _print_list(
        _("Last year’s days that you have to change yourself"),
        [_to_look_at(one) for one in new.left_alone],
    )
    _print_list(_("Files that last year’s folder lacks"), made.missing)
    click.echo()


def _days_off(seminar: Seminar) -> list[str]:
    """Return a sentence for each day on which people do not work."""
    return [PERSON.say(one) for one in days_off(day.date for day in seminar.programme)]


def _print_list(heading: str, told: Sequence[str]) -> None:
    if told:
        click.echo()
        print_lines(heading, bold=True)
    for each in told:
        print_lines(each, _INDENT * 2, _INDENT)


def _told(line: Line) -> str:
    """Return a line as one: "Programme, 25 items: The same times, new dates"."""
    return f"{PERSON.say(line.name)}, {PERSON.say(line.had)}: {PERSON.say(line.becomes)}"


def _change(proposal: Proposal) -> str:
    quote = message("“{text}”", text=proposal.old), message("“{text}”", text=proposal.new)
    arrow = sign("→", "->")
    said = f"{PERSON.say(proposal.where)}: {f' {arrow} '.join(map(PERSON.say, quote))}"
    if proposal.around == proposal.old:
        return said
    return f"{said} ({PERSON.say(message('“{text}”', text=proposal.around))})"


def _to_look_at(left: LeftAlone) -> str:
    return f"{PERSON.say(left.where)}: {PERSON.say(message('“{text}”', text=left.text))}"


# --- for a program --------------------------------------------------------------------------------


def _as_json(
    seminar: Seminar, made: Made, new: NextYear, chosen: Sequence[Proposal]
) -> dict[str, Any]:
    return {
        "title": seminar.title,
        "dates": [day.date for day in seminar.programme],
        "days_off": _days_off(seminar),
        "parts": [
            {
                "part": line.part,
                "name": PERSON.say(line.name),
                "fate": line.fate,
                "count": line.count,
                "had": PERSON.say(line.had),
                "becomes": PERSON.say(line.becomes),
            }
            for line in made.lines
        ],
        "texts": [
            {
                "place": PERSON.say(one.where),
                "part": one.place.part,
                "value": one.place.value,
                "field": one.place.field,
                "old": one.old,
                "new": one.new,
                "around": one.around,
                "changed": one in chosen,
            }
            for one in new.proposals
        ],
        "left_alone": [
            {
                "place": PERSON.say(one.where),
                "part": one.place.part,
                "value": one.place.value,
                "field": one.place.field,
                "around": one.text,
            }
            for one in new.left_alone
        ],
        "missing": list(made.missing),
    }

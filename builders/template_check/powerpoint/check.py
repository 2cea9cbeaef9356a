"""The check of a PowerPoint template, from its package to the colours of its footers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from builders.archive import damaged
from builders.deck.roles import EXPECTED, PURPOSES, SOUGHT
from builders.inspection.office_file import open_office_file
from builders.look import Role
from builders.template_check.faults import WHOLE, Fault, Report, Use, in_order
from builders.template_check.inspected import inspected
from builders.template_check.powerpoint.colours import colour_faults
from builders.template_check.powerpoint.fonts import font_faults
from builders.template_check.powerpoint.language import language_faults
from builders.template_check.powerpoint.left_behind import left_behind
from builders.template_check.powerpoint.mapped import mapped_faults
from builders.template_check.powerpoint.opened import OpenedTemplate
from builders.template_check.powerpoint.pictures import picture_faults
from builders.template_check.powerpoint.places import PLACE_CHECKS
from builders.template_check.powerpoint.served import OTHER_PURPOSES, served_faults
from builders.template_check.powerpoint.specimens import specimen_faults
from seminar.messages import PlenumError, message

Check = Callable[[OpenedTemplate], Iterable[Fault]]

_CHECKS: tuple[Check, ...] = (
    left_behind,
    mapped_faults,
    served_faults,
    *PLACE_CHECKS,
    colour_faults,
    font_faults,
    language_faults,
    picture_faults,
    specimen_faults,
)


def check_powerpoint(path: Path) -> Report:
    """Return all that is wrong with a PowerPoint template, and what its layouts are used for.

    Raises:
        UnreadableOfficeFile: it is no PowerPoint file, or cannot be read at all.
    """
    with open_office_file(path) as file:
        opened = OpenedTemplate(path, file)
        faults = [*_of_the_file(opened)]
        for check in _CHECKS:
            faults += _as_far_as_it_goes(check, opened)
        faults += _stop(opened, faults)
        return Report("powerpoint", in_order(faults), _uses(opened))


def _of_the_file(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield what inspection finds in parts that go along into a deck."""
    for fault in inspected(opened.path, ("package", "presentation")):
        part = fault.place.part
        goes_along = not part or part in opened.kept or part.endswith((".rels", "Types].xml"))
        if fault.place.slide is None and goes_along:
            yield fault


def _as_far_as_it_goes(check: Check, opened: OpenedTemplate) -> list[Fault]:
    """Return what a check finds before it meets what it cannot read, which `_stop` tells of."""
    found: list[Fault] = []
    try:
        found.extend(check(opened))
    except PlenumError:
        return found
    return found


def _stop(opened: OpenedTemplate, faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield why no deck can be built, unless one of `faults` says so already."""
    errors = [one.sentence for one in faults if one.severity == "error"]
    try:
        _ = opened.template
    except PlenumError as error:
        is_vague = error.message.original == damaged("").message.original
        if error.message not in errors and not (is_vague and errors):
            remedy = message("Mend what this says; then check the template again.")
            yield Fault("template-unusable", "error", WHOLE, error.message, remedy)


def _uses(opened: OpenedTemplate) -> tuple[Use, ...]:
    """Return what the layouts are used for; nothing where no deck can be built."""
    try:
        _ = opened.template
    except PlenumError:
        return ()
    roles: list[Role] = [*EXPECTED, *(role for role in SOUGHT if role not in EXPECTED)]
    purposes = PURPOSES | OTHER_PURPOSES
    return tuple(
        Use(role, purposes[role], one.layout.name, own=one.found_as == role)
        for role in roles
        for one in [opened.served[role]]
    )

"""Where two seminars differ first, so that undoing what made the one of the other leads there."""

from __future__ import annotations

from collections.abc import Sequence

from app.desktop.spot import PageId, Spot
from seminar.differences import Difference, differences
from seminar.differences.merging import KIND
from seminar.model import Seminar

_PARTS: dict[str, PageId] = {
    "programme": "programme",
    "tasks": "tasks",
    "participants": "groups",
    "groups": "groups",
    "outcomes": "outcomes",
}
"""The pages of the parts of a seminar that have one."""
_DETAILS = ("title", "subtitle", "theme", "language", "venue")
_NOWHERE = Spot(page="programme")


def changed_spot(before: Seminar, after: Seminar) -> Spot:
    """Return where the first change is that a page shows, with all rows that were changed there.

    Args:
        before: a seminar.
        after: what has become of it.
    """
    found = differences(before, after)
    in_parts = [each for each in found if each.part in _PARTS]
    if in_parts:
        return _in_part(in_parts, after)
    return next((spot for each in found if (spot := _of_field(each.key[1]))), _NOWHERE)


def _in_part(found: Sequence[Difference], after: Seminar) -> Spot:
    first = found[0]
    if first.part == "programme" and len(first.path) > 2:
        return _in_slides(found, first)
    page, holder, *inside = _PARTS[first.part], *first.path
    rows = _rows(found, first)
    field = first.key[1] if len(rows) <= 1 else ""
    if page == "groups":
        changed = {each.path[0] for each in found if each.part == first.part}
        ids = tuple(one.id for one in (*after.participants, *after.groups) if one.id in changed)
        return Spot(page=page, rows=ids, field=first.key[1] if len(ids) == 1 else "")
    if page == "outcomes":
        return _in_outcomes(found, after)
    if page == "tasks":
        question = inside[0] if inside else None
        return Spot(page=page, task=holder, question=question, rows=rows or (holder,), field=field)
    item = inside[0] if inside else None
    return Spot(page=page, day=holder, item=item, rows=rows, field=field)


def _in_outcomes(found: Sequence[Difference], after: Seminar) -> Spot:
    """Return where the statements are that were changed about the first one's task."""
    inside = [each for each in found if each.part == "outcomes"]
    changed = {each.path[0] for each in inside}
    said = [one for one in after.outcomes if one.id in changed]
    ids = tuple(one.id for one in said if one.task == said[0].task)
    return Spot(
        page="outcomes",
        task=said[0].task if said else None,
        statement=ids[0] if ids else None,
        rows=ids,
        field=inside[0].key[1] if len(changed) == 1 else "",
    )


def _in_slides(found: Sequence[Difference], first: Difference) -> Spot:
    """Return where slides of an item were changed, at the field where it is one field of one."""
    _, item, slide, *_ = first.path
    changed = [each for each in found if each.path[1:2] == (item,) and len(each.path) > 2]
    rows = tuple(dict.fromkeys(each.path[2] for each in changed))
    name = first.key[1] if len(changed) == 1 and first.key[0] == slide else ""
    field = "kind" if name == KIND else name
    return Spot(page="slides", item=item, slide=slide, rows=rows, field=field)


def _rows(found: Sequence[Difference], first: Difference) -> tuple[str, ...]:
    """Return the ids of the changed items of the first one's day, or questions of its task."""
    alike = (each for each in found if (each.part, each.path[0]) == (first.part, first.path[0]))
    return tuple(dict.fromkeys(each.path[1] for each in alike if len(each.path) > 1))


def _of_field(name: str) -> Spot | None:
    """Return where a field of the seminar itself stands, if a page has it."""
    whole, _, field = name.rpartition(".")
    if name in _DETAILS or whole == "organisation":
        return Spot(page="details", field=field)
    if name.split(".", maxsplit=1)[0] == "survey":
        return Spot(page="survey", field=field if whole else "")
    if whole == "document":
        is_about_files = field in ("templates", "pdfs")
        return Spot(page="documents" if is_about_files else "details", field=field)
    return None

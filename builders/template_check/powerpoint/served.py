"""Which kinds of slides a template has layouts for, and what comes near where it has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from builders.deck.layouts import Layout
from builders.deck.roles import EXPECTED, PURPOSES, SOUGHT, is_meant, unfit
from builders.inspection import Place
from builders.look import Role, layout_look
from builders.template_check.faults import LAYOUTS, Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import Message, message
from seminar.texts import shown

OTHER_PURPOSES: dict[Role, Message] = {
    "title_with_arms": message("the deck's first slide, with a coat of arms"),
    "two_columns": message("slides with two columns"),
    "statement": message("statements"),
    "quote": message("quotes"),
    "table": message("tables"),
    "chart": message("charts"),
    "work": message("groups and overviews of tasks"),
    "task": message("tasks"),
    "picture": message("pictures"),
    "reference": message("references"),
    "break": message("breaks"),
}
"""What the roles are for that no template need have a layout for."""
NAMES: dict[Role, Message] = {
    "title": message("Title Slide"),
    "section": message("Section Header"),
    "bullets": message("Title and Content"),
    "plain": message("Title Only"),
}
"""What PowerPoint calls the layouts for the expected roles."""
_ALIKE = 0.6
"""From this likeness on, of 1, a layout's name may be one that is sought, misspelt."""
_EVERYWHERE = Place(message("The layouts"), (LAYOUTS,))


def served_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield the kinds of slides without a layout, and what is odd about the layouts there are."""
    for role in EXPECTED:
        if opened.served[role].found_as != role or not _serves(opened, role):
            yield _missing(opened, role)
    yield from _lost(opened)
    yield from _without_title(opened)
    yield from _names(opened)
    yield from _masters(opened)


def _serves(opened: OpenedTemplate, role: Role) -> bool:
    """Return whether the layout for a role was found for it, and is no stand-in."""
    layout = opened.served[role].layout
    return (
        opened.mapping.get(role) == layout.name
        or opened.served[role].ours
        or (is_meant(layout, role) and unfit(layout, role) is None)
    )


def _missing(opened: OpenedTemplate, role: Role) -> Fault:
    remedy = message(
        "In PowerPoint, choose View, Slide Master, and give the layout that is meant for it the "
        "name “{name}”; or name it in {file}, a file beside the template: {role} = "
        '"{layout}".',
        name=NAMES[role],
        file=opened.mapping_name,
        role=role,
        layout=_nearest_name(opened, role),
    )
    return Fault("layout-missing", "warning", _EVERYWHERE, _missed(opened, role), remedy)


def _missed(opened: OpenedTemplate, role: Role) -> Message:
    instead, purpose = shown(opened.served[role].layout.name), PURPOSES[role]
    for layout in opened.layouts:
        why = unfit(layout, role)
        if why and is_meant(layout, role):
            return message(
                "There is no layout for {purpose}; “{layout}” is used instead. “{near}” looks "
                "meant for that, but {reason}.",
                purpose=purpose,
                layout=instead,
                near=shown(layout.name),
                reason=why,
            )
    near = _alike(opened, role)
    if near is not None:
        return message(
            "There is no layout for {purpose}; “{layout}” is used instead. Perhaps “{near}” is "
            "meant for that, but its name does not say so.",
            purpose=purpose,
            layout=instead,
            near=shown(near.name),
        )
    return message(
        "There is no layout for {purpose}; “{layout}” is used instead.",
        purpose=purpose,
        layout=instead,
    )


def _lost(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield layouts of ours that a template made from the built-in one has no more.

    Of other templates nobody expects them; what is used there instead is listed with the uses.
    """
    own = [role for role, one in opened.served.items() if one.ours and one.found_as == role]
    if 2 * len(own) <= len(SOUGHT):
        return
    for role in OTHER_PURPOSES:
        if opened.served[role].found_as != role:
            remedy = message(
                "Copy the layout “{name}” from the built-in template into this one; or leave it, "
                "for Plenum draws what has no place on “{layout}”.",
                name=layout_look(role).name,
                layout=shown(opened.served[role].layout.name),
            )
            yield Fault("layout-lost", "tip", _EVERYWHERE, _lost_of(opened, role), remedy)


def _lost_of(opened: OpenedTemplate, role: Role) -> Message:
    instead, purpose = shown(opened.served[role].layout.name), OTHER_PURPOSES[role]
    look = layout_look(role)
    near = next((one for one in opened.layouts if one.name == look.name), None)
    there = set[object]() if near is None else {(one.type, one.idx) for one in near.placeholders}
    lost = next((one for one in look.places if (one.type, one.idx) not in there), None)
    if near is None or lost is None:
        return message(
            "There is no layout for {purpose}; “{layout}” is used instead.",
            purpose=purpose,
            layout=instead,
        )
    return message(
        "There is no layout for {purpose}; “{layout}” is used instead. “{near}” looks "
        "meant for that, but {reason}.",
        purpose=purpose,
        layout=instead,
        near=shown(near.name),
        reason=message("its place “{name}” is gone", name=lost.name),
    )


def _nearest_name(opened: OpenedTemplate, role: Role) -> str:
    """Return the name of the layout that is likeliest meant, or an ellipsis."""
    near = _alike(opened, role)
    return shown(near.name) if near else "…"


def _alike(opened: OpenedTemplate, role: Role) -> Layout | None:
    """Return the layout whose name is most like one that is sought, if any is like it."""
    free = [
        one
        for one in opened.layouts
        if unfit(one, role) is None and not any(is_meant(one, other) for other in SOUGHT)
    ]
    likeness = {one.part: _likeness(one.name, role) for one in free}
    likest = max(free, key=lambda one: likeness[one.part], default=None)
    return likest if likest and likeness[likest.part] >= _ALIKE else None


def _likeness(name: str, role: Role) -> float:
    folded = name.casefold()
    names = SOUGHT[role].names
    if any(one in folded for one in names):
        return 1.0
    return max((SequenceMatcher(None, folded, one).ratio() for one in names), default=0.0)


def _without_title(opened: OpenedTemplate) -> Iterator[Fault]:
    used = {one.layout.part: one.layout for one in opened.served.values()}
    for layout in used.values():
        if layout.title is None:
            yield Fault(
                "layout-without-title",
                "warning",
                opened.at(layout),
                message(
                    "The layout is used for slides but has no title, so headings are drawn as "
                    "ordinary text, which screen readers and the outline do not know as headings."
                ),
                message(
                    "In PowerPoint, choose View, Slide Master, this layout, and tick Title under "
                    "Master Layout."
                ),
            )


def _names(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield layouts that no mapping file can name."""
    counted = Counter(one.name for one in opened.layouts)
    remedy = message(
        "In PowerPoint, choose View, Slide Master, right-click the layout and choose Rename Layout."
    )
    seen: set[str] = set()
    for layout in opened.layouts:
        if not layout.name.strip():
            sentence = message("A layout has no name, so neither people nor files can name it.")
            yield Fault("layout-without-name", "tip", opened.at(layout), sentence, remedy)
        elif counted[layout.name] > 1 and layout.name in seen:
            sentence = message(
                "{count} layouts are called “{name}”; where they are chosen by name, it is the "
                "first.",
                count=counted[layout.name],
                name=shown(layout.name),
            )
            yield Fault("layout-name-twice", "tip", opened.at(layout), sentence, remedy)
        seen.add(layout.name)


def _masters(opened: OpenedTemplate) -> Iterator[Fault]:
    count = len(opened.main.related("slideMaster"))
    if count > 1:
        yield Fault(
            "masters-several",
            "tip",
            opened.at_master(),
            message(
                "The template has {count} slide masters. Layouts are taken from the first alone.",
                count=count,
            ),
            message(
                "In PowerPoint, choose View, Slide Master, and delete the masters that decks are "
                "not made with."
            ),
        )

"""The language that a template says its texts are in."""

from __future__ import annotations

from collections.abc import Iterator

from builders.deck.layouts import A, P
from builders.deck.roles import SOUGHT
from builders.inspection.languages import language_name, primary
from builders.look import layout_look
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import message
from seminar.texts import shown

_ENGLISH = ("title", "section", "divider", "content", "bullets", "comparison")
"""How the English among the names begin by which layouts are recognised; all others are Norwegian.
"""
_FEWEST = 2
"""How many layouts with Norwegian names make a Norwegian template."""
_REMEDY = message(
    "In PowerPoint, choose View, Slide Master, select all text on the topmost slide, and choose "
    "Review, Language, Set Proofing Language, the language of your documents."
)


def language_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield a language that is not said, or is not the one that the layouts are named in."""
    said = _said(opened)
    if not said:
        yield Fault(
            "language-missing",
            "tip",
            opened.at_presentation,
            message(
                "The template does not say in which language its text is. What Plenum writes says "
                "it itself; what people add is checked and read aloud in their program's language."
            ),
            _REMEDY,
        )
    elif primary(said) != "no" and _is_norwegian(opened):
        yield Fault(
            "language-differs",
            "warning",
            opened.at_presentation,
            message(
                "The template's text is marked as {language} ({tag}), but its layouts have "
                "Norwegian names. What Plenum writes says its language itself; what people add is "
                "checked and read aloud as {language}.",
                language=language_name(primary(said)),
                tag=shown(said),
            ),
            _REMEDY,
        )


def _said(opened: OpenedTemplate) -> str:
    """Return the language of text that says none itself; empty where there is none."""
    styles = (
        *opened.master.root.iterfind(f"{P}txStyles/{P}bodyStyle"),
        *opened.presentation.iterfind(f"{P}defaultTextStyle"),
    )
    runs = (run for style in styles for run in style.iter(f"{A}defRPr"))
    return next((lang for run in runs if (lang := run.get("lang", ""))), "")


def _is_norwegian(opened: OpenedTemplate) -> bool:
    norwegian = tuple(
        name for sought in SOUGHT.values() for name in sought.names if not name.startswith(_ENGLISH)
    )
    # The built-in template's, which are Norwegian as well.
    ours = {layout_look(role).name for role in SOUGHT}
    named = (
        one.name in ours or one.name.casefold().startswith(norwegian) for one in opened.layouts
    )
    return sum(named) >= _FEWEST

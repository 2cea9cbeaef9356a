"""What stands at the foot of the slides: who holds the seminar, and what it is called."""

from __future__ import annotations

from builders.canvas import Frame
from builders.fit import measure
from builders.look import Role
from builders.plan.drafting import Context
from builders.plan.fitting import cut
from seminar.emphasis import plain


def footers(context: Context) -> dict[Role, str]:
    """Return the footer's text for each layout that has a place for one.

    Where organisation and seminar are too long together, the seminar stands alone, or else the
    organisation; only where neither has room is it cut.
    """
    frames: dict[Role, Frame] = {
        role: layout.frames["footer"]
        for role, layout in context.canvas.layouts.items()
        if "footer" in layout.frames
    }
    return {role: _footer(context, frame) for role, frame in frames.items()}


def _footer(context: Context, frame: Frame) -> str:
    names = [plain(context.seminar.organisation.name), plain(context.seminar.title)]
    said = [" ".join(name.split()) for name in names if name.strip()]

    def stands(text: str) -> bool:
        return _stands(context, frame, text)

    wanted = (" · ".join(said), *reversed(said))
    return next((text for text in wanted if stands(text)), cut(wanted[-1], stands))


def _stands(context: Context, frame: Frame, text: str) -> bool:
    """Return whether a text keeps within the footer's height, or on one line in a lower place."""
    look = frame.levels[0]
    shown = text.upper() if frame.capitals else text
    measured = measure([(shown, look)], frame.width, context.body_face)
    room = max(frame.height, measure([("", look)], frame.width, context.body_face).height)
    return measured.height <= room and not measured.broken

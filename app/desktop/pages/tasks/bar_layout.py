"""Where the phases stand on their bar, in pixels; nothing here draws."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from app.desktop.pages.programme.bar_layout import Stretch, shared_widths
from seminar.model import Phase


class PhaseBlock(Struct, frozen=True):
    """A phase on the bar, with its place among the phases, from 0."""

    place: int
    phase: Phase
    at: Stretch


class PhaseBarLayout(Struct, frozen=True):
    """The bar of a task.

    Args:
        width: how wide the whole is.
        blocks: the phases in order.
        end: where the programme's time ends; `None` where it gives none.
        beyond: what the phases take beyond it, if anything.
        left: what of it they leave, if anything.
    """

    width: float
    blocks: tuple[PhaseBlock, ...]
    end: float | None = None
    beyond: Stretch | None = None
    left: Stretch | None = None

    def place_at(self, x: float) -> int | None:
        """Return the place of the phase at a place of the bar, or `None`."""
        hit = (block.place for block in self.blocks if block.at.left <= x < block.at.right)
        return next(hit, None)


def phase_bar_layout(phases: Sequence[Phase], given: int | None, width: float) -> PhaseBarLayout:
    """Return where all stands: in proportion, save that no phase is too narrow to be clicked.

    Args:
        phases: the phases of a task.
        given: the minutes that the programme gives it; `None` where it gives none.
        width: how wide the bar is, in pixels.
    """
    needed = sum(phase.minutes for phase in phases)
    over = needed - given if given is not None else 0
    spare = [-over] if over < 0 else []
    widths = shared_widths([*(phase.minutes for phase in phases), *spare], width)
    blocks = _blocks(phases, widths)
    ends = blocks[-1].at.right if blocks else 0.0
    if given is None:
        return PhaseBarLayout(width, blocks)
    if over < 0:
        return PhaseBarLayout(width, blocks, end=width, left=Stretch(ends, width))
    if over == 0:
        return PhaseBarLayout(width, blocks, end=ends)
    end = _place(blocks, given)
    return PhaseBarLayout(width, blocks, end=end, beyond=Stretch(end, ends))


def _blocks(phases: Sequence[Phase], widths: Sequence[float]) -> tuple[PhaseBlock, ...]:
    blocks: list[PhaseBlock] = []
    left = 0.0
    for place, phase in enumerate(phases):
        blocks.append(PhaseBlock(place, phase, Stretch(left, left + widths[place])))
        left += widths[place]
    return tuple(blocks)


def _place(blocks: Sequence[PhaseBlock], minute: int) -> float:
    """Return where a minute of the task is, within the phase that it falls into."""
    for block in blocks:
        if minute <= block.phase.minutes:
            return block.at.left + block.at.width * minute / block.phase.minutes
        minute -= block.phase.minutes
    return blocks[-1].at.right

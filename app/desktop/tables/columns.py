"""Columns as values: what a table shows in them, says of them, and takes when one types there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, Literal, Protocol, TypeVar

from msgspec import Struct

from app.desktop.theme.colours import KindName
from app.desktop.theme.icons import Tint
from app.desktop.widgets.mark import Shape
from seminar.messages import Message
from seminar.model import Seminar

Row = TypeVar("Row")
Align = Literal["start", "end", "centre"]


class Edit(Protocol):
    """An edit as `seminar.editing` makes them."""

    @property
    def sentence(self) -> Message:
        """What the step is called."""
        ...

    @property
    def change(self) -> Callable[[Seminar], Seminar]:
        """What makes the new seminar."""
        ...

    @property
    def touched(self) -> tuple[str, ...]:
        """Ids of what to select after it."""
        ...

    @property
    def places(self) -> tuple[int, ...]:
        """The same for rows without ids, as numbers from 0."""
        ...


# --- how a cell looks -----------------------------------------------------------------------------


class Look(Struct, frozen=True, kw_only=True):
    """How a cell looks besides its text.

    Args:
        bold: for what carries the day.
        tint: the colour of the text.
        mark: the kind whose mark stands before the text.
        shape: the mark's shape.
        icon: Lucide's name of the icon before the text.
        icon_tint: its colour; that of the text where it is `None`.
        after: Lucide's name of the icon at the cell's far end, such as a lock.
        after_tint: its colour.
        second: a second, muted line; its row wants the view's `tall` rows.
        share: how much of a bar beneath the text is done, from 0 to 1; `None` for no bar.
        button: whether the text is the label of a button; see `Column.press`.
        indent: how many steps the cell is set in, under a row that it belongs to.
        figure: a muted text at the cell's far end, such as a count.
        hatched: whether slanting lines lie beneath the text, for what is held back.
    """

    bold: bool = False
    tint: Tint = "text"
    mark: KindName | None = None
    shape: Shape = "square"
    icon: str = ""
    icon_tint: Tint | None = None
    after: str = ""
    after_tint: Tint = "muted"
    second: str = ""
    share: float | None = None
    button: bool = False
    indent: int = 0
    figure: str = ""
    hatched: bool = False


PLAIN = Look()


def plain_look(_row: object) -> Look:
    """Return the look of a cell with nothing but text."""
    return PLAIN


# --- how a cell is edited -------------------------------------------------------------------------


class Line(Struct, Generic[Row], frozen=True, kw_only=True):
    """A cell whose text is typed.

    Args:
        read: returns the edit that the typed text is, of the seminar and the row as they are now.
            What is not understood raises a `PlenumError`, whose sentence is shown beneath.
        start: what stands in the editor when it opens; the cell's text where it is `None`.
        names: what it may be completed to, such as the names used before; none where it is `None`.
        offered: whether the names are shown as soon as the editor opens, for what is usually one of
            them.
    """

    read: Callable[[Seminar, Row, str], Edit]
    start: Callable[[Row], str] | None = None
    names: Callable[[Seminar], Sequence[str]] | None = None
    offered: bool = False


class Choice(Struct, Generic[Row], frozen=True, kw_only=True):
    """A cell whose value is one of a list.

    Args:
        options: the values and what they are called, of the seminar and the row.
        chosen: the value that the row has.
        choose: returns the edit that gives it another one.
        marks: the square before an option, by its value, if there is one.
    """

    options: Callable[[Seminar, Row], Sequence[tuple[Any, Message]]]
    chosen: Callable[[Row], Any]
    choose: Callable[[Seminar, Row, Any], Edit]
    marks: Callable[[Any], KindName] | None = None


class Tick(Struct, Generic[Row], frozen=True, kw_only=True):
    """A cell with a box to be ticked; its text, if any, stands beside the box.

    Args:
        ticked: whether the row's box is.
        tick: returns the edit that ticks it or takes the tick away.
        icons: the icons that stand for a box without and with a tick, each with its colour; `None`
            for a box.
    """

    ticked: Callable[[Row], bool]
    tick: Callable[[Seminar, Row, bool], Edit]
    icons: tuple[tuple[str, Tint], tuple[str, Tint]] | None = None


Editing = Line[Row] | Choice[Row] | Tick[Row]


def always(_row: object) -> bool:
    """Whether a cell that can always be edited can be."""
    return True


class Column(Struct, Generic[Row], frozen=True, kw_only=True):
    """One column of a table.

    Args:
        key: the name of the model's field, as a `Spot` names it.
        heading: what stands above it.
        text: what a cell says, in the person's language.
        width: in the guide's px; of a stretched column, at least where there is room for all.
        least: how narrow it may become where there is not; 0 for as wide as `width`.
        stretch: whether it takes the room that is left.
        align: where in the cell the text stands.
        wraps: whether a text that is too long for one line goes on in others; for tables that are
            as high as their rows.
        spoken: what a screen reader says of the cell, where the text alone is not enough.
        look: how the cell looks besides.
        editing: how it is edited; `None` for what is computed.
        editable: whether this row's cell can be edited, where `editing` is there.
        tooltip: what a tooltip explains; empty for none. A text that is cut off needs none.
        press: does what the button of a `Look.button` is for.
        copied: what copying takes of the cell; its text where it is `None`.
    """

    key: str
    heading: Message
    text: Callable[[Row], str]
    width: int = 120
    least: int = 0
    stretch: bool = False
    align: Align = "start"
    wraps: bool = False
    spoken: Callable[[Row], str] | None = None
    look: Callable[[Row], Look] = plain_look
    editing: Editing[Row] | None = None
    editable: Callable[[Row], bool] = always
    tooltip: Callable[[Row], str] | None = None
    press: Callable[[Row], object] | None = None
    copied: Callable[[Row], str] | None = None

    def says(self, row: Row) -> str:
        """Return what a screen reader says of the cell."""
        return self.spoken(row) if self.spoken else self.text(row)

    def opens_with(self, row: Row) -> str:
        """Return what stands in the cell's editor when it opens."""
        if isinstance(self.editing, Line) and self.editing.start:
            return self.editing.start(row)
        return self.text(row)

    def can_edit(self, row: Row) -> bool:
        """Whether the row's cell can be edited."""
        return self.editing is not None and self.editable(row)

"""The lines with the names of group and writer: a name is no answer, and nothing else is lost.

Word gives the style of a line to what is written on below it, and to what is written above it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.documents.templating.tags import Element, W
from tests.builders.answers.marking_up import delete_bookmarks, delete_control, p, parsed, r
from tests.builders.answers.rooms import ANSWER, FIRST, HIGHLIGHT, OTHER, Room, faults, said
from tests.filled_sheets import without_properties

pytestmark = pytest.mark.invalid_office_files

IN_FILE = f"groups/{FIRST}"
UNREAD = f"{IN_FILE}: “Se her” stands under no question"


@pytest.fixture(params=[True, False], ids=["with properties", "without properties"])
def room(tmp_path: Path, request: pytest.FixtureRequest) -> Room:
    room = Room(tmp_path)
    room.fill(FIRST, "Mer tid")
    if not request.param:
        path = room.sheets[FIRST]
        path.write_bytes(without_properties(path.read_bytes()))
    return room


def line_of(root: Element, style: str) -> Element:
    """Return the first paragraph of a style."""
    return next(
        one
        for one in root.iter(W + "p")
        if one.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None
    )


def _above(root: Element, style: str) -> None:
    line_of(root, style).addprevious(parsed(p("Se her", style))[0])


def _below(root: Element, style: str) -> None:
    line_of(root, style).addnext(parsed(p("Se her", style))[0])


def _within(root: Element, style: str) -> None:
    line_of(root, style).append(parsed(r(" Se her"))[0])


def _delete_writer(root: Element) -> None:
    delete_control(root, "plenum.writer", with_content=True)
    delete_bookmarks(root)


@pytest.mark.parametrize("write", [_above, _below, _within])
@pytest.mark.parametrize("style", ["PlenumFelt", "Subtitle"])
def test_what_is_written_beside_a_name_is_told(
    room: Room, style: str, write: Callable[[Element, str], None]
) -> None:
    room.edit(FIRST, lambda root: write(root, style))
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert [one[: len(UNREAD)] for one in faults(reading)] == [UNREAD]


@pytest.mark.parametrize("write", [_above, _below])
def test_what_is_written_beside_the_writers_label_is_told_where_the_field_is_gone(
    room: Room, write: Callable[[Element, str], None]
) -> None:
    def change(root: Element) -> None:
        write(root, "PlenumFelt")
        _delete_writer(root)

    room.edit(FIRST, change)
    assert [one[: len(UNREAD)] for one in faults(room.read())] == [UNREAD]


def test_the_writers_label_alone_is_no_matter(room: Room) -> None:
    room.edit(FIRST, _delete_writer)
    assert room.read().remarks == ()


def test_names_whose_fields_are_gone_are_no_matter(room: Room) -> None:
    def take(root: Element) -> None:
        delete_control(root, "plenum.writer", with_content=True)
        line_of(root, "PlenumFelt").append(parsed(r("Enhetsleder 3"))[0])
        delete_control(root, "plenum.group")
        delete_bookmarks(root)

    room.edit(FIRST, take)
    assert room.read().remarks == ()


def test_names_are_known_where_a_program_kept_the_styles_of_headings_alone(room: Room) -> None:
    """As Google Docs does, which drops controls, too."""

    def forget(root: Element) -> None:
        for tag in ("plenum.group", "plenum.writer", ANSWER, OTHER, HIGHLIGHT):
            delete_control(root, tag)
        delete_bookmarks(root)
        for style in list(root.iter(W + "pStyle", W + "rStyle")):
            if not style.get(W + "val", "").startswith("Heading"):
                style.getparent().remove(style)  # type: ignore[union-attr]

    room.edit(FIRST, forget)
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert [str(one.sentence) for one in reading.remarks] == [
        f"{IN_FILE} has lost its fields, so the answers were read by the headings. "
        "See that each stands with its question."
    ]


def test_only_one_line_bears_the_writers_name(room: Room) -> None:
    """The second is about what to write, in words that begin as the label does."""

    def write(root: Element) -> None:
        _delete_writer(root)
        line = line_of(root, "PlenumFelt")
        line.append(parsed(r("Enhetsleder 3"))[0])
        line.addnext(parsed(p("Skriver vi mer, blir det bedre", "PlenumFelt"))[0])

    room.edit(FIRST, write)
    (fault,) = faults(room.read())
    assert fault.startswith(f"{IN_FILE}: “Skriver vi mer, blir det bedre” stands under no question")

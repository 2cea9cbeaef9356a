"""Changes that Word has tracked: what was added is text, and what was deleted is not.

Made by hand from the format's specification (ISO/IEC 29500-1 and MS-DOCX): no file here was saved
by Word itself.
"""

from __future__ import annotations

import pytest

from tests.builders.answers.marking_up import in_field, p, r
from tests.builders.answers.rooms import FIRST, Room, filled, notes

pytestmark = pytest.mark.invalid_office_files


BY = 'w:id="7" w:author="Enhetsleder 1" w:date="2026-03-19T10:00:00Z"'


def test_tracked_insertions_count_and_deletions_do_not(room: Room) -> None:
    points = filled(
        room,
        in_field(
            f"{r('Mer ')}<w:del {BY}><w:r><w:delText>mas</w:delText></w:r></w:del>"
            f"<w:ins {BY}>{r('tid')}<w:del {BY}><w:r><w:delText>lig</w:delText></w:r></w:del>"
            "</w:ins>"
            f"<w:moveFrom {BY}>{r(' flyttet')}</w:moveFrom><w:moveTo {BY}>{r(' hit')}</w:moveTo>"
        )
        + f'<w:p><w:pPr><w:pStyle w:val="PlenumSvar"/><w:rPr><w:ins {BY}/></w:rPr></w:pPr>'
        f"<w:ins {BY}>{r('Ny')}</w:ins></w:p>",
    )
    assert points == ("Mer tid hit", "Ny")
    assert notes(room.read()) == [
        f"groups/{FIRST} holds tracked changes: what was added counts, what was deleted does not."
    ]


@pytest.mark.parametrize(
    ("mark", "points"), [("cellDel", ("Tid", "Rom")), ("cellIns", ("Tid", "Vekk", "Rom"))]
)
def test_a_deleted_cell_is_none_and_an_inserted_one_is(
    room: Room, mark: str, points: tuple[str, ...]
) -> None:
    changed = f"<w:tc><w:tcPr><w:{mark} {BY}/></w:tcPr>{p('Vekk')}</w:tc>"
    row = f"<w:tr><w:tc>{p('Tid')}</w:tc>{changed}<w:tc>{p('Rom')}</w:tc></w:tr>"
    assert filled(room, f"<w:tbl>{row}</w:tbl>") == points
    assert any("holds tracked changes" in one for one in notes(room.read()))


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next(room: Room) -> None:
    ended = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{r('Mer ')}</w:p>"
    assert filled(room, ended + p("tid") + p("Rom")) == ("Mer tid", "Rom")


def test_a_deleted_paragraph_is_none(room: Room) -> None:
    gone = (
        f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
        f"<w:del {BY}><w:r><w:delText>Vekk</w:delText></w:r></w:del></w:p>"
    )
    assert filled(room, gone + p("Tid")) == ("Tid",)


def test_a_paragraph_ends_with_its_cell_though_its_end_was_deleted(room: Room) -> None:
    ended = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{r('Tid')}</w:p>"
    row = f"<w:tr><w:tc>{ended}</w:tc><w:tc>{p('Rom')}</w:tc></w:tr>"
    assert filled(room, f"<w:tbl>{row}</w:tbl>") == ("Tid", "Rom")

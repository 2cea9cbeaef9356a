"""What has room on the pages of a document, though only just."""

from __future__ import annotations

from pathlib import Path

from tests.builders.inspection.defects.word_fit import BODY, limited, widened
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, below


def _picture(width: int, members: Members) -> None:
    members.find(BODY, "//wp:inline/wp:extent").set("cx", str(width))


def test_a_picture_as_wide_as_the_text_has_room(tmp_path: Path) -> None:
    assert not found(tmp_path, "object-too-wide", lambda members: _picture(5_760_000, members))


def test_the_sentence_says_how_much_room_there_is(tmp_path: Path) -> None:
    assert sentences(tmp_path, "object-too-wide", lambda members: _picture(9_000_000, members)) == [
        "The picture is 25.0 cm wide, but there is room for 16.0 cm."
    ]


def test_a_table_that_ends_in_the_margin_is_left_in_peace(tmp_path: Path) -> None:
    def into_the_margin(members: Members) -> None:
        widened(members, 5_000)

    assert not found(tmp_path, "document-table-too-wide", into_the_margin)


def test_a_table_as_wide_as_the_window_is_never_too_wide(tmp_path: Path) -> None:
    def of_all(members: Members) -> None:
        whole = below(widened(members, 14_000), "w:tblPr/w:tblW")
        for name, value in (("type", "pct"), ("w", "5000")):
            whole.set(whole.tag.replace("tblW", name), value)

    assert not found(tmp_path, "document-table-too-wide", of_all)


def test_a_fixed_row_may_be_as_high_as_its_text(tmp_path: Path) -> None:
    assert not found(tmp_path, "row-too-low", lambda members: limited(members, 400))

"""Comments that are tied to the text as they should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import comment_ranges
from tests.builders.inspection.planted_document import found
from tests.builders.inspection.planting import Members, remove

pytestmark = pytest.mark.invalid_office_files
RULES = ("comment-missing", "comment-id-twice", "comment-without-place", "comment-range")


@pytest.mark.parametrize("rule", RULES)
def test_a_comment_on_some_words_is_fine(tmp_path: Path, rule: str) -> None:
    assert found(tmp_path, rule, comment_ranges.comment) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_comment_on_a_place_is_fine(tmp_path: Path, rule: str) -> None:
    def without_range(members: Members) -> None:
        for kind in ("Start", "End"):
            remove(members.find(comment_ranges.TEXT, f"//w:commentRange{kind}"))

    assert found(tmp_path, rule, comment_ranges.comment, without_range) == []


def test_a_missing_comment_is_told_once(tmp_path: Path) -> None:
    assert len(found(tmp_path, "comment-missing", comment_ranges.a_mark_has_no_comment)) == 1

"""What PowerPoint writes and the clean deck does without is no fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.inspection import RULES, inspect
from tests.builders.inspection.livelier import (
    add_comment,
    add_film,
    add_show,
    animate,
    embed_font,
    glue,
    merge,
)
from tests.builders.inspection.planting import Members
from tests.sample import sample_deck

PRESENTATION = [rule.id for rule in RULES if rule.concern == "presentation"]
MAKERS = (add_comment, add_film, add_show, animate, embed_font, glue, merge)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clean") / "deck.pptx"
    path.write_bytes(sample_deck().data)
    return path


@pytest.mark.parametrize("make", MAKERS, ids=lambda one: one.__name__)
def test_a_sound_thing_is_no_fault(
    make: Callable[[Members], object], clean: Path, tmp_path: Path
) -> None:
    members = Members(clean)
    make(members)
    found = inspect(members.save(tmp_path / "livelier.pptx"), PRESENTATION)
    assert [(one.rule, one.place, one.sentence) for one in found] == []

"""The slides of a large presentation are divided among processes, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection import dividing, inspect
from builders.inspection.dividing import divided
from tests.builders.inspection.planting import Members, remove
from tests.sample import sample_deck

pytestmark = pytest.mark.invalid_office_files


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A deck with slides without a title, two of the same title, and one that is no XML."""
    path = tmp_path / "bad.pptx"
    path.write_bytes(sample_deck().data)
    members = Members(path)
    for number in (3, 31, 60):
        remove(members.find(f"ppt/slides/slide{number}.xml", "//p:sp[.//p:ph[@type='title']]"))
    for number in (8, 50):
        members.find(f"ppt/slides/slide{number}.xml", "//p:sp[.//p:ph]//a:t").text = "Det samme"
    members["ppt/slides/slide20.xml"] = b"<p:sld"
    return members.save(path)


@pytest.mark.slow
def test_dividing_finds_the_same_in_the_same_order(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = inspect(bad)
    monkeypatch.setattr(dividing, "_MANY", 10)
    assert inspect(bad, processes=2) == alone
    rules = {finding.rule for finding in alone}
    assert {"slide-without-title", "slide-title-twice", "xml-not-well-formed"} <= rules


def ends(numbers: range) -> tuple[int, int]:
    return numbers[0], numbers[-1]


@pytest.mark.parametrize("slides, processes", [(299, 8), (1600, 1), (0, 2)])
def test_few_slides_and_one_process_are_not_divided(slides: int, processes: int) -> None:
    with divided(ends, slides, processes) as stretches:
        assert stretches is None


def test_every_slide_is_in_one_stretch() -> None:
    with divided(ends, 301, 2) as stretches:
        assert stretches is not None
        assert list(stretches()) == [(1, 76), (77, 152), (153, 228), (229, 301)]

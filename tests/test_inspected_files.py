"""Plenum's own inspection of every Office file that tests write, itself tested."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest

from tests.builders.inspection.planting import Members, remove
from tests.inspected_files import allow, faults_of, faulty
from tests.sample import NYNORSK, sample_deck
from tests.test_office_files import run_pytest

FOREIGN = Path(pptx.__file__).parent / "templates" / "default.pptx"

pytestmark = pytest.mark.invalid_office_files


def built(folder: Path) -> Path:
    """Write a deck that Plenum built."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "deck.pptx"
    path.write_bytes(sample_deck(folder=NYNORSK).data)
    return path


def without_title(path: Path) -> None:
    """Take the title off the third slide: what an accessibility check faults."""
    members = Members(path)
    remove(members.find("ppt/slides/slide3.xml", "//p:sp[.//p:ph[@type='title']]"))
    members.save(path)


def with_one_id_for_two_slides(path: Path) -> None:
    """Give two slides one id: what PowerPoint repairs."""
    members = Members(path)
    first, second = (members.find("ppt/presentation.xml", f"//p:sldId[{at}]") for at in (1, 2))
    second.set("id", first.get("id", ""))
    members.save(path)


def said_by_another(path: Path) -> None:
    """Let another program say that it wrote the file."""
    members = Members(path)
    members.replace("docProps/app.xml", ">Plenum<", ">Microsoft Office PowerPoint<")
    members.save(path)


def rules(faults: dict[Path, list[str]]) -> set[str]:
    return {line.split(", ")[1] for lines in faults.values() for line in lines}


def test_what_plenum_builds_has_neither_error_nor_warning(tmp_path: Path) -> None:
    built(tmp_path / "run")
    assert faulty(tmp_path / "run", tmp_path / "memory") == {}


def test_a_slide_without_title_is_a_fault_in_what_plenum_built(tmp_path: Path) -> None:
    path = built(tmp_path / "run")
    without_title(path)
    assert rules(faulty(tmp_path / "run", tmp_path / "memory")) == {"slide-without-title"}


def test_in_others_files_only_what_office_repairs_is_a_fault(tmp_path: Path) -> None:
    path = built(tmp_path / "run")
    without_title(path)
    said_by_another(path)
    assert faulty(tmp_path / "run", tmp_path / "memory") == {}
    with_one_id_for_two_slides(path)
    assert "slide-id" in rules(faulty(tmp_path / "run", tmp_path / "memory"))


def test_what_is_allowed_in_a_folder_is_no_fault_there_alone(tmp_path: Path) -> None:
    for name in ("here", "there"):
        without_title(built(tmp_path / "run" / name))
    allow(tmp_path / "run" / "here", ["slide-without-title"])
    found = faulty(tmp_path / "run", tmp_path / "memory")
    assert [path.parent.name for path in found] == ["there"]


def test_no_rule_can_be_allowed_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="slide-without-style"):
        allow(tmp_path, ["slide-without-style"])


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "cut.pptx").write_bytes(FOREIGN.read_bytes()[:5000])
    assert faults_of(tmp_path / "cut.pptx")


def test_what_was_found_is_remembered_until_the_content_changes(tmp_path: Path) -> None:
    path = built(tmp_path / "run")
    without_title(path)
    first = faulty(tmp_path / "run", tmp_path / "memory")
    assert faulty(tmp_path / "run", tmp_path / "memory") == first
    built(tmp_path / "run")
    assert faulty(tmp_path / "run", tmp_path / "memory") == {}


LEAVES_FAULTY_DECKS = """
import pytest

from tests.test_inspected_files import built, with_one_id_for_two_slides, without_title


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared")
    with_one_id_for_two_slides(built(folder))
    return folder


def test_of_a_deck(tmp_path):
    without_title(built(tmp_path / "own"))


def test_of_a_shared_deck(shared):
    assert shared


@pytest.mark.inspection_allows("slide-without-title", reason="to see that it is allowed")
def test_of_a_deck_that_may_be_without_title(tmp_path):
    without_title(built(tmp_path / "allowed"))


@pytest.mark.invalid_office_files
def test_of_a_deck_that_is_meant_to_be_broken(tmp_path):
    with_one_id_for_two_slides(built(tmp_path / "meant"))
"""


@pytest.mark.slow
@pytest.mark.parametrize("options", [(), ("--numprocesses=2",)], ids=["alone", "with workers"])
def test_a_run_fails_when_a_test_leaves_an_office_file_that_the_inspection_faults(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    (tmp_path / "test_it.py").write_text(LEAVES_FAULTY_DECKS, encoding="utf-8")
    result = run_pytest(tmp_path, *options)
    assert result.returncode == pytest.ExitCode.TESTS_FAILED, result.stdout
    assert "The inspection faults this file" in result.stdout
    assert "own/deck.pptx" in result.stdout
    assert "slide-without-title" in result.stdout
    assert "shared0/deck.pptx" in result.stdout
    assert "allowed" not in result.stdout
    assert "meant" not in result.stdout
    assert run_pytest(tmp_path, *options, "--no-office-validation").returncode == 0

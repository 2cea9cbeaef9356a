"""The watch over every Office file that tests write, itself tested with files that are broken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pptx
import pytest

from tests.office_files import exemption, office_files, rejected

ROOT = Path(__file__).resolve().parents[1]
SOUND = Path(pptx.__file__).parent / "templates" / "default.pptx"


def faults_by_first_line(path: Path) -> list[str]:
    """Stand in for the SDK: a file that begins with "bad" has that line for a fault."""
    text = path.read_text(encoding="utf-8")
    return [text] if text.startswith("bad") else []


def write(folder: Path, **texts: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.pptx").write_text(text, encoding="utf-8")


@pytest.mark.invalid_office_files
def test_a_fault_is_reported_with_the_file_it_is_in(tmp_path: Path) -> None:
    write(tmp_path / "run" / "deep" / "er", good="good", broken="bad title")
    found = rejected(tmp_path / "run", tmp_path / "passed", faults_by_first_line)
    assert found == {tmp_path / "run" / "deep" / "er" / "broken.pptx": ["bad title"]}


@pytest.mark.invalid_office_files
def test_files_of_one_content_are_validated_once_in_this_run_and_the_next(tmp_path: Path) -> None:
    write(tmp_path / "run", first="good", second="good")
    asked: list[Path] = []

    def validate(path: Path) -> list[str]:
        asked.append(path)
        return []

    rejected(tmp_path / "run", tmp_path / "passed", validate)
    rejected(tmp_path / "run", tmp_path / "passed", validate)
    assert len(asked) == 1


@pytest.mark.invalid_office_files
def test_a_file_with_a_fault_is_validated_again_in_the_next_run(tmp_path: Path) -> None:
    write(tmp_path / "run", broken="bad")
    for _ in range(2):
        assert rejected(tmp_path / "run", tmp_path / "passed", faults_by_first_line)


@pytest.mark.invalid_office_files
def test_only_office_files_outside_exempt_folders_are_looked_at(tmp_path: Path) -> None:
    run = tmp_path / "run"
    write(run / "meant", broken="bad")
    exemption(run / "meant").touch()
    write(run, deck="good")
    for name in ("Template.POTX", "letter.docx", "survey.xlsx", "~$deck.pptx", "notes.txt"):
        (run / name).touch()
    (run / "same").symlink_to(run, target_is_directory=True)
    assert {path.name for path in office_files(run)} == {
        "Template.POTX",
        "letter.docx",
        "deck.pptx",
    }


LEAVES_A_BROKEN_DECK = f"""
import zipfile

import pytest


def spoil(target, colour):
    with zipfile.ZipFile({str(SOUND)!r}) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            copy.writestr(name, content.replace(b"<p:sldSz ", b"<p:sldSz %s='1' " % colour))


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared")
    spoil(folder / "shared.pptx", b"blue")
    return folder


def test_of_a_deck(tmp_path):
    spoil(tmp_path / "own.pptx", b"red")


def test_of_a_shared_deck(shared):
    assert shared


@pytest.mark.invalid_office_files
def test_of_a_deck_that_is_meant_to_be_broken(tmp_path):
    spoil(tmp_path / "meant.pptx", b"green")
"""


def run_pytest(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run pytest with this repository's settings and conftest over the tests in `folder`."""
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", f"-c{ROOT}/pyproject.toml"]
    places = [f"--rootdir={folder}", f"--basetemp={folder}/temporary", str(folder / "test_it.py")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [*command, "-p", "no:cacheprovider", *places, *options],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.invalid_office_files
@pytest.mark.parametrize("options", [(), ("--numprocesses=2",)], ids=["alone", "with workers"])
def test_a_run_fails_when_a_test_leaves_an_office_file_that_the_sdk_rejects(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    (tmp_path / "test_it.py").write_text(LEAVES_A_BROKEN_DECK, encoding="utf-8")
    result = run_pytest(tmp_path, *options)
    assert result.returncode == pytest.ExitCode.TESTS_FAILED, result.stdout
    assert "own.pptx" in result.stdout
    assert "shared.pptx" in result.stdout
    assert "'red' attribute is not declared" in result.stdout
    assert "meant.pptx" not in result.stdout
    # The inspection finds the same, in reports of its own.
    assert "3 passed, 4 errors" in result.stdout
    assert run_pytest(tmp_path, *options, "--no-office-validation").returncode == 0

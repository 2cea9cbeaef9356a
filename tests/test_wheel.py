"""The wheel: complete, and enough by itself to make the sample's deck anywhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from app import VERSION

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("app", "builders", "sample_inputs", "seminar", "templates")
FOR_DEVELOPERS = (".po",)

pytestmark = pytest.mark.slow

Environment = dict[str, str]


def run(*command: str | Path, cwd: Path, env: Environment) -> str:
    """Run a command that is to succeed and return what it says."""
    result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """Return the files of the repository that are kept in it and are there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def wheel(
    tracked: list[str], tmp_path_factory: pytest.TempPathFactory, own_environment: Environment
) -> Path:
    """Return a wheel built from a copy of the repository's files."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in tracked:
        target = folder / "source" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    pip = (sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation")
    run(*pip, "--wheel-dir", folder, folder / "source", cwd=folder, env=own_environment)
    (built,) = folder.glob("plenum-*.whl")
    return built


def test_the_wheel_carries_every_file_of_the_packages_and_nothing_else(
    wheel: Path, tracked: list[str]
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {
        name
        for name in tracked
        if name.split("/")[0] in PACKAGES and not name.endswith(FOR_DEVELOPERS)
    }
    assert carried == wanted


def test_installed_by_itself_it_makes_the_samples_deck_in_another_folder(
    wheel: Path, tmp_path: Path, own_environment: Environment
) -> None:
    elsewhere = tmp_path / "et annet sted"
    elsewhere.mkdir()
    venv.create(tmp_path / "empty", with_pip=True)
    programs = tmp_path / "empty" / "bin"
    pins = ROOT / "requirements" / "runtime.txt"
    pip = (programs / "python", "-m", "pip", "install", "--constraint", pins, wheel)
    run(*pip, cwd=elsewhere, env=own_environment)
    command = elsewhere / "plenum"
    command.symlink_to(programs / "plenum")  # So pipx puts it where terminals find it.
    outside = {name: own_environment[name] for name in ("PATH",)} | {"PLENUM_LANGUAGE": "nb"}
    assert VERSION in run(command, "--version", cwd=elsewhere, env=outside)
    run(command, "demo", "prøve", cwd=elsewhere, env=outside)
    decks = list((elsewhere / "prøve" / "documents").glob("*.pptx"))
    assert decks
    assert all(zipfile.is_zipfile(deck) for deck in decks)

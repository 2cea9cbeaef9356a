"""The bundle: made as `make bundle` makes it, and used on a machine without Python.

It is moved to a folder with a blank and a letter beyond ASCII, and gets an environment of its own
with nothing in it but where the person is at home.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from app import VERSION
from app.keeping.lock import LOCK
from seminar.folder import open_seminar
from tests.office_files import exemption
from tests.sample import SAMPLE
from tests.test_requirements import pins
from tests.walk.hands import PATIENCE, Environment, Hands, empty_screen, wait
from tools.bundle.__main__ import size
from tools.bundle.licences import NAME

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 240e6
"""Bytes. More than this, and something superfluous has come in."""

pytestmark = pytest.mark.slow

needs_screen = pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb")
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="there is no LibreOffice")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory, own_environment: Environment) -> Path:
    """Return the bundle; it is made once, whichever of the workers asks for it first."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    made = shared / "en bunt på disk"
    with (shared / "bundle.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            exemption(made).touch()  # What libraries bring is theirs.
            command = (sys.executable, "-m", "tools.bundle", made.with_name("being made"))
            subprocess.run(command, cwd=ROOT, env=own_environment, check=True, timeout=800)
            made.with_name("being made").rename(made)
    return made / "plenum"


@pytest.fixture
def bare(home: Path) -> Environment:
    """Return all that the machine tells its programs: no path to Python, nor to anything."""
    return {"HOME": str(home), "PLENUM_LANGUAGE": "nb"}


@pytest.fixture
def plenum(bundle: Path, tmp_path: Path, bare: Environment) -> Callable[..., str]:
    """Return what runs a command in an empty folder and returns what it says."""

    def run(*arguments: str | Path, **more: str) -> str:
        command = (bundle / "plenum", *arguments)
        ran = subprocess.run(
            command, cwd=tmp_path, env=bare | more, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert ran.stderr == ""
        return ran.stdout

    return run


# --- what it holds --------------------------------------------------------------------------------


def test_it_is_no_larger_than_it_has_to_be(bundle: Path):
    assert size(bundle) < LARGEST
    names = {path.name for path in bundle.rglob("*")}
    assert not [name for name in names if re.search("Qml|Quick|Network|OpenGL|tkinter|ssl_", name)]
    assert not [name for name in names if name.endswith((".po", ".qm"))]


def test_every_link_leads_somewhere(bundle: Path):
    assert not [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()]


def test_it_brings_the_licence_of_everything_in_it(bundle: Path):
    text = (bundle / NAME).read_text("utf-8")
    words = (line.split() for line in text.splitlines())
    titles = {first.lower().replace("_", "-") for first, *_ in filter(None, words)}
    assert set(pins("runtime")) | {"python", "pyinstaller"} <= titles
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "MIT" in (bundle / "LICENSE").read_text("utf-8")


def test_desktops_find_what_they_read_below_share(bundle: Path):
    share = bundle / "share"
    assert (share / "applications" / "plenum.desktop").is_file()
    assert (share / "mime" / "packages" / "plenum.xml").is_file()
    assert (share / "icons" / "hicolor" / "256x256" / "apps" / "plenum.png").is_file()


# --- commands -------------------------------------------------------------------------------------


def test_a_link_in_another_folder_starts_it(bundle: Path, tmp_path: Path, bare: Environment):
    link = tmp_path / "plenum"
    link.symlink_to(bundle / "plenum")
    said = subprocess.run([link, "--version"], env=bare, capture_output=True, text=True, check=True)
    assert said.stdout == f"plenum, versjon {VERSION}\n"


def test_it_builds_every_document_of_the_sample_without_a_fault(
    plenum: Callable[..., str], tmp_path: Path
):
    plenum("demo", "prøve")
    documents = sorted((tmp_path / "prøve" / "documents").glob("*.*x"))
    assert [path.suffix for path in documents].count(".pptx") == 1
    assert [path.suffix for path in documents].count(".docx") == 6
    assert len(list((tmp_path / "prøve" / "groups").rglob("*.docx"))) > 50
    assert "ingen feil funnet" in plenum("inspect", *documents)


def test_it_starts_itself_again_to_build_several_seminars_at_once(
    plenum: Callable[..., str], tmp_path: Path
):
    folders = [shutil.copytree(SAMPLE, tmp_path / name) for name in ("en", "to")]
    plenum("build", *folders, "--only", "program", "--jobs", "2")
    assert all(list((folder / "documents").glob("*.docx")) for folder in folders)


@pytest.mark.rendering
@needs_office
def test_libreoffice_makes_its_pdfs_with_libraries_of_its_own(
    plenum: Callable[..., str], tmp_path: Path, own_environment: Environment
):
    seminar = shutil.copytree(SAMPLE, tmp_path / "seminar")
    plenum("build", seminar, "--only", "program", "--pdf", PATH=own_environment["PATH"])
    (pdf,) = (seminar / "documents").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")


# --- the window -----------------------------------------------------------------------------------


@contextmanager
def started(*command: str | Path, env: Environment) -> Iterator[subprocess.Popen[str]]:
    """Yield a program that runs; it is gone when the block is left."""
    with subprocess.Popen(
        command, env=env, cwd=env["HOME"], stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def hands(bare: Environment) -> Iterator[Hands]:
    """Yield the hands of somebody with an empty screen and nothing else on their machine."""
    with empty_screen(bare | {"LANG": "C.UTF-8"}) as hands:
        yield hands


def libraries_of(process: subprocess.Popen[str]) -> set[Path]:
    """Return the libraries that a running process has loaded."""
    maps = Path(f"/proc/{process.pid}/maps").read_text("utf-8")
    return {Path(line.split(maxsplit=5)[5]) for line in maps.splitlines() if ".so" in line}


@needs_screen
def test_the_window_opens_and_closes_by_a_key(bundle: Path, hands: Hands):
    with started(bundle / "plenum", env=hands.environment) as window:
        hands.wait_for("Plenum")
        hands.press("ctrl+q")
        assert window.wait(PATIENCE) == 0
        assert window.stderr is not None
        assert window.stderr.read() == ""


@needs_screen
def test_the_window_opens_a_seminar_by_its_file_with_no_library_of_a_python_here(
    bundle: Path, hands: Hands, tmp_path: Path
):
    seminar = shutil.copytree(SAMPLE, tmp_path / "seminar")
    title = open_seminar(seminar).title
    with started(bundle / "plenum", seminar / "seminar.json", env=hands.environment) as window:
        hands.wait_for(f"{title} – Plenum")
        loaded = libraries_of(window)
        assert [path for path in loaded if path.is_relative_to(bundle)]
        elsewhere = {path for path in loaded if not path.is_relative_to(bundle)}
        system = [Path(place) for place in ("/lib", "/lib64", "/usr/lib")]
        assert all(any(path.is_relative_to(place) for place in system) for path in elsewhere)
        assert not [path for path in elsewhere if re.search("python|Qt6|PySide", path.name)]
        hands.press("ctrl+q")
        assert window.wait(PATIENCE) == 0


@needs_screen
def test_the_preview_is_drawn_by_the_renderer_that_is_in_it(
    bundle: Path, hands: Hands, tmp_path: Path
):
    seminar = shutil.copytree(SAMPLE, tmp_path / "seminar")
    with started(bundle / "plenum", seminar, env=hands.environment) as window:
        hands.wait_for(f"{open_seminar(seminar).title} – Plenum")
        hands.press("ctrl+2")
        # The first slide's ground; nothing else on the screen is as dark.
        wait(lambda: hands.dots(theme_colour("dk2")) > 20_000, "a slide in the preview")
        (renderer,) = (path for path in libraries_of(window) if "rpptx" in path.name)
        assert renderer.is_relative_to(bundle)
        hands.press("ctrl+q")
        assert window.wait(PATIENCE) == 0
        assert window.stderr is not None
        assert window.stderr.read() == ""


def theme_colour(name: str) -> str:
    """Return a colour of the deck's own template."""
    with ZipFile(ROOT / "templates" / "deck.pptx") as package:
        theme = package.read("ppt/theme/theme1.xml").decode("utf-8")
    found = re.search(f'<a:{name}><a:srgbClr val="([0-9A-F]{{6}})"', theme)
    assert found is not None
    return found[1]


def test_the_window_opens_where_nothing_is_drawn(bundle: Path, bare: Environment, tmp_path: Path):
    seminar = shutil.copytree(SAMPLE, tmp_path / "seminar")
    offscreen = bare | {"QT_QPA_PLATFORM": "offscreen"}
    with started(bundle / "plenum", seminar, env=offscreen) as window:
        lock = seminar / LOCK
        wait(lambda: lock.exists() or window.poll() is not None, "a seminar held open")
        assert window.poll() is None

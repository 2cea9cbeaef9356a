"""The same seminar gives the same files: all of them, in another process, wherever it runs."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from builders.documents.kinds import KINDS
from tests.sample import SAMPLE

ROOT = Path(__file__).resolve().parents[3]
PLENUM = "import sys; from app.cli import main; sys.argv[0] = 'plenum'; sys.exit(main())"
HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "tr_TR.UTF-8",
}


def built(seminar: Path, cwd: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Return the documents that `plenum build` makes in a process of its own, by their places."""
    cwd.mkdir()
    shutil.copytree(SAMPLE, seminar)
    subprocess.run(
        [sys.executable, "-c", PLENUM, "build", os.path.relpath(seminar, cwd)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    files = {
        path.relative_to(seminar).as_posix(): path.read_bytes()
        for folder in ("documents", "groups")
        for path in sorted((seminar / folder).rglob("*"))
        if path.suffix in (".docx", ".pptx")
    }
    # Other tests have such files inspected; a hundred more would only take time.
    shutil.rmtree(seminar)
    return files


@pytest.mark.slow
def test_another_process_elsewhere_gives_the_same_bytes(tmp_path: Path) -> None:
    first = built(tmp_path / "seminar", tmp_path / "cwd", HERE)
    second = built(tmp_path / "Kopi med æ ø å", tmp_path / "andre steder", ELSEWHERE)
    assert list(first) == list(second)
    assert differing(first, second) == []
    beside = [name for name in first if name.startswith("documents/")]
    sheets = [name for name in first if name.startswith("groups/")]
    documents = [kind for kind in KINDS if not kind.is_sheet]
    assert len(beside) == len(documents) + 1, "each document, and the deck"
    assert len(sheets) > 1


def differing(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    """Return what differs, to the member of the file, for whoever must find the reason."""
    return [
        f"{name}: {member}"
        for name in first
        if digest(first[name]) != digest(second[name])
        for member in ["(the file itself)", *members_differing(first[name], second[name])]
    ]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def members_differing(first: bytes, second: bytes) -> list[str]:
    with ZipFile(BytesIO(first)) as one, ZipFile(BytesIO(second)) as other:
        names = sorted({*one.namelist(), *other.namelist()})
        return [
            name
            for name in names
            if name not in one.namelist()
            or name not in other.namelist()
            or one.read(name) != other.read(name)
        ]

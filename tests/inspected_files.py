"""What Plenum's own inspection says of the Office files that a test run leaves behind.

In any file, an error in the package, the presentation or the document is a fault: an Office program
would repair it, refuse it or lose something. In a file that Plenum built, every error and every
warning is one. A test that means a finding allows it with the mark
`inspection_allows("rule-id", …, reason="…")`; it counts for the test's `tmp_path`.
"""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from builders.archive import UNREADABLE
from builders.inspection import RULES, Finding, inspect
from seminar.messages import PlenumError
from tests.office_files import AT_ONCE, content_digest, office_files

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
"""The built-in templates: copies of them wait to be filled, and `tests/templates` inspects them."""
BUILDERS = Path(__file__).resolve().parents[1] / "builders"
STRUCTURE = frozenset(("package", "presentation", "word"))
FEW = 8
"""So many files are inspected sooner than other processes are started."""

Fault = tuple[str, str]
"""The id of a rule, empty where the file cannot be read, and what it found."""


def allow(folder: Path, rules: Iterable[str]) -> None:
    """Let the files in `folder` have what these rules find.

    Raises `ValueError` for a rule that there is not.
    """
    unknown = set(rules) - {rule.id for rule in RULES}
    if unknown:
        raise ValueError(f"there are no rules {unknown}")
    _permit(folder).write_text("\n".join(rules), encoding="utf-8")


def _permit(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.inspection-allows")


def _allowed(path: Path, top: Path) -> frozenset[str]:
    """Return the rules that a file below the folder `top` need not follow."""
    permits = [_permit(folder) for folder in path.parents if folder.is_relative_to(top)]
    return frozenset(
        rule
        for permit in permits
        if permit.exists()
        for rule in permit.read_text(encoding="utf-8").split()
    )


def faulty(folder: Path, memory: Path) -> dict[Path, list[str]]:
    """Return the Office files below `folder` that the inspection faults, and the faults.

    Files of the same content are inspected once. The folder `memory` keeps what was found, by
    content and by the sources of `builders`, so that a changed rule looks at all files anew.
    """
    paths = {path: content_digest(path) for path in office_files(folder)}
    known = _Memory(memory)
    new = {digest: path for path, digest in paths.items() if digest not in known}
    for digest, faults in zip(new, _faults_of_all(list(new.values())), strict=True):
        known.keep(digest, faults)
    told = {
        path: [said for rule, said in known.faults(digest) if rule not in _allowed(path, folder)]
        for path, digest in paths.items()
    }
    return {path: faults for path, faults in told.items() if faults}


class _Memory:
    """What was found by content, kept from run to run as long as no source changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / _sources_digest()
        for old in folder.glob("*/*.json"):
            if old.parent != self._folder:
                old.unlink(missing_ok=True)
        self._folder.mkdir(parents=True, exist_ok=True)

    def __contains__(self, digest: str) -> bool:
        return self._file(digest).exists()

    def keep(self, digest: str, faults: list[Fault]) -> None:
        self._file(digest).write_text(json.dumps(faults), encoding="utf-8")

    def faults(self, digest: str) -> list[Fault]:
        return [(rule, said) for rule, said in json.loads(self._file(digest).read_text("utf-8"))]

    def _file(self, digest: str) -> Path:
        return self._folder / f"{digest}.json"


def _sources_digest() -> str:
    """Return a digest of all that rules are made of: code and measures of `builders`."""
    digest = sha256()
    for path in sorted(BUILDERS.rglob("*")):
        if path.suffix in (".py", ".json"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _faults_of_all(paths: list[Path]) -> Iterator[list[Fault]]:
    if len(paths) <= FEW:
        return map(faults_of, paths)
    # Started anew: a fork would copy the threads of whoever runs the tests in a locked state.
    with ProcessPoolExecutor(AT_ONCE, multiprocessing.get_context("spawn")) as pool:
        return iter(list(pool.map(faults_of, paths, chunksize=FEW)))


@cache
def _templates() -> frozenset[bytes]:
    return frozenset(path.read_bytes() for path in TEMPLATES.glob("*.docx"))


def faults_of(path: Path) -> list[Fault]:
    """Return what the inspection faults in a file, by rule."""
    if path.suffix == ".docx" and path.read_bytes() in _templates():
        return []
    try:
        found = inspect(path)
    except PlenumError as error:
        return [("", str(error))]
    except Exception as error:  # noqa: BLE001 - a rule that raises is what must come to light
        return [("", f"the inspection broke off: {error!r}")]
    is_ours = built_by_plenum(path)
    return [(one.rule, _told(one)) for one in found if _is_fault(one, is_ours=is_ours)]


def _is_fault(finding: Finding, *, is_ours: bool) -> bool:
    if is_ours:
        return finding.severity != "tip"
    return finding.severity == "error" and finding.concern in STRUCTURE


def _told(finding: Finding) -> str:
    place = f"{finding.place.text}, {finding.place.part}"
    return f"{finding.severity}, {finding.rule}, {place}: {finding.sentence}"


def built_by_plenum(path: Path) -> bool:
    """Return whether a file says that Plenum built it."""
    try:
        with ZipFile(path) as archive:
            return b"<Application>Plenum</Application>" in archive.read("docProps/app.xml")
    except (KeyError, *UNREADABLE):
        return False

"""The Office files that a test run leaves behind, and what the Open XML SDK says of them.

Every test writes into pytest's temporary folders, which stay until the run is over; then each
different file among them is validated once. What passed before is remembered by its content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

SUFFIXES = {".docx", ".dotx", ".potx", ".pptx"}
AT_ONCE = 2

Validator = Callable[[Path], list[str]]


def exemption(folder: Path) -> Path:
    """Return the file whose presence says that the Office files in `folder` are meant to be bad."""
    return folder.with_name(f"{folder.name}.invalid-office-files")


def office_files(folder: Path) -> Iterator[Path]:
    """Yield the Office files below `folder`, except in folders with an exemption."""
    if exemption(folder).exists():
        return
    for path in sorted(folder.iterdir()):
        if path.is_symlink():
            continue
        if path.is_dir():
            yield from office_files(path)
        elif path.suffix.lower() in SUFFIXES and not path.name.startswith("~$"):
            yield path


def rejected(folder: Path, passed: Path, validate: Validator) -> dict[Path, list[str]]:
    """Return the Office files below `folder` that `validate` finds fault with, and the faults.

    Files of the same content are validated once. The folder `passed` remembers by content, from
    run to run, those without a fault.
    """
    passed.mkdir(parents=True, exist_ok=True)
    unknown = {
        digest: path
        for path in office_files(folder)
        if not (passed / (digest := content_digest(path))).exists()
    }
    with ThreadPoolExecutor(AT_ONCE) as pool:
        faults = dict(zip(unknown, pool.map(validate, unknown.values()), strict=True))
    for digest in unknown:
        if not faults[digest]:
            (passed / digest).touch()
    return {unknown[digest]: found for digest, found in faults.items() if found}


def content_digest(path: Path) -> str:
    """Return what tells one content from another, and one kind of file from another."""
    return sha256(path.read_bytes()).hexdigest() + path.suffix.lower()

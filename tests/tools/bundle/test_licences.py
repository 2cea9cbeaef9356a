"""The licences in the bundle: of everything in it, in full."""

from __future__ import annotations

from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from tests.test_requirements import pins
from tools.bundle.licences import licence_of, packages_of


@pytest.mark.parametrize("library", sorted(pins("runtime")))
def test_every_library_that_plenum_runs_on_has_a_licence_to_bring(library: str):
    assert len(licence_of(distribution(library))) > 500


def test_what_is_only_named_is_brought_in_full():
    text = licence_of(distribution("PySide6-Essentials"))
    assert text.startswith("LGPL-3.0-only")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "Version 3, 29 June 2007" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text, "the lesser licence rests on it"


def test_a_package_without_a_licence_is_refused(tmp_path: Path):
    metadata = tmp_path / "unsaid-1.0.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Name: unsaid\nVersion: 1.0\nLicense: as we please\n", encoding="utf-8")
    with pytest.raises(LookupError, match="unsaid brings no licence, and names none but 'as we pl"):
        licence_of(Distribution.at(metadata.parent))


def test_packages_are_found_by_modules_and_by_files():
    entries = [
        ("docx.oxml.text", "/lib/docx/oxml/text.py", "PYMODULE"),
        ("PIL/_imaging.so", "/lib/PIL/_imaging.so", "EXTENSION"),
        ("lucide/data/lucide-icons.db", "/lib/lucide/data/lucide-icons.db", "DATA"),
        ("app.cli", "/plenum/app/cli.py", "PYMODULE"),
        ("json", "/lib/json.py", "PYMODULE"),
    ]
    assert packages_of(entries) == ["pillow", "pyinstaller", "python-docx", "python-lucide"]

"""The licences in the bundle: of everything in it, in full."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import Distribution, distribution
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.test_requirements import pins
from tools.bundle.licences import NAME, components_of, licence_of, packages_of, write


@pytest.mark.parametrize("library", sorted(pins("runtime")))
def test_every_library_that_plenum_runs_on_has_a_licence_to_bring(library: str):
    assert len(licence_of(distribution(library))) > 500


def test_what_is_only_named_is_brought_in_full():
    text = licence_of(distribution("PySide6-Essentials"))
    assert text.startswith("LGPL-3.0-only")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "Version 3, 29 June 2007" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text, "the lesser licence rests on it"


@pytest.fixture
def package(tmp_path: Path) -> Callable[..., Distribution]:
    """Return what makes a package that names a licence and brings some files."""

    def make(licence: str, **files: str) -> Distribution:
        folder = tmp_path / "some-1.0.dist-info"
        folder.mkdir()
        metadata = f"Name: some\nVersion: 1.0\nLicense: {licence}\n"
        (folder / "METADATA").write_text(metadata, encoding="utf-8")
        (folder / "sboms").mkdir()
        for name, text in files.items():
            (folder / "sboms" / f"{name}.cyclonedx.json").write_text(text, encoding="utf-8")
        names = [str(path.relative_to(tmp_path)) for path in folder.rglob("*.json")]
        (folder / "RECORD").write_text("".join(f"{name},,\n" for name in names), encoding="utf-8")
        return Distribution.at(folder)

    return make


def test_a_package_without_a_licence_is_refused(package: Callable[..., Distribution]):
    with pytest.raises(LookupError, match="some brings no licence, and names none but 'as we pl"):
        licence_of(package("as we please"))


def test_of_several_licences_one_that_is_known_is_brought(package: Callable[..., Distribution]):
    text = licence_of(package("MIT OR Apache-2.0"))
    assert text.startswith("MIT OR Apache-2.0")
    assert "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION" in text


def test_what_a_package_was_compiled_from_is_listed(package: Callable[..., Distribution]):
    parts = [
        {
            "name": "glyph",
            "version": "2.1",
            "author": "A foundry",
            "licenses": [{"expression": "ISC"}],
        },
        {"name": "inflate", "version": "1.0", "licenses": [{"license": {"id": "Zlib"}}]},
        {"name": "quiet", "version": "0.1"},
    ]
    assert list(components_of(package("MIT", parts=json.dumps({"components": parts})))) == [
        "Holds glyph 2.1 (A foundry): ISC",
        "Holds inflate 1.0: Zlib",
        "Holds quiet 0.1: unsaid",
    ]


def test_packages_are_found_by_modules_and_by_files():
    entries = [
        ("docx.oxml.text", "/lib/docx/oxml/text.py", "PYMODULE"),
        ("PIL/_imaging.so", "/lib/PIL/_imaging.so", "EXTENSION"),
        ("lucide/data/lucide-icons.db", "/lib/lucide/data/lucide-icons.db", "DATA"),
        ("app.cli", "/plenum/app/cli.py", "PYMODULE"),
        ("json", "/lib/json.py", "PYMODULE"),
    ]
    assert packages_of(entries) == ["pillow", "pyinstaller", "python-docx", "python-lucide"]


@pytest.mark.parametrize("library", ["rdocx", "rpptx"])
def test_fonts_that_are_compiled_in_are_told_with_their_licence(library: str, tmp_path: Path):
    module = find_spec(f"{library}._{library}")
    assert module is not None
    assert module.origin is not None
    held = Path(module.origin).read_bytes()
    write(tmp_path / NAME, [(f"{library}/_{library}.abi3.so", module.origin, "EXTENSION")])
    text = (tmp_path / NAME).read_text("utf-8")
    for font in ("Carlito", "Caladea", "Liberation", "Selawik"):
        assert font.encode() in held
        assert font in text
    assert "SIL OPEN FONT LICENSE\n\nVersion 1.1" in text

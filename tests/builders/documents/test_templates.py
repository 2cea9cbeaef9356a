"""A seminar's own template takes the place of the built-in one by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.documents.kinds import KINDS, PROGRAM, RUN_SHEET
from builders.documents.templates import (
    AmbiguousWordTemplate,
    UnusableTemplate,
    own_templates,
    template_for,
)
from builders.opc import UnreadableOfficeFile
from seminar.model import LanguageCode
from tools.word_templates.shelf import template_path

# One built-in template under many names, some of which say that it is something else.
pytestmark = pytest.mark.invalid_office_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A seminar's folder of templates."""
    return tmp_path


def put(folder: Path, name: str) -> Path:
    """Put the built-in programme into the folder under a name."""
    path = folder / name
    path.write_bytes(template_path("program", "nb").read_bytes())
    return path


@pytest.mark.parametrize(
    "name",
    ["Kjøreplan.docx", "Køyreplan.dotx", "Run sheet.docx", "run-sheet.nb.docx", "KJØREPLAN.DOCX"],
)
def test_a_template_is_known_by_the_documents_name_in_any_language(folder: Path, name: str) -> None:
    assert own_templates(folder) == {}
    path = put(folder, name)
    assert own_templates(folder) == {RUN_SHEET.id: path}


@pytest.mark.parametrize(
    "name", ["~$Program.docx", "Noe annet.docx", "Program.pptx", ".Program.docx"]
)
def test_other_files_are_nobodys_concern(folder: Path, name: str) -> None:
    put(folder, name)
    assert own_templates(folder) == {}


def test_two_templates_for_one_document_are_told(folder: Path) -> None:
    put(folder, "Program.docx")
    put(folder, "Programme.dotx")
    with pytest.raises(AmbiguousWordTemplate, match=r"Program\.docx, Programme\.dotx"):
        own_templates(folder)


def test_a_file_that_is_no_word_file_is_told_by_its_name(folder: Path) -> None:
    path = folder / "Program.docx"
    path.write_bytes(b"hei")
    with pytest.raises(UnreadableOfficeFile, match=r"Program\.docx"):
        template_for(PROGRAM, "nb", {PROGRAM.id: path})


def test_a_template_with_a_fault_is_named_with_the_way_to_all_its_faults(folder: Path) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    from builders.opc import read_package, write_package  # noqa: PLC0415

    path = put(folder, "Program.docx")
    package = read_package(path)
    main = package.main_part()
    spoiled = replace(main, data=main.data.replace(b"{%p endfor %}", b"{%p endfro %}", 1))
    parts = [spoiled if part.name == main.name else part for part in package.parts.values()]
    write_package(path, parts, package.relationships)
    with pytest.raises(UnusableTemplate, match="plenum template"):
        template_for(PROGRAM, "nb", {PROGRAM.id: path})


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_every_document_has_a_built_in_template_in_every_language(code: LanguageCode) -> None:
    for kind in KINDS:
        assert template_for(kind, code, {}).compiled

"""A seminar's own template takes the place of the built-in one by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.documents.kinds import KINDS, PROGRAM, RUN_SHEET
from builders.documents.templates import (
    AmbiguousWordTemplate,
    UnusableTemplate,
    kind_of,
    speaks_another,
    template_for,
    template_in,
)
from builders.opc import UnreadableOfficeFile
from seminar.language import language
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
    assert template_in(folder, RUN_SHEET, "nb") is None
    path = put(folder, name)
    assert template_in(folder, RUN_SHEET, "nb") == path
    assert template_in(folder, PROGRAM, "nb") is None


@pytest.mark.parametrize(
    "name", ["~$Program.docx", "Noe annet.docx", "Program.pptx", ".Program.docx"]
)
def test_other_files_are_nobodys_concern(folder: Path, name: str) -> None:
    assert kind_of(put(folder, name)) is None


def test_two_templates_for_one_document_are_told(folder: Path) -> None:
    put(folder, "Program.docx")
    put(folder, "Program.dotx")
    with pytest.raises(AmbiguousWordTemplate, match=r"Program\.docx, Program\.dotx"):
        template_in(folder, PROGRAM, "nb")


def test_the_seminars_language_comes_before_none_and_none_before_another(folder: Path) -> None:
    english = put(folder, "Run sheet.docx")
    assert template_in(folder, RUN_SHEET, "nn") == english
    assert speaks_another(english, RUN_SHEET, "nn")
    plain = put(folder, "run-sheet.docx")
    assert template_in(folder, RUN_SHEET, "nn") == plain
    assert not speaks_another(plain, RUN_SHEET, "nn")
    named = put(folder, "Køyreplan.docx")
    assert template_in(folder, RUN_SHEET, "nn") == named
    marked = put(folder, "run-sheet.nn.docx")
    assert template_in(folder, RUN_SHEET, "nn") == marked
    assert template_in(folder, RUN_SHEET, "en") == english


def test_a_file_that_is_no_word_file_is_told_by_its_name(folder: Path) -> None:
    path = folder / "Program.docx"
    path.write_bytes(b"hei")
    with pytest.raises(UnreadableOfficeFile, match=r"Program\.docx"):
        template_for(PROGRAM, "nb", path)


def test_a_template_with_a_fault_is_named_with_the_way_to_all_its_faults(folder: Path) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    from builders.opc import read_package, write_package  # noqa: PLC0415

    path = put(folder, "Program.docx")
    package = read_package(path)
    main = package.main_part()
    spoiled = replace(main, data=main.data.replace(b"{%p endfor %}", b"{%p endfro %}", 1))
    parts = [spoiled if part.name == main.name else part for part in package.parts.values()]
    write_package(path, parts, package.relationships)
    with pytest.raises(UnusableTemplate) as raised:
        template_for(PROGRAM, "nb", path)
    said = language("en").say(raised.value.message)
    assert said.startswith("Program.docx: ")
    assert "endfro" in said
    assert "Jinja" not in said
    assert said.endswith(f'plenum template "{path}"')


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_every_document_has_a_built_in_template_in_every_language(code: LanguageCode) -> None:
    for kind in KINDS:
        assert template_for(kind, code).compiled

"""A document is built from what it needs; what is wrong with the rest is no obstacle."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.opc import read_package, write_package
from builders.production import produce
from builders.workshop import DOCUMENT_NAMES, Order
from seminar.documents import DOCUMENT_IDS, ChosenTemplate
from seminar.folder import DOCUMENTS, open_seminar, save
from seminar.messages import PlenumError
from seminar.model import DocumentId
from tests.sample import SAMPLE
from tools.word_templates.shelf import template_path


@pytest.fixture
def seminar(tmp_path: Path) -> Path:
    """The sample, to be changed."""
    shutil.copytree(SAMPLE, tmp_path / "seminar")
    return tmp_path / "seminar"


def built(seminar: Path, *names: DocumentId) -> tuple[list[str], int]:
    """Return the first words of the documents' names and how many faults were told."""
    made = produce(seminar, Order(only=names))
    return [path.name.split()[0] for path in made.paths], len(made.faults)


@pytest.mark.invalid_office_files
def test_a_faulty_survey_is_no_matter_to_documents_that_do_not_show_it(seminar: Path) -> None:
    (seminar / "survey.xlsx").write_bytes(b"no workbook")
    assert built(seminar, "program", "group-list") == (["Program", "Gruppeliste"], 0)
    assert built(seminar, "summary") == (["Oppsummering"], 1)
    with pytest.raises(PlenumError, match="survey"):
        built(seminar, "deck")


@pytest.mark.invalid_office_files
def test_a_faulty_deck_template_is_no_matter_to_documents_without_slide_numbers(
    seminar: Path,
) -> None:
    (seminar / "templates").mkdir(exist_ok=True)
    (seminar / "templates" / "Mal.pptx").write_bytes(b"no template")
    assert built(seminar, "program") == (["Program"], 0)
    assert built(seminar, "run-sheet") == (["Kjøreplan"], 1)


@pytest.mark.inspection_allows("document-field-unfilled", reason="templates lie there")
def test_a_template_that_is_not_used_or_speaks_another_language_is_noted(seminar: Path) -> None:
    templates = seminar / "templates"
    templates.mkdir(exist_ok=True)
    shutil.copy(template_path("program", "en"), templates / "program.en.docx")
    shutil.copy(template_path("program", "nb"), templates / "Program Levanger.docx")
    notes = produce(seminar, Order(only=("program",))).notes
    said = [dict(note.fields)["file"] for note in notes]
    assert [Path(str(one)).name for one in said] == ["Program Levanger.docx", "program.en.docx"]


def test_a_coat_of_arms_that_cannot_be_shown_is_told_once(seminar: Path) -> None:
    opened = open_seminar(seminar)
    arms = replace(opened.organisation, logo="media/borte.png")
    save(replace(opened, organisation=arms), seminar)
    assert built(seminar, "program") == (["Program"], 1)
    assert built(seminar, "deck", "program") == (["Presentasjon", "Program"], 1)


@pytest.mark.inspection_allows("document-field-unfilled", reason="a template lies there")
def test_that_page_numbers_are_left_out_is_noted(seminar: Path) -> None:
    order = Order(only=("summary",))
    assert not produce(seminar, order).notes
    templates = seminar / "templates"
    templates.mkdir(exist_ok=True)
    in_font(template_path("summary", "nb"), "Courier New", templates / "summary.docx")
    (note,) = produce(seminar, order).notes
    assert "has no page numbers" in note.original


def in_font(template: Path, name: str, target: Path) -> None:
    """Write a template anew with another font in its theme."""
    package = read_package(template.read_bytes(), template.name)
    parts = [
        replace(
            part, data=re.sub(rb'(<a:latin typeface=")[^"]*', rb"\1" + name.encode(), part.data)
        )
        if "theme" in part.name
        else part
        for part in package.parts.values()
    ]
    with target.open("wb") as file:
        write_package(file, parts, package.relationships)


def test_a_whole_build_tells_of_documents_under_an_earlier_title(seminar: Path) -> None:
    old = {path.name for path in produce(seminar, Order()).paths}
    save(replace(open_seminar(seminar), title="Dialogseminar 2026"), seminar)
    assert produce(seminar, Order(only=("program",))).notes == ()
    (note,) = produce(seminar, Order()).notes
    assert set(str(dict(note.fields)["files"]).split(", ")) == old
    for name in old:
        (seminar / DOCUMENTS / name).unlink()
    assert produce(seminar, Order()).notes == ()


@pytest.mark.inspection_allows("document-field-unfilled", reason="templates lie there")
def test_a_document_is_made_from_the_template_that_is_chosen_for_it(seminar: Path) -> None:
    templates = seminar / "templates"
    templates.mkdir(exist_ok=True)
    shutil.copy(template_path("program", "en"), templates / "Vårt program.docx")
    choose(seminar, ChosenTemplate(document="program", file="Vårt program.docx"))
    made = produce(seminar, Order(only=("program",)))
    assert b"Programme" in read_package(made.paths[0].read_bytes(), "made").main_part().data
    assert made.notes == ()


def test_a_chosen_template_that_is_missing_is_told_and_nothing_is_built(seminar: Path) -> None:
    choose(seminar, ChosenTemplate(document="program", file="Borte.docx"))
    assert built(seminar, "run-sheet") == (["Kjøreplan"], 0)
    with pytest.raises(PlenumError, match=r"Borte\.docx"):
        built(seminar, "program")


def choose(folder: Path, *templates: ChosenTemplate) -> None:
    """Save the seminar in `folder` with these templates chosen."""
    opened = open_seminar(folder)
    save(replace(opened, document=replace(opened.document, templates=templates)), folder)


def test_every_document_that_is_built_has_an_id_in_the_model() -> None:
    assert DOCUMENT_NAMES == DOCUMENT_IDS

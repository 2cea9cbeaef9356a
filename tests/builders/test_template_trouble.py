"""A document is told not to be made from its template before anybody builds it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document as Word

from builders.template_offer import Offers
from builders.template_trouble import Trouble, troubles
from seminar.model import ChosenTemplate, DocumentId, DocumentSettings, Seminar
from tools.word_templates.shelf import template_path

pytestmark = [
    pytest.mark.invalid_office_files,
    pytest.mark.inspection_allows("document-field-unfilled", reason="templates lie there"),
]
SEMINAR = Seminar(title="Ny")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The seminar's folder of templates."""
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


def trouble(own: Path, document: DocumentId, seminar: Seminar = SEMINAR) -> Trouble | None:
    return troubles(Offers(own.parent), (document,), seminar).get(document)


def test_what_serves_and_what_is_built_in_is_no_trouble(own: Path) -> None:
    shutil.copy(template_path("program", "nb"), own / "program.docx")
    assert troubles(Offers(own.parent), ("program", "deck"), SEMINAR) == {}


def test_each_error_in_it_is_told_and_gone_when_it_is_mended(own: Path) -> None:
    faulty = Word()
    faulty.add_paragraph("{{ seminar.titel }}")
    faulty.add_paragraph("{% for day in seminar.programme %}")
    faulty.save(str(own / "program.docx"))
    found = trouble(own, "program")
    assert found is not None
    assert found.path == own / "program.docx"
    assert len(found.faults) == 2
    shutil.copy(template_path("program", "nb"), own / "program.docx")
    assert trouble(own, "program") is None


def test_what_cannot_be_read_is_told_by_its_name_alone(own: Path) -> None:
    (own / "deck.pptx").write_bytes(b"no presentation")
    found = trouble(own, "deck")
    assert found is not None
    assert str(found.faults[0]).startswith("deck.pptx is not a PowerPoint")


def test_two_that_serve_alike_leave_it_open_which(own: Path) -> None:
    for name in ("A.pptx", "B.pptx"):
        (own / name).write_bytes(b"")
    found = trouble(own, "deck")
    assert found is not None
    assert found.path is None
    assert str(found.faults[0]) == "Several templates lie there: A.pptx, B.pptx. Choose one."


def test_one_that_is_chosen_and_gone_is_told(own: Path) -> None:
    chosen = (ChosenTemplate(document="program", file="Borte.docx"),)
    found = trouble(own, "program", Seminar(document=DocumentSettings(templates=chosen)))
    assert found is not None
    assert "Borte.docx" in str(found.faults[0])

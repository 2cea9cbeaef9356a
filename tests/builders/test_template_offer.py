"""A person chooses a template among the built-in one, the seminar's, and the organisation's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.template_offer import Offer, Offers, WrongProgram, check_choice
from seminar.model import ChosenTemplate, DocumentId, Seminar
from tools.word_templates.shelf import template_path

pytestmark = [
    pytest.mark.invalid_office_files,
    pytest.mark.inspection_allows("document-field-unfilled", reason="templates lie there"),
]
SEMINAR = Seminar(title="Ny")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seminar" / "templates").mkdir(parents=True)
    return tmp_path / "seminar"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "house").mkdir()
    return tmp_path / "house"


def put(path: Path, data: bytes = b"") -> Path:
    path.write_bytes(data)
    return path


def choose(offers: Offers, document: DocumentId, offer: Offer, seminar: Seminar) -> Seminar:
    templates = offers.chosen(document, offer, seminar)
    return replace(seminar, document=replace(seminar.document, templates=templates))


def test_the_built_in_template_is_always_there(folder: Path) -> None:
    offers = Offers(folder)
    (offer,) = offers.all("program", SEMINAR)
    assert (offer.source, offer.file) == ("built-in", "program.nb.docx")
    assert offers.now("program", SEMINAR) == offer


def test_templates_are_offered_that_serve_the_document(folder: Path, house: Path) -> None:
    put(folder / "templates" / "Vårt.dotx")
    put(folder / "templates" / "Mal.potx")
    put(folder / "templates" / "~$Vårt.dotx")
    put(house / "Program.docx")
    put(house / "Brev.docx")
    offers = Offers(folder, house)
    word = [(one.source, one.file) for one in offers.all("program", SEMINAR)[1:]]
    assert word == [("seminar", "Vårt.dotx"), ("organisation", "Program.docx")]
    deck = [(one.source, one.file) for one in offers.all("deck", SEMINAR)[1:]]
    assert deck == [("seminar", "Mal.potx")]


def test_a_choice_is_written_down_and_what_needs_none_is_not(folder: Path, house: Path) -> None:
    own = put(folder / "templates" / "Vårt.dotx")
    put(house / "Program.docx")
    offers = Offers(folder, house)
    built_in, seminars, organisations = offers.all("program", SEMINAR)
    assert offers.now("program", SEMINAR) == organisations
    chosen = choose(offers, "program", seminars, SEMINAR)
    assert chosen.document.templates == (ChosenTemplate(document="program", file=own.name),)
    assert offers.now("program", chosen) == seminars
    assert offers.now("program", choose(offers, "program", built_in, chosen)) == built_in
    assert choose(offers, "program", organisations, chosen).document.templates == ()


def test_an_organisations_template_that_is_chosen_against_the_names_is_copied(
    folder: Path, house: Path
) -> None:
    put(folder / "templates" / "Program.docx", b"own")
    put(house / "Program.docx", b"house")
    offers = Offers(folder, house)
    chosen = choose(offers, "program", Offer("organisation", house / "Program.docx"), SEMINAR)
    assert offers.now("program", chosen).path.read_bytes() == b"house"
    assert (folder / "templates" / "Program.docx").read_bytes() == b"own"


def test_a_file_from_elsewhere_is_copied_once(folder: Path, tmp_path: Path) -> None:
    shutil.rmtree(folder / "templates")
    file = put(tmp_path / "Ny.dotx", b"new")
    offers = Offers(folder)
    offer = offers.adopt(file)
    assert offer == Offer("seminar", folder / "templates" / "Ny.dotx")
    assert offers.adopt(file) == offers.adopt(offer.path) == offer
    assert file.read_bytes() == offer.path.read_bytes() == b"new"
    put(file, b"newer")
    assert offers.adopt(file).file == "Ny (2).dotx"


def test_a_choice_is_checked(tmp_path: Path) -> None:
    assert check_choice(template_path("program", "nb"), "program").serves
    with pytest.raises(WrongProgram):
        check_choice(template_path("program", "nb"), "deck")
    with pytest.raises(WrongProgram):
        check_choice(tmp_path / "Mal.potx", "program")

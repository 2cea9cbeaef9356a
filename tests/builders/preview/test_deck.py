"""A seminar's deck as it is looked at: the seminar's template and survey, and what is at fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.deck import built_in_template
from builders.plan import plan
from builders.preview import DeckViewer
from seminar.documents import ChosenTemplate, DocumentSettings
from seminar.folder import open_seminar
from tests import corporate
from tests.sample import SAMPLE, sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "seminar"
    shutil.copytree(SAMPLE, made)
    return made


def test_the_deck_is_that_of_the_builder(folder: Path) -> None:
    deck = DeckViewer(folder).look(open_seminar(folder))
    assert deck.plan == plan(*sample(), built_in_template().canvas)
    assert not deck.faults


def test_slides_are_found_by_their_ids_and_judged(folder: Path) -> None:
    deck = DeckViewer(folder).look(open_seminar(folder))
    for number, planned in enumerate(deck.plan.slides, 1):
        assert deck.number_of(planned.id) == number
        found = deck.number_of(planned.source.slide or planned.id)
        assert found is not None
        assert found <= number
        assert deck.verdict(planned.source.slide or planned.id).slides >= 1
    assert deck.number_of("none such") is None


def test_the_seminars_own_template_is_used_and_read_anew_when_it_changes(folder: Path) -> None:
    seminar, viewer = open_seminar(folder), DeckViewer(folder)
    before = viewer.look(seminar)
    own = folder / "templates"
    own.mkdir(exist_ok=True)
    made = corporate.TEMPLATES[0](folder)
    shutil.move(made, own / "deck.pptx")
    after = viewer.look(seminar)
    assert after.template is not before.template
    assert viewer.look(seminar).template is after.template


@pytest.mark.invalid_office_files
def test_a_template_that_cannot_be_read_is_told_and_the_built_in_one_shown(folder: Path) -> None:
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "broken.pptx").write_bytes(b"no presentation")
    deck = DeckViewer(folder).look(open_seminar(folder))
    assert len(deck.faults) == 1
    assert not deck.own_template


def test_a_template_that_is_chosen_and_gone_is_told(folder: Path) -> None:
    seminar = open_seminar(folder)
    chosen = (ChosenTemplate(document="deck", file="gone.potx"),)
    seminar = replace(seminar, document=replace(seminar.document, templates=chosen))
    deck = DeckViewer(folder).look(seminar)
    assert "gone.potx" in str(deck.faults[0])


def test_a_survey_that_cannot_be_read_is_told_and_its_slides_say_so(folder: Path) -> None:
    (folder / "survey.xlsx").write_bytes(b"no workbook")
    deck = DeckViewer(folder).look(open_seminar(folder))
    assert len(deck.faults) == 1
    assert len(deck.plan.slides) > 10


def test_only_what_is_typed_differs(folder: Path) -> None:
    seminar, viewer = open_seminar(folder), DeckViewer(folder)
    before = viewer.look(seminar)
    other = replace(seminar, document=DocumentSettings(welcome="Velkommen"))
    assert viewer.look(other).plan == before.plan

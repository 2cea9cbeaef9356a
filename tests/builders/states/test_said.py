"""What a document tells nothing of changes nothing in it, not a byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.deck import build_deck, built_in_template, slide_numbers
from builders.documents.build import Later, WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import (
    ANSWER_SHEETS,
    GROUP_LIST,
    HANDOUT,
    KINDS,
    PROGRAM,
    RUN_SHEET,
    SUMMARY,
    DocumentKind,
    why_not,
)
from builders.documents.template import read_word_template
from builders.documents.templates import template_for
from builders.states.said import (
    ALWAYS_ON_SHEETS,
    NOT_IN_SLIDE_NUMBERS,
    NOT_IN_THE_DECK,
    TOLD_BY,
    names_in,
    part_told,
    tell_the_same,
    untold_by,
)
from seminar import model
from seminar.language import language
from seminar.model import Seminar
from seminar.survey import Survey
from tests import generated
from tests.builders.states.edited import other, with_others
from tests.sample import SAMPLE, sample

TEMPLATE = built_in_template()


def untold(kind: DocumentKind) -> frozenset[str]:
    names = names_in(template_for(kind, "nb"))
    return untold_by(names | ALWAYS_ON_SHEETS if kind.is_sheet else names)


def word(
    kind: DocumentKind, seminar: Seminar, survey: Survey | None, folder: Path | None
) -> list[tuple[str, bytes]]:
    later = Later(lambda: survey, lambda: slide_numbers(seminar, survey, TEMPLATE, folder))
    builder = WordBuilder(Sources(seminar, language(seminar.language)), later)
    return [(file.name, file.data) for file in builder.build(kind)]


def check_word(
    kind: DocumentKind, seminar: Seminar, survey: Survey | None, folder: Path | None = None
) -> None:
    """Check that all that a document tells nothing of can change, and the document stays."""
    fields = untold(kind)
    edited = with_others(seminar, fields)
    assert edited != seminar
    assert tell_the_same(seminar, edited, fields)
    if why_not(kind, seminar) is None and why_not(kind, edited) is None:
        assert word(kind, edited, survey, folder) == word(kind, seminar, survey, folder)


def check_deck(seminar: Seminar, survey: Survey | None, folder: Path | None = None) -> None:
    edited = with_others(seminar, NOT_IN_THE_DECK)
    assert tell_the_same(seminar, edited, NOT_IN_THE_DECK)
    before = build_deck(seminar, survey, TEMPLATE, folder).data
    assert build_deck(edited, survey, TEMPLATE, folder).data == before


@pytest.mark.parametrize("kind", [PROGRAM, ANSWER_SHEETS, GROUP_LIST], ids=lambda kind: kind.id)
def test_what_a_document_tells_nothing_of_changes_nothing_in_it(kind: DocumentKind) -> None:
    check_word(kind, generated.seminar(2), generated.survey(2))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_nor_does_it_in_the_sample(kind: DocumentKind) -> None:
    check_word(kind, *sample(), SAMPLE)


@pytest.mark.slow
def test_nor_in_its_deck() -> None:
    check_deck(*sample(), SAMPLE)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(0, 30, 2))
def test_nor_in_seminars_that_nobody_would_hold(number: int) -> None:
    seminar, survey = generated.seminar(number), generated.survey(number)
    check_deck(seminar, survey)
    for kind in KINDS:
        check_word(kind, seminar, survey)


# --- the table ------------------------------------------------------------------------------------


def test_the_table_names_fields_of_the_model() -> None:
    for name in {*TOLD_BY, *NOT_IN_THE_DECK, *NOT_IN_SLIDE_NUMBERS} - {"Item.links"}:
        kind, _, field = name.partition(".")
        assert field in getattr(model, kind).__struct_fields__, name


@pytest.mark.parametrize(
    ("kind", "field", "is_told"),
    [
        (PROGRAM, "Task.title", False),
        (PROGRAM, "Task.label", True),
        (PROGRAM, "Day.title", False),
        (HANDOUT, "Seminar.groups", False),
        (HANDOUT, "Seminar.look_back", True),
        (HANDOUT, "Seminar.survey", True),
        (HANDOUT, "SurveySettings.answer_map", False),
        (SUMMARY, "Seminar.outcomes", True),
        (RUN_SHEET, "Item.slides", True),
        (RUN_SHEET, "BulletsSlide.notes", False),
        (GROUP_LIST, "Group.table", True),
        (GROUP_LIST, "Seminar.outcomes", False),
    ],
)
def test_documents_tell_what_their_templates_name(
    kind: DocumentKind, field: str, is_told: bool
) -> None:
    assert (field not in untold(kind)) == is_told


@pytest.mark.inspection_allows("document-field-unfilled", reason="a template lies there")
def test_an_own_template_tells_what_it_names_whatever_it_calls_things(tmp_path: Path) -> None:
    from docx import Document  # noqa: PLC0415

    own = Document()
    own.add_paragraph("{% for dag in seminar.programme %}{{ dag.title }}{% endfor %}")
    own.save(str(tmp_path / "own.docx"))
    names = names_in(read_word_template(tmp_path / "own.docx"))
    assert {"seminar.programme", "?.title"} <= names
    assert "Day.title" not in untold_by(names)
    assert "Seminar.outcomes" in untold_by(names)


# --- parts of seminars ----------------------------------------------------------------------------


def test_a_seminar_tells_the_same_only_if_nothing_told_differs() -> None:
    seminar, _ = sample()
    retitled = replace(seminar, tasks=(replace(seminar.tasks[0], title="Ny"), *seminar.tasks[1:]))
    assert tell_the_same(seminar, retitled, frozenset(["Task.title"]))
    assert not tell_the_same(seminar, retitled, frozenset(["Task.introduction"]))
    shorter = replace(seminar, tasks=seminar.tasks[:-1])
    assert not tell_the_same(seminar, shorter, frozenset(["Task.title"]))
    assert tell_the_same(seminar, shorter, frozenset(["Seminar.tasks"]))


def test_what_is_told_of_a_seminar_is_the_rest_of_it() -> None:
    seminar, _ = sample()
    told = part_told(seminar, ["Seminar.outcomes", "Item.slides", "Task.theme", "Field.unknown"])
    assert told.outcomes == ()
    assert {task.theme for task in told.tasks} == {""}
    shown = [slide for day in told.programme for item in day.items for slide in item.slides]
    assert shown
    assert {type(slide) for slide in shown} == {model.TaskSlide}
    assert told.title == seminar.title


def test_other_values_are_others() -> None:
    seminar, _ = sample()
    assert other(seminar.deck) != seminar.deck
    assert with_others(seminar, ["Item.kind"]) != seminar

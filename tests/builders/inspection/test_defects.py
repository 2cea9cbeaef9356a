"""Every planted defect is found by the rule that is meant for it, and a clean file is clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection import RULES, inspect
from tests.builders.inspection.chart_deck import chart_deck
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.defects import DEFECTS
from tests.builders.inspection.planting import Base, Defect, Members
from tests.sample import sample_deck


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[Base, Path]:
    """Return the clean files."""
    folder = tmp_path_factory.mktemp("clean")
    deck = folder / "deck.pptx"
    deck.write_bytes(sample_deck().data)
    chart = folder / "chart.pptx"
    chart.write_bytes(chart_deck())
    document = folder / "document.docx"
    document.write_bytes(clean_document())
    return {"deck": deck, "chart": chart, "document": document}


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("defect", DEFECTS, ids=lambda one: one.name)
def test_a_planted_defect_is_found_by_its_rule(
    defect: Defect, clean: dict[Base, Path], tmp_path: Path
) -> None:
    members = Members(clean[defect.base])
    defect.plant(members)
    assert inspect(members.save(tmp_path / f"planted{members.ending}"), [defect.rule])


def test_nothing_is_found_in_clean_files(clean: dict[Base, Path]) -> None:
    for path in clean.values():
        assert [(one.rule, one.place, one.sentence) for one in inspect(path)] == []


def test_every_rule_has_a_defect_planted_for_it() -> None:
    assert {rule.id for rule in RULES} == {defect.rule for defect in DEFECTS}

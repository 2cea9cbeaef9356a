"""Properties of files: what is a title, an author, and nobody's secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.properties import CORE, add_custom
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members

pytestmark = pytest.mark.invalid_office_files


@pytest.mark.parametrize("title", ["Presentasjon av budsjettet", "Lysbilder om helse", "Plan 2025"])
def test_a_title_of_its_own_is_fine(tmp_path: Path, title: str) -> None:
    def call_it(members: Members) -> None:
        members.find(CORE, "//dc:title").text = title

    assert found(tmp_path, "file-title-says-nothing", call_it) == []


@pytest.mark.parametrize(
    "title", ["PowerPoint Presentation", "Lysbilde 1", "plan.pptx", "Untitled"]
)
def test_the_sentence_quotes_a_title_that_says_nothing(tmp_path: Path, title: str) -> None:
    def call_it(members: Members) -> None:
        members.find(CORE, "//dc:title").text = title

    (finding,) = found(tmp_path, "file-title-says-nothing", call_it)
    assert title in str(finding.sentence)
    assert str(finding.place.text) == "Properties"


def test_who_saved_the_file_last_is_no_secret_where_it_is_the_author(tmp_path: Path) -> None:
    def one_person(members: Members) -> None:
        for name in ("dc:creator", "cp:lastModifiedBy"):
            members.find(CORE, f"//{name}").text = "enhetsleder 3"

    assert found(tmp_path, "last-editor-named", one_person) == []


def test_properties_that_libreoffice_writes_are_nobodys(tmp_path: Path) -> None:
    def slides(members: Members) -> None:
        add_custom(members, "Slides", "12")

    assert found(tmp_path, "custom-properties-left", slides) == []


def test_an_address_of_the_web_is_no_path(tmp_path: Path) -> None:
    def address(members: Members) -> None:
        add_custom(members, "Kilde", "https://www.example.no/home/plan")

    assert found(tmp_path, "path-in-properties", address) == []

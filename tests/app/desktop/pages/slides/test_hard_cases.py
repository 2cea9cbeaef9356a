"""What an organiser does on a bad day: far too much text, broken files, pictures that go away."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from app.desktop.pages.slides.previewing import Sight
from seminar.editing.slides import insert_slides
from seminar.model import BulletsSlide, PictureSlide, SurveyChartSlide
from tests.app.desktop.pages.slides.conftest import Stage
from tests.app.desktop.pages.staging import CTRL, KEY
from tests.sample import SAMPLE

LONG = "Menneskerettighetsoverholdelsesoppfølgingsarbeidsgruppemøtereferat" * 3


def paste_over(stage: Stage, name: str, text: str) -> None:
    """Paste a text over what stands in a field."""
    QGuiApplication.clipboard().setText(text)
    stage.field(name).setFocus()
    stage.press((CTRL, KEY.Key_A), (CTRL, KEY.Key_V))


def sees(stage: Stage) -> Sight:
    stage.wait_to_see()
    sight = stage.pane.sight
    assert sight is not None
    return sight


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "Hva tar vi med oss videre fra to dager sammen? " * 20),
        ("title", LONG),
        ("title", "Takk 🎉👩‍👩‍👧‍👦🇳🇴 for i dag"),
        ("bullets", "\n".join(f"Punkt {n}: det vi sa, og det vi gjorde" for n in range(40))),
        ("bullets", LONG),
        ("bullets", "👍🏽\n\u200b\n\u202eomvendt\n"),
    ],
    ids=["long heading", "long word", "emoji", "40 points", "long word as point", "odd signs"],
)
def test_whatever_is_pasted_is_seen_with_a_verdict(stage: Stage, field: str, text: str) -> None:
    stage.go("three")
    stage.wait_to_see()
    before = stage.pane.picture.data
    paste_over(stage, field, text)
    sight = sees(stage)
    assert sight.failure is None
    assert sight.verdict is not None
    assert stage.pane.picture.data != before
    assert stage.pane.verdict.text()


def test_forty_points_are_split_and_each_part_can_be_looked_at(stage: Stage) -> None:
    stage.go("three")
    paste_over(stage, "bullets", "\n".join(f"Punkt {n}: det vi sa og gjorde" for n in range(40)))
    assert sees(stage).verdict is not None
    assert stage.pane.verdict.text().startswith("Deles på")
    first = stage.pane.sight.number  # type: ignore[union-attr]
    stage.pane.step(1)
    stage.qtbot.waitUntil(
        lambda: stage.saw() and stage.pane.sight.number == first + 1,  # type: ignore[union-attr, operator]
        timeout=30_000,
    )
    assert stage.page.opened.id == "three"


def test_an_empty_slide_is_seen_too(stage: Stage) -> None:
    stage.go("three")
    stage.press((CTRL, KEY.Key_M))
    sight = sees(stage)
    assert sight.picture is not None
    assert sight.failure is None


def put(stage: Stage, slide: BulletsSlide | PictureSlide | SurveyChartSlide) -> None:
    edit = insert_slides(stage.document.seminar, [slide], "talk", 0)
    stage.document.edit(edit.sentence, edit.change, stage.page.opened.spot())
    stage.go(slide.id)


def test_a_picture_that_goes_away_leaves_the_page_as_it_is(stage: Stage) -> None:
    media = stage.document.folder / "media"
    media.mkdir()
    Image.new("RGB", (1600, 900), "#206080").save(media / "fjord.png")
    put(stage, PictureSlide(id="fjord", title="Fjorden", picture="media/fjord.png"))
    before = sees(stage).picture
    (media / "fjord.png").unlink()
    stage.type_in("title", "Kaia")
    sight = sees(stage)
    assert sight.failure is None
    assert sight.picture is not None
    assert sight.picture != before
    assert "media/fjord.png" in stage.pane.note.text()
    Image.new("RGB", (1600, 900), "#A02010").save(media / "fjord.png")
    stage.type_in("title", "Kaia igjen")
    assert "media/fjord.png" not in (sees(stage) and stage.pane.note.text())


@pytest.fixture
def charted(stage: Stage) -> Stage:
    survey = (SAMPLE / "survey.xlsx").read_bytes()
    (stage.document.folder / "survey.xlsx").write_bytes(survey)
    put(stage, SurveyChartSlide(id="chart"))
    return stage


def test_without_libreoffice_a_chart_is_drawn_quickly_and_says_so(
    charted: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    charted.type_in("title", "Innovasjon øker")
    sight = sees(charted)
    assert sight.picture is not None
    assert not sight.picture.exact
    assert charted.pane.note.text().startswith("Rask tegning")


@pytest.mark.invalid_office_files
def test_a_broken_survey_is_told_and_the_rest_is_seen(charted: Stage) -> None:
    sees(charted)
    path = charted.document.folder / "survey.xlsx"
    path.write_bytes(b"no workbook")
    os.utime(path, (1, 1))
    charted.type_in("title", "Innovasjon øker")
    assert sees(charted).failure is None
    assert "survey.xlsx" in charted.pane.note.text()
    charted.go("three")
    assert sees(charted).picture is not None


@pytest.mark.invalid_office_files
def test_a_broken_template_is_told_and_the_built_in_one_serves(stage: Stage) -> None:
    templates: Path = stage.document.folder / "templates"
    templates.mkdir()
    (templates / "Fjellvåg.potx").write_bytes(b"no template")
    stage.go("three")
    stage.type_in("title", "Fire ting")
    sight = sees(stage)
    assert sight.picture is not None
    assert "Fjellvåg.potx" in stage.pane.note.text()
    assert stage.pane.template.text() == "Den innebygde malen"

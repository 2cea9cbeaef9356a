"""The judge of Office files that other tests rely on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from builders.opc import Part, read_package, write_package
from tests.validator import validate


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.pptx"
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[6])
    presentation.save(str(path))
    return path


def test_a_sound_file_has_no_faults(sound: Path):
    assert validate(sound) == []


@pytest.mark.invalid_office_files
def test_a_fault_is_told_with_its_place(sound: Path):
    package = read_package(sound)
    parts = dict(package.parts)
    slide = parts["/ppt/slides/slide1.xml"]
    broken = slide.data.replace(b"<p:cSld>", b"<p:cSld><p:nothing/>")
    parts[slide.name] = Part(slide.name, slide.content_type, broken, slide.relationships)
    write_package(sound, parts.values(), package.relationships)
    (fault,) = validate(sound)
    assert fault.startswith("/ppt/slides/slide1.xml /p:sld[1]")
    assert "nothing" in fault


def test_a_missing_validator_is_a_fault_that_says_how_to_get_it(
    sound: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PLENUM_OOXML_VALIDATOR", str(sound.with_name("none")))
    (fault,) = validate(sound)
    assert "npm install" in fault

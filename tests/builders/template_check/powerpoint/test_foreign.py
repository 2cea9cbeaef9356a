"""Templates that others made, of which only what is true is told."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from builders.template_check import check_template
from tests import corporate

DEFAULT = Path(str(files("pptx") / "templates" / "default.pptx"))
LIBRE_OFFICE = Path("/usr/lib/libreoffice/share/template/common/presnt")

_OF_THE_DEFAULT = {"layout-text-contrast", "theme-colour-pale", "printer-settings-left"}
TRUE_OF: dict[str, set[str]] = {
    "four_by_three": {*_OF_THE_DEFAULT, "slide-format"},
    "norwegian_names": {
        "language-differs",
        "layout-text-contrast",
        "picture-description-says-nothing",
        "picture-in-the-way",
        "printer-settings-left",
        "theme-accents-pale",
    },
    "few_layouts": {*_OF_THE_DEFAULT, "layout-missing"},
    "dark": {"theme-colour-pale", "printer-settings-left"},
    "odd_places": {
        *_OF_THE_DEFAULT,
        "body-too-small",
        "language-differs",
        "picture-description-says-nothing",
    },
    "two_masters": {*_OF_THE_DEFAULT, "masters-several"},
}
"""What is wrong with the corporate templates, looked up in each by hand."""


@pytest.mark.parametrize("make", corporate.TEMPLATES, ids=lambda make: make.__name__)
def test_of_corporate_templates_only_what_is_true_is_told(
    make: Callable[[Path], Path], tmp_path: Path
):
    report = check_template(make(tmp_path))
    assert {one.rule for one in report.faults} == TRUE_OF[make.__name__]
    assert report.serves


def test_of_the_default_template_of_python_pptx_only_what_is_true_is_told():
    report = check_template(DEFAULT)
    assert {one.rule for one in report.faults} == TRUE_OF["four_by_three"]


@pytest.mark.rendering
@pytest.mark.slow
@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    "name, more",
    [
        ("Progress", {"placeholder-off-slide"}),
        ("Beehive", {"slide-number-missing", "footer-missing"}),
    ],
)
def test_of_templates_that_libreoffice_saved_only_what_is_true_is_told(
    name: str, more: set[str], tmp_path: Path
):
    template = LIBRE_OFFICE / f"{name}.otp"
    if not template.is_file():
        pytest.skip("LibreOffice's templates are not installed")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "pptx", "--outdir", tmp_path]
    subprocess.run([*order, template], check=True, capture_output=True)
    report = check_template(tmp_path / f"{name}.pptx")
    assert {one.rule for one in report.faults} == {
        "layout-missing",
        "language-missing",
        "list-without-marks",
        "masters-several",
        "shape-id",
        "text-without-size",
        "theme-colour-pale",
        *more,
    }
    assert report.serves

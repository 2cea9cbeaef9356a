"""Makes the raw answers in `sample_inputs/survey-exports`, in the shapes of three survey tools.

Run it from the top of the repository: `python -m tools.make_survey_exports`. What it makes is
committed, and tests show that the committed files are these and that their means are the sample's
seven rows of figures.
"""

from __future__ import annotations

from pathlib import Path

from tools.make_sample import SAMPLE_INPUTS
from tools.sample.levanger.survey import WAVES
from tools.survey_exports.google_forms import write_google_forms
from tools.survey_exports.microsoft_forms import write_microsoft_forms
from tools.survey_exports.respondents import of_wave, respondents
from tools.survey_exports.surveyxact import write_surveyxact

EXPORTS = SAMPLE_INPUTS / "survey-exports"


def make_exports(folder: Path) -> None:
    """Make the exports inside `folder`, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    everybody = respondents()
    for wave in WAVES:
        name = f"microsoft-forms-{wave.lower().replace(' ', '-')}.xlsx"
        write_microsoft_forms(folder / name, of_wave(everybody, wave))
    write_google_forms(folder / "google-forms.csv", everybody)
    write_surveyxact(folder / "surveyxact.xlsx", everybody)


if __name__ == "__main__":
    make_exports(EXPORTS)

"""Makes the samples in `sample_inputs`: seminars, survey workbook and pictures.

Run it from the top of the repository: `python -m tools.make_sample`. What it makes is committed,
and a test shows that the committed seminars are these.
"""

from __future__ import annotations

from pathlib import Path

from seminar.folder import MEDIA, PREVIOUS, SURVEY, save
from seminar.model import Seminar
from tools.sample.eksempel import EKSEMPEL
from tools.sample.eksempel import FOLDER as EKSEMPEL_FOLDER
from tools.sample.levanger import FOLDER as LEVANGER_FOLDER
from tools.sample.levanger import LEVANGER
from tools.sample.levanger.survey import FIGURES, WAVES
from tools.sample.pictures import draw_pictures
from tools.sample.workbook import write_survey

SAMPLE_INPUTS = Path(__file__).resolve().parents[1] / "sample_inputs"


def make_samples(where: Path) -> None:
    """Make both samples as folders inside `where`."""
    levanger = _saved(LEVANGER, where / LEVANGER_FOLDER)
    write_survey(levanger / SURVEY, WAVES, FIGURES)
    draw_pictures(levanger / MEDIA)
    _saved(EKSEMPEL, where / EKSEMPEL_FOLDER)


def _saved(seminar: Seminar, folder: Path) -> Path:
    """Save `seminar` in `folder`, without the previous version that a person would want."""
    folder.mkdir(parents=True, exist_ok=True)
    save(seminar, folder)
    (folder / PREVIOUS).unlink(missing_ok=True)
    return folder


if __name__ == "__main__":
    make_samples(SAMPLE_INPUTS)

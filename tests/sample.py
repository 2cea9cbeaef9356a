"""The seminars that Plenum brings, and what decks are built of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from builders.deck import BuiltDeck, Template, build_deck, built_in_template, read_template
from seminar.folder import open_seminar, read_survey_of
from seminar.model import Seminar
from seminar.survey import Survey
from tests import corporate

SAMPLES = Path(__file__).resolve().parents[1] / "sample_inputs"
SAMPLE = SAMPLES / "dialogseminar-2025"
NYNORSK = SAMPLES / "dialogdag-2025-nynorsk"


@cache
def sample(folder: Path = SAMPLE) -> tuple[Seminar, Survey | None]:
    """Return a sample seminar and its survey."""
    seminar = open_seminar(folder)
    return seminar, read_survey_of(folder, seminar)


def sample_deck(template: Template | None = None, folder: Path = SAMPLE) -> BuiltDeck:
    """Return the deck of a sample seminar, by default on the built-in template."""
    return build_deck(*sample(folder), template or built_in_template(), folder)


def corporate_templates(folder: Path) -> dict[str, Template]:
    """Return the templates of `tests.corporate`, written into `folder`, by name."""
    return {make.__name__: read_template(make(folder)) for make in corporate.TEMPLATES}

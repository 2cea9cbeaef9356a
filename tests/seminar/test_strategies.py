from __future__ import annotations

from itertools import count
from typing import get_args

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from seminar import model
from seminar.rules import violations
from seminar.survey import Survey
from tests.strategies import seminars, slides, surveys

QUICKLY = settings(
    phases=[Phase.generate],
    max_examples=2000,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(seminars())
def test_a_drawn_seminar_keeps_every_rule(seminar: model.Seminar) -> None:
    assert violations(seminar) == ()


@given(surveys())
def test_a_drawn_survey_has_a_value_for_every_wave(survey: Survey) -> None:
    rows = [*survey.rows, *([survey.index] if survey.index else [])]
    assert all(len(row.values) == len(survey.waves) for row in rows)


@pytest.mark.parametrize("kind", get_args(model.Slide))
def test_every_kind_of_slide_is_drawn(kind: type[model.Slide]) -> None:
    ids = (f"id{number}" for number in count())
    assert find(slides(ids), lambda slide: isinstance(slide, kind), settings=QUICKLY)

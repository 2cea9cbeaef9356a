"""The numbers of a scale keep their room below the marks, however low a chart is."""

from __future__ import annotations

import pytest

from builders.chart import Plot
from builders.look import cm
from builders.plan.plot_room import BELOW, highest_plot, usual_plot


@pytest.mark.parametrize("height", [cm(4), cm(6.5), cm(11.6), cm(15)])
def test_the_numbers_of_the_scale_stand_inside_the_chart(height: float) -> None:
    for plot in (usual_plot(height), highest_plot(height)):
        assert (1 - plot.y - plot.h) * height >= BELOW - 1


def test_a_chart_of_ordinary_height_is_as_all_are() -> None:
    assert usual_plot(cm(11.6)) == Plot()


def test_marks_that_need_all_the_height_begin_at_the_top() -> None:
    assert highest_plot(cm(6.5)).h > usual_plot(cm(6.5)).h
    assert highest_plot(cm(6.5)).y == 0

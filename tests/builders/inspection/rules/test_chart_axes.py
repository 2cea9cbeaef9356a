"""Axes of charts: what PowerPoint does not mind is no error."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection import inspect
from tests.builders.inspection.chart_deck import chart_deck
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files


def test_a_third_axis_is_told_once_and_as_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "chart.pptx"
    path.write_bytes(chart_deck())
    members = Members(path)
    last = members.first("//c:barChart/c:axId[last()]", "ppt/charts/")
    last.addnext(xml('<c:axId val="0"/>'))
    found = inspect(members.save(tmp_path / "third.pptx"))
    assert [(one.rule, one.severity) for one in found] == [("chart-axis-count", "warning")]

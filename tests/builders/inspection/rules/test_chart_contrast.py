"""Marks of charts that can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection import inspect
from tests.builders.inspection.chart_deck import chart_deck
from tests.builders.inspection.planting import NS, Members, xml

pytestmark = pytest.mark.invalid_office_files


def test_a_pale_bar_with_a_dark_outline_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "chart.pptx"
    path.write_bytes(chart_deck())
    members = Members(path)
    properties = members.first("//c:ser/c:spPr", "ppt/charts/chart")
    for old in list(properties):
        properties.remove(old)
    properties.append(xml('<a:solidFill><a:srgbClr val="F0F0F0"/></a:solidFill>'))
    properties.append(
        xml('<a:ln w="19050"><a:solidFill><a:srgbClr val="333333"/></a:solidFill></a:ln>')
    )
    assert properties.find("a:ln", NS) is not None
    assert inspect(members.save(tmp_path / "planted.pptx"), ["chart-contrast"]) == ()


@pytest.mark.parametrize(("colour", "severity"), [("F4F1EA", "warning"), ("9FC4CC", "tip")])
def test_a_series_that_cannot_be_told_from_its_ground_is_graver(
    colour: str, severity: str, tmp_path: Path
) -> None:
    path = tmp_path / "chart.pptx"
    path.write_bytes(chart_deck())
    members = Members(path)
    properties = members.first("//c:ser/c:spPr", "ppt/charts/chart")
    for old in list(properties):
        properties.remove(old)
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    properties.append(xml(fill))
    found = inspect(members.save(tmp_path / "planted.pptx"), ["chart-contrast"])
    assert [one.severity for one in found] == [severity]

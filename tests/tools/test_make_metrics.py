"""The kept metrics are those of the installed fonts."""

from __future__ import annotations

import msgspec
import pytest

from builders.metrics import Metrics, Runs
from tools.make_metrics import KEPT, SOURCES, Source, main, measure


def kept(source: Source) -> Metrics:
    return msgspec.json.decode((KEPT / f"{source.name}.json").read_bytes(), type=Metrics)


def widths(runs: Runs) -> dict[int, int]:
    return {code: width for first, run in runs for code, width in enumerate(run, first)}


def test_the_tool_makes_exactly_the_kept_files_from_the_same_fonts(tmp_path):
    main(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in KEPT.glob("*.json")}
    for source in SOURCES:
        if measure(source).version == kept(source).version:
            made = tmp_path / f"{source.name}.json"
            assert made.read_bytes() == (KEPT / made.name).read_bytes()


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_kept_and_installed_fonts_agree_whatever_their_versions(source):
    ours, theirs = kept(source), measure(source)
    assert ours.units_per_em == theirs.units_per_em
    for weight in ("regular", "bold"):
        mine, installed = widths(getattr(ours, weight)), widths(getattr(theirs, weight))
        shared = mine.keys() & installed.keys()
        assert len(shared) > 500
        assert [code for code in shared if abs(mine[code] - installed[code]) > 2] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_the_file_names_the_font_and_its_version(source):
    font, version = kept(source).version.rsplit(" ", 1)
    assert font == kept(source).font == source.font
    assert float(version) > 1

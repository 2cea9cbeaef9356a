"""Several seminars: each is built for itself, whatever happens to the others."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.building import Job, build_all, run
from app.fresh import fresh_seminar, next_third_thursday_of_march
from builders import production
from builders.deck import BuiltDeck, Template
from builders.production import Order
from seminar.folder import create
from seminar.model import Seminar
from seminar.survey import Survey


@pytest.fixture
def seminars(tmp_path: Path) -> list[Path]:
    """Two new seminars."""
    day = next_third_thursday_of_march(dt.date(2025, 1, 1))
    for name in ("ett", "to"):
        create(tmp_path / name, fresh_seminar(name, "nb", day))
    return [tmp_path / "ett", tmp_path / "to"]


def test_a_mistake_of_ours_names_the_seminar_and_the_others_are_built(
    seminars: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = seminars
    build = production.build_deck

    def breaks_for_the_first(
        seminar: Seminar, survey: Survey | None, template: Template, folder: Path
    ) -> BuiltDeck:
        if folder == first:
            raise ZeroDivisionError("whatever")
        return build(seminar, survey, template, folder)

    monkeypatch.setattr(production, "build_deck", breaks_for_the_first)
    assert build_all([Job(first, Order()), Job(second, Order())], workers=1) == 1
    said = capsys.readouterr()
    assert str(first) in said.err
    assert "ZeroDivisionError" in said.err
    assert said.out.split("\n")[0] == str(second / "documents" / "Presentasjon to.pptx")


def test_who_looks_for_the_cause_gets_the_traceback(
    seminars: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> BuiltDeck:
        raise ZeroDivisionError

    monkeypatch.setattr(production, "build_deck", breaks)
    monkeypatch.setenv("PLENUM_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        run(Job(seminars[0], Order()))

"""The sentences about errors that nobody foresaw."""

from __future__ import annotations

import pytest

from app.mistakes import TRACEBACK, mistake_in_reading


def test_of_a_file_that_is_read_no_document_is_spoken_of() -> None:
    said = str(mistake_in_reading(KeyError("a"), "same/plan.pptx"))
    assert said.startswith("same/plan.pptx: Plenum made a mistake with this file (KeyError: 'a').")
    assert "half-written" not in said


def test_the_error_is_raised_again_for_somebody_who_looks_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(TRACEBACK, "1")
    with pytest.raises(KeyError):
        mistake_in_reading(KeyError("a"), "plan.pptx")

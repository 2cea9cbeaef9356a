"""Bold and italic over a selection, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.editing.emphasising import BOLD, ITALIC, toggled
from seminar.emphasis import parse, plain


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("Vi [vil] dette", BOLD, "Vi **[vil]** dette"),
        ("Vi **[vil]** dette", BOLD, "Vi [vil] dette"),
        ("Vi [**vil**] dette", BOLD, "Vi [vil] dette"),
        ("Vi **[vil]** dette", ITALIC, "Vi ***[vil]*** dette"),
        ("Vi ***[vil]*** dette", ITALIC, "Vi **[vil]** dette"),
        ("Vi ***[vil]*** dette", BOLD, "Vi *[vil]* dette"),
        ("Vi *[vil]* dette", BOLD, "Vi ***[vil]*** dette"),
        ("Vi[ vil ]dette", ITALIC, "Vi *[vil]* dette"),
        ("Vi vi[]l dette", BOLD, "Vi **[vil]** dette"),
        ("[]", BOLD, "**[]**"),
    ],
)
def test_marks_come_and_go(text: str, mark: str, expected: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    made = toggled(text.replace("[", "").replace("]", ""), start, end, mark)
    shown = f"{made.text[: made.start]}[{made.text[made.start : made.end]}]{made.text[made.end :]}"
    assert shown == expected


@given(st.text("ab ", min_size=1), st.data(), st.sampled_from([BOLD, ITALIC]))
def test_twice_is_as_before(text: str, data: st.DataObject, mark: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    once = toggled(text, start, end, mark)
    again = toggled(once.text, once.start, once.end, mark)
    assert again.text == text
    assert plain(once.text) == text or not text[once.start : once.end].strip()


@given(st.text("abc ", min_size=1).filter(str.strip), st.sampled_from([BOLD, ITALIC]))
def test_what_was_selected_is_read_as_set_so(text: str, mark: str) -> None:
    made = toggled(text, 0, len(text), mark)
    assert any((run.bold if mark == BOLD else run.italic) for run in parse(made.text))

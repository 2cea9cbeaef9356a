from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from seminar.misfits import misfits
from seminar.model import Seminar

FIXTURE = Path(__file__).parent / "fixtures" / "format-2" / "seminar.json"
FOREIGN: tuple[Any, ...] = (
    *(None, True, 7, 2.5, float("nan"), 10**30, "\ud800", "2025-03-20"),
    *([], [None], {}, {"kind": "task"}),
)


@pytest.fixture
def data() -> dict[str, Any]:
    return whole()


def whole() -> dict[str, Any]:
    fields = json.loads(FIXTURE.read_bytes())
    del fields["format"]
    return fields


def said(data: object) -> list[str]:
    return [f"{misfit.place}: {misfit.reason}" for misfit in misfits(data)]


def places(value: object) -> Iterator[tuple[str | int, ...]]:
    """Yield the steps to every value inside `value`."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[arg-type]
    for step, part in inside:
        yield (step,)
        if isinstance(part, dict | list):
            yield from ((step, *rest) for rest in places(part))


def written(steps: tuple[str | int, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)[1:]


def container(data: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps[:-1]:
        data = data[step]
    return data


ALL_PLACES = list(places(whole()))


def fits(data: object) -> bool:
    try:
        msgspec.convert(data, Seminar)
    except (msgspec.ValidationError, UnicodeEncodeError):
        return False
    return True


# --- agreement with the model ---------------------------------------------------------------------


def test_a_whole_seminar_has_no_misfit(data: dict[str, Any]) -> None:
    assert said(data) == []


@pytest.mark.parametrize("foreign", FOREIGN, ids=repr)
def test_a_foreign_value_is_a_misfit_wherever_the_model_refuses_it(
    data: dict[str, Any], foreign: object
) -> None:
    for steps in ALL_PLACES:
        owner = container(data, steps)
        original, owner[steps[-1]] = owner[steps[-1]], foreign
        found = [
            misfit.place for misfit in misfits(data) if '"id" is missing' not in str(misfit.reason)
        ]
        if fits(data):
            assert found == []
        else:
            assert found[0].startswith(written(steps))
        owner[steps[-1]] = original


def test_a_field_taken_out_is_a_misfit_only_if_it_is_needed(data: dict[str, Any]) -> None:
    for steps in [steps for steps in ALL_PLACES if isinstance(steps[-1], str)]:
        changed = copy.deepcopy(data)
        del container(changed, steps)[steps[-1]]
        needed = (
            steps[-1] in ("id", "date")
            or (steps[-1] == "kind" and "slides" in steps)
            or (steps[-1] == "document" and "templates" in steps)
        )
        found = said(changed)
        assert len(found) == needed
        assert fits(changed) or needed
        if needed:
            place = written(steps[:-1])
            assert found[0].startswith(f'{place}: the field "{steps[-1]}" is missing')


# --- sentences ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "steps, foreign, sentence",
    [
        (("programme", 1, "items", 0, "minutes"), "ti", 'expected a whole number, got "ti"'),
        (("programme", 1, "items", 0, "minutes"), 2.5, "expected a whole number, got 2.5"),
        (
            ("programme", 1, "date"),
            "20.3.2025",
            'expected a date such as "2025-03-20", got "20.3.2025"',
        ),
        (("programme", 1, "date"), 20, 'expected a date such as "2025-03-20", got 20'),
        (("programme", 1, "start"), "9.00", 'expected a time such as "09:30:00", got "9.00"'),
        (
            ("programme", 1, "start"),
            "24:00:00",
            'expected a time such as "09:30:00", got "24:00:00"',
        ),
        (("tasks", 0, "phases", 0, "halfway"), "ja", 'expected true or false, got "ja"'),
        (("title",), None, "expected a text in quotation marks, got null"),
        (("tasks",), {}, "expected a list in square brackets, got fields in curly brackets"),
        (("organisation",), "A", 'expected fields in curly brackets, got "A"'),
        (("look_back",), [], "expected fields in curly brackets, got a list"),
        (("tasks", 0, "writer"), ["a"], "expected a text in quotation marks, got a list"),
        (
            ("language",),
            "no",
            'expected one of "en", "nb", "nn", got "no"',
        ),
        (
            ("tasks", 0, "division"),
            "pair",
            'expected one of "by_role", "mixed", "pairs", got "pair" (did you mean "pairs"?)',
        ),
    ],
)
def test_a_misfit_says_what_was_expected_and_what_stands_there(
    data: dict[str, Any], steps: tuple[str | int, ...], foreign: object, sentence: str
) -> None:
    container(data, steps)[steps[-1]] = foreign
    assert said(data) == [f"{written(steps)}: {sentence}"]


def test_an_unknown_field_is_named_with_its_nearest_neighbour(data: dict[str, Any]) -> None:
    data["programme"][1]["item"] = []
    data["xyzzy"] = 1
    assert said(data) == [
        ': the field "xyzzy" is unknown',
        'programme[1]: the field "item" is unknown (did you mean "items"?)',
    ]


def test_an_unknown_kind_of_slide_is_named_with_its_nearest_neighbour(data: dict[str, Any]) -> None:
    slide = data["programme"][0]["items"][0]["slides"][4]
    slide["kind"] = "bulets"
    (sentence,) = said(data)
    assert sentence.startswith("programme[0].items[0].slides[4].kind: expected one of ")
    assert sentence.endswith('got "bulets" (did you mean "bullets"?)')


def test_the_kind_of_a_slide_is_no_unknown_field(data: dict[str, Any]) -> None:
    data["programme"][0]["items"][0]["slides"][4]["kidn"] = "bullets"
    assert said(data) == [
        'programme[0].items[0].slides[4]: the field "kidn" is unknown (did you mean "kind"?)'
    ]


def test_a_missing_id_is_a_misfit_with_advice(data: dict[str, Any]) -> None:
    del data["tasks"][0]["questions"][1]["id"]
    assert said(data) == [
        'tasks[0].questions[1]: the field "id" is missing;'
        ' give it a value that no other id has, such as "3f9a1c20"'
    ]


def test_a_long_or_odd_value_is_shown_short(data: dict[str, Any]) -> None:
    data["language"] = "x\ud800" * 1000
    data["\udfff" * 1000] = 1
    for sentence in said(data):
        sentence.encode()
        assert len(sentence) < 120

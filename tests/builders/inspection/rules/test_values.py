from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.livelier import SLIDE
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members, xml

RUN = "//a:r/a:rPr"


@pytest.mark.parametrize(
    "language",
    ["nb-NO", "nn-NO", "se-NO", "en", "zh-Hans-CN", "sr-Latn-RS", "ca-ES-valencia", "NB-no"],
)
def test_a_language_of_bcp_47_is_one(language: str, tmp_path: Path) -> None:
    def mark(members: Members) -> None:
        members.find(SLIDE, RUN).set("lang", language)

    assert found(tmp_path, "language-malformed", mark) == []


@pytest.mark.parametrize("language", ["nb_NO", "norwegian", "n", "nb-", "nb-NO-", "1044", "nb NO"])
def test_another_word_is_no_language(language: str, tmp_path: Path) -> None:
    def mark(members: Members) -> None:
        members.find(SLIDE, RUN).set("lang", language)

    (finding,) = found(tmp_path, "language-malformed", mark)
    assert str(finding.sentence) == f"The language “{language}” is not one."


@pytest.mark.parametrize(
    "scale",
    [
        'fontScale="25000"',
        'fontScale="92500" lnSpcReduction="20000"',
        'fontScale="62.5%" lnSpcReduction="10%"',
        "",
    ],
)
def test_a_scale_of_powerpoints_is_no_fault(scale: str, tmp_path: Path) -> None:
    def shrink(members: Members) -> None:
        members.find(SLIDE, "//p:txBody/a:bodyPr").append(xml(f"<a:normAutofit {scale}/>"))

    assert found(tmp_path, "autofit-scale", shrink) == []


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [
        (RUN, "sz", "100"),
        (RUN, "sz", "400000"),
        (RUN, "baseline", "-25%"),
        ("//a:bodyPr", "lIns", "0.5in"),
        ("//a:bodyPr", "numCol", "16"),
    ],
)
def test_a_value_on_the_bound_is_no_fault(path: str, name: str, value: str, tmp_path: Path) -> None:
    def put(members: Members) -> None:
        members.find(SLIDE, path).set(name, value)

    assert found(tmp_path, "number-out-of-range", put) == []


def test_the_bounds_are_told(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path, "number-out-of-range", lambda members: members.find(SLIDE, RUN).set("sz", "20 pt")
    )
    assert str(finding.sentence) == (
        "The size of the text is “20 pt”, but can only be from 100 to 400000."
    )

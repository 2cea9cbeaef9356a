"""The rival with docxtpl makes the documents that Plenum makes, with the same words in them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document

from benchmarks.inside_documents import ALL_DOCUMENTS
from benchmarks.rivals.plain_docxtpl import Job, jobs, made
from builders.workshop import Workshop

SAMPLE = Path(__file__).resolve().parents[2] / "sample_inputs" / "dialogseminar-2025"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def ours() -> list[bytes]:
    return [one.data for one in Workshop(SAMPLE, ALL_DOCUMENTS).documents()]


@pytest.fixture(scope="module")
def theirs() -> Iterator[list[Job]]:
    # Not where pytest's files lie, which are inspected as documents: these are templates.
    with TemporaryDirectory() as place:
        yield jobs(SAMPLE, Path(place))


def test_there_is_one_for_each_of_plenums(ours: list[bytes], theirs: list[Job]) -> None:
    assert len(theirs) == len(ours) > 50


def test_it_says_what_plenums_says(ours: list[bytes], theirs: list[Job]) -> None:
    pairs = list(zip(ours, theirs, strict=True))
    # The programme, the task sheets and an answer sheet: what there is besides has charts or
    # contents, which the rival leaves out.
    for own, job in (pairs[0], pairs[2], pairs[3]):
        missing = set(lines(own)) - set(lines(made(job)))
        assert {line for line in missing if not is_of_the_phase_bar(line)} == set()


def lines(document: bytes) -> Iterator[str]:
    for paragraph in Document(BytesIO(document)).element.iter(W + "p"):
        text = "".join(one.text or "" for one in paragraph.iter(W + "t"))
        if text.strip():
            yield " ".join(text.split())


def is_of_the_phase_bar(line: str) -> bool:
    return line.endswith(" min") and len(line) < 40


def test_emphasis_becomes_bold_letters(theirs: list[Job]) -> None:
    context = theirs[0].context
    rich = context["seminar"].title.rich
    assert "<w:t" in rich.xml
    assert context["seminar"].title == Workshop(SAMPLE, ALL_DOCUMENTS).word.fields.title.plain

"""What was typed into sheets comes back exactly, whatever it was."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.answer_marks import answer_tag, highlight_tag
from builders.answers import Watch, read_answers
from seminar.collected import ReadAnswer
from seminar.model import Group, Question, Seminar, Task
from seminar.texts import clean_text
from tests.filled_sheets import fill, write_sheets

INVISIBLE = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]*")
SIGNS_OF_FONTS = re.compile("[\uf000-\uf0ff\u00ad]")
"""These are read as what they look like; see `builders.answers.signs`."""
TYPED_NUMBER = re.compile(r"\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\)")


def _is_one_point(text: str) -> bool:
    """Whether nothing in a text is read as more than its letters, by the guide's rules."""
    has_mark = text[0] in "-–—•●▪◦‣·■□○➢✓*" or TYPED_NUMBER.match(text)
    may_be_several = text.count(";") > 1
    return (
        not has_mark
        and not may_be_several
        and text == text.strip()
        and "\n" not in text
        and "  " not in text
    )


POINT = (
    st.text(min_size=1, max_size=60)
    .map(lambda text: SIGNS_OF_FONTS.sub("", clean_text(text).replace("\t", " ")))
    .filter(lambda text: INVISIBLE.fullmatch(text) is None)
    .filter(_is_one_point)
)
IDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=24)
QUESTION_TEXT = st.text(max_size=40).map(lambda text: clean_text(text).replace("\n", " "))


@st.composite
def seminars(draw: st.DrawFn) -> Seminar:
    """Return a seminar with tasks, questions and groups of any names."""
    tasks = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    groups = draw(st.lists(IDS, max_size=3, unique=True))
    return Seminar(
        language=draw(st.sampled_from(["nb", "nn", "en"])),
        tasks=tuple(
            Task(
                id=task,
                title=draw(QUESTION_TEXT),
                questions=tuple(
                    Question(id=f"{place}", text=draw(QUESTION_TEXT))
                    for place in range(draw(st.integers(0, 3)))
                ),
            )
            for task in tasks
        ),
        groups=tuple(Group(id=group, name=draw(QUESTION_TEXT)) for group in groups),
    )


@settings(max_examples=60, deadline=None)
@given(data=st.data(), seminar=seminars())
def test_what_was_typed_comes_back_exactly(data: st.DataObject, seminar: Seminar) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        paths = list(write_sheets(room, seminar).values())
        typed: dict[tuple[str, str | None], tuple[ReadAnswer, ...]] = {}
        for path, (task, group) in zip(paths, _whose(seminar), strict=True):
            answers = {
                question: data.draw(st.lists(POINT, max_size=3))
                for question in (*(one.id for one in task.questions), None)
            }
            fill(path, {_tag(task, one): points for one, points in answers.items() if points})
            typed[task.id, group] = tuple(
                ReadAnswer(question=one, points=tuple(points)) for one, points in answers.items()
            )
        reading = read_answers(room, seminar)
        assert reading.remarks == ()
        assert {(one.task, one.group): one.answers for one in reading.sheets} == typed


def _whose(seminar: Seminar) -> list[tuple[Task, str | None]]:
    groups = [group.id for group in seminar.groups] or [None]
    return [(task, group) for task in seminar.tasks for group in groups]


def _tag(task: Task, question: str | None) -> str:
    return highlight_tag(task.id) if question is None else answer_tag(task.id, question)


@pytest.mark.parametrize("text", ["**vi** må", "2 * 3 * 4", "*kursiv*", "a_b", "**", "\\*"])
def test_asterisks_stand_as_they_were_typed(text: str, tmp_path: Path) -> None:
    seminar = Seminar(tasks=(Task(id="t", title="T"),))
    (path,) = write_sheets(tmp_path, seminar).values()
    fill(path, {highlight_tag("t"): [text]})
    (sheet,) = read_answers(tmp_path, seminar).sheets
    assert sheet.answers == (ReadAnswer(question=None, points=(text,)),)


def test_whoever_watches_sees_every_file_and_may_stop(tmp_path: Path) -> None:
    seminar = Seminar(
        tasks=(Task(id="t", title="T"),), groups=(Group(id="a"), Group(id="b"), Group(id="c"))
    )
    names = [f"groups/{name}" for name in write_sheets(tmp_path, seminar)]
    told: list[tuple[int, int, str]] = []

    def tell(done: int, total: int, file: str) -> None:
        told.append((done, total, file))

    whole = read_answers(tmp_path, seminar, Watch(tell))
    assert told == [*((at, 3, name) for at, name in enumerate(names)), (3, 3, "")]
    assert (whole.files, whole.stopped) == (3, False)


def test_a_stopped_reading_holds_what_was_read_until_then(tmp_path: Path) -> None:
    seminar = Seminar(tasks=tuple(Task(id=f"t{n}", title="T") for n in range(3)))
    write_sheets(tmp_path, seminar)
    told: list[str] = []

    def tell(_done: int, _total: int, file: str) -> None:
        told.append(file)

    reading = read_answers(tmp_path, seminar, Watch(tell, lambda: len(told) == 2))
    assert reading.stopped
    assert [sheet.file for sheet in reading.sheets] == told
    assert reading.files == 2

"""Fills answer sheets as Word does when a group types: each point a paragraph of its own.

The controls stay, the words that asked for an answer go. For pictures, measurements and tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

from builders.answer_marks import GROUP, TASK, WRITER_TAG, answer_tag, highlight_tag, read_marks
from builders.archive import write_archive
from builders.opc import read_package
from seminar.folder import GROUPS, open_seminar

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"


Say = Callable[[str, str | None, str | None], Sequence[str]]
"""What a group says: by the ids of task, question (`None` for plenary) and group, its points."""


def fill_sheets(folder: Path, say: Say, writer: str = "") -> None:
    """Let every group answer, in the sheets that were built in a seminar's folder.

    Args:
        folder: the seminar's.
        say: what is said; no point leaves an answer as it is.
        writer: who writes in each sheet; empty for somebody who does not say so.
    """
    tasks = {task.id: task for task in open_seminar(folder).tasks}
    for sheet in sorted((folder / GROUPS).rglob("*.docx")):
        marks = read_marks(read_package(sheet))
        task, group = tasks[marks[TASK]], marks.get(GROUP)
        answers = {
            answer_tag(task.id, question.id): say(task.id, question.id, group)
            for question in task.questions
        }
        answers[highlight_tag(task.id)] = say(task.id, None, group)
        answers[WRITER_TAG] = (writer,) * bool(writer)
        fill(sheet, answers)


def fill(sheet: Path, answers: Mapping[str, Sequence[str]]) -> None:
    """Write answers into a sheet that Plenum built, in its place.

    Args:
        sheet: the file.
        answers: the points of each answer, by the tag of its control (`builders.answer_marks`).
    """
    with ZipFile(sheet) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[_DOCUMENT])
    for control in root.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        points = answers.get("" if tag is None else tag.get(f"{_W}val", ""))
        if points:
            _type(control, points)
    parts[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    filled = BytesIO()
    write_archive(filled, parts.items())
    sheet.write_bytes(filled.getvalue())


def _type(control: Any, points: Sequence[str]) -> None:  # noqa: ANN401 - lxml's elements
    """Put points in the place of what a control shows."""
    settings, content = control.find(f"{_W}sdtPr"), control.find(f"{_W}sdtContent")
    for hint in settings.findall(f"{_W}showingPlcHdr"):
        settings.remove(hint)
    first = content.find(f"{_W}p")
    if first is None:
        content[:] = [_run(points[0])]
        return
    look = first.find(f"{_W}pPr")
    content[:] = [_paragraph(look, point) for point in points]


def _paragraph(look: Any, text: str) -> Any:  # noqa: ANN401
    paragraph = etree.Element(f"{_W}p")
    if look is not None:
        paragraph.append(deepcopy(look))
    paragraph.append(_run(text))
    return paragraph


def _run(text: str) -> Any:  # noqa: ANN401
    run = etree.Element(f"{_W}r")
    said = etree.SubElement(run, f"{_W}t")
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    said.text = text
    return run

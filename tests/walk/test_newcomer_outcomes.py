"""The newcomer at the seminar and after it: what was said is typed and collected, and comes along.

The groups write their answers in LibreOffice; what came of it all is read from the folders, by
Plenum's own readers and by python-docx.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from msgspec.structs import replace

from builders.answer_marks import answer_tag
from seminar.folder import open_seminar, save
from seminar.model import Statement
from tests.filled_sheets import Typing, fill_in_libreoffice
from tests.sample import SAMPLE
from tests.walk.hands import Hands, built, wait

pytestmark = [pytest.mark.slow, pytest.mark.rendering]

WRITTEN = {
    "Gruppe 1": ("Vi ringer før vi skriver", "Vi møtes for sjelden"),
    "Gruppe 2": ("Flere felles befaringer",),
}
"""What the groups write to the first question of the first task."""


def test_a_newcomer_types_and_collects_outcomes_and_finds_them_in_the_summary_and_next_year(
    hands: Hands, app: subprocess.Popen[bytes], home: Path
) -> None:
    folder = _before_the_seminar(home / "Dialogseminar 2025")
    hands.press("ctrl+o")
    hands.choose("Åpne mappen", folder)
    hands.wait_for("Dialogseminar 2025")

    # The morning: answer sheets are built, with all that can be; the groups fill theirs in.
    hands.press("ctrl+shift+b")
    wait(lambda: "Kjøreplan" in built(folder), "the answer sheets")
    _let_groups_write(folder, home / "libreoffice")

    # The plenary: two statements on the fast entry line; who does the second is typed in the table.
    hands.press("ctrl+6", "ctrl+j")
    hands.type("g1 s1 e Felles time hver uke *")
    hands.press("Return")
    hands.type("t Flytt fristen")
    hands.press("Return", "Escape", "Right", "Right")
    hands.type("HR-sjef")
    hands.press("Return")

    # What the groups wrote is collected in the background.
    hands.press("ctrl+s", "ctrl+shift+l")
    wait(lambda: len(open_seminar(folder).outcomes) == 2, "what was typed, saved before collecting")
    wait(lambda: hands.title().startswith("Dialogseminar 2025*"), "something collected")
    hands.press("ctrl+s")
    wait(lambda: len(open_seminar(folder).outcomes) == 5, "all that was said, saved")

    # The evening: the summary is the one document that is not up to date.
    hands.press("ctrl+shift+b")
    wait(lambda: "Oppsummering" in built(folder), "the summary")
    hands.wait_for("Dialogseminar 2025 – Plenum")

    # Next year begins with this year; what is proposed is taken as it is.
    hands.press("ctrl+shift+n")
    hands.go_through("Nytt fra fjorårets seminar")
    hands.go_through("Nytt fra «Dialogseminar 2025»")
    hands.wait_for("Dialogseminar 2026")
    hands.leave(app)
    assert app.stderr is not None
    assert app.stderr.read() == b""

    said = open_seminar(folder).outcomes
    typed = {(one.text, one.kind, one.group, one.owner, one.highlight) for one in said[:2]}
    assert typed == {
        ("Felles time hver uke", "agreement", said[0].group, "", True),
        ("Flytt fristen", "action", said[0].group, "HR-sjef", False),
    }
    assert _by_group(folder, said[2:]) == WRITTEN
    summary = _text(folder / "documents" / "Oppsummering Dialogseminar 2025.docx")
    assert all(one.text in summary for one in said)
    next_year = open_seminar(home / "Dialogseminar 2026")
    assert next_year.outcomes == ()
    assert next_year.look_back is not None
    assert "Felles time hver uke" in {one.text for one in next_year.look_back.statements}


def _before_the_seminar(folder: Path) -> Path:
    """Copy the sample to a folder, with two groups and nothing said yet."""
    shutil.copytree(SAMPLE, folder)
    seminar = open_seminar(folder)
    save(replace(seminar, groups=seminar.groups[:2], outcomes=()), folder)
    return folder


def _let_groups_write(folder: Path, profile: Path) -> None:
    task = open_seminar(folder).tasks[0]
    first = answer_tag(task.id, task.questions[0].id)
    sheets = {
        group: folder / "groups" / group / f"{group} Refleksjonsoppgave Svarark.docx"
        for group in WRITTEN
    }
    typings = [Typing(sheets[group], sheets[group], {first: WRITTEN[group]}) for group in WRITTEN]
    fill_in_libreoffice(typings, profile)


def _by_group(folder: Path, said: tuple[Statement, ...]) -> dict[str, tuple[str, ...]]:
    """Return what each group said, by the group's name."""
    return {
        group.name: tuple(one.text for one in said if one.group == group.id)
        for group in open_seminar(folder).groups
    }


def _text(path: Path) -> str:
    """Return all that a Word document says, in its tables too."""
    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])

"""The circle of a year, two rounds of it, through the command line and real programs.

New, edited, built, filled in (by Word's XML, and by LibreOffice as .docx and as .odt), collected,
made one where it is the same, summed up; and begun anew from all of it. What each year highlights
stands on the next year's slides that look back, and its actions too.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from msgspec.structs import replace
from pptx import Presentation

from builders.answer_marks import GROUP, TASK, answer_tag, highlight_tag, read_marks
from builders.opc import read_package
from seminar.editing import statements, tasks
from seminar.editing.fields import StatementField
from seminar.folder import DOCUMENTS, GROUPS, open_seminar, save
from seminar.model import Group, Seminar, Statement
from seminar.outcomes import merge_statements, proposals, voices
from tests.app.test_cli import plenum
from tests.filled_sheets import Typing, fill, fill_in_libreoffice

pytestmark = [pytest.mark.slow, pytest.mark.rendering]

Said = Mapping[str, Sequence[str]]
"""Points by the tags of a sheet's fields."""
NEARLY = ("Sakspapirene kommer for sent i {year}", "Sakspapirene kommer for seint i {year}")
"""What two groups say in nearly the same words."""


class Year:
    """A seminar of one year, and what its people do.

    Args:
        place: the folder that holds the seminars.
        year: when it is.
    """

    def __init__(self, place: Path, year: int) -> None:
        self.place, self.year = place, year
        self.folder = place / f"Dialogseminar {year}"

    @property
    def seminar(self) -> Seminar:
        return open_seminar(self.folder)

    def run(self, command: str, *options: object) -> str:
        """Run a command on the seminar, and return what it prints."""
        said = plenum(command, self.folder, *options, cwd=self.place)
        assert (said.returncode, said.stderr) == (0, "")
        return said.stdout

    def change(self, seminar: Seminar) -> None:
        save(seminar, self.folder)

    # --- before the seminar ---

    def is_edited(self) -> None:
        """The organiser renames a task and puts three groups together."""
        onwards = self.seminar.tasks[1].id
        title = f"Fra ord til handling i {self.year}"
        seminar = tasks.set_task(self.seminar, onwards, "title", title).change(self.seminar)
        groups = tuple(Group(id=f"g{n}", name=f"Gruppe {n}", table=str(n)) for n in (1, 2, 3))
        self.change(replace(seminar, groups=groups))

    # --- at the seminar ---

    def sheets(self) -> dict[tuple[str, int], Path]:
        """Return where each sheet lies, by group and the task's place."""
        places = {task.id: place for place, task in enumerate(self.seminar.tasks)}
        found: dict[tuple[str, int], Path] = {}
        for path in (self.folder / GROUPS).rglob("*.docx"):
            marks = read_marks(read_package(path))
            found[marks[GROUP], places[marks[TASK]]] = path
        return found

    def said_by(self, group: str, place: int) -> Said:
        """Return what a group answers to a task: two points and one, and one for the plenary."""
        task = self.seminar.tasks[place]
        first, second = (answer_tag(task.id, question.id) for question in task.questions)
        near = {"g1": NEARLY[0], "g2": NEARLY[1]}.get(group, "Tonen er god i {year}")
        whose = f"{group}, oppgave {place}, {self.year}"
        return {
            first: [
                near.format(year=self.year) if place == 0 else f"Dette ser {whose}",
                f"Æ Ø Å {whose}",
            ],
            second: [f"Dette gjør {whose}"],
            highlight_tag(task.id): [f"Viktigst for {whose}"],
        }

    def is_answered(self) -> None:
        """Four sheets are filled in with Word, one by LibreOffice as .docx, one as .odt."""
        sheets = self.sheets()
        as_docx, as_odt = sheets.pop(("g3", 0)), sheets.pop(("g3", 1))
        for (group, place), path in sheets.items():
            fill(path, self.said_by(group, place))
        built = self.place / "as built"
        built.mkdir(exist_ok=True)
        sources = [path.rename(built / path.name) for path in (as_docx, as_odt)]
        fill_in_libreoffice(
            [
                Typing(sources[0], as_docx, self.said_by("g3", 0)),
                Typing(sources[1], as_odt.with_suffix(".odt"), self.said_by("g3", 1)),
            ],
            self.place / f"profile {self.year}",
        )
        for source in sources:
            source.unlink()

    # --- afterwards ---

    def is_collected(self) -> dict[str, Any]:
        return json.loads(self.run("collect", "--json"))

    def is_gone_through(self, when: dt.datetime) -> None:
        """The secretary makes one of what is the same, and one statement an action."""
        (same,) = [one for one in proposals(self.seminar) if one.likeness >= 90]
        seminar = merge_statements(self.seminar, same.statements).change(self.seminar)
        done = next(one for one in seminar.outcomes if one.text == self.action)
        values: dict[StatementField, str | dt.date] = {
            "kind": "action",
            "owner": "Ordfører",
            "due": dt.date(self.year, 6, 1),
        }
        for field, value in values.items():
            seminar = statements.set_statement(seminar, done.id, field, value, when).change(seminar)
        self.change(seminar)

    @property
    def action(self) -> str:
        return f"Dette gjør g2, oppgave 1, {self.year}"

    @property
    def highlights(self) -> list[str]:
        return [one.text for one in self.seminar.outcomes if one.highlight]

    def summary(self) -> str:
        (path,) = (self.folder / DOCUMENTS).glob("Oppsummering*.docx")
        body: Any = docx.Document(str(path)).element
        return "\n".join(
            "".join(str(text.text) for text in paragraph.iter("{*}t"))
            for paragraph in body.iter("{*}p")
        )

    def slides(self) -> list[list[str]]:
        """Return the paragraphs of each slide of the deck."""
        (path,) = (self.folder / DOCUMENTS).glob("*.pptx")
        return [
            [
                "".join(str(text.text) for text in paragraph.iter("{*}t"))
                for paragraph in slide.element.iter("{*}p")
            ]
            for slide in Presentation(str(path)).slides
        ]


def next_year(last: Year) -> Year:
    """Begin the year after one from it."""
    following = Year(last.place, last.year + 1)
    following.run("new", "--from", last.folder)
    return following


def see_that_all_came_back(year: Year, told: Mapping[str, Any]) -> None:
    """See that every point of every sheet is an outcome of its task, question and group."""
    assert told["remarks"] == []
    assert told["unread"] == told["blank"] == []
    expected = {
        (task.id, question, group.id, point)
        for group in year.seminar.groups
        for place, task in enumerate(year.seminar.tasks)
        for question, tag in (
            *((one.id, answer_tag(task.id, one.id)) for one in task.questions),
            (None, highlight_tag(task.id)),
        )
        for point in year.said_by(group.id, place)[tag]
    }
    found = [(one.task, one.question, one.group, one.text) for one in year.seminar.outcomes]
    assert sorted(map(str, found)) == sorted(map(str, expected))


def see_that_it_looks_back_on(last: Year, year: Year) -> None:
    """See that the deck shows what last year highlighted, and its actions, with their year."""
    looking_back = [slide for slide in year.slides() if any("Tilbakeblikk" in one for one in slide)]
    said = {text for slide in looking_back for text in slide}
    assert set(last.highlights) <= said
    assert len(last.highlights) == 6
    assert last.action in said
    assert f"Dette sa vi i {last.year}" in said
    assert not {text for text in said if str(last.year - 1) in text}


def test_two_rounds_of_the_circle(tmp_path: Path) -> None:
    year = Year(tmp_path, 2026)
    year.run("new", "--date", "2026-03-19")
    for _round in (1, 2):
        year.is_edited()
        year.run("build")
        year.is_answered()
        see_that_all_came_back(year, year.is_collected())
        assert year.is_collected()["saved"] is False
        year.is_gone_through(dt.datetime(year.year, 3, 20, 21, tzinfo=dt.UTC))
        assert "ingenting nytt" in year.run("collect")
        year.run("build", "--only", "summary")
        see_that_it_is_summed_up(year)
        last, before = (
            year,
            {path: path.read_bytes() for path in year.folder.rglob("*") if path.is_file()},
        )
        year = next_year(last)
        assert {
            path: path.read_bytes() for path in last.folder.rglob("*") if path.is_file()
        } == before
        assert year.seminar.outcomes == ()
        year.run("build", "--only", "deck")
        see_that_it_looks_back_on(last, year)


def see_that_it_is_summed_up(year: Year) -> None:
    """See that the summary holds every statement, the merged one with both its groups."""
    text = year.summary()
    for one in year.seminar.outcomes:
        assert one.text in text
    merged = one_merged(year.seminar)
    assert voices(merged) == ("g1", "g2")
    assert f"{merged.text} (gruppe\N{NO-BREAK SPACE}1 og 2)" in text.splitlines()
    assert "Ordfører" in text


def one_merged(seminar: Seminar) -> Statement:
    (merged,) = [one for one in seminar.outcomes if one.merged]
    return merged

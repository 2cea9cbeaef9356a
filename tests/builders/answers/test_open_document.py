"""Sheets saved as OpenDocument text.

Made by hand from the format's specification (OpenDocument 1.3, part 3) and LibreOffice's extension
for content controls; those that LibreOffice itself saves are in `test_libreoffice`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.answers import read_answers
from tests.builders.answers.open_sheets import PROMPT, OpenSheet, p
from tests.builders.answers.rooms import ANSWER, faults, notes
from tests.good_seminar import GOOD


@pytest.fixture
def sheet(tmp_path: Path) -> OpenSheet:
    return OpenSheet(tmp_path)


def test_paragraphs_are_points(sheet: OpenSheet) -> None:
    assert sheet.answered(p("Mer tid") + p("") + p("Færre <text:span>møter</text:span>")) == (
        "Mer tid",
        "Færre møter",
    )


def test_a_prompt_is_no_answer(sheet: OpenSheet) -> None:
    assert sheet.answered(p(f"<text:text-input>{PROMPT}&#13;</text:text-input>")) == ()
    control = "<loext:content-control loext:showing-place-holder='true'>{}</loext:content-control>"
    assert sheet.answered(p(control.format("Skriv her!"))) == ()


def test_spaces_breaks_and_tabs(sheet: OpenSheet) -> None:
    assert sheet.answered(
        p(
            "Mer\n   tid<text:s text:c='3'/>nå<text:line-break/>– Rom<text:tab/>ute"
            "<text:line-break/>her"
        )
    ) == ("Mer tid nå", "Rom ute her")


def test_a_break_in_the_file_itself_is_a_blank(sheet: OpenSheet) -> None:
    """As where a program has laid the XML out in lines."""
    broken = "<text:span>Mer</text:span>\n<text:span>– eller mindre – tid</text:span>"
    assert sheet.answered(p(broken)) == ("Mer – eller mindre – tid",)


def test_the_number_that_a_program_wrote_before_a_point_is_none_of_its_words(
    sheet: OpenSheet,
) -> None:
    item = f"<text:list-item><text:number>1.</text:number>{p('Mer tid')}</text:list-item>"
    assert sheet.answered(f"<text:list>{item}</text:list>") == ("Mer tid",)


@pytest.mark.parametrize("shape", ["ellipse", "path", "connector", "custom-shape"])
def test_text_in_shapes_is_read_and_shapes_without_are_told_of(
    sheet: OpenSheet, shape: str
) -> None:
    said_ = f"<draw:{shape}>{p('I formen')}</draw:{shape}>"
    assert sheet.answered(p(f"Foran{said_} bak")) == ("Foran bak", "I formen")
    sheet.answered(p(f"<draw:{shape}/>"))
    assert any("a picture in the answer" in one for one in faults(read_answers(sheet.folder, GOOD)))


def test_lists_of_levels(sheet: OpenSheet) -> None:
    below = f"<text:list><text:list-item>{p('færre')}</text:list-item></text:list>"
    assert sheet.answered(
        f"<text:list><text:list-item>{p('Møter')}{below}</text:list-item>"
        f"<text:list-item>{p('Tid')}</text:list-item></text:list>"
    ) == ("Møter: færre", "Tid")


def test_tracked_changes(sheet: OpenSheet) -> None:
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"{p('Slettet')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    answer = p("Mer <text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>tid")
    assert sheet.answered(answer, changes) == ("Mer tid",)
    assert any("holds tracked changes" in one for one in notes(read_answers(sheet.folder, GOOD)))


def test_tables_and_text_boxes(sheet: OpenSheet) -> None:
    table = (
        f"<table:table><table:table-row><table:table-cell>{p('Tid')}{p('Rom')}</table:table-cell>"
        "</table:table-row></table:table>"
    )
    box = (
        f"<draw:frame><svg:title>Boks</svg:title><draw:text-box>{p('I boksen')}</draw:text-box>"
        "</draw:frame>"
    )
    assert sheet.answered(table + p(f"Foran{box} bak")) == ("Tid", "Rom", "Foran bak", "I boksen")


def test_comments_notes_and_hidden_text(sheet: OpenSheet) -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>for nå</text:p></text:note-body></text:note>"
    )
    comment = "<office:annotation><text:p>Enig</text:p></office:annotation>"
    hidden = '<text:span text:style-name="H">skjult</text:span>'
    assert sheet.answered(p(f"Mer tid{note}{comment}{hidden}")) == ("Mer tid (for nå)",)
    reading = read_answers(sheet.folder, GOOD)
    told = " ".join((*notes(reading), *faults(reading)))
    assert all(one in told for one in ("comments on the answer", "footnotes in", "hidden text"))


def test_a_picture_is_told_of(sheet: OpenSheet) -> None:
    assert sheet.answered(p("<draw:frame><draw:image/></draw:frame>")) == ()
    assert any("a picture in the answer" in one for one in faults(read_answers(sheet.folder, GOOD)))


def test_tags_where_libreoffice_keeps_them(sheet: OpenSheet) -> None:
    """LibreOffice from 7.5 on keeps them, around what stands in one paragraph."""
    tagged = f'<loext:content-control loext:tag="{ANSWER}">Mer tid</loext:content-control>'
    assert sheet.answered(p(tagged) + p("Rom")) == ("Mer tid", "Rom")
    assert not any("outside" in one for one in notes(read_answers(sheet.folder, GOOD)))

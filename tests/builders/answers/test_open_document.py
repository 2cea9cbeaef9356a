"""Sheets saved as OpenDocument text.

Made by hand from the format's specification (OpenDocument 1.3, part 3) and LibreOffice's extension
for content controls; those that LibreOffice itself saves are in `test_libreoffice`.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from builders.answer_marks import answer_tag, bookmark, highlight_tag
from builders.answers import read_answers
from tests.builders.answers.rooms import ANSWER, faults, notes, said
from tests.good_seminar import GOOD

NAMESPACES = " ".join(
    f'xmlns:{name}="{uri}"'
    for name, uri in {
        **{
            name: f"urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"
            for name, long in (
                ("office", "office"),
                ("text", "text"),
                ("table", "table"),
                ("style", "style"),
                ("draw", "drawing"),
                ("meta", "meta"),
                ("svg", "svg-compatible"),
            )
        },
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)
STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Plenum_20_Svar"/>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/>'
    "</style:style></office:automatic-styles>"
)
PROMPT = "Klikk her og skriv det første punktet. Trykk Enter for neste."


class OpenSheet:
    """A sheet of the first group's first task as an OpenDocument text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def answered(self, xml: str, before: str = "") -> tuple[str, ...]:
        """Return what is read of the first answer, where this stands within its bookmark."""
        name, other = bookmark(ANSWER), bookmark(answer_tag("task1", "q2"))
        last = bookmark(highlight_tag("task1"))
        self.write(
            f"{before}<text:h>Spørsmål 1: Hva preger samspillet?"
            f'<text:bookmark-start text:name="{name}"/></text:h>{xml}'
            f'<text:h><text:bookmark-end text:name="{name}"/>Spørsmål 2: Hva kan bli bedre?'
            f'<text:bookmark-start text:name="{other}"/></text:h><text:p>{PROMPT}</text:p>'
            f'<text:h><text:bookmark-end text:name="{other}"/>Det viktigste vi vil si i plenum'
            f'<text:bookmark-start text:name="{last}"/></text:h><text:p/>'
            f'<text:p><text:bookmark-end text:name="{last}"/></text:p>'
        )
        return said(read_answers(self.folder, GOOD))

    def write(self, text: str) -> None:
        """Write a sheet with this text."""
        marks = {"PlenumSeminar": "seminar", "PlenumTask": "task1", "PlenumGroup": "g1"}
        meta = "".join(
            f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>'
            for name, value in marks.items()
        )
        path = self.folder / "groups" / "svar.odt"
        path.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr(
                "content.xml",
                f"<office:document-content {NAMESPACES}>{STYLES}<office:body><office:text>{text}"
                "</office:text></office:body></office:document-content>",
            )
            archive.writestr(
                "meta.xml",
                f"<office:document-meta {NAMESPACES}><office:meta>{meta}</office:meta>"
                "</office:document-meta>",
            )


@pytest.fixture
def sheet(tmp_path: Path) -> OpenSheet:
    return OpenSheet(tmp_path)


def p(text: str) -> str:
    return f'<text:p text:style-name="P1">{text}</text:p>'


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
        p("Mer\n   tid<text:s text:c='3'/>nå<text:line-break/>– Rom<text:tab/>ute<text:line-break/>her")
    ) == ("Mer tid nå", "Rom ute her")


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
    box = f"<draw:frame><svg:title>Boks</svg:title><draw:text-box>{p('I boksen')}</draw:text-box></draw:frame>"
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

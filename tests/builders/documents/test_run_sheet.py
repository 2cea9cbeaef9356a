"""The run sheet: a sheet a day, with the deck's slide numbers, for those who lead."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from msgspec.structs import replace
from pptx import Presentation

from builders.documents.kinds import RUN_SHEET
from builders.production import produce
from builders.workshop import Order
from seminar.folder import create
from seminar.model import Day, DocumentId, DocumentSettings, Item, Organisation, Seminar
from tests.builders.documents.documents_of import (
    columns,
    document,
    is_kept_with_next,
    rows,
    style_of,
    styled,
    texts,
)
from tests.sample import sample

_SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def test_it_is_a_landscape_page_for_facilitators(tmp_path):
    made = document(RUN_SHEET, sample()[0], tmp_path)
    [section] = made.sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    for footer in (section.first_page_footer, section.footer):
        assert "Levanger kommune · Til prosessledere og teknikk. Deles ikke ut." in (
            footer.paragraphs[0].text
        )


def test_without_an_organisation_the_footer_begins_with_whom_it_is_for(tmp_path):
    seminar = replace(sample()[0], organisation=Organisation())
    [section] = document(RUN_SHEET, seminar, tmp_path).sections
    assert section.footer.paragraphs[0].text.startswith("Til prosessledere")


def test_each_day_begins_a_page_with_its_times_and_its_table(tmp_path):
    made = document(RUN_SHEET, sample()[0], tmp_path)
    assert [style for style, _ in styled(made)] == [
        "PlenumDokumenttype",
        "Title",
        "Subtitle",
        *("Heading1", "PlenumFakta", "Table"),
        *("Heading1", "PlenumFakta", "Table"),
        "PlenumMerknad",
    ]
    assert texts(made, "Heading1") == ["Torsdag 20. mars", "Fredag 21. mars"]
    assert " ".join(texts(made, "PlenumFakta")[0].split()) == (
        "Start 09.00 Planlagt slutt 20.00 I reserve 0 min"
    )
    breaks = [one.paragraph_format.page_break_before for one in made.paragraphs]
    headings = [style_of(one) == "Heading1" for one in made.paragraphs]
    assert [broken for broken, is_one in zip(breaks, headings, strict=True) if is_one] == [
        None,
        True,
    ]


def test_the_columns_are_those_of_the_design(tmp_path):
    table = document(RUN_SHEET, sample()[0], tmp_path).tables[0]
    assert rows(table)[0] == ["Kl.", "Min", "Hva", "Hvem", "Lysbilde", "Merk", "Faktisk kl."]
    widths = [round((column.width or 0) / 36000) for column in table.columns]
    assert widths == [18, 13, 68, 52, 18, 73, 19]
    assert all(row[-1] == "" for row in rows(table)[1:])


def test_an_item_is_bold_a_pause_is_muted_a_cue_stands_on_linen(tmp_path):
    table = document(RUN_SHEET, sample()[0], tmp_path).tables[0]
    found = {row.cells[2].text: row.cells for row in table.rows}
    assert _run_style(found["Velkommen"][0]) == _run_style(found["Velkommen"][2]) == "Strong"
    assert _run_style(found["Pause"][2]) == "PlenumDempet"
    assert _run_style(found["Pause"][0]) is None
    assert style_of(found["I gruppa"][2].paragraphs[0]) == "PlenumTrinn"
    cue = found["Signal: halvveis"]
    assert [_run_style(cue[0]), _run_style(cue[2])] == ["PlenumMerke", "PlenumMerke"]
    assert [_ground(cell) for cell in cue] == [None, *["F3EEE4"] * 6]


def test_group_work_is_kept_on_a_page(tmp_path):
    table = document(RUN_SHEET, sample()[0], tmp_path).tables[0]
    texts_ = [row[2] for row in rows(table)]
    at = texts_.index("Refleksjonsoppgave")
    assert texts_[at : at + 7] == [
        "Refleksjonsoppgave",
        "Hver for seg",
        "I gruppa",
        "Signal: halvveis",
        "Signal: to minutter igjen",
        "I plenum",
        "Ikke planlagt",
    ]
    assert [is_kept_with_next(table, row) for row in range(at, at + 7)] == [
        *[True] * 5,
        False,
        False,
    ]


def test_a_note_keeps_its_emphasis_and_its_lines(tmp_path):
    seminar = sample()[0]
    first = seminar.programme[0]
    item = replace(first.items[0], notes="**Lyd** prøves\n*straks*")
    seminar = replace(seminar, programme=(replace(first, items=(item,)),))
    [table] = document(RUN_SHEET, seminar, tmp_path).tables
    cell = table.rows[1].cells[5]
    assert cell.text == "Lyd prøves\nstraks"
    assert [run.style.style_id for run in cell.paragraphs[0].runs if run.text.strip()] == [
        "Strong",
        "DefaultParagraphFont",
        "Emphasis",
    ]


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("**Sekretæren**", "Endringer underveis? Si fra til Sekretæren."),
        ("", "Skriv faktisk klokkeslett underveis."),
    ],
)
def test_it_ends_with_whom_to_tell(tmp_path, contact, said):
    seminar = replace(sample()[0], document=DocumentSettings(contact=contact))
    assert styled(document(RUN_SHEET, seminar, tmp_path))[-1] == ("PlenumMerknad", said)


@pytest.mark.parametrize("code", ["nn", "en"])
def test_it_is_written_in_each_language(tmp_path, code):
    date = sample()[0].programme[0].date
    day = Day(date=date, items=(Item(title="Plenum"),))
    made = document(RUN_SHEET, Seminar(language=code, programme=(day,)), tmp_path)
    words = {"nn": ["Kl.", "Min", "Kva"], "en": ["Clock", "Min", "What"]}
    assert rows(made.tables[0])[0][:3] == words[code]


def test_a_seminar_without_a_programme_has_a_sheet_without_days(tmp_path):
    made = document(RUN_SHEET, Seminar(title="Nytt seminar"), tmp_path)
    assert [style for style, _ in styled(made)] == ["PlenumDokumenttype", "Title", "PlenumMerknad"]


def test_a_day_without_items_has_no_table(tmp_path):
    seminar = Seminar(programme=(Day(date=sample()[0].programme[0].date),))
    assert document(RUN_SHEET, seminar, tmp_path).tables == []


def test_its_slide_numbers_are_those_of_the_deck(tmp_path):
    seminar = sample()[0]
    assert seminar.deck.show_position, "slides that are nowhere typed must be counted too"
    sections = _built(tmp_path, seminar, "deck", "run-sheet")
    [beside_deck] = tmp_path.rglob("Kjøreplan*.docx")
    alone = tmp_path / "alone"
    produce(tmp_path / "seminar", Order(only=("run-sheet",), out=alone))
    [built_alone] = alone.glob("*.docx")
    assert built_alone.read_bytes() == beside_deck.read_bytes()
    numbers = [
        pair
        for table in docx.Document(str(built_alone)).tables
        for pair in columns(table, (2, 4))
        if pair[1]
    ]
    assert [number for _, number in numbers] == [span for _, span in sections]
    assert all(text.endswith(name) for (text, _), (name, _) in zip(numbers, sections, strict=True))


def test_without_a_deck_template_that_serves_the_sheet_has_no_numbers_and_says_so(tmp_path):
    folder = _folder(tmp_path, sample()[0])
    (folder / "templates").mkdir(exist_ok=True)
    template = folder / "templates" / "deck.potx"
    template.write_bytes(b"no template")
    made = produce(folder, Order(only=("run-sheet",)))
    template.unlink()
    assert [path.name for path in made.paths] == ["Kjøreplan Dialogseminar 2025.docx"]
    assert len(made.faults) == 1
    tables = docx.Document(str(made.paths[0])).tables
    assert {number for table in tables for (number,) in columns(table, (4,))} == {""}


def _folder(tmp_path: Path, seminar: Seminar) -> Path:
    folder = tmp_path / "seminar"
    create(folder, seminar)
    return folder


def _built(tmp_path: Path, seminar: Seminar, *only: DocumentId) -> list[tuple[str, str]]:
    """Build documents, and return the deck's sections with the numbers of their slides."""
    made = produce(_folder(tmp_path, seminar), Order(only=only))
    [deck] = [path for path in made.paths if path.suffix == ".pptx"]
    presentation = Presentation(str(deck))
    ids = [slide.slide_id for slide in presentation.slides]
    found: list[tuple[str, str]] = []
    for section in presentation.part._element.iter(f"{_SECTIONS}section"):
        slides = [
            ids.index(int(one.get("id", ""))) + 1 for one in section.iter(f"{_SECTIONS}sldId")
        ]
        span = str(slides[0]) if len(slides) == 1 else f"{slides[0]}–{slides[-1]}"
        found.append((section.get("name", ""), span))
    return found


def _run_style(cell) -> str | None:
    style = cell.paragraphs[0]._p.find(f"{qn('w:r')}/{qn('w:rPr')}/{qn('w:rStyle')}")
    return None if style is None else style.get(qn("w:val"))


def _ground(cell) -> str | None:
    ground = cell._tc.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    return None if ground is None else ground.get(qn("w:fill"))

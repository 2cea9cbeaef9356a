"""Where headings may begin: what adds to a page, what stays together, what is not measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.documents.pagination import Layout, Unmeasurable, lay_out
from tests.builders.documents.long_documents import document, of
from tests.builders.documents.reading import chapter_of, drawn_pages, opened, text_of
from tests.builders.inspection.clean_document import clean_document
from tests.rendering import to_pdf
from tools.word_templates.markup import Blocks, blocks, paragraph
from tools.word_templates.pages import PORTRAIT, section

TEXT = paragraph("BodyText", "Dette er vi enige om.")
CHAPTER = paragraph("Heading1", "Kapittel 1 Tillit")


def laid_out(*content: Blocks) -> Layout:
    return lay_out(*opened(of(*content)))


def pages(*content: Blocks) -> list[tuple[int, int]]:
    """Return the earliest and the latest page of every chapter."""
    return [(one.earliest, one.latest) for one in laid_out(*content).places]


@pytest.mark.rendering
def test_libreoffice_sets_every_heading_between_its_earliest_and_latest_page(
    tmp_path: Path,
) -> None:
    kinds = ("standard", "compact", "new page")
    made = {tmp_path / f"{seed}.docx": document(seed, kinds[seed % 3]) for seed in range(20, 28)}
    for path, data in made.items():
        path.write_bytes(data)
    certain = count = 0
    for data, pdf in zip(made.values(), to_pdf(made, tmp_path), strict=True):
        drawn = drawn_pages(pdf)
        places = lay_out(*opened(data)).places
        assert len(drawn) == len(places)
        for place in places:
            page = drawn[chapter_of(text_of(place.heading))]
            assert place.earliest <= page <= place.latest, (pdf.name, text_of(place.heading))
            certain += place.is_certain
            count += 1
    assert certain > count / 2


def test_a_page_break_in_a_paragraph_begins_a_page() -> None:
    broken = Blocks('<w:p><w:r><w:t>Før</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>')
    assert pages(TEXT, broken, CHAPTER) == [(2, 2)]


def test_a_page_break_in_the_middle_of_a_paragraph_takes_the_rest_with_it() -> None:
    broken = Blocks(
        "<w:p><w:r><w:t>Før</w:t></w:r>"
        '<w:r><w:br w:type="page"/></w:r><w:r><w:t>Etter</w:t></w:r></w:p>'
    )
    assert pages(TEXT, broken, CHAPTER) == [(2, 2)]


def test_a_heading_goes_to_the_next_page_with_the_text_that_it_stays_with() -> None:
    # 26 lines with their spaces leave room for the heading and one line more.
    above = blocks(*(TEXT for _ in range(26)))
    three = paragraph("BodyText", " ".join(["Dette er vi enige om."] * 8))
    kept = Blocks(three.replace("</w:pPr>", "<w:keepNext/></w:pPr>"))
    assert pages(above, CHAPTER, TEXT) == [(1, 1)]
    assert pages(above, CHAPTER, three, TEXT) == [(2, 2)]
    # Where three stay together, LibreOffice may part them.
    assert pages(above, CHAPTER, kept, TEXT) == [(1, 2)]


def test_a_section_begins_a_page_and_may_count_anew() -> None:
    ends = paragraph("BodyText", "Slutt.", section=section(PORTRAIT))
    assert pages(TEXT, ends, CHAPTER) == [(2, 2)]
    again = section(PORTRAIT).replace("<w:cols", '<w:pgNumType w:start="1"/><w:cols')
    cover = paragraph("BodyText", "Slutt.", section=section(PORTRAIT))
    inside = paragraph("BodyText", "Slutt.", section=again)
    assert pages(cover, CHAPTER, inside) == [(1, 1)]


def test_a_continuous_section_stays_on_its_page() -> None:
    cover = paragraph("BodyText", "Slutt.", section=section(PORTRAIT))
    goes_on = paragraph("BodyText", "Slutt.", section=section(PORTRAIT, continuous=True))
    assert pages(cover, TEXT, CHAPTER, goes_on) == [(1, 1)]


def test_hidden_and_deleted_text_takes_no_room() -> None:
    long = "Dette er vi enige om. " * 400
    hidden = f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{long}</w:t></w:r></w:p>"
    deleted = (
        '<w:p><w:del w:id="1" w:author="Ordfører"><w:r>'
        f"<w:delText>{long}</w:delText></w:r></w:del></w:p>"
    )
    assert pages(Blocks(hidden), Blocks(deleted), CHAPTER) == [(1, 1)]


def test_letters_that_the_font_lacks_leave_doubt() -> None:
    chinese = paragraph("BodyText", "協力と信頼" * 800)
    (first, last), *_ = pages(chinese, CHAPTER)
    assert first < last


def test_a_picture_takes_its_height() -> None:
    def picture(height: int) -> Blocks:
        extent = f'<wp:extent cx="914400" cy="{height * 12_700}"/>'
        drawing = f"<w:drawing><wp:inline>{extent}</wp:inline></w:drawing>"
        return Blocks(
            f'<w:p><w:pPr><w:pStyle w:val="PlenumFigur"/></w:pPr><w:r>{drawing}</w:r></w:p>'
        )

    assert pages(TEXT, picture(100), CHAPTER, TEXT) == [(1, 1)]
    assert pages(TEXT, picture(600), CHAPTER, TEXT) == [(2, 2)]


def rows(count: int, height: int, *, header: bool = False) -> Blocks:
    """Return a table of rows exactly `height` points high."""
    properties = f'<w:trHeight w:val="{height * 20}" w:hRule="exact"/>'
    head = f"<w:tr><w:trPr>{properties}{'<w:tblHeader/>' if header else ''}</w:trPr>"
    cell = '<w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr>'
    row = f"<w:tr><w:trPr>{properties}</w:trPr>{cell}"
    return Blocks(
        '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="5000"/></w:tblGrid>{head}{cell}{row * (count - 1)}</w:tbl>'
    )


def test_rows_that_do_not_fit_go_to_the_next_page_below_the_header_row() -> None:
    # The page has room for 680.3 points: 13 rows of 50, and then 12 below a header row.
    assert pages(rows(13, 50), CHAPTER, TEXT) == [(2, 2)]
    assert laid_out(rows(26, 50)).pages == (2, 2)
    assert laid_out(rows(27, 50)).pages == (3, 3)
    assert laid_out(rows(25, 50, header=True)).pages == (2, 2)
    assert laid_out(rows(26, 50, header=True)).pages == (3, 3)


def test_a_heading_in_a_cell_begins_where_its_row_begins() -> None:
    table = Blocks(
        rows(14, 50).replace("<w:p/>", "<w:p/>", 1)[: -len("<w:p/></w:tc></w:tr></w:tbl>")]
    )
    inside = Blocks(f"{table}{CHAPTER}</w:tc></w:tr></w:tbl>")
    assert pages(inside, TEXT) == [(2, 2)]


@pytest.mark.parametrize(
    "content",
    [
        "<w:p><w:r><w:pict/></w:r></w:p>",
        '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        '<w:p><w:pPr><w:framePr w:w="2000"/></w:pPr></w:p>',
        "<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>",
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr><w:t>Hei</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:spacing w:beforeAutospacing="1"/></w:pPr></w:p>',
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>',
        '<w:p><w:pPr><w:spacing w:before="mye"/></w:pPr></w:p>',
    ],
)
def test_what_is_not_measured_is_refused(content: str) -> None:
    with pytest.raises(Unmeasurable):
        laid_out(Blocks(content), CHAPTER)


def test_columns_and_notes_are_refused() -> None:
    with pytest.raises(Unmeasurable):
        laid_out(paragraph("BodyText", "Slutt.", section=section(PORTRAIT, columns=2)), CHAPTER)
    with pytest.raises(Unmeasurable):
        lay_out(*opened(clean_document()))


def test_the_earliest_page_is_never_after_the_latest() -> None:
    for seed in range(100, 130):
        layout = lay_out(*opened(document(seed)))
        assert all(one.earliest <= one.latest for one in layout.places)
        assert layout.pages[0] <= layout.pages[1]


def test_settling_leaves_no_doubt_or_says_that_it_cannot() -> None:
    settled = 0
    for seed in range(200, 220):
        layout = lay_out(*opened(document(seed)))
        if layout.settle() is not None:
            settled += 1
            assert all(one.is_certain for one in layout.places)
    assert settled >= 15


def growing_rows(count: int, words: int) -> Blocks:
    """Return a table whose rows hold text that is a line longer in some fonts only."""
    font = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>'
    text = paragraph("BodyText", "samarbeid " * words).replace(
        "<w:r>", f"<w:r><w:rPr>{font}</w:rPr>"
    )
    cell = f'<w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>{text}</w:tc>'
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"
    return Blocks(
        '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="9000"/></w:tblGrid>{row * count}</w:tbl>'
    )


def test_the_rows_of_a_long_table_get_a_height_where_it_may_end_on_different_pages() -> None:
    layout = laid_out(TEXT, growing_rows(70, 20), CHAPTER, TEXT)
    assert not layout.places[0].is_certain
    settling = layout.settle()
    assert settling is not None
    assert len(settling.rows) == 70
    assert all(height > 20 for _, height in settling.rows)
    assert layout.places[0].is_certain


def test_a_paragraph_whose_predecessor_may_go_on_over_the_page_does_not_begin_one() -> None:
    """The page that it began would be another one in programs where it does."""
    font = '<w:rFonts w:ascii="Oslo Sans" w:hAnsi="Oslo Sans"/>'
    long = paragraph("BodyText", "samarbeid " * 120).replace("<w:r>", f"<w:r><w:rPr>{font}</w:rPr>")
    for count in range(2, 9):
        layout = laid_out(TEXT, Blocks(long * count), CHAPTER, TEXT)
        assert layout.settle() is not None, count
        assert layout.places[0].is_certain

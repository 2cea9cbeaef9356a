"""Tables on the clipboard."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.entry.table import read_table, table_of_text, text_of_table
from seminar.texts import clean_text


def test_excels_text_is_rows_of_cells() -> None:
    assert table_of_text("Start\tTittel\r\n09:00\tKaffe\r\n") == (
        ("Start", "Tittel"),
        ("09:00", "Kaffe"),
    )


def test_a_cell_in_quotes_may_hold_line_breaks_tabs_and_quotes() -> None:
    text = 'Kaffe\t"Første linje\nAndre ""linje""\tog mer"\r\nLunsj\tx\r\n'
    assert table_of_text(text) == (
        ("Kaffe", 'Første linje\nAndre "linje"\tog mer'),
        ("Lunsj", "x"),
    )


def test_quotes_that_are_part_of_a_cells_text_stay() -> None:
    text = '"Sammen"\t"Sammen" om framtida\t5" skjerm\n"Uten slutt\tx\n'
    assert table_of_text(text) == (
        ('"Sammen"', '"Sammen" om framtida', '5" skjerm'),
        ('"Uten slutt', "x", ""),
    )


def test_rows_are_equally_wide_and_empty_ones_at_the_end_go() -> None:
    assert table_of_text("a\n\nb\tc\n\t\n\n") == (("a", ""), ("", ""), ("b", "c"))
    assert table_of_text("") == ()


def test_the_table_of_the_html_counts_where_there_is_one() -> None:
    html = """<html><style>td {color: red}</style><body><p>Program</p><table border=1>
 <tr height=20><td class=xl65>Tid</td>
  <th colspan=2>Hva
  skjer</th></tr>
 <tr><td>09:00&nbsp;</td><td><p>Kaffe</p><p>og te</p></td><td>A<br style='x'>B</td></tr>
 <tr><td>10:00<td>Lunsj</table></body></html>"""
    assert read_table("noe annet", html) == (
        ("Tid", "Hva skjer", ""),
        ("09:00", "Kaffe\nog te", "A\nB"),
        ("10:00", "Lunsj", ""),
    )
    assert read_table("a\tb", "<p>a b</p>") == (("a", "b"),)


def test_a_cell_that_reaches_over_rows_moves_no_other_cell() -> None:
    html = """<table><tr><td rowspan=3>09:00</td><td>Kaffe</td><td rowspan=2>Ordfører</td></tr>
 <tr><td>Te</td></tr><tr><td>Frukt</td><td>Leder</td></tr><tr><td>10:00</td><td>Lunsj</td></tr>
 <tr><td rowspan=2 colspan=2>Pause</td><td>A</td></tr><tr></tr><tr><td>11:00</td></tr></table>"""
    assert read_table("", html) == (
        ("09:00", "Kaffe", "Ordfører"),
        ("", "Te", ""),
        ("", "Frukt", "Leder"),
        ("10:00", "Lunsj", ""),
        ("Pause", "", "A"),
        ("11:00", "", ""),
    )


def test_a_table_inside_a_cell_belongs_to_the_cell() -> None:
    html = "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>"
    assert read_table("", html) == (("a\nb", "c"),)


def test_a_span_without_end_is_not_believed() -> None:
    assert len(read_table("", '<table><td colspan="999">a</table>')[0]) == 100
    assert read_table("", '<table><td colspan="99999999">a</table>') == (("a",),)


_CELLS = st.text(st.sampled_from('a "\n\t5æ'), max_size=6).map(
    lambda cell: "\n".join(line.strip() for line in cell.split("\n")).strip()
)


@given(st.lists(st.lists(_CELLS, min_size=3, max_size=3), max_size=5))
def test_a_table_written_as_excel_writes_it_reads_to_itself(rows: list[list[str]]) -> None:
    while rows and not any(rows[-1]):
        rows.pop()
    table = tuple(map(tuple, rows))
    assert table_of_text(text_of_table(table)) == table


@given(st.text(max_size=60), st.text(max_size=60) | st.just("<table>"))
def test_any_clipboard_is_an_even_table_of_clean_cells(text: str, html: str) -> None:
    table = read_table(text, html + "<td>" + html + "<tr><td>")
    assert len({len(row) for row in table}) <= 1
    assert all(clean_text(cell) == cell for row in table for cell in row)

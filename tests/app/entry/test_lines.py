"""Lines that are pasted into questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.lines import read_html_lines, read_lines
from seminar.texts import is_clean

HVA, HVEM = "Hva vil vi?", "Hvem gjør hva?"


@pytest.mark.parametrize(
    "text",
    [
        f"{HVA}\n{HVEM}",
        f"{HVA}\r\n\r\n  \r\n{HVEM}\r\n",
        f"1. {HVA}\n2. {HVEM}",
        f"1.\t{HVA}\n2.\t{HVEM}",
        f"1) {HVA}\n2) {HVEM}",
        f"(1) {HVA}\n(2) {HVEM}",
        f"a) {HVA}\nb) {HVEM}",
        f"a. {HVA}\nb. {HVEM}",
        f"i) {HVA}\nii) {HVEM}",
        f"- {HVA}\n- {HVEM}",
        f"– {HVA}\n– {HVEM}",
        f"* {HVA}\n* {HVEM}",
        f"• {HVA}\n•\t{HVEM}",
        f"•{HVA}\n▪ {HVEM}",
        f"\uf0b7\t{HVA}\n\uf0a7\t{HVEM}",
        f"o\t{HVA}\n§\t{HVEM}",
        f"·\xa0\xa0\xa0 {HVA}\n·\xa0\xa0\xa0 {HVEM}",
        f"\t- {HVA}\n\t\t- {HVEM}\n-\n",
        f"- 1. {HVA}\n- 2. {HVEM}",
        f"{HVA}\u2028{HVEM}",
    ],
)
def test_bullets_numbers_and_blank_lines_go(text: str) -> None:
    assert read_lines(text) == (HVA, HVEM)


@pytest.mark.parametrize(
    "line",
    [
        *("1. april flytter vi", "3. kvartal", "2026. Året etter", "-5 grader", "**Viktig** sak"),
        *("A. Hansen mener", "1,5 mill. kroner", "–Hva?", "o store tid", "19.3 er dagen", "i 2026"),
    ],
)
def test_what_only_looks_like_a_number_in_front_stays(line: str) -> None:
    assert read_lines(line) == (line,)


def test_numbers_that_run_on_count_lines_also_before_small_letters() -> None:
    assert read_lines("1. budsjett\n2. plan\n\n3. april") == ("budsjett", "plan", "april")
    assert read_lines("9. april\n12. april") == ("9. april", "12. april")


def test_words_lists_are_read_from_its_html() -> None:
    html = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New
Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Hva
vil vi?<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast><![if !supportLists]><span style='mso-list:Ignore'>2.<span>
&nbsp;&nbsp;&nbsp; </span></span><![endif]>Hvem gj&oslash;r hva?<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>"""
    assert read_html_lines(html) == (HVA, HVEM)


def test_lists_and_line_breaks_of_a_browser_are_lines() -> None:
    assert read_html_lines(f"<ol><li>{HVA}<li>{HVEM}</ol>") == (HVA, HVEM)
    assert read_html_lines(f"<p>{HVA}<br>{HVEM}</p><script>x</script>") == (HVA, HVEM)


_TEXTS = st.text(max_size=60) | st.lists(
    st.sampled_from(
        ("1.", "2.", "a)", "- ", "•", "\t", "\n", " ", "Hva", "hva", "\xa0", "ii)", "B.")
    )
).map("".join)


@given(_TEXTS)
def test_any_text_gives_clean_rows_of_one_line_with_something_on_them(text: str) -> None:
    for row in read_lines(text):
        assert row == " ".join(row.split()) != ""
        assert is_clean(row)


@given(
    st.lists(st.sampled_from((HVA, HVEM, "Når?")), max_size=5), st.sampled_from(("• ", "1) ", ""))
)
def test_rows_with_marks_read_to_the_rows(rows: list[str], mark: str) -> None:
    assert read_lines("\n".join(mark + row for row in rows)) == tuple(rows)


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            (
                *("<p>", "</p>", "<li>", "<br>", "<table>", "<td>", "</td>", "<tr>", "</table>"),
                *(
                    "<![if x]>",
                    "<![",
                    "<!",
                    "<",
                    "&",
                    "&#",
                    "&#x110000;",
                    "a",
                    "1. ",
                    "<style>",
                    "</",
                ),
                *(
                    "</style>",
                    "<xml>",
                    "<!--",
                    "-->",
                    "&nbsp;",
                    '<td colspan="2">',
                    "<td colspan=x>",
                ),
            )
        )
    ).map("".join)
)
def test_any_html_gives_clean_rows(html: str) -> None:
    assert all(row and is_clean(row) for row in read_html_lines(html))

"""Layout of a document by keys and by hand, and pages that no printer here has paper for."""

from __future__ import annotations

from tests.builders.inspection.defects.word_headings import BODY, last_paragraph, restyled
from tests.builders.inspection.planting import NS, Members, Planted, below, remove, xml

DEFECTS = Planted()
W = f"{{{NS['w']}}}"


def added(members: Members, *runs: str) -> None:
    """Put paragraphs at the end, each of one run with this content."""
    last = last_paragraph(members)
    for run in reversed(runs):
        last.addnext(xml(f"<w:p><w:r>{run}</w:r></w:p>"))


def said(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


@DEFECTS("document", "empty-paragraphs-as-spacing")
def a_page_is_filled_with_empty_lines(members: Members) -> None:
    for _ in range(9):
        last_paragraph(members).addprevious(xml("<w:p><w:pPr/></w:p>"))


@DEFECTS("document", "empty-paragraphs-as-spacing")
def two_lines_hold_blanks(members: Members) -> None:
    heading = members.find(BODY, "//w:p[w:pPr/w:pStyle[@w:val='Overskrift2']]")
    for _ in range(2):
        heading.addprevious(xml(f"<w:p><w:r>{said('  ')}</w:r></w:p>"))


@DEFECTS("document", "empty-paragraphs-as-spacing")
def line_breaks_make_room(members: Members) -> None:
    added(members, f"{said('Oppsummert')}{'<w:br/>' * 4}{said('Veien videre')}")


@DEFECTS("document", "empty-paragraph")
def an_empty_line_parts_paragraphs(members: Members) -> None:
    members.find(BODY, "//w:p[w:pPr/w:pStyle[@w:val='Overskrift2']]").addprevious(
        xml("<w:p><w:pPr/></w:p>")
    )


@DEFECTS("document", "tabs-as-layout")
def tabs_place_a_name(members: Members) -> None:
    added(members, f"{said('Ordfører')}<w:tab/><w:tab/><w:tab/>{said('Enhetsleder')}")


@DEFECTS("document", "blanks-as-layout")
def blanks_place_a_name(members: Members) -> None:
    added(members, said("Ordfører          Enhetsleder"))


@DEFECTS("document", "blanks-as-layout")
def blanks_indent_a_line(members: Members) -> None:
    added(members, said("\N{NO-BREAK SPACE}" * 5 + "Innrykket"))


@DEFECTS("document", "page-is-not-a4")
def pages_are_american(members: Members) -> None:
    for size in members.tree(BODY).iterfind(".//w:pgSz", NS):
        size.set(f"{W}w", "12240")
        size.set(f"{W}h", "15840")


@DEFECTS("document", "page-is-not-a4")
def pages_have_no_size(members: Members) -> None:
    for size in members.tree(BODY).findall(".//w:pgSz", NS):
        remove(size)


@DEFECTS("document", "narrow-margins")
def a_margin_is_5_mm(members: Members) -> None:
    members.find(BODY, "//w:pgMar").set(f"{W}left", "283")


@DEFECTS("document", "document-list-typed-by-hand")
def a_list_is_typed_with_hyphens(members: Members) -> None:
    added(members, said("- Møtes oftere"), said("- Svare raskere"), said("- Si takk"))


@DEFECTS("document", "document-list-typed-by-hand")
def a_list_is_typed_with_numbers(members: Members) -> None:
    added(members, said("1. Møtes oftere"), said("2. Svare raskere"))


@DEFECTS("document", "document-list-typed-by-hand")
def a_list_is_typed_in_one_paragraph(members: Members) -> None:
    added(members, f"{said('• Møtes oftere')}<w:br/>{said('• Svare raskere')}")


@DEFECTS("document", "document-list-typed-by-hand")
def a_list_becomes_ordinary_text_with_signs(members: Members) -> None:
    for style in restyled(members, "Punktliste", "Normal"):
        text = below(next(style.iterancestors(f"{W}p")), ".//w:t")
        text.text = f"· {text.text}"


@DEFECTS("document", "document-list-typed-by-hand")
def a_list_is_typed_with_small_o(members: Members) -> None:
    added(members, said("o Møtes oftere"), said("o Svare raskere"))

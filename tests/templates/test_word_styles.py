"""The style sheet of the documents against the figures of the design guide."""

from __future__ import annotations

import pytest
from lxml import etree

from tools.word_templates.styles import Headings, styles_xml
from tools.word_templates.styles.kinds import style_id

SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIGURES = """
Normal            11    -    text1    0/6    1.15  -
BodyText          11    -    text1    0/7    1.2   32
Title             32    bold text2    0/4    0.95  -
Subtitle          17    -    text2    0/14   1.05  -
Heading1          21    bold text2    24/9   1     -
Heading2          14    bold text2    15/4   1     -
Heading3          11.5  bold text1    12/3   1     32
ListBullet        11    -    text1    0/4    1.15  37-5
ListNumber        11    -    text1    0/4    1.15  38.5-6.5
Quote             11    ital text2    4/8    1.15  37
IntenseQuote      14    -    text2    8/10   1.15  37
Caption           9.5   -    text1+BF 4/10   1.15  32
PlenumMerknad     9.5   -    text1+BF 0/5    1.15  32
TOCHeading        14    bold text2    15/4   1     -
TOC1              11    -    text1    0/2.5  1.15  32
Header            9     -    text1+BF 0/0    1     -
Footer            9     -    text1+BF 0/0    1     -
PlenumAvsender    10.5  -    text2    0/0    1     -
PlenumDokumenttype 12   bold accent2  0/2    1     -
PlenumIngress     13.5  -    text2    0/11   1.2   32
PlenumFakta       11    -    text1    0/3    1.15  32-32
PlenumHovedpunkt  12.5  -    text1    0/6    1.15  37-5
PlenumSporsmal    12.5  bold text1    10/4   1.15  32-7
PlenumFelt        12    -    text1    0/0    1.4   3
PlenumSvar        12    -    text1    0/0    1.4   8-5
PlenumTabelltekst 10.5  -    text1    0/0    1.1   -
PlenumTabellhode  9.5   bold text2    0/0    1.1   -
PlenumTabellpunkt 10.5  -    text1    0/2    1.1   4-4
PlenumTrinn       10.5  -    text1    0/0    1.1   5
PlenumTidslinje   10    bold background1 0/0 1.15  -
"""


def styles(headings: Headings = "standard", width: float = 162) -> dict[str, etree._Element]:
    root = etree.fromstring(styles_xml(SPACES, "nb-NO", headings, width))
    return {style.get(W + "styleId", ""): style for style in root.iter(W + "style")}


def inherited(sheet: dict[str, etree._Element], style: str, path: str, attribute: str) -> str:
    """Return what a style, or the nearest below it that says, has there."""
    while style:
        element = sheet[style].find("/".join(W + step for step in path.split("/")))
        if element is not None and (found := element.get(W + attribute)):
            return found
        below = sheet[style].find(W + "basedOn")
        style = "" if below is None else below.get(W + "val", "")
    return ""


def said(sheet: dict[str, etree._Element], style: str) -> str:
    """Return a style's figures in the notation of the table above."""

    def value(path: str, attribute: str = "val") -> str:
        return inherited(sheet, style, path, attribute)

    size = int(value("rPr/sz") or "22") / 2
    own = sheet[style].find(W + "rPr")
    marks = {child.tag for child in own} if own is not None else set[str]()
    face = "bold" if W + "b" in marks else "ital" if W + "i" in marks else "-"
    tint = value("rPr/color", "themeTint")
    colour = value("rPr/color", "themeColor") + (f"+{tint}" if tint else "")
    before, after = (int(value("pPr/spacing", side)) / 20 for side in ("before", "after"))
    line = int(value("pPr/spacing", "line")) / 240
    left, hanging = (value("pPr/ind", side) for side in ("left", "hanging"))
    place = f"{millimetres(left)}-{millimetres(hanging)}" if hanging else millimetres(left)
    return f"{size:g} {face} {colour} {before:g}/{after:g} {line:.4g} {place or '-'}"


def millimetres(twips: str) -> str:
    return f"{round(int(twips) * 25.4 / 1440, 1):g}" if twips else ""


@pytest.mark.parametrize("row", FIGURES.strip().splitlines(), ids=lambda row: row.split()[0])
def test_a_style_has_the_figures_of_the_guide(row: str):
    style, *figures = row.split()
    assert said(styles(), style) == " ".join(figures)


def test_every_style_for_paragraphs_is_in_the_guide():
    # The guide draws a line for the name on the booklet's cover, and names no style for it.
    beside = {"PlenumFigur", "PlenumUtfylling"}
    listed = {row.split()[0] for row in FIGURES.strip().splitlines()} | beside
    made = {name for name, style in styles().items() if style.get(W + "type") == "paragraph"}
    assert made == listed


@pytest.mark.parametrize(
    ("headings", "figures", "on_new_page"),
    [
        ("standard", "21 bold text2 24/9 1 -", False),
        ("compact", "15 bold text2 18/5 1 -", False),
        ("new page", "21 bold text2 0/9 1 -", True),
    ],
)
def test_heading_1_is_set_for_its_document(headings: Headings, figures: str, on_new_page: bool):
    sheet = styles(headings)
    assert said(sheet, "Heading1") == figures
    assert (sheet["Heading1"].find(f"{W}pPr/{W}pageBreakBefore") is not None) == on_new_page


def test_headings_and_questions_stay_with_what_follows():
    kept = {
        name for name, style in styles().items() if style.find(f"{W}pPr/{W}keepNext") is not None
    }
    headings = {"Heading1", "Heading2", "Heading3", "TOCHeading"}
    assert kept == headings | {"PlenumSporsmal", "PlenumFigur", "PlenumTabellhode"}


def test_right_tabs_stand_at_the_edge_of_the_text():
    for width in (162, 261):
        sheet = styles(width=width)
        for name in ("Header", "Footer", "TOC1"):
            tab = sheet[name].find(f"{W}pPr/{W}tabs/{W}tab")
            assert tab is not None
            assert (tab.get(W + "val"), millimetres(tab.get(W + "pos", ""))) == (
                "right",
                str(width),
            )


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Plenum Spørsmål", "PlenumSporsmal"),
        ("Plenum Kjøreplan", "PlenumKjoreplan"),
        ("heading 1", "Heading1"),
        ("toc 1", "TOC1"),
        ("TOC Heading", "TOCHeading"),
        ("List Bullet", "ListBullet"),
        ("Default Paragraph Font", "DefaultParagraphFont"),
    ],
)
def test_a_style_s_id_is_its_name_without_spaces_and_rings(name: str, id_: str):
    assert style_id(name) == id_


@pytest.mark.parametrize("style", ["PlenumTabell", "PlenumKjoreplan"])
def test_tables_have_strong_rules_around_and_hairlines_between(style: str):
    borders = styles()[style].find(f"{W}tblPr/{W}tblBorders")
    assert borders is not None
    assert [
        (etree.QName(rule).localname, rule.get(W + "sz"), rule.get(W + "themeColor"))
        for rule in borders
    ] == [("top", "8", "text2"), ("bottom", "8", "text2"), ("insideH", "4", "text1")]


@pytest.mark.parametrize(
    ("style", "follows"), [("PlenumFelt", "BodyText"), ("PlenumSvar", "PlenumSvar")]
)
def test_after_a_name_follows_plain_text_and_after_a_point_the_next(style: str, follows: str):
    after = styles()[style].find(W + "next")
    assert after is not None
    assert after.get(W + "val") == follows

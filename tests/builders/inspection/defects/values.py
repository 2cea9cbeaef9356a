"""Values that Office cannot use: sizes, colours, fonts, languages."""

from __future__ import annotations

from tests.builders.inspection.livelier import SLIDE
from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()
RUN = "//a:r/a:rPr"
COLOUR = "//a:r/a:rPr/a:solidFill/a:schemeClr"
MASTER = "ppt/slideMasters/slideMaster1.xml"
THEME = "ppt/theme/theme1.xml"


@DEFECTS("deck", "number-out-of-range")
def a_text_is_too_small(members: Members) -> None:
    members.find(SLIDE, RUN).set("sz", "20")


@DEFECTS("deck", "number-out-of-range")
def a_size_has_decimals(members: Members) -> None:
    members.find(SLIDE, RUN).set("sz", "1200.5")


@DEFECTS("deck", "number-out-of-range")
def a_shape_is_less_than_nothing_wide(members: Members) -> None:
    members.first("//a:xfrm/a:ext[@cx]").set("cx", "-100")


@DEFECTS("deck", "number-out-of-range")
def a_place_has_decimals(members: Members) -> None:
    members.first("//a:xfrm/a:off").set("x", "594000.25")


@DEFECTS("deck", "number-out-of-range")
def a_paragraph_is_on_the_tenth_level(members: Members) -> None:
    members.find(SLIDE, "//a:p").insert(0, xml('<a:pPr lvl="9"/>'))


@DEFECTS("deck", "number-out-of-range")
def a_text_has_too_many_columns(members: Members) -> None:
    members.find(SLIDE, "//a:bodyPr").set("numCol", "17")


@DEFECTS("deck", "number-out-of-range")
def a_line_is_too_wide(members: Members) -> None:
    members.first("//a:ln").set("w", "99999999")


@DEFECTS("deck", "number-out-of-range")
def a_colour_is_more_than_opaque(members: Members) -> None:
    members.first(COLOUR).append(xml('<a:alpha val="150000"/>'))


@DEFECTS("deck", "number-out-of-range")
def a_row_of_a_table_has_a_negative_height(members: Members) -> None:
    members.first("//a:tr").set("h", "-1")


@DEFECTS("chart", "number-out-of-range")
def the_gap_between_bars_is_too_wide(members: Members) -> None:
    members.first("//c:gapWidth", "ppt/charts/chart").set("val", "900")


@DEFECTS("deck", "colour-malformed")
def a_colour_begins_with_a_hash(members: Members) -> None:
    colour = members.first(COLOUR)
    colour.addnext(xml('<a:srgbClr val="#FF0000"/>'))
    remove(colour)


@DEFECTS("deck", "colour-malformed")
def a_colour_has_eight_digits(members: Members) -> None:
    colour = members.first(COLOUR)
    colour.addnext(xml('<a:srgbClr val="FFFF0000"/>'))
    remove(colour)


@DEFECTS("deck", "colour-malformed")
def a_colour_is_named(members: Members) -> None:
    members.find(THEME, "//a:accent1/a:srgbClr").set("val", "red")


@DEFECTS("deck", "colour-unknown")
def a_colour_is_none_of_the_themes(members: Members) -> None:
    members.first(COLOUR).set("val", "accent7")


@DEFECTS("deck", "colour-unknown")
def a_slide_has_a_colour_of_styles(members: Members) -> None:
    members.first(COLOUR).set("val", "phClr")


@DEFECTS("deck", "colour-unknown")
def the_theme_lacks_a_colour(members: Members) -> None:
    remove(members.find(THEME, "//a:accent3"))


@DEFECTS("deck", "colour-map")
def the_master_leaves_a_colour_out(members: Members) -> None:
    del members.find(MASTER, "//p:clrMap").attrib["accent2"]


@DEFECTS("deck", "colour-map")
def the_master_leads_a_colour_to_none(members: Members) -> None:
    members.find(MASTER, "//p:clrMap").set("bg1", "white")


@DEFECTS("deck", "font-unknown")
def a_font_is_none_of_the_themes(members: Members) -> None:
    members.find(SLIDE, RUN).append(xml('<a:latin typeface="+mx-lt"/>'))


@DEFECTS("deck", "language-malformed")
def a_language_is_written_with_an_underscore(members: Members) -> None:
    members.find(SLIDE, RUN).set("lang", "nb_NO")


@DEFECTS("deck", "language-malformed")
def a_language_is_written_out(members: Members) -> None:
    members.find(SLIDE, RUN).set("lang", "norsk")


@DEFECTS("deck", "language-malformed")
def a_language_is_empty(members: Members) -> None:
    members.find(SLIDE, RUN).set("lang", "")

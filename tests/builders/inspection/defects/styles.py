"""Styles that are missing, doubled, or lead in circles."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import NS, Members, Planted, remove

DEFECTS = Planted()
TEXT, STYLES = "word/document.xml", "word/styles.xml"
W = f"{{{NS['w']}}}"


def _style(id_: str) -> str:
    return f"//w:style[@w:styleId='{id_}']"


@DEFECTS("document", "style-undefined")
def the_style_of_a_heading_is_taken_out(members: Members) -> None:
    remove(members.find(STYLES, _style("Overskrift2")))


@DEFECTS("document", "style-undefined")
def a_run_has_a_style_that_is_not_there(members: Members) -> None:
    members.replace(TEXT, '<w:rStyle w:val="Sterk"/>', '<w:rStyle w:val="Fet"/>')


@DEFECTS("document", "style-undefined")
def a_table_has_a_style_that_is_not_there(members: Members) -> None:
    members.find(TEXT, "//w:tblStyle").set(f"{W}val", "Rutenett")


@DEFECTS("document", "style-of-another-kind")
def a_paragraph_has_a_character_style(members: Members) -> None:
    members.find(TEXT, "//w:pStyle[@w:val='Punktliste']").set(f"{W}val", "Sterk")


@DEFECTS("document", "style-of-another-kind")
def a_run_has_a_paragraph_style(members: Members) -> None:
    members.find(TEXT, "//w:rStyle").set(f"{W}val", "Bildetekst")


@DEFECTS("document", "style-id-twice")
def two_styles_have_an_id(members: Members) -> None:
    style = members.find(STYLES, _style("Bildetekst"))
    copy = deepcopy(style)
    copy.find("w:name", NS).set(f"{W}val", "Annen bildetekst")  # type: ignore[union-attr]
    style.addnext(copy)


@DEFECTS("document", "style-name-twice")
def two_styles_have_a_name(members: Members) -> None:
    members.replace(STYLES, '<w:name w:val="caption"/>', '<w:name w:val="footer"/>')


@DEFECTS("document", "style-refers-to-missing")
def a_style_is_based_on_none_that_is_there(members: Members) -> None:
    members.find(STYLES, _style("Bildetekst") + "/w:basedOn").set(f"{W}val", "Borte")


@DEFECTS("document", "style-refers-to-missing")
def a_style_is_followed_by_none_that_is_there(members: Members) -> None:
    members.find(STYLES, _style("Bildetekst") + "/w:next").set(f"{W}val", "Borte")


@DEFECTS("document", "style-refers-to-missing")
def a_paragraph_style_is_based_on_a_character_style(members: Members) -> None:
    members.find(STYLES, _style("Bildetekst") + "/w:basedOn").set(f"{W}val", "Sterk")


@DEFECTS("document", "style-circle")
def two_styles_are_based_on_each_other(members: Members) -> None:
    members.find(STYLES, _style("Bildetekst") + "/w:basedOn").set(f"{W}val", "Tittel")
    members.find(STYLES, _style("Tittel") + "/w:basedOn").set(f"{W}val", "Bildetekst")


@DEFECTS("document", "style-circle")
def a_style_is_based_on_itself(members: Members) -> None:
    members.find(STYLES, _style("Tittel") + "/w:basedOn").set(f"{W}val", "Tittel")


@DEFECTS("document", "style-defaults")
def two_styles_are_default(members: Members) -> None:
    members.find(STYLES, _style("Bildetekst")).set(f"{W}default", "1")

"""Sound things that the clean deck does without: animations, merged cells, custom shows, comments.

Each function puts one into the deck as PowerPoint writes it; a defect is then one edit of it.
"""

from __future__ import annotations

from lxml import etree

from builders.inspection.markup import R
from tests.builders.inspection.planting import NS, Members, xml

SLIDE = "ppt/slides/slide2.xml"
PRESENTATION = "ppt/presentation.xml"
PRESENTATION_LINKS = "ppt/_rels/presentation.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_LISTED = "application/vnd.openxmlformats-officedocument.presentationml."
ANIMATED = "3"
"""The id of the shape that is animated, which has one paragraph."""


def within(element: etree._Element, path: str) -> etree._Element:
    """Return the first element at a path below another, which is there."""
    found = element.find(f".//{path}", NS)
    assert found is not None, path
    return found


def add_link(
    members: Members, links: str, id_: str, kind: str, target: str, mode: str = ""
) -> None:
    """Add a relationship to a part's relationships, which are there."""
    outside = f' TargetMode="{mode}"' if mode else ""
    members.tree(links).append(
        xml(f'<pr:Relationship Id="{id_}" Type="{_OFFICE}{kind}" Target="{target}"{outside}/>')
    )


def add_type(members: Members, part: str, kind: str) -> None:
    """List a part's content type."""
    types = members.tree("[Content_Types].xml")
    types.append(xml(f'<ct:Override PartName="{part}" ContentType="{_LISTED}{kind}+xml"/>'))


def animate(members: Members) -> etree._Element:
    """Let the second shape of the second slide come in by paragraphs, and return the timing."""
    start = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'
    target = (
        f'<p:tgtEl><p:spTgt spid="{ANIMATED}"><p:txEl><p:pRg st="0" end="0"/></p:txEl></p:spTgt>'
        "</p:tgtEl>"
    )
    effect = (
        '<p:par><p:cTn id="5" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" '
        f'grpId="0" nodeType="clickEffect">{start}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="6" dur="1" fill="hold">{start}</p:cTn>{target}'
        "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
    click = (
        '<p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/>'
        '</p:stCondLst><p:childTnLst><p:par><p:cTn id="4" fill="hold">'
        f"{start}<p:childTnLst>{effect}</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )
    turns = "".join(
        f'<p:{turn}CondLst><p:cond evt="on{name}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        f"</p:{turn}CondLst>"
        for turn, name in (("prev", "Prev"), ("next", "Next"))
    )
    timing = xml(
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" '
        'nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        f'<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>{click}</p:childTnLst>'
        f"</p:cTn>{turns}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f'<p:bldLst><p:bldP spid="{ANIMATED}" grpId="0" build="p"/></p:bldLst></p:timing>'
    )
    members.tree(SLIDE).append(timing)
    return timing


def merge(members: Members) -> etree._Element:
    """Merge the first two columns of the last two rows of a table, and return the table."""
    table = members.first("//a:tbl")
    rows = table.findall("a:tr", NS)[-2:]
    for down, row in enumerate(rows):
        for right, cell in enumerate(row.findall("a:tc", NS)[:2]):
            marks = {"hMerge": right > 0, "vMerge": down > 0}
            spans = {"gridSpan": right == 0, "rowSpan": down == 0}
            for name, is_on in marks.items():
                if is_on:
                    cell.set(name, "1")
            for name, is_on in spans.items():
                if is_on:
                    cell.set(name, "2")
    return table


def add_show(members: Members) -> etree._Element:
    """Add a custom show of the first slide, and return it."""
    first = members.find(PRESENTATION, "//p:sldId").get(f"{R}id")
    show = xml(
        '<p:custShowLst><p:custShow name="Kort" id="0"><p:sldLst>'
        f'<p:sld r:id="{first}"/>'
        "</p:sldLst></p:custShow></p:custShowLst>"
    )
    members.find(PRESENTATION, "//p:notesSz").addnext(show)
    return show[0]


def add_comment(members: Members) -> etree._Element:
    """Add a comment to the second slide with its author, and return the comment."""
    spaces = f'xmlns:p="{NS["p"]}"'
    members["ppt/commentAuthors.xml"] = (
        f'<p:cmAuthorLst {spaces}><p:cmAuthor id="0" name="Sekretær" initials="S" lastIdx="1" '
        'clrIdx="0"/></p:cmAuthorLst>'
    ).encode()
    members["ppt/comments/comment1.xml"] = (
        f'<p:cmLst {spaces}><p:cm authorId="0" dt="2025-01-01T00:00:00.000" idx="1">'
        '<p:pos x="10" y="10"/><p:text>Se på denne</p:text></p:cm></p:cmLst>'
    ).encode()
    add_type(members, "/ppt/commentAuthors.xml", "commentAuthors")
    add_type(members, "/ppt/comments/comment1.xml", "comments")
    add_link(members, PRESENTATION_LINKS, "rIdC", "commentAuthors", "commentAuthors.xml")
    links = SLIDE.replace("slides/", "slides/_rels/") + ".rels"
    add_link(members, links, "rIdC", "comments", "../comments/comment1.xml")
    return members.find("ppt/comments/comment1.xml", "//p:cm")


def add_address(members: Members, address: str) -> etree._Element:
    """Make the first text of the second slide a link to an address, and return the link."""
    links = SLIDE.replace("slides/", "slides/_rels/") + ".rels"
    add_link(members, links, "rIdA", "hyperlink", address, "External")
    link = xml('<a:hlinkClick r:id="rIdA"/>')
    members.find(SLIDE, "//a:r/a:rPr").append(link)
    return link


def glue(members: Members) -> etree._Element:
    """Glue a line's beginning to the first shape of its slide, and return its end."""
    line = members.first("//p:cxnSp[not(ancestor::p:grpSp)]")
    tree = line.getparent()
    assert tree is not None
    end = xml(f'<a:stCxn id="{within(tree, "p:sp/p:nvSpPr/p:cNvPr").get("id")}" idx="0"/>')
    within(line, "p:cNvCxnSpPr").append(end)
    return end


def embed_font(members: Members) -> etree._Element:
    """Embed a font, and return its entry."""
    members["ppt/fonts/font1.fntdata"] = b"\x00" * 64
    types = members.tree("[Content_Types].xml")
    types.insert(0, xml('<ct:Default Extension="fntdata" ContentType="application/x-fontdata"/>'))
    add_link(members, PRESENTATION_LINKS, "rIdF", "font", "fonts/font1.fntdata")
    fonts = xml(
        '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Skrift"/><p:regular r:id="rIdF"/>'
        "</p:embeddedFont></p:embeddedFontLst>"
    )
    members.find(PRESENTATION, "//p:notesSz").addnext(fonts)
    return fonts[0]


def add_film(members: Members) -> etree._Element:
    """Make the first picture a film, and return what refers to its file."""
    picture = members.first("//p:pic", "ppt/slides/slide3.xml")
    members["ppt/media/film1.mp4"] = b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 64
    types = members.tree("[Content_Types].xml")
    types.insert(0, xml('<ct:Default Extension="mp4" ContentType="video/mp4"/>'))
    add_link(members, "ppt/slides/_rels/slide3.xml.rels", "rIdV", "video", "../media/film1.mp4")
    film = xml('<a:videoFile r:link="rIdV"/>')
    within(picture, "p:nvPr").append(film)
    return film

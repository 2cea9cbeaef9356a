"""What is left on slides and in presentations that nobody wants to publish."""

from __future__ import annotations

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
_BULLETS = "ppt/slides/slide7.xml"
LINKS = "ppt/slides/_rels/slide7.xml.rels"
_TEXT = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='14']]"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_MODERN = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"


def say(members: Members, text: str, part: str = _BULLETS) -> None:
    """Give the first paragraph of the bullets this text."""
    texts = list(members.find(part, f"{_TEXT}//a:p").iterfind(".//a:t", NS))
    for one in texts:
        one.text = ""
    texts[0].text = text


def _add_part(members: Members, name: str, data: str, content_type: str) -> None:
    members[name] = data.encode()
    members.tree("[Content_Types].xml").append(
        xml(f'<ct:Override PartName="/{name}" ContentType="{content_type}"/>')
    )


def add_link(members: Members, rels: str, kind: str, target: str, more: str = "") -> None:
    """Add a relationship of a kind to a part's relationships."""
    link = f'<pr:Relationship Id="own" Type="{kind}" Target="{target}" {more}/>'
    members.tree(rels).append(xml(link))


def _add_authors(members: Members) -> None:
    space = NS["p"]
    _add_part(
        members,
        "ppt/commentAuthors.xml",
        f'<p:cmAuthorLst xmlns:p="{space}"><p:cmAuthor id="0" name="enhetsleder 3" initials="e3"'
        ' lastIdx="1" clrIdx="0"/></p:cmAuthorLst>',
        f"{_PRESENTATION}commentAuthors+xml",
    )
    rels = "ppt/_rels/presentation.xml.rels"
    add_link(members, rels, f"{KINDS}commentAuthors", "commentAuthors.xml")


@DEFECTS("deck", "slide-template-text")
def a_prompt_was_saved_as_text(members: Members) -> None:
    say(members, "Klikk for å legge til tekst")


@DEFECTS("deck", "slide-template-text")
def an_english_prompt_was_saved_as_text(members: Members) -> None:
    say(members, "Click to add text")


@DEFECTS("deck", "slide-template-text")
def a_bracket_waits_for_a_name(members: Members) -> None:
    say(members, "Velkommen til [kommunenavn]")


@DEFECTS("deck", "slide-template-text")
def a_date_is_signs(members: Members) -> None:
    say(members, "Rådhuset, XX.XX.20XX")


@DEFECTS("deck", "slide-field-unfilled")
def a_jinja_field_is_left(members: Members) -> None:
    say(members, "Velkommen til {{ seminar.title }}")


@DEFECTS("deck", "slide-field-unfilled")
def a_merge_field_is_left(members: Members) -> None:
    say(members, "Kjære «Fornavn»")


@DEFECTS("deck", "slide-field-unfilled")
def a_field_is_left_in_an_alternative_text(members: Members) -> None:
    members.first("//p:pic/p:nvPicPr/p:cNvPr").set("descr", "Foto av {{ motiv }}")


@DEFECTS("deck", "slide-field-unfilled")
def a_field_is_left_in_a_layouts_footer(members: Members) -> None:
    layout = "ppt/slideLayouts/slideLayout"
    text = members.first("//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='ftr']]/p:txBody/a:p", layout)
    text.insert(0, xml("<a:r><a:t>{{ kommune }}</a:t></a:r>"))


@DEFECTS("chart", "slide-field-unfilled")
def a_field_is_left_among_a_charts_categories(members: Members) -> None:
    members.first("//c:cat//c:strCache//c:v", "ppt/charts/").text = "{{ kategori }}"


def name_chart(members: Members, title: str) -> None:
    """Give the chart a title."""
    members.first("//c:chart", "ppt/charts/").insert(
        0,
        xml(
            "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang='nb-NO'/>"
            f"<a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        ),
    )


@DEFECTS("chart", "slide-template-text")
def a_chart_is_called_chart_title(members: Members) -> None:
    name_chart(members, "Diagramtittel")


@DEFECTS("chart", "slide-dummy-text")
def a_charts_title_is_lorem_ipsum(members: Members) -> None:
    name_chart(members, "Lorem ipsum dolor sit amet")


CORE = "docProps/core.xml"


def describe(members: Members, tag: str, text: str) -> None:
    """Say something in a property of the file, whether it was there or not."""
    root = members.tree(CORE)
    for old in root.findall(tag, NS):
        remove(old)
    root.append(xml(f"<{tag}>{text}</{tag}>"))


@DEFECTS("deck", "properties-left-over")
def a_field_is_left_in_the_title_of_the_file(members: Members) -> None:
    describe(members, "dc:title", "Referat for {{ seminar }}")


@DEFECTS("document", "properties-left-over")
def a_field_is_left_in_the_title_of_the_document(members: Members) -> None:
    describe(members, "dc:title", "Rapport for {{ kommune }}")


@DEFECTS("deck", "properties-left-over")
def a_description_says_draft(members: Members) -> None:
    describe(members, "dc:description", "Utkast 3, ikke send videre")


@DEFECTS("deck", "slide-broken-reference")
def a_formula_shows_an_error(members: Members) -> None:
    say(members, "Sum: #REF!")


@DEFECTS("deck", "slide-dummy-text")
def lorem_ipsum_is_left(members: Members) -> None:
    say(members, "Lorem ipsum dolor sit amet")


@DEFECTS("deck", "slide-dummy-text")
def a_todo_is_left(members: Members) -> None:
    say(members, "TODO: sjekk tallene")


@DEFECTS("deck", "slide-hidden")
def a_slide_is_hidden(members: Members) -> None:
    members.tree(_BULLETS).set("show", "0")


@DEFECTS("deck", "shape-hidden")
def a_text_is_hidden(members: Members) -> None:
    members.find(_BULLETS, f"{_TEXT}/p:nvSpPr/p:cNvPr").set("hidden", "1")


@DEFECTS("deck", "text-too-small-to-see")
def a_text_is_one_point_high(members: Members) -> None:
    members.find(_BULLETS, f"{_TEXT}//a:rPr").set("sz", "100")


@DEFECTS("deck", "slide-comments-left")
def a_slide_has_an_old_comment(members: Members) -> None:
    _add_authors(members)
    _add_part(
        members,
        "ppt/comments/comment1.xml",
        f'<p:cmLst xmlns:p="{NS["p"]}"><p:cm authorId="0" dt="2025-01-01T10:00:00" idx="1">'
        '<p:pos x="10" y="10"/><p:text>Stemmer dette?</p:text></p:cm></p:cmLst>',
        f"{_PRESENTATION}comments+xml",
    )
    add_link(members, LINKS, f"{KINDS}comments", "../comments/comment1.xml")


@DEFECTS("deck", "slide-comments-left")
def a_slide_has_a_thread(members: Members) -> None:
    _add_part(
        members,
        "ppt/comments/modernComment_1.xml",
        f'<p188:cmLst xmlns:p188="{_MODERN}"><p188:cm id="{{1}}" authorId="{{2}}"/></p188:cmLst>',
        "application/vnd.ms-powerpoint.comments+xml",
    )
    kind = "http://schemas.microsoft.com/office/2018/10/relationships/comments"
    add_link(members, LINKS, kind, "../comments/modernComment_1.xml")


@DEFECTS("deck", "comment-authors-left")
def the_author_of_deleted_comments_is_named(members: Members) -> None:
    _add_authors(members)


@DEFECTS("deck", "path-on-slide")
def a_link_leads_to_a_home_folder(members: Members) -> None:
    members.find(_BULLETS, f"{_TEXT}//a:rPr").append(xml('<a:hlinkClick r:id="own"/>'))
    target = "file:///C:/Users/leder3/plan.docx"
    add_link(members, LINKS, f"{KINDS}hyperlink", target, 'TargetMode="External"')


@DEFECTS("deck", "path-on-slide")
def a_description_holds_a_path(members: Members) -> None:
    picture = members.first("//p:pic//p:cNvPr[@descr]")
    picture.set("descr", r"Bordet, hentet fra C:\Users\leder3\bord.png")


@DEFECTS("deck", "edit-history-left")
def the_history_of_changes_is_left(members: Members) -> None:
    space = "http://schemas.microsoft.com/office/powerpoint/2013/main/command"
    _add_part(
        members,
        "ppt/changesInfos/changesInfo1.xml",
        f'<pc:chgInfo xmlns:pc="{space}"/>',
        "application/vnd.ms-powerpoint.changesinfo+xml",
    )
    kind = "http://schemas.microsoft.com/office/2016/11/relationships/changesInfo"
    rels = "ppt/_rels/presentation.xml.rels"
    add_link(members, rels, kind, "changesInfos/changesInfo1.xml")


@DEFECTS("deck", "printer-settings-left")
def the_settings_of_a_printer_are_left(members: Members) -> None:
    name = "ppt/printerSettings/printerSettings1.bin"
    kind = f"{_PRESENTATION}printerSettings"
    _add_part(members, name, "skriver 2. etasje", kind)
    rels = "ppt/_rels/presentation.xml.rels"
    add_link(members, rels, f"{KINDS}printerSettings", "printerSettings/printerSettings1.bin")


@DEFECTS("deck", "tags-left")
def an_add_in_leaves_tags(members: Members) -> None:
    _add_part(
        members,
        "ppt/tags/tag1.xml",
        f'<p:tagLst xmlns:p="{NS["p"]}"><p:tag name="TILLEGG" val="1"/></p:tagLst>',
        f"{_PRESENTATION}tags+xml",
    )
    add_link(members, LINKS, f"{KINDS}tags", "../tags/tag1.xml")


@DEFECTS("deck", "tags-left")
def an_add_in_tags_the_presentation(members: Members) -> None:
    an_add_in_leaves_tags(members)
    remove(members.find(LINKS, "//pr:Relationship[@Id='own']"))
    add_link(members, "ppt/_rels/presentation.xml.rels", f"{KINDS}tags", "tags/tag1.xml")

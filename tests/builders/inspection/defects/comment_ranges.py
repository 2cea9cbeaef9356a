"""Comments that are not tied to the text as they should be."""

from __future__ import annotations

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TEXT, COMMENTS = "word/document.xml", "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def comment(members: Members) -> None:
    """Give the document a comment on its first words, rightly made."""
    said = (
        '<w:comment w:id="{}" w:author="Leder"><w:p><w:r><w:t>Se her</w:t></w:r></w:p></w:comment>'
    )
    members[COMMENTS] = (f'<w:comments xmlns:w="{NS["w"]}">{said.format(0)}</w:comments>').encode()
    members.replace(
        "[Content_Types].xml",
        "</Types>",
        f'<Override PartName="/{COMMENTS}" ContentType="{_TYPE}"/></Types>',
    )
    members.replace(
        "word/_rels/document.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId90" Type="{NS["r"]}/comments" Target="comments.xml"/>'
        "</Relationships>",
    )
    run = members.find(TEXT, "//w:r[w:t]")
    run.addprevious(xml('<w:commentRangeStart w:id="0"/>'))
    run.addnext(xml('<w:r><w:commentReference w:id="0"/></w:r>'))
    run.addnext(xml('<w:commentRangeEnd w:id="0"/>'))


@DEFECTS("document", "comment-missing")
def a_mark_has_no_comment(members: Members) -> None:
    comment(members)
    remove(members.find(COMMENTS, "//w:comment"))


@DEFECTS("document", "comment-missing")
def a_mark_stands_where_no_comments_are(members: Members) -> None:
    members.find(TEXT, "//w:r[w:t]").addnext(xml('<w:r><w:commentReference w:id="3"/></w:r>'))


@DEFECTS("document", "comment-id-twice")
def two_comments_have_an_id(members: Members) -> None:
    comment(members)
    first = members.find(COMMENTS, "//w:comment")
    first.addnext(xml('<w:comment w:id="0" w:author="Leder"><w:p/></w:comment>'))


@DEFECTS("document", "comment-without-place")
def the_mark_of_a_comment_is_taken_out(members: Members) -> None:
    comment(members)
    remove(members.find(TEXT, "//w:r[w:commentReference]"))


@DEFECTS("document", "comment-range")
def the_range_of_a_comment_does_not_end(members: Members) -> None:
    comment(members)
    remove(members.find(TEXT, "//w:commentRangeEnd"))


@DEFECTS("document", "comment-range")
def the_range_of_a_comment_does_not_begin(members: Members) -> None:
    comment(members)
    remove(members.find(TEXT, "//w:commentRangeStart"))

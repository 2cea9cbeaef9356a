"""The faults that are planted in Word templates, and what is to be told of each."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from seminar.severity import Severity
from tests.builders.inspection.planting import Members, every, remove, xml
from tests.builders.template_check.word.tiny import SHEET, Change, said
from tools.word_templates.controls import Control, Prompt, answer_field, filled_field, line_field
from tools.word_templates.markup import Blocks, drawn, paragraph, repeat, tag, when
from tools.word_templates.tables import Row, row, stacked, table, tag_row

TEXT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
LINKS = "word/_rels/document.xml.rels"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LAST = "//w:body/w:p[last()]"
_THE_WHOLE = "The whole template"
_BEFORE = "Before the first heading"
_UNDER = "Under the heading “{{ day.heading }}”"


class Planted(NamedTuple):
    """What is added to the clean template or changed in it, and what is to be told of it."""

    rule: str
    severity: Severity
    words: tuple[str, ...]
    around: str = ""
    """What the text around it begins with."""
    more: tuple[Blocks, ...] = ()
    change: Change | None = None
    place: str = _UNDER
    also: tuple[str, ...] = ()
    """Rules that the same change breaks."""
    file: str = "Program.docx"


def _error(rule: str, text: Blocks | str, *words: str, around: str = "") -> Planted:
    block = text if isinstance(text, Blocks) else said(text)
    begins = around or ("" if isinstance(text, Blocks) else text[:30])
    return Planted(rule, "error", words, begins, (block,))


def _table(*rows: Row) -> Blocks:
    return table((32, 130), ("Navn", "Rolle"), rows, title="Gruppa", description="To kolonner.")


# --- changes --------------------------------------------------------------------------------------


def _add(inner: str) -> Change:
    """Add a paragraph at the end of the text."""

    def change(members: Members) -> None:
        members.find(TEXT, _LAST).addnext(xml(f"<w:p>{inner}</w:p>"))

    return change


def _without_style(id_: str) -> Change:
    return lambda members: remove(members.find(STYLES, f"//w:style[@w:styleId='{id_}']"))


def _set_language(tag_: str) -> Change:
    def change(members: Members) -> None:
        for one in every(members.tree(STYLES), "//w:lang"):
            one.set(f"{W}val", tag_)
        for one in every(members.tree(SETTINGS), "//w:themeFontLang"):
            one.set(f"{W}val", tag_)

    return change


def _no_language(members: Members) -> None:
    for one in every(members.tree(STYLES), "//w:lang"):
        remove(one)


def _linked(address: str) -> Change:
    def change(members: Members) -> None:
        members.tree(LINKS).append(
            etree.fromstring(
                '<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
                f' Id="rId90" Type="{_OFFICE}/hyperlink" Target="{address}"'
                ' TargetMode="External"/>'
            )
        )
        inner = '<w:hyperlink r:id="rId90"><w:r><w:t>Kommunens nettsted</w:t></w:r></w:hyperlink>'
        _add(inner)(members)

    return change


def _commented(members: Members) -> None:
    """Put a comment on the title."""
    body = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="Kommunikasjon"><w:p><w:r><w:t>Skal dette stå?</w:t></w:r>'
        "</w:p></w:comment></w:comments>"
    )
    members["word/comments.xml"] = body.encode()
    members.replace(
        "[Content_Types].xml",
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.comments+xml"/></Types>',
    )
    members.replace(
        LINKS,
        "</Relationships>",
        f'<Relationship Id="rId91" Type="{_OFFICE}/comments" Target="comments.xml"/>'
        "</Relationships>",
    )
    _add('<w:r><w:t>Her er det noe.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>')(members)


def _header(text: str, part: str = "header2") -> Change:
    def change(members: Members) -> None:
        paragraph_ = members.find(f"word/{part}.xml", "//w:p[1]")
        paragraph_.append(xml(f"<w:r><w:t>{text}</w:t></w:r>"))

    return change


def _picture_style_heading(members: Members) -> None:
    style = members.find(TEXT, "//w:p[w:pPr/w:pStyle/@w:val='Heading2']/w:pPr/w:pStyle")
    style.set(f"{W}val", "Heading3")


def _english_style(members: Members) -> None:
    properties = members.find(STYLES, "//w:style[@w:styleId='BodyText']/w:rPr")
    properties.append(xml('<w:lang w:val="en-US"/>'))


def _pale_headings(members: Members) -> None:
    """Make headings pale that hold nothing but fields."""
    properties = members.find(STYLES, "//w:style[@w:styleId='Heading2']/w:rPr")
    (colour,) = every(properties, "w:color")
    properties.replace(colour, xml('<w:color w:val="C8C8C8"/>'))


def _styles_of_a_name(members: Members) -> None:
    for id_ in ("ListBullet9", "ListBullet9a"):
        style = f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id_}">'
        members.find(STYLES, "//w:style[last()]").addnext(
            xml(f'{style}<w:name w:val="List Bullet 9"/><w:basedOn w:val="Normal"/></w:style>')
        )


def _letter(members: Members) -> None:
    """Take all tags away."""
    beside = [f"word/{kind}{number}.xml" for kind in ("header", "footer") for number in (1, 2)]
    for name in (TEXT, *beside):
        for text in every(members.tree(name), "//w:t[contains(., '{')]"):
            text.text = "Hei"
    for row_ in every(members.tree(TEXT), "//w:tr[position() = 2 or position() = 4]"):
        remove(row_)


def _without_first_column(members: Members) -> None:
    """Delete the first column of the table of the programme, as Word does."""
    for cell in every(members.tree(TEXT), "//w:tbl[1]//w:tc[1] | //w:tblGrid/w:gridCol[1]"):
        remove(cell)


def _undescribed(members: Members) -> None:
    remove(members.find(TEXT, "//w:tblCaption"))
    remove(members.find(TEXT, "//w:tblDescription"))


def _letter_paper(members: Members) -> None:
    for size in every(members.tree(TEXT), "//w:pgSz"):
        size.set(f"{W}w", "12240")
        size.set(f"{W}h", "15840")


def _unpaired_bookmark(members: Members) -> None:
    start = xml('<w:bookmarkStart w:id="7" w:name="start"/>')
    members.find(TEXT, "//w:p[1]").append(start)


def _macros(members: Members) -> None:
    members["word/vbaProject.bin"] = b"macros"
    members.replace(
        "[Content_Types].xml",
        "</Types>",
        '<Override PartName="/word/vbaProject.bin" '
        'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    members.replace(
        LINKS,
        "</Relationships>",
        '<Relationship Id="rId92" Type="http://schemas.microsoft.com/office/2006/relationships/'
        'vbaProject" Target="vbaProject.bin"/></Relationships>',
    )


def _broken(members: Members) -> None:
    members.replace(TEXT, "</w:body>", "")


def _alternative_text(text: str) -> Change:
    def change(members: Members) -> None:
        members.find(TEXT, "//w:tblDescription").set(f"{W}val", text)

    return change


def _look_back(inner: str) -> Blocks:
    return repeat("point in seminar.look_back.highlights", said(inner))


# --- answer sheets --------------------------------------------------------------------------------

_PROMPT = Prompt("PlenumAnswer", "Skriv her", "PlenumSvar")
_TAGS = {
    "group": "plenum.group",
    "writer": "plenum.writer",
    "answer": "{{ question.answer_tag }}",
    "highlight": "{{ task.highlight_tag }}",
}


def sheet(without: str = "", tags: dict[str, str] | None = None) -> tuple[Blocks, ...]:
    """Return the fields of an answer sheet, but for one, with tags of their own."""
    of = {**_TAGS, **(tags or {})}
    group = Control(1, of["group"], "Gruppe")
    fields = {
        "group": when("group", paragraph("Subtitle", filled_field(group, "{{ group.name }}"))),
        "writer": paragraph("PlenumFelt", line_field(Control(2, of["writer"], "Skriver"), _PROMPT)),
        "answer": repeat(
            "question in task.questions",
            said("Svar på {{ question.text }}"),
            answer_field(Control(3, of["answer"], "Svar"), _PROMPT),
        ),
        "highlight": answer_field(Control(4, of["highlight"], "Det viktigste"), _PROMPT),
    }
    return tuple(block for name, block in fields.items() if name != without)


def _sheet(
    rule: str,
    severity: Severity,
    *words: str,
    without: str = "",
    tags: dict[str, str] | None = None,
    change: Change | None = None,
    also: tuple[str, ...] = (),
    place: str = _THE_WHOLE,
) -> Planted:
    return Planted(rule, severity, words, "", sheet(without, tags), change, place, also, SHEET)


def _lock(tag_: str, value: str) -> Change:
    path = f"//w:sdt[w:sdtPr/w:tag/@w:val='{tag_}']/w:sdtPr/w:lock"
    return lambda members: members.find(TEXT, path).set(f"{W}val", value)


def _plain(members: Members) -> None:
    path = f"//w:sdt[w:sdtPr/w:tag/@w:val='{_TAGS['answer']}']/w:sdtPr/w:richText"
    kind = members.find(TEXT, path)
    kind.tag = f"{W}text"


PLANTED: dict[str, Planted] = {
    # What tags say.
    "an unknown field": _error(
        "unknown-field", "Sted: {{ seminar.plase }}", "no field “seminar.plase”"
    ),
    "an unknown root": _error("unknown-field", "{{ semniar.title }}", "“semniar”"),
    "a field without its root": _error("unknown-field", "Sted: {{ venue }}", "“venue”"),
    "an unknown field of a loop": _error(
        "unknown-field",
        repeat("task in seminar.tasks", said("{{ task.titel }}")),
        "“task.titel”",
        around="{{ task.titel }}",
    ),
    "a variable after its loop": _error(
        "loop-missing",
        Blocks(repeat("task in seminar.tasks", said("Oppgave")) + said("{{ task.title }}")),
        "“task”",
        around="{{ task.title }}",
    ),
    "an unknown field in a condition": _error(
        "unknown-field", "{% if seminar.venu %}Sted{% endif %}", "“seminar.venu”"
    ),
    "an unknown field of the loop itself": _error(
        "unknown-field", "{% for t in seminar.tasks %}{{ loop.indeks }}{% endfor %}", "loop.indeks"
    ),
    "a task where there is none": _error("loop-missing", "{{ task.title }}", "“task”"),
    "a column deleted with the tags of its loop": Planted(
        "loop-missing",
        "error",
        ("“item” is known in its loop alone",),
        "{{ item.title }}",
        (),
        _without_first_column,
    ),
    "a field that may be missing": _error(
        "field-may-be-missing", "{{ seminar.survey.sentence }}", "“seminar.survey”", "stops"
    ),
    "a loop over what may be missing": _error(
        "field-may-be-missing",
        _look_back("{{ point.text }}"),
        "“seminar.look_back”",
        around="{%p for point",
    ),
    "a list that is printed": _error("no-text-to-print", "{{ seminar.tasks }}", "a list"),
    "a group of fields that is printed": _error(
        "no-text-to-print", "{{ seminar.organisation }}", "a group of fields"
    ),
    "a field of a list": _error("list-is-no-field", "{{ seminar.tasks.title }}", "is a list"),
    "a loop over a text": _error(
        "loop-over-no-list", "{% for x in seminar.title %}x{% endfor %}", "is no list"
    ),
    "a drawing in a line": _error(
        "wrong-tag-for-drawing", "Se {{ seminar.contents }}", "stands alone in its paragraph"
    ),
    "a picture alone": _error(
        "wrong-tag-for-drawing", "{{p seminar.organisation.logo }}", "stands in a line"
    ),
    "text in the place of a row": _error(
        "text-for-row", _table(row("{{tr seminar.title }}", "")), "damages"
    ),
    "a tag that is no Jinja": _error("tag-not-understood", "{{ seminar title }}", "“title”"),
    "an empty tag": _error("tag-not-understood", "Her: {{ }}", "says nothing"),
    "a single sign of equality": _error(
        "tag-not-understood", '{% if seminar.theme = "Tillit" %}Tema{% endif %}', "single “=”"
    ),
    "a filter that is not known": _error("not-allowed", "{{ seminar.title|safe }}", "“safe”"),
    "a call": _error("not-allowed", "{{ seminar.title.upper() }}", "cannot do this (a call)"),
    "a power": _error("not-allowed", "{{ 9**9 }}", "(a calculation with **)"),
    "a dictionary": _error("not-allowed", "{{ {'a': 1} }}", "(values with names)"),
    "a statement that is not known": _error(
        "unknown-statement", "{% fro day in seminar.programme %}", "“fro”"
    ),
    "a loop that is misspelt": _error(
        "unknown-statement",
        Blocks(tag("fro task in seminar.tasks") + said("{{ task.title }}") + tag("endfor")),
        "“fro”",
        around="{%p fro",
    ),
    # Loops and conditions.
    "a loop never closed": _error(
        "block-never-closed", tag("for task in seminar.tasks"), "never closed", around="{%p for"
    ),
    "a condition never closed": _error(
        "block-never-closed", "{% if seminar.venue %}Sted", "never closed"
    ),
    "a loop within a loop over the same list": Planted(
        "loops-multiply",
        "warning",
        ("seminar.register", "the build stops"),
        "{% for a in",
        (
            said(
                "{% for a in seminar.register %}{% for b in seminar.register[1:] %}x{% endfor %}"
                "{% endfor %}"
            ),
        ),
    ),
    "three loops over whole lists": Planted(
        "loops-multiply",
        "warning",
        ("seminar.groups, seminar.tasks", "the build stops"),
        "{% for a in",
        (
            said(
                "{% for a in seminar.groups %}{% for b in seminar.tasks %}"
                "{% for c in seminar.register %}x{% endfor %}{% endfor %}{% endfor %}"
            ),
        ),
    ),
    "two styles of a name": Planted(
        "style-name-twice",
        "warning",
        ("“List Bullet 9”",),
        "",
        (),
        _styles_of_a_name,
        "Styles",
    ),
    "an end without a beginning": _error("block-never-opened", tag("endfor"), "has not begun"),
    "an else without a condition": _error(
        "block-never-opened", "Eller {% else %}", "has not begun"
    ),
    "a condition over a cell's edge": _error(
        "block-torn", _table(row("{% if seminar.venue %}Sted", "{% endif %}")), "damaged"
    ),
    "a loop that begins in one way and ends in another": _error(
        "block-torn",
        Blocks(tag("for t in seminar.tasks") + said("Oppgave {% endfor %}")),
        "damaged",
        around="Oppgave",
    ),
    # How tags are written.
    "a tag without end": _error("tag-unclosed", "Sted: {{ seminar.venue", "has no end"),
    "a tag without beginning": Planted(
        "tag-unopened", "warning", ("begins nowhere",), "Sted", (said("Sted: seminar.venue }}"),)
    ),
    "a tag over two paragraphs": _error(
        "tag-split",
        Blocks(said("Sted: {{ seminar.") + said("venue }}")),
        "two paragraphs",
        around="Sted",
    ),
    "a tag over two cells": _error(
        "tag-split", _table(row("{{ seminar.", "venue }}")), "two cells", around="{{ seminar."
    ),
    "a tag over two cells, where there was a condition": _error(
        "tag-split",
        _table(
            tag_row("for group in seminar.groups"),
            row(
                stacked(said("{{ group."), tag("else"), tag("endif"), said("Uten navn")),
                "name }}",
            ),
            tag_row("endfor"),
        ),
        "two cells",
        around="{{ group.",
    ),
    "a loop whose tag is cut off": _error(
        "tag-unclosed",
        Blocks(said("{%p for task in seminar.tasks") + said("{{ task.title }}") + tag("endfor")),
        "has no end",
    ),
    "a single brace": Planted(
        "tag-misspelt", "warning", ("“{seminar.venue}”",), "Sted", (said("Sted: {seminar.venue}"),)
    ),
    "braces apart": Planted(
        "tag-misspelt",
        "warning",
        ("“{ { seminar.venue } }”",),
        "Sted",
        (said("Sted: { { seminar.venue } }"),),
    ),
    "three braces": _error("tag-misspelt", "Sted: {{{ seminar.venue }}}", "{{{ seminar.venue }}}"),
    "text beside a paragraph's tag": _error(
        "text-lost-beside-tag",
        Blocks(said("Husk! {%p if seminar.venue %}") + said("Sted") + tag("endif")),
        "“Husk!”",
        around="Husk!",
    ),
    "text beside a row's tag": _error(
        "text-lost-beside-tag",
        _table(
            row("{%tr for g in seminar.groups %}", "Medlemmer"),
            row("{{ g.name }}", ""),
            tag_row("endfor"),
        ),
        "“Medlemmer”",
        around="{%tr for g",
    ),
    "a row's tag outside of tables": _error(
        "tag-outside-table",
        Blocks(said("{%tr if seminar.venue %}") + said("{%tr endif %}")),
        "in no table",
        around="{%tr",
    ),
    # Where tags stand.
    "a tag in deleted text": Planted(
        "tag-in-deleted-text",
        "error",
        ("still there",),
        "",
        (),
        _add(
            '<w:del w:id="5" w:author="Ordfører"><w:r><w:delText>{{ seminar.venue }}</w:delText>'
            "</w:r></w:del><w:r><w:t>Sted</w:t></w:r>"
        ),
        also=("tracked-changes-left",),
    ),
    "a paragraph's tag in an alternative text": Planted(
        "tag-out-of-text",
        "error",
        ("alternative text",),
        "",
        (),
        _alternative_text("{%p if seminar.venue %}Sted{%p endif %}"),
    ),
    "an unknown field in an alternative text": Planted(
        "unknown-field",
        "error",
        ("seminar.titel",),
        "",
        (),
        _alternative_text("Programmet for {{ seminar.titel }}."),
    ),
    "an unknown field in a field's instruction": Planted(
        "unknown-field",
        "error",
        ("seminar.titel",),
        "",
        (),
        _add(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TITLE '
            '"{{ seminar.titel }}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
            '</w:r><w:r><w:t>Sted</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
    ),
    "an unknown field in a header": Planted(
        "unknown-field",
        "error",
        ("seminar.titel",),
        "",
        (),
        _header("{{ seminar.titel }}"),
        "Header of the other pages",
    ),
    "an unknown field in the first page's footer": Planted(
        "unknown-field",
        "error",
        ("seminar.titel",),
        "",
        (),
        _header("{{ seminar.titel }}", "footer1"),
        "First page's footer",
    ),
    "a tag in a link": Planted(
        "tag-in-link",
        "warning",
        ("not filled",),
        "Kommunens",
        (),
        _linked("https://nordvik.example/{{ seminar.year }}"),
    ),
    "a tag that was split over runs": Planted(
        "unknown-field",
        "error",
        ("seminar.titel",),
        "{{ seminar.titel }}",
        (),
        _add(
            "<w:r><w:t>{{ semi</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>nar.ti</w:t></w:r>"
            "<w:r><w:t>tel }}</w:t></w:r>"
        ),
    ),
    # What a file is called, and whether it is a template.
    "a name that is no document's": Planted(
        "template-name-unknown",
        "warning",
        ("“Kjøreplan ny”", "does not use"),
        place=_THE_WHOLE,
        file="Kjøreplan ny.docx",
    ),
    "a letter": Planted(
        "template-without-fields", "warning", ("says the same",), "", (), _letter, _THE_WHOLE
    ),
    # Styles.
    "no style for strong words": Planted(
        "style-missing",
        "tip",
        ("“Strong”", "bold or italic themselves"),
        "Vi møtes",
        (),
        _without_style("Strong"),
        "Under the heading “Program”",
        ("style-undefined",),
    ),
    "no style for the cells of the phase bar": Planted(
        "style-missing",
        "tip",
        ("“Plenum Tidslinje”", "white themselves"),
        "{{p task.phase_bar }}",
        (repeat("task in seminar.tasks", drawn("task.phase_bar")),),
        _without_style("PlenumTidslinje"),
    ),
    "a style that is not there": Planted(
        "style-undefined",
        "warning",
        ("“Finpuss”",),
        "Vi er her",
        (),
        _add('<w:pPr><w:pStyle w:val="Finpuss"/></w:pPr><w:r><w:t>Vi er her.</w:t></w:r>'),
    ),
    # Language.
    "no language": Planted(
        "template-language-missing", "tip", ("does not say",), "", (), _no_language, _THE_WHOLE
    ),
    "a German template": Planted(
        "template-language-unknown",
        "warning",
        ("German",),
        "",
        (),
        _set_language("de-DE"),
        _THE_WHOLE,
    ),
    "another language than its name": Planted(
        "template-language-differs",
        "tip",
        ("program.nn.docx", "nb-NO"),
        "",
        (),
        None,
        _THE_WHOLE,
        (),
        "program.nn.docx",
    ),
    "a style that is marked as English": Planted(
        "style-language-differs",
        "warning",
        ("English",),
        "",
        (),
        _english_style,
        "Under the heading “Program”",
        ("tag-in-other-language",),
    ),
    "a field that is marked as English": Planted(
        "tag-in-other-language",
        "warning",
        ("English",),
        "{{ seminar.venue }}",
        (),
        _add('<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>{{ seminar.venue }}</w:t></w:r>'),
    ),
    # What documents would inherit.
    "a comment": Planted(
        "document-comments-left", "warning", ("comment",), "", (), _commented, place="Comments"
    ),
    "a tracked insertion": Planted(
        "tracked-changes-left",
        "warning",
        (),
        "",
        (),
        _add('<w:ins w:id="5" w:author="Ordfører"><w:r><w:t>Ny setning.</w:t></w:r></w:ins>'),
    ),
    "hidden text": Planted(
        "hidden-text",
        "warning",
        (),
        "Til oss",
        (),
        _add("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Til oss selv</w:t></w:r>"),
    ),
    "a heading's level left out": Planted(
        "heading-level-skipped",
        "warning",
        (),
        "{{ day.heading }}",
        (),
        _picture_style_heading,
        "Under the heading “Program”",
    ),
    "a pale style whose paragraphs hold only fields": Planted(
        "document-text-contrast",
        "warning",
        ("1.6",),
        "{{ day.heading }}",
        (),
        _pale_headings,
        "Under the heading “Program”",
    ),
    "a table without alternative text": Planted(
        "document-table-without-alternative-text", "tip", (), "Tid", (), _undescribed
    ),
    "American paper": Planted("page-is-not-a4", "warning", (), "", (), _letter_paper, "Text"),
    "a bookmark without end": Planted(
        "bookmark-without-end", "error", (), "{{ seminar.title }}", (), _unpaired_bookmark, _BEFORE
    ),
    "macros in a file that says it has none": Planted(
        "macros-in-plain-file", "error", (), "", (), _macros, "The whole file"
    ),
    "markup that is broken": Planted(
        "xml-not-well-formed", "error", (), "", (), _broken, "The whole file"
    ),
    # Answer sheets.
    "no field for the answers": _sheet(
        "control-missing", "warning", "the answer to a question", without="answer"
    ),
    "no field for the plenary": _sheet(
        "control-missing", "warning", "say in plenary", without="highlight"
    ),
    "no field for the writer": _sheet(
        "control-missing", "warning", "the writer's name", without="writer"
    ),
    "no field for the group": _sheet(
        "control-missing", "warning", "the group's name", without="group"
    ),
    "an answer field that is closed": _sheet(
        "control-closed",
        "warning",
        "Nobody can write",
        change=_lock(_TAGS["answer"], "sdtContentLocked"),
        place=_UNDER,
    ),
    "a field that is easily deleted": _sheet(
        "control-unlocked",
        "tip",
        "deleted by mistake",
        change=_lock("plenum.writer", "unlocked"),
        place=_UNDER,
    ),
    "an answer field for one paragraph": _sheet(
        "control-takes-one-paragraph", "warning", "one point", change=_plain, place=_UNDER
    ),
    "a field of one task": _sheet(
        "control-of-one-task",
        "warning",
        "names one task",
        tags={"answer": "plenum.answer:mandat.mandat-1"},
        place=_UNDER,
    ),
    "a field's tag that is misspelt": _sheet(
        "control-unknown",
        "warning",
        "“plenum.skriver”",
        tags={"writer": "plenum.skriver"},
        place=_UNDER,
        also=("control-missing",),
    ),
    "a group that may be missing": Planted(
        "field-may-be-missing",
        "error",
        ("“group”",),
        "{{ group.name }}",
        (*sheet(), said("{{ group.name }}")),
        None,
        _UNDER,
        (),
        SHEET,
    ),
}
"""By what is planted."""

"""A template with tracked changes reads as with all of them accepted, and without comments."""

from __future__ import annotations

import pytest
from lxml import etree

from builders.documents.templating.revisions import forget_revisions
from builders.documents.templating.tags import Element, W

_BY = 'w:id="1" w:author="Saksbehandler" w:date="2026-01-01T00:00:00Z"'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def deleted(text: str, how: str = "del") -> str:
    return f"<w:{how} {_BY}><w:r><w:delText>{text}</w:delText></w:r></w:{how}>"


def marked(properties: str, *, end: str = "") -> str:
    """Return the properties of a paragraph whose end was inserted or deleted."""
    return f"<w:pPr>{properties}<w:rPr><w:{end} {_BY}/></w:rPr></w:pPr>"


def accepted(inside: str) -> Element:
    root = etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{inside}</w:body>')
    forget_revisions(root)
    assert b"author" not in etree.tostring(root)
    assert b"Saksbehandler" not in etree.tostring(root)
    return root


def texts(root: Element, tag: str = "p") -> list[str]:
    """Return what elements of a kind say."""
    return ["".join(one.text or "" for one in p.iter(W + "t")) for p in root.iter(W + tag)]


def test_what_was_inserted_stays_and_what_was_deleted_goes() -> None:
    inside = f"{run('Vi ')}{deleted('ses')}<w:ins {_BY}>{run('møtes ')}{run('her')}</w:ins>"
    root = accepted(f"<w:p>{inside}{run('.')}</w:p>")
    assert texts(root) == ["Vi møtes her."]
    assert [one.tag for one in root[0]] == [W + "r"] * 4


def test_what_was_inserted_by_one_and_deleted_by_another_goes() -> None:
    root = accepted(f"<w:p><w:ins {_BY}>{deleted('ses')}{run('A')}</w:ins></w:p>")
    assert texts(root) == ["A"]


def test_what_was_moved_stands_where_it_was_moved_to() -> None:
    away = (
        f'<w:moveFromRangeStart {_BY} w:name="m"/>{deleted("A", "moveFrom")}'
        '<w:moveFromRangeEnd w:id="1"/>'
    )
    here = (
        f'<w:moveToRangeStart {_BY} w:name="m"/><w:moveTo {_BY}>{run("A")}</w:moveTo>'
        '<w:moveToRangeEnd w:id="1"/>'
    )
    root = accepted(f"<w:p>{away}{run('B')}</w:p><w:p>{here}</w:p>")
    assert texts(root) == ["B", "A"]
    assert not [one for one in root.iter() if "Range" in str(one.tag)]


@pytest.mark.parametrize(
    ("change", "parent"),
    [("rPr", "r"), ("pPr", "p"), ("sectPr", "body"), ("tblPr", "tbl"), ("trPr", "tr")],
)
def test_looks_stay_as_they_were_changed(change: str, parent: str) -> None:
    looks = (
        f"<w:{change}><w:b/><w:{change}Change {_BY}><w:{change}/></w:{change}Change></w:{change}>"
    )
    root = accepted(f"<w:{parent}>{looks}</w:{parent}>")
    assert [str(one.tag) for one in root[0].iter()] == [W + parent, W + change, W + "b"]


def test_paragraphs_whose_ends_were_deleted_become_one_with_the_last_ones_look() -> None:
    first = f"<w:p>{marked('', end='del')}{run('A')}</w:p>"
    second = f"<w:p>{marked('<w:keepNext/>', end='del')}{run('B')}</w:p>"
    root = accepted(f'{first}{second}<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{run("C")}</w:p>')
    assert texts(root) == ["ABC"]
    assert [str(one.tag) for one in root[0]] == [W + "pPr", *[W + "r"] * 3]
    assert root[0].find(f"{W}pPr/{W}jc") is not None


def test_a_paragraph_deleted_whole_goes_before_a_table_too() -> None:
    gone = f"<w:p>{marked('', end='del')}{deleted('A')}</w:p>"
    root = accepted(f"{gone}<w:tbl><w:tr><w:tc>{gone}<w:p/></w:tc></w:tr></w:tbl>{gone}<w:p/>")
    assert [str(one.tag).removeprefix(W) for one in root] == ["tbl", "p"]
    assert len(list(root.iter(W + "p"))) == 2


def test_the_last_paragraph_stays_whatever_was_deleted_of_it() -> None:
    assert texts(accepted(f"<w:p>{marked('', end='del')}{deleted('A')}</w:p>")) == [""]


def test_an_inserted_paragraph_stays() -> None:
    assert texts(accepted(f"<w:p>{marked('', end='ins')}{run('A')}</w:p><w:p/>")) == ["A", ""]


def test_deleted_rows_and_cells_go_and_inserted_ones_stay() -> None:
    def row(text: str, change: str = "", cell: str = "") -> str:
        return (
            f"<w:tr><w:trPr>{change}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr><w:p>{run(text)}</w:p>"
            f"</w:tc><w:tc><w:p>{run('x')}</w:p></w:tc></w:tr>"
        )

    rows = (
        row("A")
        + row("B", f"<w:del {_BY}/>")
        + row("C", f"<w:ins {_BY}/>")
        + row("D", cell=f"<w:cellDel {_BY}/>")
        + row("E", cell=f"<w:cellIns {_BY}/>")
    )
    gone = f"<w:tbl>{row('F', f'<w:del {_BY}/>')}</w:tbl>"
    root = accepted(f"<w:tbl>{rows}</w:tbl><w:p/>{gone}<w:p/>")
    assert texts(root, "tr") == ["Ax", "Cx", "x", "Ex"]
    assert len(list(root.iter(W + "tbl"))) == 1


def test_comments_leave_no_trace() -> None:
    inside = (
        f'<w:commentRangeStart w:id="0"/>{run("A")}<w:commentRangeEnd w:id="0"/><w:r><w:rPr>'
        '<w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>'
    )
    root = accepted(f"<w:p>{inside}</w:p>")
    assert [str(one.tag).removeprefix(W) for one in root.iter()] == ["body", "p", "r", "t"]


def test_a_link_whose_text_was_deleted_goes() -> None:
    assert len(accepted(f"<w:p><w:hyperlink>{deleted('A')}</w:hyperlink></w:p>")[0]) == 0


def test_a_part_without_changes_stays_as_it_is() -> None:
    inside = f"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>{run('A')}<w:r><w:br/></w:r></w:p>"
    before = etree.tostring(etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{inside}</w:body>'))
    assert etree.tostring(accepted(inside)) == before

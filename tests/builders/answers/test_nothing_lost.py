"""Whatever people do to a sheet, what they wrote is a point, once, or stands in a sentence."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from builders.answers import read_answers
from builders.documents.templating.tags import Element, W
from tests.builders.answers.marking_up import delete_bookmarks, delete_control, p, parsed, r
from tests.builders.answers.rooms import ANSWER, FIRST, HIGHLIGHT, OTHER
from tests.filled_sheets import edited, without_properties, write_sheets
from tests.good_seminar import GOOD

WRITTEN = "Dette må med"
NAMES = ("Subtitle", "PlenumFelt")
"""The lines with group and writer: what is added to a name is part of it."""


def _paragraphs(root: Element) -> list[Element]:
    return [one for one in root.iter(W + "p") if _style(one) not in NAMES]


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(W + "val", "")


def _plain(style: str) -> str:
    return p(WRITTEN, style)


def _linked(style: str) -> str:
    link = f"<w:hyperlink w:anchor='x'>{r(WRITTEN)}</w:hyperlink>"
    return f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{link}</w:p>"


def _inserted(style: str) -> str:
    return (
        f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:ins w:id='9'>{r(WRITTEN)}</w:ins></w:p>"
    )


def _in_a_table(style: str) -> str:
    inner = f"<w:tbl><w:tr><w:tc>{p(WRITTEN, style)}</w:tc></w:tr></w:tbl>"
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"


def _in_a_box(style: str) -> str:
    box = f"<wps:txbx><w:txbxContent>{p(WRITTEN, style)}</w:txbxContent></wps:txbx>"
    return f"<w:p><w:r><w:drawing>{box}</w:drawing></w:r></w:p>"


def _in_somebodys_field(style: str) -> str:
    return f"<w:sdt><w:sdtContent>{p(WRITTEN, style)}</w:sdtContent></w:sdt>"


FORMS = (_plain, _linked, _inserted, _in_a_table, _in_a_box, _in_somebodys_field)


def _new(form: Callable[[str], str]) -> Callable[[Element, int, str], None]:
    """Return what puts a new paragraph below any there is, also those with the names."""

    def put(root: Element, at: int, style: str) -> None:
        found = list(root.iter(W + "p"))
        found[at % len(found)].addnext(parsed(form(style))[0])

    return put


def _more_in_the_line(root: Element, at: int, _: str) -> None:
    found = _paragraphs(root)
    found[at % len(found)].append(parsed(r(f" {WRITTEN}"))[0])


def _before_the_line(root: Element, at: int, _: str) -> None:
    found = _paragraphs(root)
    one = found[at % len(found)]
    one.insert(1, parsed(r(f"{WRITTEN} "))[0])


def _forget_tags(root: Element) -> None:
    for tag in list(root.iter(W + "tag", W + "showingPlcHdr")):
        tag.getparent().remove(tag)  # type: ignore[union-attr]


def _take_prompts(root: Element) -> None:
    for run in list(root.iter(W + "r")):
        if run.find(f"{W}rPr/{W}rStyle[@{W}val='PlaceholderText']") is not None:
            run.getparent().remove(run)  # type: ignore[union-attr]


def _deleting(tag: str) -> Callable[[Element], None]:
    return lambda root: delete_control(root, tag)


DAMAGES = (
    _forget_tags,
    _take_prompts,
    delete_bookmarks,
    *map(_deleting, (ANSWER, OTHER, HIGHLIGHT)),
)


@settings(max_examples=250, deadline=None)
@given(
    st.sampled_from((*map(_new, FORMS), _more_in_the_line, _before_the_line)),
    st.integers(0, 30),
    st.sampled_from(
        [
            *("BodyText", "PlenumSvar", "ListBullet", "Heading1", "Normal", "PlenumMerknad"),
            *NAMES,
        ]
    ),
    st.lists(st.sampled_from(DAMAGES), unique=True),
    st.booleans(),
)
def test_what_was_written_anywhere_is_read_or_told(
    write: Callable[[Element, int, str], None],
    at: int,
    style: str,
    damages: list[Callable[[Element], None]],
    keeps_properties: bool,
) -> None:
    def change(root: Element) -> None:
        write(root, at, style)
        for damage in sorted(damages, key=lambda one: one is _forget_tags):
            damage(root)

    data = edited(SHEET, change)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "groups" / FIRST
        path.parent.mkdir(parents=True)
        path.write_bytes(data if keeps_properties else without_properties(data))
        reading = read_answers(Path(place), GOOD)
    points = [
        point for sheet in reading.sheets for answer in sheet.answers for point in answer.points
    ]
    told = [str(remark.sentence) for remark in reading.remarks]
    is_unread = not reading.sheets and any(remark.is_fault for remark in reading.remarks)
    assert sum("Dette må" in point for point in points) <= 1
    assert is_unread or any("Dette må" in text for text in (*points, *told))


def _sheet() -> bytes:
    with tempfile.TemporaryDirectory() as place:
        return write_sheets(Path(place), GOOD)[FIRST].read_bytes()


SHEET = _sheet()

"""What a loop repeats gets an id of its own each time."""

from __future__ import annotations

from lxml import etree

from builders.documents.finishing.ids import finish_ids
from builders.documents.templating.tags import W

_SPACES = (
    f'xmlns:w="{W[1:-1]}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_DRAWING = '<w:p><w:r><w:drawing><wp:docPr id="7"/></w:drawing></w:r></w:p>'
_MARKED = '<w:p><w:bookmarkStart w:id="3" w:name="her"/><w:bookmarkEnd w:id="3"/></w:p>'


def finished(*texts: str) -> list[etree._Element]:
    """Return parts with these texts, their ids finished."""
    roots = [etree.fromstring(f"<w:body {_SPACES}>{text}</w:body>") for text in texts]
    finish_ids(roots)
    return roots


def values(roots: list[etree._Element], tag: str, name: str) -> list[str | None]:
    """Return an attribute of all elements of a name."""
    return [one.get(name) for root in roots for one in root.iter(tag)]


def test_drawings_are_numbered_through_all_parts() -> None:
    tag = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    assert values(finished(_DRAWING * 2, _DRAWING), tag, "id") == ["1", "2", "3"]


def test_bookmarks_have_names_and_numbers_of_their_own_and_end_with_their_beginning() -> None:
    roots = finished(_MARKED * 3)
    assert values(roots, W + "bookmarkStart", W + "name") == ["her", "her_2", "her_3"]
    assert values(roots, W + "bookmarkStart", W + "id") == ["1", "2", "3"]
    assert values(roots, W + "bookmarkEnd", W + "id") == ["1", "2", "3"]


def test_a_bookmark_that_lost_its_end_gets_one_and_an_end_alone_goes() -> None:
    start, end = '<w:p><w:bookmarkStart w:id="3" w:name="a"/></w:p>', '<w:bookmarkEnd w:id="9"/>'
    (root,) = finished(end + start)
    assert [one.get(W + "id") for one in root.iter(W + "bookmarkEnd")] == ["1"]


def test_a_bookmark_whose_beginning_alone_is_repeated_ends_each_time() -> None:
    start, end = '<w:p><w:bookmarkStart w:id="3" w:name="a"/></w:p>', '<w:bookmarkEnd w:id="3"/>'
    (root,) = finished(start * 3 + end)
    found = [
        (str(one.tag).removeprefix(W), one.get(W + "id"))
        for one in root.iter(W + "bookmarkStart", W + "bookmarkEnd")
    ]
    assert found == [
        (name, id_) for id_ in ("1", "2", "3") for name in ("bookmarkStart", "bookmarkEnd")
    ]

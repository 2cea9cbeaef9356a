"""Pictures and charts are kept once for a document, and linked once from each part."""

from __future__ import annotations

from builders.documents.blocks import MediaParts, PartLinks


def test_a_picture_that_stands_in_a_part_twice_is_linked_once() -> None:
    links = PartLinks(MediaParts())
    first, again, other = (links.image(data, "png") for data in (b"a", b"a", b"b"))
    assert first == again != other
    assert [(one.id, one.target) for one in links.added] == [
        (first, "/word/media/plenum1.png"),
        (other, "/word/media/plenum2.png"),
    ]


def test_a_picture_in_two_parts_is_kept_once_and_linked_from_both() -> None:
    media = MediaParts()
    header, text = PartLinks(media), PartLinks(media)
    header.image(b"a", "png")
    text.image(b"a", "png")
    assert [part.name for part in media.parts] == ["/word/media/plenum1.png"]
    assert [one.target for one in header.added] == [one.target for one in text.added]


def test_charts_are_kept_each_for_itself() -> None:
    media = MediaParts()
    links = PartLinks(media)
    assert links.chart(b"<c/>", b"1") != links.chart(b"<c/>", b"1")
    assert len(media.parts) == 4

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from builders.deck.ink import Palette
from builders.deck.pen import Pen
from builders.deck.picture import PictureStore, placed
from builders.image_file import ImageFile
from builders.look import Rect, cm, rect
from builders.plan.scene import Picture

FRAME = rect(12.16, 0, 21.71, 19.05)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COLOURS = Palette(
    tuple(
        (name, "FFFFFF" if name.startswith("bg") else "103B45")
        for name in ("tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3")
    )
)
SIZES = st.integers(1, 8000)


def pen() -> Pen:
    return Pen("nb-NO", "FFFFFF", COLOURS, lambda _slide: None)


def picture(path: str, *, whole: bool = False, where: Rect = FRAME) -> Picture:
    return Picture("Bilde", "En fjord & et fjell", where, path, whole=whole)


def saved(folder: Path, name: str, size: tuple[int, int], colour: str = "teal") -> None:
    Image.new("RGB", size, colour).save(folder / name)


def element(xml: str) -> etree._Element:
    spaces = " ".join(
        f'xmlns:{prefix}="{space.strip("{}")}"' for prefix, space in (("a", A), ("p", P), ("r", R))
    )
    return etree.fromstring(f"<root {spaces}>{xml}</root>")[0]


def extent(drawn: etree._Element) -> Rect:
    off, ext = next(drawn.iter(f"{A}off")), next(drawn.iter(f"{A}ext"))
    return Rect(
        *(
            int(one.get(side, ""))
            for one, side in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))
        )
    )


def crop(drawn: etree._Element) -> dict[str, str]:
    found = drawn.find(f".//{A}srcRect")
    return (
        {} if found is None else {side: found.get(side, "") for side in "ltrb" if found.get(side)}
    )


def said(drawn: etree._Element) -> str:
    return etree.tostring(drawn, method="text", encoding="unicode")


# --- where it stands ------------------------------------------------------------------------------


def file(width: int, height: int, turns: int = 0) -> ImageFile:
    return ImageFile(b"", "png", width, height, turns)


@given(SIZES, SIZES, st.integers(0, 3))
def test_a_large_picture_fills_its_frame_undistorted(width: int, height: int, turns: int) -> None:
    where, (across, down) = placed(file(width, height, turns), FRAME, whole=False)
    upright = (height, width) if turns % 2 else (width, height)
    if max(width, height) < 1200:
        assert (across, down) == (0, 0)
        return
    assert where == FRAME
    assert min(across, down) == 0
    seen = upright[0] * (1 - across / 50_000), upright[1] * (1 - down / 50_000)
    assert 0 <= max(across, down) <= 50_000
    if min(seen) > 2:
        assert seen[0] / seen[1] == pytest.approx(FRAME.w / FRAME.h, rel=0.02)


@given(SIZES, SIZES)
def test_a_whole_picture_keeps_its_shape_in_the_middle_of_its_frame(
    width: int, height: int
) -> None:
    where, cropped = placed(file(width, height), FRAME, whole=True)
    assert cropped == (0, 0)
    assert where.w <= FRAME.w
    assert where.h <= FRAME.h
    assert abs((where.x + where.right) - (FRAME.x + FRAME.right)) <= 1
    assert abs((where.y + where.bottom) - (FRAME.y + FRAME.bottom)) <= 1
    assert where.w * height == pytest.approx(where.h * width, abs=max(width, height))


def test_a_small_picture_is_not_enlarged() -> None:
    where, _ = placed(file(600, 400), FRAME, whole=False)
    assert (where.w, where.h) == (600 * 9525, 400 * 9525)


def test_a_small_picture_in_a_smaller_frame_is_made_to_fit() -> None:
    where, _ = placed(file(600, 400), rect(0, 0, 2, 2), whole=True)
    assert (where.w, where.h) == (cm(2), cm(4 / 3))


# --- how it is drawn ------------------------------------------------------------------------------


def test_a_picture_is_drawn_with_its_words_its_file_and_its_place(tmp_path: Path) -> None:
    saved(tmp_path, "fjord.png", (2400, 1600))
    store, hand = PictureStore(tmp_path), pen()
    drawn = element(store.draw(hand, picture("fjord.png"), '<p:ph type="pic" idx="14"/>'))
    assert drawn.tag == f"{P}pic"
    assert next(drawn.iter(f"{P}cNvPr")).get("descr") == "En fjord & et fjell"
    assert next(drawn.iter(f"{P}ph")).get("idx") == "14"
    (link,) = hand.relationships
    assert (link.kind, link.target) == ("image", "/ppt/media/picture1.png")
    assert next(drawn.iter(f"{A}blip")).get(f"{R}embed") == link.id
    assert extent(drawn) == FRAME
    assert crop(drawn) == {"l": "12012", "r": "12012"}
    assert store.faults == {}


def test_a_high_picture_is_cropped_above_and_below(tmp_path: Path) -> None:
    saved(tmp_path, "foss.png", (1000, 2000))
    drawn = element(PictureStore(tmp_path).draw(pen(), picture("foss.png"), ""))
    assert set(crop(drawn)) == {"t", "b"}


def test_a_photo_taken_on_its_side_is_turned_within_its_frame(tmp_path: Path) -> None:
    told = Image.Exif()
    told[0x0112] = 6
    Image.new("RGB", (1600, 2400)).save(tmp_path / "foto.jpg", exif=told)
    drawn = element(PictureStore(tmp_path).draw(pen(), picture("foto.jpg"), ""))
    assert next(drawn.iter(f"{A}xfrm")).get("rot") == "5400000"
    lying = extent(drawn)
    assert (lying.w, lying.h) == (FRAME.h, FRAME.w)
    assert abs((lying.x + lying.right) - (FRAME.x + FRAME.right)) <= 1
    assert crop(drawn) == {"t": "12012", "b": "12012"}


def test_equal_files_are_in_the_deck_once_and_others_in_order_of_use(tmp_path: Path) -> None:
    saved(tmp_path, "a.png", (30, 20), "teal")
    saved(tmp_path, "b.jpg", (30, 20), "white")
    (tmp_path / "kopi av a.png").write_bytes((tmp_path / "a.png").read_bytes())
    store = PictureStore(tmp_path)
    for path in ("b.jpg", "a.png", "kopi av a.png", "b.jpg"):
        store.draw(pen(), picture(path), "")
    assert [(part.name, part.content_type) for part in store.parts] == [
        ("/ppt/media/picture1.jpeg", "image/jpeg"),
        ("/ppt/media/picture2.png", "image/png"),
    ]
    assert store.parts[1].data == (tmp_path / "a.png").read_bytes()


# --- missing --------------------------------------------------------------------------------------


def test_a_missing_picture_leaves_a_box_with_its_words_and_one_fault(tmp_path: Path) -> None:
    store, hand = PictureStore(tmp_path), pen()
    for _ in range(2):
        drawn = element(store.draw(hand, picture("borte.png"), '<p:ph type="pic" idx="14"/>'))
        assert drawn.tag == f"{P}sp"
        assert extent(drawn) == FRAME
        assert said(drawn) == "En fjord & et fjell"
    assert [fault.original[:24] for fault in store.faults.values()] == ["The picture {path} is no"]
    assert store.parts == []
    assert hand.relationships == []


def test_long_words_for_a_missing_picture_are_cut_to_the_room(tmp_path: Path) -> None:
    long = Picture("Bilde", "ord " * 2000, FRAME, "borte.png")
    drawn = element(PictureStore(tmp_path).draw(pen(), long, ""))
    assert said(drawn).endswith("…")
    assert 100 < len(said(drawn)) < 1200


def test_where_there_is_no_room_for_words_a_missing_picture_leaves_nothing(tmp_path: Path) -> None:
    store = PictureStore(tmp_path)
    assert store.draw(pen(), picture("borte.png", where=rect(2, 1.4, 1.95, 2.4)), "") == ""
    assert len(store.faults) == 1

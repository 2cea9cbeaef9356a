"""Pictures of slides: the slide that is built, as large as asked for, drawn once."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from importlib.resources import files
from io import BytesIO
from random import Random
from threading import Thread

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageStat

from builders.deck import built_in_template, read_template
from builders.deck.single import SlidePress, SlideSheet, sheet_of
from builders.plan import plan
from builders.preview import CannotDraw, SlidePictures, embedded, exact
from builders.preview.kept import KeptPictures
from builders.preview.picture import Picture
from builders.rendering import Stopped
from seminar.messages import PlenumError
from seminar.model import Seminar, StatementSlide
from tests.damaged_packages import damaged_package, parts_of
from tests.good_seminar import GOOD
from tests.sample import SAMPLE, corporate_templates, sample

WIDTH = 480


def saying(text: str) -> SlideSheet:
    seminar = GOOD
    day, *days = seminar.programme
    item, *items = day.items
    shown = replace(item, slides=(StatementSlide(id="one", text=text),))
    changed: Seminar = replace(seminar, programme=(replace(day, items=(shown, *items)), *days))
    planned = plan(changed)
    number = next(n for n, one in enumerate(planned.slides, 1) if one.source.slide == "one")
    return sheet_of(planned, number)


@pytest.fixture
def pictures() -> SlidePictures:
    return SlidePictures(SlidePress(built_in_template(), SAMPLE))


def image(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.data)).convert("RGB")


def difference(one: Picture, other: Picture) -> float:
    """Return how far two pictures are apart on average, 0 to 255."""
    changed = ImageChops.difference(image(one), image(other).resize(image(one).size))
    return sum(ImageStat.Stat(changed).mean) / 3


def test_a_picture_is_as_wide_as_asked_for_and_has_the_shape_of_a_slide(
    pictures: SlidePictures,
) -> None:
    for width in (190, 480, 1280):
        made = pictures.quick(saying("Vi vil hverandre vel"), width)
        assert made.size[0] == pytest.approx(width, abs=1)
        assert made.size[1] == pytest.approx(width * 9 / 16, abs=1)


def test_another_text_gives_another_picture(pictures: SlidePictures) -> None:
    one = pictures.quick(saying("Vi vil hverandre vel"), WIDTH)
    other = pictures.quick(saying("Tillit bygges sakte, i små avtaler som blir holdt"), WIDTH)
    assert difference(one, other) > 2


def test_what_is_drawn_once_is_not_drawn_again(
    pictures: SlidePictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = pictures.quick(saying("Vi vil hverandre vel"), WIDTH)
    monkeypatch.setattr(embedded, "slide_png", None)
    assert pictures.quick(saying("Vi vil hverandre vel"), WIDTH) is made
    assert pictures.kept(saying("Vi vil hverandre vel"), WIDTH) is made
    assert pictures.kept(saying("Vi vil hverandre vel"), WIDTH + 1) is None


def test_another_template_gives_another_picture(tmp_path) -> None:
    seminar, survey = sample()
    kept, drawn = KeptPictures(), []
    for template in (built_in_template(), *corporate_templates(tmp_path).values()):
        sheet = sheet_of(plan(seminar, survey, template.canvas), 3)
        made = SlidePictures(SlidePress(template, SAMPLE), kept).quick(sheet, WIDTH)
        drawn.append(made.data)
    assert drawn[0] not in drawn[1:]


def test_a_picture_that_was_changed_on_the_disk_is_drawn_again(tmp_path) -> None:
    folder = tmp_path / "seminar"
    shutil.copytree(SAMPLE, folder)
    planned = plan(*sample())
    sheets = (sheet_of(planned, number) for number in range(1, len(planned.slides) + 1))
    sheet = next(sheet for sheet in sheets if sheet.pictures)
    pictures = SlidePictures(SlidePress(built_in_template(), folder))
    before = pictures.quick(sheet, WIDTH)
    Image.new("RGB", (1600, 1200), "#A02010").save(folder / sheet.pictures[0])
    after = pictures.quick(sheet, WIDTH)
    assert difference(before, after) > 10
    (folder / sheet.pictures[0]).unlink()
    assert difference(after, pictures.quick(sheet, WIDTH)) > 10


def test_several_threads_may_draw_at_once(pictures: SlidePictures) -> None:
    sheets = [saying(text) for text in ("Ett", "To", "Tre")]
    made: list[bytes] = []

    def draw(sheet: SlideSheet) -> None:
        made.append(pictures.quick(sheet, 200).data)

    threads = [Thread(target=draw, args=(sheet,)) for sheet in sheets * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 6
    assert len(set(made)) == 3


# --- what can go wrong ----------------------------------------------------------------------------


def test_without_the_renderer_a_sentence_says_so(
    pictures: SlidePictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rpptx", None)
    with pytest.raises(CannotDraw, match="not installed"):
        pictures.quick(saying("Vi vil hverandre vel"), WIDTH)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"no file at all"])
def test_what_cannot_be_drawn_is_said(data: bytes) -> None:
    with pytest.raises(CannotDraw, match="could not be drawn"):
        embedded.slide_png(data, WIDTH, (12_192_000, 6_858_000))


@pytest.mark.parametrize("width", [-5, 0, 1, 10**6])
@pytest.mark.parametrize("size", [(12_192_000, 6_858_000), (0, 0), (1, 51_206_400)])
def test_no_size_makes_a_picture_that_fills_the_memory(width: int, size: tuple[int, int]) -> None:
    package = SlidePress(built_in_template(), None).package(saying("Vi vil hverandre vel"))
    try:
        across, down = Picture(embedded.slide_png(package, width, size)).size
    except CannotDraw:
        return
    assert 0 < across * down <= 60_000_000


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("seed", range(40))
def test_a_broken_template_is_refused_or_drawn_with_and_nothing_else(seed: int, tmp_path) -> None:
    sound = parts_of(files("templates").joinpath("deck.pptx").read_bytes())
    path = tmp_path / "broken.pptx"
    path.write_bytes(damaged_package(sound, Random(seed)))
    # Whatever else is raised fails the test.
    with suppress(PlenumError):
        press = SlidePress(read_template(path), None)
        SlidePictures(press).quick(saying("Vi vil hverandre vel"), 120)


def test_a_word_wider_than_the_slide_is_drawn_on_several_lines(pictures: SlidePictures) -> None:
    drawn = image(pictures.quick(saying("Samhandling" * 20), WIDTH))
    inside = drawn.crop((drawn.width // 2, 0, drawn.width, drawn.height))
    edge = drawn.crop((drawn.width - 4, 0, drawn.width, drawn.height))
    assert len(edge.getcolors() or ()) == 1
    assert len(inside.getcolors() or ()) > 1


# --- LibreOffice ----------------------------------------------------------------------------------


@pytest.mark.rendering
def test_the_quick_picture_is_near_what_libreoffice_draws(pictures: SlidePictures) -> None:
    sheet = saying("Tillit bygges sakte, i små avtaler som blir holdt")
    quick, exactly = pictures.quick(sheet, WIDTH), pictures.exact(sheet, WIDTH)
    assert exactly.size == (2 * WIDTH, 540)
    assert difference(quick, exactly) < 6
    assert pictures.kept(sheet, WIDTH) is exactly


@pytest.mark.rendering
def test_a_chart_is_drawn_quickly_first_and_exactly_then(pictures: SlidePictures) -> None:
    planned = plan(*sample())
    sheets = (sheet_of(planned, number) for number in range(1, len(planned.slides) + 1))
    chart = next(sheet for sheet in sheets if sheet.has_chart)
    assert not pictures.quick(chart, WIDTH).exact
    exactly = pictures.exact(chart, WIDTH)
    assert exactly.exact
    assert difference(pictures.quick(chart, WIDTH), exactly) < 30


@pytest.mark.rendering
def test_the_exact_picture_can_be_given_up(pictures: SlidePictures) -> None:
    with pytest.raises(Stopped):
        pictures.exact(saying("Vi vil hverandre vel"), WIDTH, lambda: True)


def test_without_libreoffice_a_sentence_says_so(
    pictures: SlidePictures, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not exact.is_there()
    with pytest.raises(CannotDraw, match="not installed"):
        pictures.exact(saying("Vi vil hverandre vel"), WIDTH)

"""Damaged packages, each made from a small sound one by a few random changes, and inspected.

Called with two numbers, it inspects the packages of those seeds and prints a line, with the end of
the traceback, for each that raises or takes more than 5 seconds of the processor. The process has
500 MB of memory. The same seed gives the same package.
"""

from __future__ import annotations

import io
import random
import resource
import signal
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402 (found on the path)

from builders.archive import UnreadableOfficeFile  # noqa: E402
from builders.inspection import inspect  # noqa: E402
from tests.builders.inspection.clean_document import clean_document  # noqa: E402

MOST_MEMORY = 500_000_000
MOST_SECONDS = 5
JUNK = (
    *("", " ", "\t\n", "a" * 3000),
    *[
        "-1",
        "0",
        "1",
        "99999999999999999999",
        "-2147483649",
        "1e309",
        "NaN",
        "१२",
        "1.5",
        "100%",
        "0x10",
        "true",
        "æøå",
    ],
    *[
        "rId1",
        "rId999",
        "../x",
        "/",
        "#",
        "{{",
        "http://[",
        "mailto:",
        "<&>",
        "*",
        "auto",
        "FFFFFF",
        "nb-NO",
        "x:y",
    ],
    "ppaction://hlinksldjump",
)
Parts = dict[str, bytes]
Chance = random.Random


@cache
def bases() -> tuple[tuple[str, Parts], ...]:
    """Return the sound packages, with the ending of each."""
    return ((".pptx", _parts(_deck())), (".docx", _parts(clean_document())))


def _parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _deck() -> bytes:
    """Return a deck of few slides that has one of most things."""
    from pptx import Presentation  # noqa: PLC0415 (a slow import)
    from pptx.chart.data import CategoryChartData  # noqa: PLC0415
    from pptx.enum.chart import XL_CHART_TYPE  # noqa: PLC0415
    from pptx.util import Emu  # noqa: PLC0415

    deck: Any = Presentation()
    box = (Emu(0), Emu(0), Emu(3_000_000), Emu(2_000_000))
    for layout in list(deck.slide_layouts)[3:]:
        deck.slide_layouts.remove(layout)
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Dialogseminar"
    first.notes_slide.notes_text_frame.text = "Velkommen"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "Tall"
    run = second.placeholders[1].text_frame.paragraphs[0].add_run()
    run.text, run.hyperlink.address = "Rapporten", "https://example.org/rapport"
    table = second.shapes.add_table(2, 3, *box).table
    table.cell(0, 0).merge(table.cell(0, 1))
    figures = CategoryChartData()
    figures.categories = ["A", "B"]
    figures.add_series("2025", (1, 2.5))
    second.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, figures)
    second.shapes.add_group_shape([second.shapes.add_textbox(*box)])
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def damaged(seed: int) -> tuple[str, bytes]:
    """Return the package of a seed, and the ending of its name."""
    chance = Chance(seed)
    ending, sound = bases()[seed % 2]
    parts = dict(sound)
    for _ in range(chance.randint(1, 5)):
        chance.choices((_change_xml, _change_part), (4, 1))[0](parts, chance)
    data = _packed(parts)
    return ending, _flipped(data, chance) if chance.random() < 0.1 else data


def _packed(parts: Parts) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def _flipped(data: bytes, chance: Chance) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _change_part(parts: Parts, chance: Chance) -> None:
    """Take out, cut off, flip, swap, rename or double a part."""
    if len(parts) < 2:
        return
    one, other = chance.sample(sorted(parts), 2)
    match chance.randrange(6):
        case 0:
            del parts[one]
        case 1:
            parts[one] = parts[one][: chance.randrange(len(parts[one]) + 1)]
        case 2:
            parts[one] = _flipped(parts[one], chance)
        case 3:
            parts[one], parts[other] = parts[other], parts[one]
        case 4:
            parts[one + "x"] = parts.pop(one)
        case _:
            parts[one.upper()] = parts[other]


def _change_xml(parts: Parts, chance: Chance) -> None:
    """Change elements of a part of XML."""
    names = sorted(name for name in parts if name.endswith((".xml", ".rels")))
    name = chance.choice(names) if names else ""
    try:
        root = etree.fromstring(parts[name])
    except (KeyError, ValueError, etree.XMLSyntaxError):
        return
    for _ in range(chance.randint(1, 4)):
        elements = list(root.iter("*"))
        change = chance.choice(_CHANGES)
        change(chance.choice(elements), elements, chance)
    parts[name] = etree.tostring(root)


def _take_attribute(one: etree._Element, _: list[etree._Element], chance: Chance) -> None:
    if one.attrib:
        del one.attrib[chance.choice(sorted(one.attrib))]


def _spoil_attribute(one: etree._Element, _: list[etree._Element], chance: Chance) -> None:
    for name in sorted(one.attrib):
        if chance.random() < 0.5:
            one.set(name, chance.choice(JUNK))


def _spoil_text(one: etree._Element, _: list[etree._Element], chance: Chance) -> None:
    one.text = chance.choice(JUNK)


def _take(one: etree._Element, _: list[etree._Element], __: Chance) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _double(one: etree._Element, __: list[etree._Element], chance: Chance) -> None:
    parent = one.getparent()
    if parent is not None:
        for _ in range(chance.randint(1, 3)):
            parent.append(etree.fromstring(etree.tostring(one, with_tail=False)))


def _move(one: etree._Element, all_: list[etree._Element], chance: Chance) -> None:
    target = chance.choice(all_)
    if one not in {target, *target.iterancestors()}:
        target.insert(chance.randint(0, len(target)), one)


def _rename(one: etree._Element, all_: list[etree._Element], chance: Chance) -> None:
    one.tag = chance.choice((chance.choice(all_).tag, "x", "{urn:x}y"))


def _nest(one: etree._Element, __: list[etree._Element], ___: Chance) -> None:
    parent = one.getparent()
    if parent is None:
        return
    place = parent.index(one)
    inner = one
    for _ in range(30):
        outer = etree.Element(one.tag)
        outer.append(inner)
        inner = outer
    parent.insert(place, inner)


_Change = Callable[[etree._Element, list[etree._Element], Chance], None]
_CHANGES: tuple[_Change, ...] = (
    *(_take_attribute, _spoil_attribute, _spoil_attribute, _spoil_text),
    *(_take, _take, _double, _move, _rename, _nest),
)


class TooLong(BaseException):
    """An inspection took more than its time."""


def _too_long(_number: int, _frame: object) -> None:
    raise TooLong


def failure(seed: int, folder: Path) -> str:
    """Inspect the package of a seed; return what went wrong, empty where nothing did."""
    ending, data = damaged(seed)
    path = folder / f"{seed}{ending}"
    path.write_bytes(data)
    # Time of the processor, so that a busy machine makes no difference.
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        inspect(path)
    except UnreadableOfficeFile:
        return ""
    except BaseException:  # noqa: BLE001 (what it is, is what is looked for)
        return "\n".join(traceback.format_exc().splitlines()[-5:])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        path.unlink()
    return ""


def main(start: int, count: int) -> None:
    """Inspect the packages of `count` seeds from `start` on, and print what went wrong."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGPROF, _too_long)
    bases()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(start, start + count):
            problem = failure(seed, Path(folder))
            if problem:
                print(f"seed {seed}: {problem}", flush=True)  # noqa: T201 (its result)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

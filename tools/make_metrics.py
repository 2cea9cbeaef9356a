"""Write `builders/metrics/*.json`: `python -m tools.make_metrics [FOLDER]`.

Needs fontTools and the Debian packages fonts-crosextra-carlito, fonts-liberation and
fonts-dejavu-core. Made anew only when a face is added; the repository keeps the result.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from fontTools.ttLib import TTFont
from msgspec import Struct

from builders import metrics as kept
from builders.metrics import Metrics, MetricsName, Runs

FONTS = Path("/usr/share/fonts/truetype")
KEPT = Path(kept.__file__).parent

RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x24F),  # Latin, extended
    (0x2B0, 0x2FF),  # modifier letters
    (0x370, 0x52F),  # Greek, Cyrillic
    (0x1E00, 0x1FFF),  # Latin additional, Greek extended
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x20CF),  # raised and lowered figures, currency
    (0x2100, 0x22FF),  # letterlike, fractions, arrows, mathematics
    (0x25A0, 0x25FF),  # geometric shapes
    (0xFB00, 0xFB06),  # ligatures
)
"""Marks that combine are left out: they have no width, whatever a font says."""

DRAWN_AS = {0xA0: 0x20, 0xAD: 0x2D, 0x2009: 0x20, 0x202F: 0x20}
"""Spaces and the soft hyphen, where a font lacks them, are drawn as (or narrower than) these."""

VERDANA_EXTRA = "\u00a0§«»–"
"""Characters beyond ASCII in which Verdana is wider than DejaVu Sans and that texts here use."""
VERDANA_REGULAR = (
    "352 394 459 818 636 1076 727 269 454 454 636 818 364 454 364 454 636 636 636 636 636 636 636 "
    "636 636 636 454 454 818 818 818 545 1000 684 686 698 771 632 575 775 751 421 455 693 557 843 "
    "748 787 603 787 695 684 616 732 684 989 685 615 685 454 454 454 818 636 636 601 623 521 623 "
    "596 352 623 633 274 344 592 274 973 633 607 623 623 427 521 394 633 592 818 592 592 525 635 "
    "454 635 818 352 636 645 645 636"
)
"""Verdana's own published widths in thousandths of an em, ASCII from the space on, then the extra.

DejaVu Sans has nearly the same letters but narrower spaces and points.
"""
VERDANA_BOLD = (
    "342 402 587 867 711 1272 862 332 543 543 711 867 361 480 361 689 711 711 711 711 711 711 711 "
    "711 711 711 402 402 867 867 867 617 964 776 762 724 830 683 650 811 837 546 555 771 637 948 "
    "847 850 733 850 782 710 682 812 764 1128 764 737 692 543 689 543 867 711 711 668 699 588 699 "
    "664 422 699 712 342 403 671 342 1058 712 687 699 699 497 593 455 712 650 979 669 651 597 711 "
    "543 711 867 342 711 850 850 711"
)
VERDANA_LINE = (2059, 430, 0)
"""Ascent, descent and gap of Verdana itself; DejaVu Sans sets its lines 4 % closer."""


class Source(Struct, frozen=True):
    """The free font that a data file is measured from."""

    name: MetricsName
    font: str
    regular: str
    bold: str


SOURCES = (
    Source(
        "arial",
        "Liberation Sans",
        "liberation/LiberationSans-Regular.ttf",
        "liberation/LiberationSans-Bold.ttf",
    ),
    Source("calibri", "Carlito", "crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
    Source(
        "times_new_roman",
        "Liberation Serif",
        "liberation/LiberationSerif-Regular.ttf",
        "liberation/LiberationSerif-Bold.ttf",
    ),
    Source("verdana", "DejaVu Sans", "dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
)


def measure(source: Source) -> Metrics:
    """Return the metrics of `source` as its installed fonts have them."""
    regular, bold = TTFont(FONTS / source.regular), TTFont(FONTS / source.bold)
    head = table(regular, "head")
    units = head.unitsPerEm
    widths, bold_widths = advances(regular), advances(bold)
    ascent, descent, gap = line(regular)
    if source.name == "verdana":
        widen(widths, VERDANA_REGULAR, units)
        widen(bold_widths, VERDANA_BOLD, units)
        ascent, descent, gap = VERDANA_LINE
    version = f"{source.font} {head.fontRevision:.3f}"
    return Metrics(
        source.font, version, units, ascent, descent, gap, runs(widths), runs(bold_widths)
    )


def table(font: TTFont, tag: str) -> Any:  # noqa: ANN401 - fontTools reads its fields as it goes
    """Return a table of `font` by its tag."""
    return font[tag]


def line(font: TTFont) -> tuple[int, int, int]:
    """Return ascent, descent and gap in font units.

    Ascent and descent are those that no letter exceeds (`OS/2.usWin…`); the gap is what is missing
    to the line that `hhea` asks for, which Office's single spacing follows.
    """
    win, hhea = table(font, "OS/2"), table(font, "hhea")
    ascent, descent = win.usWinAscent, win.usWinDescent
    return ascent, descent, max(0, hhea.ascent - hhea.descent + hhea.lineGap - ascent - descent)


def advances(font: TTFont) -> dict[int, int]:
    """Return the advance widths in font units, by code point, of the characters in `RANGES`."""
    own, widths = font.getBestCmap() or {}, table(font, "hmtx")
    glyphs = {code: own[drawn] for code, drawn in DRAWN_AS.items()} | own
    return {
        code: widths[glyphs[code]][0]
        for first, last in RANGES
        for code in range(first, last + 1)
        if code in glyphs
    }


def widen(widths: dict[int, int], published: str, units: int) -> None:
    """Let every character be at least as wide as `published`, in thousandths of an em, says."""
    codes = [*range(0x20, 0x7F), *map(ord, VERDANA_EXTRA)]
    for code, thousandths in zip(codes, map(int, published.split()), strict=True):
        widths[code] = max(widths[code], round(thousandths * units / 1000))


def runs(widths: dict[int, int]) -> Runs:
    """Return `widths` as runs of consecutive code points."""
    found: Runs = []
    for code in sorted(widths):
        if not found or found[-1][0] + len(found[-1][1]) != code:
            found.append((code, []))
        found[-1][1].append(widths[code])
    return found


def written(metrics: Metrics) -> str:
    """Return the data file of `metrics`: JSON with a line for each field and each run."""
    return "{\n" + ",\n".join(_fields(metrics)) + "\n}\n"


def _fields(metrics: Metrics) -> Iterator[str]:
    for name, value in msgspec.structs.asdict(metrics).items():
        if isinstance(value, list):
            lines = ",\n".join(f"  {msgspec.json.encode(run).decode()}" for run in value)
            yield f' "{name}": [\n{lines}\n ]'
        else:
            yield f' "{name}": {msgspec.json.encode(value).decode()}'


def main(folder: Path = KEPT) -> None:
    """Write one file for each face into `folder`."""
    for source in SOURCES:
        (folder / f"{source.name}.json").write_text(written(measure(source)), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))

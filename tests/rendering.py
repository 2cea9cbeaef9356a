"""Office files as LibreOffice draws them, and where each text stands on the page.

For tests that measure: overflow, overlap, number of lines. Lengths are points from the upper left
corner of the page.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from lxml import etree
from msgspec import Struct

_XHTML = {"x": "http://www.w3.org/1999/xhtml"}


class Box(Struct, frozen=True):
    """A rectangle on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, or at most `slack` points outside."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlap(self, other: Box) -> tuple[float, float]:
        """Return how far the two overlap in width and in height; negative is their distance."""
        return (
            min(self.right, other.right) - max(self.left, other.left),
            min(self.bottom, other.bottom) - max(self.top, other.top),
        )


class Word(Struct, frozen=True):
    """A word as drawn; its box is as high as the font's ascent and descent."""

    text: str
    box: Box


class Line(Struct, frozen=True):
    """Words that poppler takes for one line: on one baseline and near each other."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)


class Page(Struct, frozen=True):
    """A page or slide with its lines in poppler's reading order."""

    width: float
    height: float
    lines: tuple[Line, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the page."""
        return tuple(word for line in self.lines for word in line.words)


_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><glob>/usr/share/fonts/truetype/noto/*</glob></rejectfont></selectfont>
</fontconfig>
"""
"""Fonts for LibreOffice without Noto, which is there for the window and would stand in for others,
such as Verdana, whose widths are DejaVu's."""


def to_pdf(paths: Iterable[Path], out_dir: Path) -> list[Path]:
    """Convert Office files to PDF in `out_dir`, in one start of LibreOffice, in the given order.

    Every call has a profile of its own, for two conversions on one profile block each other.
    """
    sources = [Path(path) for path in paths]
    with tempfile.TemporaryDirectory(prefix="soffice-") as profile:
        fonts = Path(profile) / "fonts.conf"
        fonts.write_text(_FONTS, encoding="utf-8")
        done = subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(out_dir),
                *map(str, sources),
            ],
            capture_output=True,
            text=True,
            timeout=300,
            check=True,
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )
    pdfs = [out_dir / f"{source.stem}.pdf" for source in sources]
    missing = [pdf.name for pdf in pdfs if not pdf.exists()]
    assert not missing, f"LibreOffice did not make {missing}: {done.stderr or done.stdout}"
    return pdfs


def text_boxes(pdf: Path) -> list[Page]:
    """Return every page of `pdf` with its lines and words and their boxes."""
    made = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], capture_output=True, timeout=300, check=True
    )
    root = etree.fromstring(made.stdout, etree.XMLParser(recover=True, huge_tree=True))
    return [
        Page(
            float(page.get("width", 0)),
            float(page.get("height", 0)),
            tuple(map(_line, page.iterfind(".//x:line", _XHTML))),
        )
        for page in root.iterfind(".//x:page", _XHTML)
    ]


def _line(element: etree._Element) -> Line:
    words = element.iterfind("x:word", _XHTML)
    return Line(tuple(Word(word.text or "", _box(word)) for word in words), _box(element))


def _box(element: etree._Element) -> Box:
    left, top, right, bottom = (
        float(element.get(name, 0)) for name in ("xMin", "yMin", "xMax", "yMax")
    )
    return Box(left, top, right, bottom)

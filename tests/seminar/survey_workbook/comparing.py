"""What differs between two versions of a workbook's file."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

_CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}c"
_ROW = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row"
_DIMENSION = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}dimension"


def parts(path: Path) -> dict[str, bytes]:
    """What each part holds, in the archive's order."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path) -> dict[str, tuple[bytes, tuple[int, ...], int]]:
    """What stands in the archive for each member: its bytes as packed, its date, its kind."""
    content = path.read_bytes()
    with ZipFile(path) as archive:
        infos = archive.infolist()
    found: dict[str, tuple[bytes, tuple[int, ...], int]] = {}
    for info in infos:
        head = info.header_offset
        names = sum(int.from_bytes(content[head + at : head + at + 2], "little") for at in (26, 28))
        start = head + 30 + names
        data = content[start : start + info.compress_size]
        found[info.filename] = (data, info.date_time, info.compress_type)
    return found


def changed_parts(before: Path, after: Path) -> set[str]:
    """The parts that differ, after a look that order and all other bytes are the same."""
    old, new = packed(before), packed(after)
    assert [*old] == [*new]
    assert [each[1:] for each in old.values()] == [each[1:] for each in new.values()]
    return {name for name in old if old[name] != new[name]}


def changed_cells(before: bytes, after: bytes) -> set[str]:
    """The cells that differ between two versions of a sheet, after a look at everything else."""
    old, new = etree.fromstring(before), etree.fromstring(after)
    cells = [
        {each.get("r", ""): etree.tostring(each) for each in root.iter(_CELL)}
        for root in (old, new)
    ]
    names = {name for name in {*cells[0], *cells[1]} if cells[0].get(name) != cells[1].get(name)}
    assert _without(old, names) == _without(new, names)
    return names


def _without(root: etree._Element, names: set[str]) -> bytes:
    """A sheet without some cells, rows that hold nothing else, and notes of its extent."""
    for cell in [each for each in root.iter(_CELL) if each.get("r") in names]:
        row = cell.getparent()
        assert row is not None
        row.remove(cell)
    for row in [*root.iter(_ROW)]:
        if "spans" in row.attrib:
            del row.attrib["spans"]
        parent = row.getparent()
        if not len(row) and set(row.attrib) <= {"r"} and parent is not None:
            parent.remove(row)
    for dimension in root.iter(_DIMENSION):
        del dimension.attrib["ref"]
    return etree.tostring(root, method="c14n")


def cell(sheet: bytes, name: str) -> str:
    """A cell as it is written in a sheet; nothing if it is not."""
    found = re.search(rf'<c r="{name}"[^>]*?(?:/>|>.*?</c>)', sheet.decode())
    return found[0] if found else ""

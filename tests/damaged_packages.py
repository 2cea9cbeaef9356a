"""Office files damaged at random: a sound package, and a few changes to its parts and their XML."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

from lxml import etree

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
Chance = random.Random
Parts = dict[str, bytes]
"""The parts of a package by their names."""


def parts_of(package: bytes) -> Parts:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def damaged_package(sound: Parts, chance: Chance) -> bytes:
    """Return a package with one to five changes; the same chance makes the same."""
    parts = dict(sound)
    for _ in range(chance.randint(1, 5)):
        chance.choices((_change_xml, _change_part), (4, 1))[0](parts, chance)
    data = packed(parts)
    return _flipped(data, chance) if chance.random() < 0.1 else data


def packed(parts: Parts) -> bytes:
    """Return the package of some parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            # Of a fixed date, or the same package would be another two seconds later.
            archive.writestr(zipfile.ZipInfo(name), data)
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

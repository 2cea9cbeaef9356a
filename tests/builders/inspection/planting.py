"""Defects planted in clean files, each by one edit: what a rule is held to.

A `Defect` names the rule that must find it and the clean file it is planted in. The modules of
`tests.builders.inspection.defects` list them by what they are about.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

from lxml import etree
from msgspec import Struct

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "dc": "http://purl.org/dc/elements/1.1/",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())

PACKED = (".jpeg", ".jpg", ".png")
"""Endings of members that packing would not make smaller, for that takes most of the time."""

Base = Literal["deck", "chart", "document"]


def xml(text: str) -> etree._Element:
    """Return the element that `text` is; the prefixes of `NS` are known in it."""
    start = min(at for at in (text.find(">"), text.find("/>"), text.find(" ")) if at > 0)
    return etree.fromstring(f"{text[:start]} {_SPACES}{text[start:]}")


def remove(element: etree._Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def every(element: etree._Element, path: str) -> list[etree._Element]:
    """Return all elements at an XPath from an element on."""
    found: Any = element.xpath(path, namespaces=NS)
    return list(found)


def unset(element: etree._Element, name: str) -> None:
    """Take an attribute off an element that may have it."""
    if name in element.attrib:
        del element.attrib[name]


def below(element: etree._Element, path: str) -> etree._Element:
    """Return the first element at a path below another, which is there."""
    found = element.find(path, NS)
    assert found is not None, f"{element.tag} has no {path}"
    return found


class Members:
    """A file's members under change, in order; two of one name are possible."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.all = [(name, archive.read(name)) for name in archive.namelist()]
        self._trees: dict[str, etree._Element] = {}
        self.ending = path.suffix
        """What the name of the file is to end with."""
        self.afterwards: list[Callable[[bytes], bytes]] = []
        """What to do to the file as bytes once it is written."""

    @property
    def names(self) -> list[str]:
        """The names, such as `ppt/presentation.xml`."""
        return [name for name, _ in self.all]

    def __getitem__(self, name: str) -> bytes:
        return dict(self.all)[name]

    def __setitem__(self, name: str, data: bytes) -> None:
        """Put new content in the place of a member, or a new member at the end."""
        if name in self.names:
            self.all = [(each, data if each == name else old) for each, old in self.all]
        else:
            self.all.append((name, data))

    def remove(self, name: str) -> None:
        """Take a member out."""
        assert name in self.names, name
        self.all = [(each, data) for each, data in self.all if each != name]

    def tree(self, name: str) -> etree._Element:
        """Return the XML of a member, for changing."""
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self[name])
        return self._trees[name]

    def find(self, name: str, path: str) -> etree._Element:
        """Return the first element of a member at an XPath, which is there."""
        found: Any = self.tree(name).xpath(path, namespaces=NS)
        assert found, f"{name} has no {path}"
        return found[0]

    def first(self, path: str, among: str = "ppt/slides/slide") -> etree._Element:
        """Return the first element at an XPath in the members whose names begin so."""
        for name in sorted(self.names, key=lambda one: (len(one), one)):
            if name.startswith(among) and name.endswith(".xml"):
                found: Any = self.tree(name).xpath(path, namespaces=NS)
                if found:
                    return found[0]
        raise AssertionError(f"no {path} in {among}…")

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace the first `old` in a member, where it is, by `new`."""
        assert old.encode() in self[name], f"{name} has no {old}"
        self[name] = self[name].replace(old.encode(), new.encode(), 1)

    def save(self, path: Path) -> Path:
        """Write the file with all changes to `path` and return that."""
        for name, tree in self._trees.items():
            self[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
        write_members(path, self.all)
        for change in self.afterwards:
            path.write_bytes(change(path.read_bytes()))
        return path


def write_members(path: Path, members: Iterable[tuple[str, bytes]]) -> None:
    """Write members as an archive, two of one name as well."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            is_packed = name.endswith(PACKED)
            info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.NameToInfo.pop(name, None)
            archive.writestr(info, data)


class Defect(Struct, frozen=True):
    """A defect: what it is in words, the rule that finds it, where and how it is planted."""

    name: str
    rule: str
    base: Base
    plant: Callable[[Members], None]


class Planted:
    """A list of defects, to which functions are added as `@DEFECTS("deck", "rule-id")`.

    The function's name, in words, is the defect's.
    """

    def __init__(self) -> None:
        self.all: list[Defect] = []

    def __call__(
        self, base: Base, rule: str
    ) -> Callable[[Callable[[Members], None]], Callable[[Members], None]]:
        def added(plant: Callable[[Members], None]) -> Callable[[Members], None]:
            self.all.append(Defect(plant.__name__.replace("_", " "), rule, base, plant))
            return plant

        return added

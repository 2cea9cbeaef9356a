"""The schema data of the Open XML SDK, as the package openxml-audit carries it.

An element type is known by its complex type and its element, such as `p:CT_Slide/p:sld`; a type
that others derive from has no element, such as `w:CT_OnOff/`, and may occur once in each language.
"""

from __future__ import annotations

import json
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LICENCE = "Copyright (c) Microsoft Corporation, MIT License"
Raw = dict[str, Any]
"""An object of the data as JSON gives it."""


def data_folder() -> Path:
    """Return the folder of the data inside the installed package, which is not imported."""
    spec = find_spec("openxml_audit")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data" / "openxml"


class Sdk:
    """The data in a folder."""

    def __init__(self, folder: Path) -> None:
        files = sorted((folder / "schemas").glob("*.json"))
        self.schemas: list[Raw] = [json.loads(file.read_text(encoding="utf-8")) for file in files]
        names = json.loads((folder / "namespaces.json").read_text(encoding="utf-8"))
        version = (folder / ".sdk_ref").read_text(encoding="utf-8").strip()
        self.source = f"Open XML SDK {version}, {_LICENCE}"
        """Where the data comes from, and under which licence."""
        self.prefixes: dict[str, str] = {
            one["Prefix"]: one["Uri"] for one in names if one.get("Prefix")
        }

    @cached_property
    def types(self) -> dict[str, Raw]:
        """The element types by name, with the attributes of what they derive from."""
        return {
            raw["Name"]: {**raw, "Attributes": _attributes(raw, by_class)}
            for by_class in self._by_class
            for raw in by_class.values()
            if not raw["Name"].endswith("/")
        }

    @cached_property
    def _by_class(self) -> list[dict[str, Raw]]:
        return [{raw["ClassName"]: raw for raw in one.get("Types", ())} for one in self.schemas]

    @cached_property
    def enumerations(self) -> dict[str, tuple[str, ...]]:
        """The values of enumerations by the name of their type, such as `a:ST_BlackWhiteMode`."""
        return {
            raw["Type"]: tuple(facet["Value"] for facet in raw["Facets"])
            for one in self.schemas
            for raw in one.get("Enums", ())
            if raw.get("Type")
        }

    @cached_property
    def _enumerations_by_class(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one in self.schemas:
            for raw in one.get("Enums", ()):
                found.setdefault(raw["Name"], []).append(raw["Type"])
        return found

    def enumeration(self, class_: str) -> str:
        """Return the name of the enumeration that a class of .NET is.

        Args:
            class_: such as `DocumentFormat.OpenXml.Drawing.BlackWhiteModeValues`.
        """
        space, _, short = class_.rpartition(".")
        names = self._enumerations_by_class[short]
        if len(names) == 1:
            return names[0]
        wanted = _PREFIX_OF[space.removeprefix("DocumentFormat.OpenXml.")]
        return next(name for name in names if name.startswith(f"{wanted}:"))


_PREFIX_OF = {
    "Drawing": "a",
    "Drawing.Charts": "c",
    "Drawing.Diagrams": "dgm",
    "Drawing.Spreadsheet": "xdr",
    "Math": "m",
    "Presentation": "p",
    "Spreadsheet": "x",
    "Wordprocessing": "w",
    "Office2010.Word": "w14",
    "Vml": "v",
    "Vml.Office": "o",
    "Vml.Wordprocessing": "w10",
}
"""The languages that classes of equal names belong to."""


def _attributes(raw: Raw, by_class: dict[str, Raw]) -> list[Raw]:
    """Return the attributes of a type; what it says itself goes before what it derives."""
    found: dict[str, Raw] = {}
    at: Raw | None = raw
    while at is not None:
        for attribute in at.get("Attributes", ()):
            found.setdefault(attribute["QName"], attribute)
        at = by_class.get(at["BaseClass"]) if at["BaseClass"] != at["ClassName"] else None
    return list(found.values())

"""Write `builders/inspection/schema/*.json`: `python -m tools.make_schema [FOLDER]`.

One table for each markup language, from the schema data of the Open XML SDK that the package
openxml-audit carries (MIT). Made anew when that package is pinned anew; the repository keeps the
result, and a test compares (`docs/decisions/schema-tables.md`).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tools.schema_tables.kinds import kind, required
from tools.schema_tables.models import Particle, particle, written
from tools.schema_tables.sdk import Raw, Sdk, data_folder

KEPT = Path(__file__).resolve().parents[1] / "builders" / "inspection" / "schema"
LANGUAGES = (
    *("p", "p14", "p15"),
    *("a", "a14", "a16", "adec", "asvg", "pic", "c", "c14", "c15", "c16", "cdr"),
    *("w", "w14", "w15", "m", "wp", "wp14", "wps", "wpg", "wpc"),
    *("xml", "xsd"),
)
"""The markup languages that are checked; what others say is passed over."""
ROOTS_OF_SEVERAL = ("w:CT_Styles/w:styles",)
"""The roots that the data names no part for, because parts of two kinds begin with them."""
AMENDED = {
    "w:CT_RPrStyle/w:rPr": "w:CT_RPr/w:rPr",
}
"""Types that may have what another may, where the data allows less than the standard and Word do:
a style's runs may have what any run may (ISO/IEC 29500-1, A.1, CT_RPr)."""
MAY_HAVE_ANY = ("a14:CT_TextMath/a14:m",)
"""Types of which the data says nothing: formulas in the text of slides."""
MAY_BE_EMPTY = ("w:CT_Columns/w:cols",)
"""Types that may be empty, against the data: columns of equal width need not be listed (17.6.4)."""

Table = dict[str, Any]


class Tables:
    """The tables under construction.

    Args:
        sdk: the data.
    """

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._roots = [
            name
            for name, raw in sdk.types.items()
            if known(name) and (raw.get("Part") or name in ROOTS_OF_SEVERAL)
        ]
        self._types = {name: sdk.types[name] for name in sorted(self._reached())}
        self._definitions = {name: self._definition(raw) for name, raw in self._types.items()}
        self._named = names(self._definitions)
        self._usual = usual_types(self._types, self._named)

    def _reached(self) -> set[str]:
        """Return the types that occur somewhere below a root."""
        found = set(self._roots)
        waiting = list(found)
        while waiting:
            new = {name for name in children(self._sdk.types[waiting.pop()]) if known(name)}
            waiting.extend(new - found)
            found |= new
        return found & self._sdk.types.keys()

    def _definition(self, raw: Raw) -> Table:
        """Return all that a type says; its children by their whole names."""
        raw = {**raw, **self._amendment(raw["Name"])}
        found: Table = {"content": "", "children": sorted(children(raw))}
        if raw.get("Particle"):
            found["content"] = written(self._model(raw), prefix_of(raw["Name"]))
        elif raw["BaseClass"] == "OpenXmlCompositeElement" or raw["Name"] in MAY_HAVE_ANY:
            found["content"] = "#*"
        found["attributes"] = {
            attribute_name(one): joined(kind(self._sdk, one, one["Type"]))
            for one in raw["Attributes"]
        }
        if raw.get("IsLeafText"):
            found["text"] = joined(kind(self._sdk, raw, "StringValue"))
        return found

    def _model(self, raw: Raw) -> Particle:
        model = particle(raw["Particle"])
        return replace(model, least=0) if raw["Name"] in MAY_BE_EMPTY else model

    def _amendment(self, name: str) -> Raw:
        """Return the content that a type has instead of its own (`AMENDED`)."""
        other = self._sdk.types.get(AMENDED.get(name, ""), {})
        return {key: other[key] for key in ("Particle", "Children") if key in other}

    def all(self) -> Iterator[tuple[str, Table]]:
        """Yield name and table of each language, then of the languages as a whole."""
        tables = {prefix: self._language(prefix) for prefix in LANGUAGES}
        yield from tables.items()
        used = sorted({name for table in tables.values() for name in prefixes(table)})
        yield (
            "languages",
            {
                "source": self._sdk.source,
                "namespaces": {prefix: self._sdk.prefixes[prefix] for prefix in used},
                "roots": {tag_of(name): self._named[name] for name in sorted(self._roots)},
            },
        )

    def _language(self, prefix: str) -> Table:
        types = {
            self._named[name]: self._compact(definition)
            for name, definition in self._definitions.items()
            if prefix_of(name) == prefix
        }
        return {
            "elements": {
                tag.removeprefix(f"{prefix}:"): type_
                for tag, type_ in sorted(self._usual.items())
                if prefix_of(tag) == prefix
            },
            "types": {name.removeprefix(f"{prefix}:"): types[name] for name in sorted(types)},
            "enumerations": {
                name.removeprefix(f"{prefix}:"): " ".join(self._sdk.enumerations[name])
                for name in sorted(self._enumerations)
                if prefix_of(name) == prefix
            },
        }

    @cached_property
    def _enumerations(self) -> set[str]:
        lines = [
            line
            for definition in self._definitions.values()
            for value in (*definition["attributes"].values(), definition.get("text", ""))
            for line in ([value] if isinstance(value, str) else value)
        ]
        return {line.rpartition(" ")[2] for line in lines if "one-of " in line}

    def _compact(self, definition: Table) -> Table:
        """Return a definition that names a child's type only where it is not the usual one.

        Where any element may stand, those whose type is known are all named.
        """
        found = {name: value for name, value in definition.items() if value or name == "text"}
        found.pop("children", None)
        is_open = "#" in definition["content"]
        special = {
            tag_of(name): self._named.get(name, "")
            for name in definition["children"]
            if self._named.get(name, "") != self._usual.get(tag_of(name), "")
            or (is_open and name in self._named)
        }
        return found | ({"children": special} if special else {})


def known(name: str) -> bool:
    """Return whether a type is of a language that is checked."""
    return prefix_of(name) in LANGUAGES


def prefix_of(name: str) -> str:
    """Return the prefix of a name."""
    return name.partition(":")[0]


def tag_of(name: str) -> str:
    """Return the element of a type's whole name: `p:sld` of `p:CT_Slide/p:sld`."""
    return name[name.index("/") + 1 :]


def children(raw: Raw) -> set[str]:
    """Return the whole names of the types that may occur in a type."""
    listed = {one["Name"] for one in raw.get("Children", ())}
    return listed | set(raw.get("AdditionalElements", ()))


def attribute_name(raw: Raw) -> str:
    """Return an attribute's name, with a mark where it must be there: `r:id!`."""
    name = raw["QName"].removeprefix(":")
    return f"{name}!" if required(raw) else name


def joined(lines: list[str]) -> str | list[str]:
    """Return the kind of a value: one line, several, or none for any text."""
    return lines if len(lines) > 1 else "".join(lines)


def names(definitions: dict[str, Table]) -> dict[str, str]:
    """Return a short name for each type: that of its complex type, where that says it all.

    The data defines a complex type anew for each element; some definitions differ.
    """
    alike: dict[str, set[str]] = {}
    for name, definition in definitions.items():
        alike.setdefault(name.partition("/")[0], set()).add(json.dumps(definition))
    return {
        name: name if len(alike[name.partition("/")[0]]) > 1 else name.partition("/")[0]
        for name in definitions
    }


def usual_types(types: Iterable[str], named: dict[str, str]) -> dict[str, str]:
    """Return the type that most elements of a name have; of equally many, the first by name."""
    counted: dict[str, Counter[str]] = {}
    for name in sorted(types):
        counted.setdefault(tag_of(name), Counter())[named[name]] += 1
    return {tag: types.most_common(1)[0][0] for tag, types in counted.items()}


def prefixes(table: Table) -> set[str]:
    """Return the prefixes of all names in a table."""
    return set(re.findall(r"\b([a-z]\w*):(?=\w)", json.dumps(table)))


def main(folder: Path = KEPT) -> None:
    """Write one file for each language into `folder`, and one for the languages as a whole."""
    for name, table in Tables(Sdk(data_folder())).all():
        text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))

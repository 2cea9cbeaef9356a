"""Changing the links between the parts of a file."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.planting import NS, Members, xml

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def rels_of(part: str) -> str:
    """Return the name of the member that holds the links of a member, empty for the file."""
    folder, stroke, name = part.rpartition("/")
    return f"{folder}{stroke}_rels/{name}.rels"


def link(members: Members, part: str, kind: str) -> etree._Element:
    """Return the first link of `kind` of a part."""
    end = f"substring(@Type, string-length(@Type) - {len(kind)})"
    return members.find(rels_of(part), f"//pr:Relationship[{end} = '/{kind}']")


def add_link(
    members: Members, part: str, kind: str, target: str, mode: str = "", id_: str = "rId999"
) -> None:
    """Add a link to a part, which may have none yet."""
    name = rels_of(part)
    if name not in members.names:
        members[name] = f'<Relationships xmlns="{NS["pr"]}"/>'.encode()
    outside = f' TargetMode="{mode}"' if mode else ""
    members.tree(name).append(
        xml(f'<pr:Relationship Id="{id_}" Type="{OFFICE}{kind}" Target="{target}"{outside}/>')
    )


def with_link(members: Members, among: str = "ppt/slides/slide") -> str:
    """Return the first slide (or other part) that has a link with an address."""
    for name in sorted(members.names, key=lambda one: (len(one), one)):
        if name.startswith(among) and b"hlinkClick" in members[name]:
            return name
    raise AssertionError(among)

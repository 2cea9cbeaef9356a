"""A corporate template with nothing wrong, and how to save it with something wrong after all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import etree
from msgspec.structs import replace

from tests import corporate
from tests.corporate import MASTER, NS, PRESENTATION, Draft, find, xml

A, P, R = (f"{{{NS[prefix]}}}" for prefix in "apr")
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
NAMES = {
    "Title Slide": "Tittellysbilde",
    "Title and Content": "Tittel og innhold",
    "Section Header": "Inndelingsoverskrift",
    "Two Content": "To innholdsdeler",
    "Comparison": "Sammenligning",
    "Title Only": "Bare tittel",
}
Change = Callable[[Draft], None]


def clean() -> Draft:
    """Return a template in 16:9 with bokmål names and dark colours, in which nothing is wrong."""
    draft = Draft()
    corporate.resize(draft, 33.867, 19.05)
    corporate.keep(draft, NAMES)
    corporate.rename(draft, NAMES)
    corporate.recolour(draft, {"accent1": "00565B", "accent2": "9A3B12", "accent3": "6B7F85"})
    for tint in draft.tree(MASTER).findall(".//a:tint", NS):
        remove(tint)
    for layout in draft.layouts().values():
        for tint in layout.findall(".//a:tint", NS):
            remove(tint)
    for run in draft.tree(PRESENTATION).iterfind(".//a:defRPr", NS):
        run.set("lang", "nb-NO")
    main = draft.parts[PRESENTATION]
    links = tuple(link for link in main.relationships if link.kind != "printerSettings")
    draft.parts[PRESENTATION] = replace(main, relationships=links)
    for name in [name for name in draft.parts if "printerSettings" in name]:
        draft.forget(name)
    return draft


def saved(folder: Path, change: Change | None = None, name: str = "Kommunemal.potx") -> Path:
    """Return the clean template, changed and saved."""
    draft = clean()
    if change is not None:
        change(draft)
    if name.endswith((".potx", ".potm")):
        main = draft.parts[PRESENTATION]
        kind = main.content_type.replace("presentation.main", "template.main")
        draft.parts[PRESENTATION] = replace(main, content_type=kind)
    return draft.save(folder / name)


def remove(element: etree._Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def shape(tree: etree._Element, kind: str) -> etree._Element:
    """Return the placeholder of a type on a master or layout; `obj` has none."""
    for one in tree.iterfind(".//p:sp", NS):
        mark = one.find(".//p:ph", NS)
        if mark is not None and mark.get("type", "obj") == kind:
            return one
    raise AssertionError(kind)


def put(one: etree._Element, x: float, y: float, width: float, height: float) -> None:
    """Put a shape somewhere, in centimetres."""
    look = find(one, "p:spPr")
    for frame in look.findall("a:xfrm", NS):
        look.remove(frame)
    ends = [round(value * 360_000) for value in (x, y, width, height)]
    look.insert(
        0,
        xml(
            f'<a:xfrm {SPACES}><a:off x="{ends[0]}" y="{ends[1]}"/>'
            f'<a:ext cx="{ends[2]}" cy="{ends[3]}"/></a:xfrm>'
        ),
    )


def set_level(one: etree._Element, inside: str = "", **attributes: str) -> None:
    """Set the first level of a placeholder's text."""
    styles = find(one, "p:txBody/a:lstStyle")
    for level in styles.findall("a:lvl1pPr", NS):
        styles.remove(level)
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    styles.insert(0, xml(f"<a:lvl1pPr {SPACES}><a:defRPr{said}>{inside}</a:defRPr></a:lvl1pPr>"))


def colour(rgb: str) -> str:
    """Return a fill."""
    return f'<a:solidFill><a:srgbClr val="{rgb}"/></a:solidFill>'

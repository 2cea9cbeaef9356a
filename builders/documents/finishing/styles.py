"""Styles by what they are called: programs name them alike and number them as they please.

The same style has the id `Heading1` in an English Word, `Overskrift1` in a Norwegian one, and
`PlenumSprsml` is what LibreOffice makes of `PlenumSporsmal`. The name of a built-in style is
English in the file, whatever Word shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from builders.documents.rich import BOTH, EMPHASIS, STRONG
from builders.documents.templating.tags import Element, W

_KINDS = {W + "pStyle": "paragraph", W + "rStyle": "character", W + "tblStyle": "table"}
"""The kind of style that a reference names."""
_LOOKS = {STRONG: ("b", "bCs"), EMPHASIS: ("i", "iCs"), BOTH: ("b", "bCs", "i", "iCs")}
"""What emphasis looks like where a template has no style for it."""


def styles_by_id(styles: Element) -> Mapping[str, Element]:
    """Return the styles of a document by id."""
    return {style.get(W + "styleId", ""): style for style in styles.iterfind(W + "style")}


def style_name(style: Element) -> str:
    """Return what a style is called in the file, small, such as `heading 1`."""
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "").casefold()


def chain(known: Mapping[str, Element], id_: str) -> Iterator[Element]:
    """Yield a style and those that it is based on, however they run."""
    met: set[str] = set()
    while id_ in known and id_ not in met:
        met.add(id_)
        yield known[id_]
        based = known[id_].find(W + "basedOn")
        id_ = "" if based is None else based.get(W + "val", "")


def settle_styles(roots: Iterable[Element], known: KnownStyles) -> None:
    """Let references name styles that there are, by what those are called.

    What no style answers to goes, and emphasis becomes bold and italic letters. So a document keeps
    its emphasis in any template.
    """
    for root in roots:
        for reference in list(root.iter(*_KINDS)):
            id_ = reference.get(W + "val", "")
            found = known.id_of(_KINDS[str(reference.tag)], id_)
            if found is None:
                _do_without(reference, id_)
            elif found != id_:
                reference.set(W + "val", found)


class KnownStyles:
    """The styles of a template by kind and name, its name written as an id is.

    Args:
        styles: the root of the styles part, or `None` for a template without one.
    """

    def __init__(self, styles: Element | None) -> None:
        found = [] if styles is None else list(styles.iterfind(W + "style"))
        self._ids = {(one.get(W + "type", ""), one.get(W + "styleId", "")) for one in found}
        self._by_name = {
            (one.get(W + "type", ""), style_name(one).replace(" ", "")): one.get(W + "styleId", "")
            for one in reversed(found)
        }

    def id_of(self, kind: str, id_: str) -> str | None:
        """Return the id of the style of a kind that a reference means, if there is one."""
        return id_ if (kind, id_) in self._ids else self._by_name.get((kind, id_.casefold()))


def _do_without(reference: Element, id_: str) -> None:
    parent = reference.getparent()
    if parent is None:
        return
    parent.remove(reference)
    # Fonts stand before these, all else after (ISO/IEC 29500-1, 17.3.2.28).
    at = 0 if parent.find(W + "rFonts") is None else 1
    for look in reversed(_LOOKS.get(id_, ())):
        for old in parent.findall(W + look):
            parent.remove(old)
        parent.insert(at, etree.Element(W + look))

"""Styles by what they are called: programs name them alike and number them as they please.

The same style has the id `Heading1` in an English Word, `Overskrift1` in a Norwegian one, and
`PlenumSprsml` is what LibreOffice makes of `PlenumSporsmal`. The name of a built-in style is
English in the file, whatever Word shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from builders.documents.phase_bar import CELL_STYLE
from builders.documents.rich import BOTH, EMPHASIS, STRONG
from builders.documents.templating.tags import Element, W

_KINDS = {W + "pStyle": "paragraph", W + "rStyle": "character", W + "tblStyle": "table"}
"""The kind of style that a reference names."""
_Looks = Sequence[tuple[str, str | None]]
"""Run properties in the standard's order, each with its value, if it has one."""
_BOLD: _Looks = (("b", None), ("bCs", None))
_ITALIC: _Looks = (("i", None), ("iCs", None))
_LOOKS = {STRONG: _BOLD, EMPHASIS: _ITALIC, BOTH: (*_BOLD, *_ITALIC)}
"""What emphasis looks like where a template has no style for it."""
_LOOKS_OF_TEXT: Mapping[str, _Looks] = {
    CELL_STYLE: (*_BOLD, ("color", "FFFFFF"), ("sz", "20"), ("szCs", "20"))
}
"""What the text of paragraphs looks like whose style a template lacks, on a dark ground."""


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
    _set_looks(parent, _LOOKS.get(id_, ()))
    if id_ in _LOOKS_OF_TEXT and (paragraph := parent.getparent()) is not None:
        for run in paragraph.iter(W + "r"):
            _set_looks(_properties(run), _LOOKS_OF_TEXT[id_])


def _properties(run: Element) -> Element:
    properties = run.find(W + "rPr")
    if properties is None:
        properties = etree.Element(W + "rPr")
        run.insert(0, properties)
    return properties


def _set_looks(properties: Element, looks: _Looks) -> None:
    # Fonts stand before these, all else after (ISO/IEC 29500-1, 17.3.2.28).
    at = 0 if properties.find(W + "rFonts") is None else 1
    for name, value in reversed(looks):
        for old in properties.findall(W + name):
            properties.remove(old)
        look = etree.Element(W + name)
        if value is not None:
            look.set(W + "val", value)
        properties.insert(at, look)

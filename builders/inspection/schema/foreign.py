"""What is not of the markup languages that there are tables of: passed over, or out of place."""

from __future__ import annotations

from builders.inspection.markup import MC, Element
from builders.inspection.schema.tables import is_tabled

_OFFICE = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "urn:schemas-microsoft-com:",
    "http://www.w3.org/",
)
"""How the namespaces begin that some version of Office knows."""
_XML = "http://www.w3.org/XML/1998/namespace"
"""Whose attributes, such as `xml:space`, may stand anywhere."""


def is_foreign(element: Element, name: str, ignored: frozenset[str]) -> bool:
    """Return whether an element or attribute is to be passed over, for no table tells of it.

    That is what a reader may ignore (ISO/IEC 29500-3, 7.2), and what newer versions of Office and
    other languages of theirs say.

    Args:
        element: the element, or the one that has the attribute.
        name: its name, or the attribute's, in Clark notation.
        ignored: the namespaces that may be ignored in the whole part; asked first, because nearly
            all parts say so at their root.
    """
    namespace = name[1:].partition("}")[0] if name.startswith("{") else ""
    if namespace == _XML or namespace in ignored:
        return True
    if namespace.startswith(_OFFICE) and not is_tabled(namespace):
        return True
    return any(namespace in ignorable(one) for one in (element, *element.iterancestors()))


def ignorable(element: Element) -> frozenset[str]:
    """Return the namespaces that an element says a reader may ignore in it."""
    said = element.get(f"{MC}Ignorable")
    if not said:
        return frozenset()
    return frozenset(element.nsmap.get(prefix) or "-" for prefix in said.split())

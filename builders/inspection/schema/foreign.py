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


def is_foreign(element: Element, name: str) -> bool:
    """Return whether an element or attribute is to be passed over, for no table tells of it.

    That is what a reader may ignore (ISO/IEC 29500-3, 7.2), and what newer versions of Office and
    other languages of theirs say.

    Args:
        element: the element, or the one that has the attribute.
        name: its name, or the attribute's, in Clark notation.
    """
    namespace = name[1:].partition("}")[0] if name.startswith("{") else ""
    if namespace == _XML:
        return True
    known = namespace.startswith(_OFFICE) and not is_tabled(namespace)
    return known or namespace in ignorable(element)


def ignorable(element: Element) -> set[str]:
    """Return the namespaces that a reader may ignore at an element."""
    found: set[str] = set()
    for one in (element, *element.iterancestors()):
        for prefix in one.get(f"{MC}Ignorable", "").split():
            found.add(one.nsmap.get(prefix) or "")
    return found

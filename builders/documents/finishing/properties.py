"""The properties of a document: what it is, whose, in which language, and when it takes place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from builders.answer_marks import SEAL, seal
from builders.documents.rich import escape_text
from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship

_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of custom properties (MS-OSHARED 2.3.3.2.3)."""
UNDATED = dt.date(2000, 1, 1)
"""The date of the documents of a seminar without days: no clock may speak in a document."""


class Properties(Struct, frozen=True):
    """What a document says of itself.

    Args:
        title: its title.
        organisation: who publishes it.
        subject: what kind of document it is.
        language: BCP 47.
        date: of the seminar's first day, or `None`.
        custom: the answer sheet's marks of where it belongs, by name.
    """

    title: str
    organisation: str
    subject: str
    language: str
    date: dt.date | None = None
    custom: Mapping[str, str] = {}


def sealed(properties: Properties, parts: Iterable[Part]) -> Properties:
    """Return the properties with the seal of the document's other parts, if it has marks."""
    if not properties.custom:
        return properties
    return replace(properties, custom={**properties.custom, SEAL: seal(parts)})


def property_parts(properties: Properties) -> Iterator[Part]:
    """Yield the property parts of a document's package."""
    yield _part(
        "core", "application/vnd.openxmlformats-package.core-properties+xml", _core(properties)
    )
    yield _part("app", f"{OPENXML}extended-properties+xml", _app(properties))
    if properties.custom:
        yield _part("custom", f"{OPENXML}custom-properties+xml", _custom(properties.custom))


def property_links(properties: Properties) -> Iterator[Relationship]:
    """Yield the package's relationships to those parts."""
    core = f"{_PACKAGE}relationships/metadata/core-properties"
    yield Relationship("rId2", core, "/docProps/core.xml")
    yield Relationship("rId3", f"{RELATIONSHIPS}extended-properties", "/docProps/app.xml")
    if properties.custom:
        yield Relationship("rId4", f"{RELATIONSHIPS}custom-properties", "/docProps/custom.xml")


def _part(name: str, kind: str, xml: str) -> Part:
    return Part(f"/docProps/{name}.xml", kind, (_HEADING + xml).encode())


def _core(properties: Properties) -> str:
    said = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.organisation,
        "cp:lastModifiedBy": properties.organisation,
    }
    day = (properties.date or UNDATED).isoformat()
    written = "".join(f"<{tag}>{escape_text(text)}</{tag}>" for tag, text in said.items() if text)
    dated = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{what}>'
        for what in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{written}{dated}<dc:language>{properties.language}</dc:language></cp:coreProperties>"
    )


def _app(properties: Properties) -> str:
    company = escape_text(properties.organisation)
    return (
        f'<Properties xmlns="{_OFFICE}extended-properties">'
        f"<Application>Plenum</Application><Company>{company}</Company></Properties>"
    )


def _custom(values: Mapping[str, str]) -> str:
    # The first number of a custom property is 2 (ISO/IEC 29500-1, 22.3.2.2).
    each = "".join(
        f'<property fmtid="{_CUSTOM_SET}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{escape_text(value)}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(values.items(), 2)
    )
    return (
        f'<Properties xmlns="{_OFFICE}custom-properties" '
        f'xmlns:vt="{_OFFICE}docPropsVTypes">{each}</Properties>'
    )

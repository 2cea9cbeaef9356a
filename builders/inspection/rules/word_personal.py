"""What a Word document keeps of the programs it came from: variables, data, watermarks."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W, local
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")
_INSPECT = message(
    "In Word, choose File, Info, Check for Issues, Inspect Document, and remove what it finds."
)
_SOURCE = "Microsoft, Remove hidden data and personal information (Document Inspector)"
_HARMLESS_XML = frozenset(("Sources", "CoverPageProperties"))
"""What Word itself adds without anybody's name: the sources of citations, the cover page."""


@RULES.add(
    Document,
    "document-variables",
    "tip",
    demand=message("A document to be published holds no variables that no one sees."),
    remedy=_INSPECT,
    source="ISO/IEC 29500-1, 17.15.1.31; " + _SOURCE,
)
def document_variables(document: Document) -> Iterator[Fault]:
    """Find variables, in which programs and templates keep names, numbers of cases and the like."""
    for part in document.parts("settings"):
        names = [one.get(f"{W}name", "") for one in part.all(f"{W}docVar")]
        if names:
            sentence = message(
                "Hidden variables in the file: {count}, such as “{name}”.",
                count=len(names),
                name=shown(names[0]),
            )
            yield part.fault(sentence)


@RULES.add(
    OfficeFile,
    "custom-xml-left",
    "tip",
    demand=message("A document to be published holds no data of the archive it was kept in."),
    remedy=_INSPECT,
    source=_SOURCE,
)
def custom_xml_left(file: OfficeFile) -> Iterator[Fault]:
    """Find data that SharePoint, an archive or a template keeps beside the text."""
    found = [name for name in _data(file.main, file) if _tells(file, name)]
    if found:
        sentence = message(
            "Hidden parts with other data in the file: {count}, such as {part}.",
            count=len(found),
            part=shown(found[0]),
        )
        yield Fault(sentence, found[0])


def _data(main: str, file: OfficeFile) -> list[str]:
    return [
        link.target
        for link in (file.links(main) if main else ())
        if link.kind == "customXml" and not link.external and link.target in file.members
    ]


def _tells(file: OfficeFile, name: str) -> bool:
    root = file.parse(name).root
    if root is None or local(root) in _HARMLESS_XML:
        return False
    values = (str(value) for one in root.iter("*") for value in one.attrib.values())
    texts = (one.text or "" for one in root.iter("*"))
    return any(text.strip() for text in texts) or any(values)


@RULES.add(
    Document,
    "watermark",
    "tip",
    demand=message("A finished document bears no watermark such as DRAFT."),
    remedy=message("In Word, choose Design, Watermark, Remove Watermark, when it has served."),
    source="WCAG 2.1, 1.4.3: text over a watermark is harder to read",
)
def watermark(document: Document) -> Iterator[Fault]:
    """Find watermarks, once for each text."""
    told: set[str] = set()
    for part in document.parts("header"):
        for text in _watermarks(part):
            if text not in told:
                told.add(text)
                yield part.fault(message("The pages bear the watermark “{text}”.", text=text))


def _watermarks(part: XmlPart) -> Iterator[str]:
    for one in part.all("{urn:schemas-microsoft-com:vml}textpath"):
        yield shown(one.get("string", "").strip())

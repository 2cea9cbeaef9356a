"""A Word document with a chart a page, for looking at the file that Word opens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

from msgspec.structs import replace

from builders.documents.blocks import Block, MediaParts, PartLinks, Place
from builders.opc import Part, read_package, write_package
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.clean_styles import SPACES

_KEPT = ("styles", "numbering", "settings", "theme", "fontTable")
_MM = 1440 / 25.4


def chart_document(charts: Sequence[tuple[str, Block]]) -> bytes:
    """Return a document of charts with a heading each, on pages as the design's."""
    package = read_package(clean_document(), "clean.docx")
    media = MediaParts()
    links = PartLinks(media)
    text = _document([_section(title, chart, links) for title, chart in charts])
    main = package.main_part()
    kept = [link for link in main.relationships if link.kind in _KEPT]
    main = replace(main, data=text.encode(), relationships=(*kept, *links.added))
    beside = [_without_notes(package.parts[link.target]) for link in kept]
    target = BytesIO()
    properties = [part for name, part in package.parts.items() if name.startswith("/docProps/")]
    parts: list[Part] = [main, *beside, *media.parts, *properties]
    write_package(target, parts, package.relationships)
    return target.getvalue()


def _without_notes(part: Part) -> Part:
    return replace(part, data=re.sub(b"<w:footnotePr>.*</w:footnotePr>", b"", part.data))


def _document(sections: Sequence[str]) -> str:
    body = "".join(
        section.replace('docPr id="1"', f'docPr id="{number}"')
        for number, section in enumerate(sections, 1)
    )
    margins = f'w:left="{24 * _MM:.0f}" w:right="{24 * _MM:.0f}" w:top="1814" w:bottom="1417"'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:document {SPACES} mc:Ignorable="w14"><w:body>{body}<w:sectPr>'
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margins} w:header="680" w:footer="624" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _section(title: str, chart: Block, links: PartLinks) -> str:
    heading = f'<w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>{title}</w:t></w:r>'
    return (
        f"<w:p>{heading}</w:p>{chart.xml(links, Place('<w:pPr><w:keepNext/></w:pPr>'))}"
        '<w:p><w:pPr><w:pStyle w:val="Bildetekst"/></w:pPr>'
        "<w:r><w:t>Gjennomsnitt, sortert etter endring.</w:t></w:r></w:p>"
    )

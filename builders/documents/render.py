"""Renders a Word template with the fields of a seminar, and finishes what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from lxml import etree
from msgspec.structs import replace

from builders.documents.blocks import MediaParts, PartLinks
from builders.documents.finishing.answers import bookmark_answers
from builders.documents.finishing.ids import finish_ids
from builders.documents.finishing.language import set_language, set_theme_language
from builders.documents.finishing.numbers import restart_lists
from builders.documents.finishing.paragraphs import finish_paragraphs
from builders.documents.finishing.properties import Properties, property_links, property_parts
from builders.documents.finishing.styles import settle_styles
from builders.documents.finishing.tables import finish_tables
from builders.documents.template import DOCUMENT_TYPE, WordTemplate
from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.sandbox import Passes
from builders.documents.templating.tags import Element
from builders.opc import RELATIONSHIPS, Part, Relationship, write_package

_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)
"""Parses what the engine made itself, which may be large."""


def render(template: WordTemplate, fields: Mapping[str, object], properties: Properties) -> bytes:
    """Return the Word document that a template makes of fields, the same bytes every time.

    Args:
        template: what it looks like and says.
        fields: the roots of the template's expressions, such as `seminar`.
        properties: what the document says of itself.

    Raises:
        FaultyTemplate: the template asks for what is not there.
        TemplateStopped: it would go on for too long.
    """
    media = MediaParts()
    rendered = _Rendered(template, fields, media)
    rendered.finish(properties.language)
    links = [
        Relationship("rId1", f"{RELATIONSHIPS}officeDocument", template.main.name),
        *property_links(properties),
    ]
    target = BytesIO()
    write_package(target, [*rendered.parts(), *media.parts, *property_parts(properties)], links)
    return target.getvalue()


class _Rendered:
    """The parts of a document on their way: those that change as trees, the others as they are."""

    def __init__(
        self, template: WordTemplate, fields: Mapping[str, object], media: MediaParts
    ) -> None:
        self._all = {part.name: part for part in (template.main, *template.kept)}
        self._main = template.main
        self._trees: dict[str, Element] = {}
        self._added: dict[str, list[Relationship]] = {}
        passes = Passes()
        for name, compiled in template.compiled.items():
            links = PartLinks(media)
            xml = compiled.render(fields, links, passes)
            self._trees[name] = _tree(xml)
            self._added[name] = links.added
        if template.main.name not in self._trees:
            self._trees[template.main.name] = etree.fromstring(template.main.data)

    def finish(self, language: str) -> None:
        """Make good Word parts of the rendered ones."""
        for tree in self._trees.values():
            finish_paragraphs(tree)
            finish_tables(tree)
            bookmark_answers(tree)
        finish_ids(self._trees.values())
        texts = list(self._trees.values())
        styles, settings = self._beside("styles"), self._beside("settings")
        settle_styles(texts, styles)
        restart_lists(self._trees[self._main.name], styles, self._beside("numbering"))
        if styles is not None:
            set_language(styles, language)
        if settings is not None:
            set_theme_language(settings, language)

    def _beside(self, kind: str) -> Element | None:
        """Return the tree of a part beside the main one, such as `styles`, if it has it."""
        name = next(iter(self._main.related(kind)), "")
        if name not in self._trees and name in self._all:
            self._trees[name] = etree.fromstring(self._all[name].data)
        return self._trees.get(name)

    def parts(self) -> list[Part]:
        """Return the parts of the document."""
        return [self._part(part) for part in self._all.values()]

    def _part(self, part: Part) -> Part:
        kind = DOCUMENT_TYPE if part is self._main else part.content_type
        tree = self._trees.get(part.name)
        if tree is None:
            return part
        data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        links = (*part.relationships, *self._added.get(part.name, ()))
        return replace(part, content_type=kind, data=data, relationships=links)


def _tree(xml: str) -> Element:
    """Return the tree of a rendered part.

    Raises:
        FaultyTemplate: its markup is broken.
    """
    try:
        return etree.fromstring(xml.encode(), _PARSER)
    except etree.XMLSyntaxError as error:
        raise FaultyTemplate(
            "The document would be damaged, because a loop or condition begins and ends in "
            "different cells, rows or paragraphs, or several of them stand in one."
        ) from error

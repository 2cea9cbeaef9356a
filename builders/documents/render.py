"""Renders a Word template with the fields of a seminar, and finishes what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree
from msgspec.structs import replace

from builders.answer_marks import PROMPTS, TEXTS, text_marks
from builders.documents.blocks import MediaParts, PartLinks
from builders.documents.closer_table import set_closer_tables
from builders.documents.contents import set_contents
from builders.documents.finishing.answers import bookmark_answers, edge_texts, own_texts, prompts
from builders.documents.finishing.breaks import keep_breaks_away
from builders.documents.finishing.grounds import settle_grounds
from builders.documents.finishing.ids import finish_ids
from builders.documents.finishing.numbers import restart_lists
from builders.documents.finishing.paragraphs import finish_paragraphs
from builders.documents.finishing.properties import (
    Properties,
    property_links,
    property_parts,
    sealed,
)
from builders.documents.finishing.styles import settle_styles
from builders.documents.finishing.tables import finish_tables
from builders.documents.pagination import DocumentParts
from builders.documents.parsing import parsed
from builders.documents.surroundings import Surroundings, xml_of
from builders.documents.template import DOCUMENT_TYPE, WordTemplate
from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.revisions import forget_revisions
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
        UnreadableOfficeFile: its styles or settings are damaged.
    """
    return Press(template, properties.language).document(fields, properties)


class Press:
    """Makes documents of one template in one language, whose styles and settings they share.

    Args:
        template: what the documents look like and say.
        language: the language as Office names it (BCP 47), such as `nb-NO`.
    """

    def __init__(self, template: WordTemplate, language: str) -> None:
        self._template = template
        self._shared = Surroundings(template, language)
        self.has_page_numbers = True
        """Whether no list of contents of its last document had to do without page numbers."""

    def document(self, fields: Mapping[str, object], properties: Properties) -> bytes:
        """Return a document, as `render` does.

        Args:
            fields: the roots of the template's expressions, such as `seminar`.
            properties: what the document says of itself, in the language of the press.

        Raises:
            FaultyTemplate: the template asks for what is not there.
            TemplateStopped: it would go on for too long.
        """
        media = MediaParts()
        rendered = _Rendered(self._template, self._shared, fields, media)
        self.has_page_numbers = rendered.finish()
        links = [
            Relationship("rId1", f"{RELATIONSHIPS}officeDocument", self._template.main.name),
            *property_links(properties),
        ]
        parts = [*rendered.parts(), *media.parts]
        if properties.custom:
            properties = replace(properties, custom={**properties.custom, **rendered.text_marks()})
        target = BytesIO()
        write_package(target, [*parts, *property_parts(sealed(properties, parts))], links)
        return target.getvalue()


class _Rendered:
    """The parts of a document on their way: those that change as trees, the others as they are."""

    def __init__(
        self,
        template: WordTemplate,
        shared: Surroundings,
        fields: Mapping[str, object],
        media: MediaParts,
    ) -> None:
        self._main = template.main
        self._file = template.file
        self._shared = shared
        self._trees: dict[str, Element] = {}
        self._added: dict[str, list[Relationship]] = {}
        passes = Passes()
        for name, compiled in template.compiled.items():
            links = PartLinks(media)
            xml = compiled.render(fields, links, passes)
            self._trees[name] = _tree(xml)
            self._added[name] = links.added
        if template.main.name not in self._trees:
            self._trees[template.main.name] = main = parsed(template.main, template.file)
            forget_revisions(main)

    def finish(self) -> bool:
        """Make good Word parts of the rendered ones; return whether lists have page numbers."""
        texts = list(self._trees.values())
        for tree in texts:
            finish_paragraphs(tree)
            set_closer_tables(tree, self._shared.known_styles)
            finish_tables(tree)
            bookmark_answers(tree)
            settle_grounds(tree, self._shared.grounds)
        finish_ids(texts)
        settle_styles(texts, self._shared.known_styles)
        keep_breaks_away(self._trees[self._main.name], self._shared.known_styles)
        if self._shared.lists is not None:
            numbering = restart_lists(self._trees[self._main.name], self._shared.lists)
            if numbering is not None:
                self._trees[self._shared.name_of("numbering")] = numbering
        return self._list_contents()

    def _list_contents(self) -> bool:
        """Fill in the list of contents; all else is finished, for it counts pages."""
        shared = self._shared
        if shared.styles is None:
            return True
        stories = {
            link.id: self._trees[link.target]
            for link in self._main.relationships
            if link.target in self._trees
        }
        numbering = self._trees.get(shared.name_of("numbering"), shared.numbering)
        parts = DocumentParts(shared.styles, numbering, shared.settings, shared.theme, stories)
        return set_contents(self._trees[self._main.name], parts)

    def text_marks(self) -> dict[str, str]:
        """Return the properties by which what is written outside of fields is told from this."""
        main = self._trees[self._main.name]
        edges = edge_texts(main, self._edges())
        return text_marks(TEXTS, own_texts(main), edges) | text_marks(PROMPTS, prompts(main))

    def _edges(self) -> Iterator[Element]:
        """Yield the headers and footers."""
        links = self._main.relationships
        names = {link.target for link in links if link.kind in ("header", "footer")}
        for part in self._shared.parts:
            if part.name in names:
                tree = self._trees.get(part.name)
                yield parsed(part, self._file) if tree is None else tree

    def parts(self) -> list[Part]:
        """Return the parts of the document."""
        return [self._part(part) for part in (self._main, *self._shared.parts)]

    def _part(self, part: Part) -> Part:
        kind = DOCUMENT_TYPE if part is self._main else part.content_type
        tree = self._trees.get(part.name)
        if tree is None:
            return part
        links = (*part.relationships, *self._added.get(part.name, ()))
        return replace(part, content_type=kind, data=xml_of(tree), relationships=links)


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

"""What stands beside the text and is alike in all documents of a template: styles and settings."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec.structs import replace

from builders.documents.finishing.grounds import theme_grounds
from builders.documents.finishing.language import set_language, set_theme_language
from builders.documents.finishing.numbers import Lists
from builders.documents.finishing.styles import KnownStyles
from builders.documents.parsing import parsed
from builders.documents.template import WordTemplate
from builders.documents.templating.tags import Element
from builders.opc import Part


class Surroundings:
    """The parts of a template beside its text, in a language, made once for many documents.

    The trees are for looking at: what a document changes, it changes in a copy.

    Args:
        template: whose parts they are.
        language: the language as Office names it (BCP 47), such as `nb-NO`.

    Raises:
        UnreadableOfficeFile: one of them is damaged.
    """

    def __init__(self, template: WordTemplate, language: str) -> None:
        self._file = template.file
        self._main = template.main
        self._kept = {part.name: part for part in template.kept}
        self.styles = self._tree("styles")
        self.settings = self._tree("settings")
        self.theme = self._tree("theme")
        if self.styles is not None:
            set_language(self.styles, language)
        if self.settings is not None:
            set_theme_language(self.settings, language)
        self.grounds = theme_grounds(self.theme)
        self.known_styles = KnownStyles(self.styles)
        self.numbering = self._tree("numbering")
        self.lists = self._lists()
        self.parts = tuple(self._parts())

    def name_of(self, kind: str) -> str:
        """Return the name of a part that the main one names, such as `styles`; empty for none."""
        return next(iter(self._main.related(kind)), "")

    def _tree(self, kind: str) -> Element | None:
        part = self._kept.get(self.name_of(kind))
        return None if part is None else parsed(part, self._file)

    def _lists(self) -> Lists | None:
        if self.styles is None or self.numbering is None:
            return None
        return Lists(self.styles, self.numbering)

    def _parts(self) -> Iterator[Part]:
        changed = {self.name_of("styles"): self.styles, self.name_of("settings"): self.settings}
        for part in self._kept.values():
            tree = changed.get(part.name)
            yield part if tree is None else replace(part, data=xml_of(tree))


def xml_of(tree: Element) -> bytes:
    """Return the XML of a part."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)

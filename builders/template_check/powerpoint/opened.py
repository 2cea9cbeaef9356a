"""A PowerPoint template opened for its check: as a build reads it, and as inspection does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from builders.archive import damaged
from builders.canvas import Canvas
from builders.deck.kept import kept_parts
from builders.deck.layouts import Element, Layout, Sheet, first_master, layouts, parse
from builders.deck.mapping import mapping_file, read_mapping
from builders.deck.roles import Served, serve
from builders.deck.template import Template, read_template
from builders.inspection import Place
from builders.inspection.deck import Deck
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from builders.look import Role
from builders.opc import Package, Part, read_package
from builders.template_check.faults import LAYOUTS
from seminar.messages import PlenumError, message
from seminar.texts import shown


class OpenedTemplate:
    """A template under check.

    Args:
        path: where it lies.
        file: the same, as inspection reads it.
    """

    def __init__(self, path: Path, file: OfficeFile) -> None:
        self.path = path
        self.file = file

    @cached_property
    def package(self) -> Package:
        """All its parts.

        Raises:
            UnreadableOfficeFile: what cannot be read of it.
        """
        return read_package(self.path)

    @property
    def main(self) -> Part:
        """The presentation."""
        return self.package.main_part()

    @cached_property
    def presentation(self) -> Element:
        """The root element of the presentation."""
        return parse(self.main, self.package.file)

    @cached_property
    def master(self) -> Sheet:
        """The slide master that decks are made with: the first."""
        return first_master(self.package)

    @cached_property
    def theme(self) -> Element | None:
        """The root element of that master's theme."""
        theme = self.master.theme
        return None if theme is None else parse(theme, self.package.file)

    @cached_property
    def layouts(self) -> tuple[Layout, ...]:
        """That master's layouts, in PowerPoint's order; at least one.

        Raises:
            UnreadableOfficeFile: there are none, or they cannot be read.
        """
        found = layouts(self.package, self.master)
        if not found:
            raise damaged(self.file.name)
        return found

    @cached_property
    def mapping(self) -> Mapping[Role, str]:
        """Which layout its owner has named for which role; none where a line is at fault."""
        try:
            return read_mapping(self.path, self.layouts)
        except PlenumError:
            return {}

    @property
    def mapping_name(self) -> str:
        """What the file of the mapping is called, or would be."""
        return mapping_file(self.path).name

    @cached_property
    def served(self) -> dict[Role, Served]:
        """The layout for every role."""
        return serve(self.layouts, self.mapping, self.mapping_name)[0]

    @cached_property
    def template(self) -> Template:
        """The template as a build reads it.

        Raises:
            PlenumError: no deck can be built with it.
        """
        return read_template(self.path)

    @property
    def canvas(self) -> Canvas:
        """Its places, as a deck is planned for them."""
        return self.template.canvas

    @cached_property
    def deck(self) -> Deck:
        """The template as a presentation under inspection.

        Raises:
            UnreadableOfficeFile: its main part is broken.
        """
        root = self.file.hold(self.file.main)
        if root is None:
            raise damaged(self.file.name)
        return Deck(self.file, XmlPart(self.file, self.file.main, root))

    @cached_property
    def kept(self) -> frozenset[str]:
        """The names of the parts that go along into a deck; all where that cannot be told."""
        try:
            _, parts = kept_parts(self.package)
        except PlenumError:
            return frozenset(self.file.members)
        return frozenset((self.main.name, *(part.name for part in parts)))

    def at(self, layout: Layout, shape: str = "", said: str = "") -> Place:
        """Return the place of a layout, and of a shape there."""
        number = next(at for at, one in enumerate(self.layouts) if one.part == layout.part)
        text = message("Layout “{name}”", name=shown(layout.name))
        return Place(text, (LAYOUTS, number), layout.part, shown(shape), shown(said))

    def at_master(self, shape: str = "", said: str = "") -> Place:
        """Return the place of the slide master, and of a shape there."""
        name = self.master.part.name
        return Place(message("Slide master"), (3, 0), name, shown(shape), shown(said))

    @property
    def at_theme(self) -> Place:
        """The place of the theme."""
        theme = self.master.theme
        return Place(message("Theme"), (3, 1), theme.name if theme else "")

    @property
    def at_presentation(self) -> Place:
        """The place of what the presentation as a whole says."""
        return Place(message("Presentation"), (1,), self.main.name)

"""One slide of a deck as a presentation of its own, for looking at it while it is typed.

It is drawn as in the deck, with its place in it. What of the template the slide does not need, its
other layouts above all, is left out, for whoever draws the slide would read all of it first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from builders.deck.build import without_search_for_cycles
from builders.deck.kept import without_references
from builders.deck.markup import escape
from builders.deck.package import (
    SLIDE_TYPE,
    Charts,
    links_to,
    look_of,
)
from builders.deck.picture import PictureStore
from builders.deck.presentation import numbered, presentation_part, property_parts
from builders.deck.slide import draw
from builders.deck.smaller import SmallerPictures
from builders.deck.template import Template
from builders.look import Role
from builders.opc import RELATIONSHIPS, Part, Relationship, write_package
from builders.plan.scene import Chart, DeckPlan, Picture, PlannedSlide, Section, Source

_SLIDE = "/ppt/slides/slide1.xml"
_NUMBER_FIELD = re.compile(rb'<a:fld id="[^"]*" type="slidenum">(.*?)</a:fld>')
_TEXT = re.compile(rb"<a:t>([^<]*)</a:t>")
_NO_WIDTH = "\u200b"
_NO_WORDS: Mapping[str, Sequence[str]] = MappingProxyType({})


class SlideSheet(Struct, frozen=True):
    """All that a slide's look depends on besides its template and the folder of its pictures.

    Args:
        slide: the planned slide, without what is not drawn of it.
        number: its number in the deck.
        footer: what stands at its foot.
        language: the deck's, as BCP 47.
    """

    slide: PlannedSlide
    number: int
    footer: str
    language: str

    @property
    def has_chart(self) -> bool:
        """Whether a chart stands on it."""
        return any(isinstance(shape, Chart) for shape in self.slide.shapes)

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its pictures within the seminar's folder."""
        return tuple(one.path for one in self.slide.shapes if isinstance(one, Picture))


def sheet_of(plan: DeckPlan, number: int) -> SlideSheet:
    """Return a slide of a deck as it is looked at.

    Args:
        plan: the deck.
        number: the slide's number, from 1.
    """
    slide = plan.slides[number - 1]
    drawn = replace(slide, section=Section("", ""), notes=(), source=Source(), shortened=())
    return SlideSheet(drawn, number, plan.footers.get(slide.role, ""), plan.language)


class SlidePress:
    """Makes presentations of one slide each with a template; several threads may use it at once.

    Args:
        template: what the slides are drawn with.
        folder: the seminar's folder, in which pictures lie, or `None`.
    """

    def __init__(self, template: Template, folder: Path | None) -> None:
        self.template = template
        self.folder = folder
        self._needed: dict[Role, Template] = {}
        self._smaller = SmallerPictures()

    def package(
        self,
        sheet: SlideSheet,
        finest: int | None = None,
        broken: Mapping[str, Sequence[str]] = _NO_WORDS,
    ) -> bytes:
        """Return the bytes of a PowerPoint file that holds the slide alone.

        Args:
            sheet: the slide.
            finest: how many pixels a side of its pictures may have at most, for one that is to be
                drawn small: a photograph would take longer to read than all else. As they are
                where it is `None`.
            broken: words that are wider than their line, with the pieces that they break into, for
                one who draws such a word on a single line, out over the slide's edge.
        """
        with without_search_for_cycles():
            target = BytesIO()
            write_package(target, self._parts(sheet, finest, broken), links_to(self.template))
            return target.getvalue()

    def _store(self, finest: int | None) -> PictureStore:
        if finest is None:
            return PictureStore(self.folder)
        return PictureStore(self.folder, lambda file: self._smaller.no_larger(file, finest))

    def _template_for(self, role: Role) -> Template:
        if role not in self._needed:
            self._needed[role] = _with_one_layout(self.template, role)
        return self._needed[role]

    def _parts(
        self, sheet: SlideSheet, finest: int | None, broken: Mapping[str, Sequence[str]]
    ) -> Iterator[Part]:
        role = sheet.slide.role
        template = self._template_for(role)
        main = template.package.main_part()
        plan = _deck_of_one(sheet)
        yield presentation_part(
            main, template.package.file, plan, numbered(main, [_SLIDE]), template.notes_master
        )
        yield from template.kept
        pictures, charts = self._store(finest), Charts(sheet.language)
        # A link to another slide looks as it does in the deck, whatever it leads to.
        look = look_of(plan, template, pictures, charts, lambda _id: _SLIDE)
        drawn = draw(look, sheet.slide, sheet.number)
        layout = Relationship(
            f"rId{len(drawn.relationships) + 1}",
            f"{RELATIONSHIPS}slideLayout",
            template.layouts[role].part,
        )
        # A field would count the slides of this file, and find one.
        xml = _NUMBER_FIELD.sub(rb"<a:r>\1</a:r>", drawn.xml)
        xml = _with_places_to_break(xml, broken)
        yield Part(_SLIDE, SLIDE_TYPE, xml, (*drawn.relationships, layout))
        yield from pictures.parts
        yield from charts.parts
        yield from property_parts(plan)


def _with_places_to_break(xml: bytes, broken: Mapping[str, Sequence[str]]) -> bytes:
    """Return a slide's part with a space that nobody sees between the pieces of broken words."""
    marked = {
        escape(word).encode(): escape(_NO_WIDTH.join(pieces)).encode()
        for word, pieces in broken.items()
    }

    def in_text(found: re.Match[bytes]) -> bytes:
        words = found[1].split(b" ")
        return b"<a:t>%b</a:t>" % b" ".join(marked.get(word, word) for word in words)

    return _TEXT.sub(in_text, xml) if marked else xml


def _deck_of_one(sheet: SlideSheet) -> DeckPlan:
    return DeckPlan(
        title=sheet.slide.title,
        organisation="",
        language=sheet.language,
        footers={sheet.slide.role: sheet.footer},
        slides=(sheet.slide,),
    )


def _with_one_layout(template: Template, role: Role) -> Template:
    """Return a template of which only one layout is left, with its master."""
    file = template.package.file
    parts = {part.name: part for part in template.kept}
    layout = parts[template.layouts[role].part]
    (master_name,) = layout.related("slideMaster")[:1]
    main = _leading_to(template.package.main_part(), "slideMaster", master_name, file)
    master = _leading_to(parts[master_name], "slideLayout", layout.name, file)
    parts[master_name] = master
    names = _reached(main, parts, {template.notes_master})
    kept = tuple(parts[part.name] for part in template.kept if part.name in names)
    package = replace(template.package, parts={**template.package.parts, main.name: main})
    return replace(template, package=package, kept=kept)


def _leading_to(part: Part, kind: str, target: str, file: str) -> Part:
    """Return a part that leads to one target of a kind alone."""
    lost = {link.id for link in part.relationships if link.kind == kind and link.target != target}
    links = tuple(link for link in part.relationships if link.id not in lost)
    return replace(part, relationships=links, data=without_references(part, lost, file))


def _reached(main: Part, parts: dict[str, Part], also: Collection[str]) -> set[str]:
    """Return the names of the parts that the main one leads to, and those `also` do."""
    found = set[str]()
    waiting = [*also, *(link.target for link in main.relationships)]
    while waiting:
        name = waiting.pop()
        if name in parts and name not in found:
            found.add(name)
            waiting += (link.target for link in parts[name].relationships if not link.external)
    return found

"""From a part of a Word template to the Jinja source of its XML.

docxtpl does the translating; here is done beforehand what it would lose. It takes a run or
paragraph away with the tag that fills it, and with it how they look, so their properties are kept
aside and named in the tag by number.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from lxml import etree
from msgspec import Struct

from builders.documents.blocks import Place
from builders.documents.templating.controls import make_controls_whole
from builders.documents.templating.page_breaks import keep_page_breaks
from builders.documents.templating.revisions import forget_revisions
from builders.documents.templating.room import Room
from builders.documents.templating.tags import XML_SPACE, Element, W, join_tags, paragraphs, pieces
from builders.documents.templating.wholeness import NotWhole, check_whole
from seminar.messages import message

TOUCHED = "plenum"
"""The attribute of paragraphs that held a tag; those that stay empty are taken out at the end."""
_RUN_TAG = re.compile(r"\{\{r\s+(.*?)\s*\}\}", re.DOTALL)
_PARAGRAPH_TAG = re.compile(r"\{\{p\s+(.*?)\s*\}\}", re.DOTALL)
_PROPERTIES = re.compile(r"<w:(rPr|pPr|tblPr|trPr|tcPr|tblGrid|sectPr)>[^{]*?</w:\1>", re.DOTALL)
_SIGN = re.compile(r"<plenum-(\d{1,9})/>")
_LETTERS = range(ord("一"), ord("龥"))
"""Letters that hardly any document in Norwegian or English holds."""
_INSIDE = re.compile(r"(?<=\{[{%]).*?(?=[}%]\})", re.DOTALL)
_DECLARED = re.compile(r' xmlns:\w+="[^"]*"')


class Source(Struct, frozen=True):
    """The Jinja source of a part.

    Args:
        text: a line a paragraph, so that the line of a fault tells the paragraph.
        places: where the tags stand that name their place by number.
        sign: a letter that the part holds nowhere, by which the engine knows what it wrote itself.
    """

    text: str
    places: tuple[Place, ...]
    sign: str

    @property
    def engine_tags(self) -> Mapping[str, str]:
        """The filters that tags for runs and paragraphs go through, by what they are here."""
        return {f"{self.sign}r": "runs", f"{self.sign}p": "block"}

    @property
    def as_written(self) -> str:
        """The text without what the engine wrote into its tags, lines kept."""
        tag = rf"\(((?:(?!\{{\{{).)*?)\)\|{self.sign}[rp]\(\d+\)"
        return re.sub(rf"(?<=\{{\{{)(\s*){tag}", r"\1\2", self.text, flags=re.DOTALL)


def jinja_source(root: Element) -> Source:
    """Return the Jinja source of a part; `root` is changed on the way.

    Raises:
        NotWhole: a tag is not whole, or there are too many of them.
    """
    forget_revisions(root)
    join_tags(root)
    written = etree.tostring(root, encoding="unicode")
    check_whole(written)
    sign = _unwritten_letter(written)
    keep_page_breaks(root)
    make_controls_whole(root)
    room = Room(root)
    places: list[Place] = []
    for paragraph in paragraphs(root):
        found = pieces(paragraph)
        if any("{" in (piece.element.text or "") for piece in found):
            paragraph.set(TOUCHED, "t")
            for piece in found:
                _name_places(piece.element, paragraph, _Named(sign, places), room)
    xml = etree.tostring(root, encoding="unicode")
    brief = _Brief(xml.replace("<w:p ", "\n<w:p ").replace("<w:p>", "\n<w:p>"))
    translated = _INSIDE.sub(_as_typed, brief.at_length(_translator()(brief.text)))
    return Source(translated, tuple(places), sign)


def _as_typed(tag: re.Match[str]) -> str:
    """Return the inside of a tag as it was typed; docxtpl sees to `<` and `>`, not to these."""
    return tag[0].replace("&quot;", '"').replace("&amp;", "&")


def _unwritten_letter(xml: str) -> str:
    """Return a letter that stands nowhere in a part.

    Raises:
        NotWhole: there is none, in a text of all the letters there are.
    """
    held = frozenset(xml)
    letter = next((one for one in map(chr, _LETTERS) if one not in held), None)
    if letter is None:
        raise NotWhole("", message("The text holds every letter there is. Shorten it."))
    return letter


class _Named(Struct, frozen=True):
    """The places that tags have named so far, and the sign of the engine's own filters."""

    sign: str
    places: list[Place]

    def name(self, tag: re.Pattern[str], reach: str, content: str, place: Place) -> str:
        """Return a text whose tags of a kind name where they stand."""
        self.places.append(place)
        number = len(self.places) - 1
        return tag.sub(rf"{{{{{reach} (\1)|{self.sign}{reach}({number}) }}}}", content)


class _Brief:
    """XML with a short sign for each stretch of properties without tags.

    docxtpl looks through the XML some twenty times, and most of it says how things look.
    """

    def __init__(self, xml: str) -> None:
        # An element of that name in the template itself is nobody's, and goes.
        xml = _SIGN.sub("", xml)
        self._stretches: list[str] = []
        self._signs: dict[str, str] = {}
        self.text = _PROPERTIES.sub(lambda match: self._sign(match.group()), xml)

    def _sign(self, stretch: str) -> str:
        if stretch not in self._signs:
            self._signs[stretch] = f"<plenum-{len(self._stretches)}/>"
            self._stretches.append(stretch)
        return self._signs[stretch]

    def at_length(self, brief: str) -> str:
        """Return XML with the stretches in place of their signs."""
        return _SIGN.sub(lambda match: self._stretches[int(match[1])], brief)


def _name_places(text: Element, paragraph: Element, named: _Named, room: Room) -> None:
    """Let the tags of a text element that stand for runs or paragraphs name where they stand."""
    content = text.text or ""
    run = text.getparent()
    if run is None or ("{{r" not in content and "{{p" not in content):
        return
    width = room.width(paragraph)
    if _RUN_TAG.search(content):
        content = named.name(_RUN_TAG, "r", content, Place(_xml(run.find(W + "rPr")), width))
    if _PARAGRAPH_TAG.search(content):
        place = Place(_xml(paragraph.find(W + "pPr")), width)
        content = named.name(_PARAGRAPH_TAG, "p", content, place)
    text.text = content
    _set_apart(text, run)


def _xml(properties: Element | None) -> str:
    """Return the XML of properties, without their namespaces; nothing without any."""
    xml = "" if properties is None else etree.tostring(properties, encoding="unicode")
    return _DECLARED.sub("", xml.strip())


def _set_apart(text: Element, run: Element) -> None:
    """Give each tag for runs a run of its own, so that its neighbours keep theirs.

    Only runs that hold nothing but text are divided; in others the tag is alone already, or the
    template is at fault and its check says so.
    """
    content = text.text or ""
    parts = [part for part in re.split(r"(\{\{r .*?\}\})", content, flags=re.DOTALL) if part]
    if len(parts) < 2 or len(run.findall(W + "t")) != 1:
        return
    at = run.getparent()
    if at is None:
        return
    before, text_at = list(run), list(run).index(text)
    if any(child.tag not in (W + "rPr", W + "t") for child in before):
        _split_beside(run, text_at)
    # Emptied first, so that copies of a long text are not made for each tag in it.
    _set_text(run, "")
    for part in reversed(parts[1:]):
        twin = copy.deepcopy(run)
        _set_text(twin, part)
        run.addnext(twin)
    _set_text(run, parts[0])


def _split_beside(run: Element, text_at: int) -> None:
    """Move what stands beside the text of a run, such as tabs, into runs of their own."""
    children = list(run)
    after, before = (
        children[text_at + 1 :],
        [child for child in children[:text_at] if child.tag != W + "rPr"],
    )
    for group, place in ((after, run.addnext), (before, run.addprevious)):
        if group:
            twin = etree.Element(run.tag)
            properties = run.find(W + "rPr")
            if properties is not None:
                twin.append(copy.deepcopy(properties))
            twin.extend(group)
            place(twin)


def _set_text(run: Element, content: str) -> None:
    for text in run.iter(W + "t"):
        text.text = content
        text.set(XML_SPACE, "preserve")


@cache
def _translator() -> Callable[[str], str]:
    """Return docxtpl's translation of tags in XML; it opens no file until it is to render one."""
    import docxtpl  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]  (slow to import)

    template: Any = docxtpl.DocxTemplate("")
    return template.patch_xml

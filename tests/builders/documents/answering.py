"""Answer sheets as groups get them, and as Word and LibreOffice leave them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO

from lxml import etree
from msgspec.structs import replace

from builders.answer_marks import bookmark
from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import ANSWER_SHEETS
from builders.documents.templating.tags import Element, W
from builders.opc import Package, read_package, write_package
from seminar.language import language
from seminar.model import Seminar


def built_sheets(seminar: Seminar) -> dict[str, bytes]:
    """Return the answer sheets of a seminar by file name."""
    builder = WordBuilder(Sources(seminar, language(seminar.language)))
    return {one.name: one.data for one in builder.build(ANSWER_SHEETS)}


def controls(sheet: Package) -> dict[str, Element]:
    """Return the content controls of a sheet by tag, and fail if one stands there twice."""
    root = etree.fromstring(sheet.main_part().data)
    found = [(_value(one, "tag"), one) for one in root.iter(W + "sdt")]
    by_tag = dict(found)
    assert len(by_tag) == len(found)
    return by_tag


def title(control: Element) -> str:
    return _value(control, "alias")


def lock(control: Element) -> str:
    return _value(control, "lock")


def shows_prompt(control: Element) -> bool:
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def points(control: Element) -> list[str]:
    """Return what the paragraphs of a control say, or the control within a line."""
    paragraphs = list(control.iter(W + "p")) or [control]
    return [text_of(one) for one in paragraphs]


def text_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


def _value(control: Element, name: str) -> str:
    one = control.find(f"{W}sdtPr/{W}{name}")
    return "" if one is None else one.get(W + "val", "")


def prompts(sheet: Package) -> dict[str, str]:
    """Return what emptied controls show again, by the name that they refer to it by."""
    (name,) = sheet.main_part().related("glossaryDocument")
    root = etree.fromstring(sheet.parts[name].data)
    return {
        entry.find(f"{W}docPartPr/{W}name").get(W + "val"): text_of(entry)  # type: ignore[union-attr]
        for entry in root.iter(W + "docPart")
    }


def answered(data: bytes, answers: dict[str, Sequence[str]]) -> bytes:
    """Return a sheet in which paragraphs were typed into controls, by tag, as Word writes them.

    The prompt goes, its style too, and Enter divides the paragraph into two that look alike.
    """
    sheet = read_package(data, "sheet.docx")
    found = controls(sheet)
    root = next(iter(found.values())).getroottree().getroot()
    for tag, texts in answers.items():
        _type(found[tag], texts)
    main = replace(sheet.main_part(), data=etree.tostring(root, encoding="UTF-8"))
    target = BytesIO()
    parts = {**sheet.parts, main.name: main}
    write_package(target, parts.values(), sheet.relationships)
    return target.getvalue()


def _type(control: Element, texts: Sequence[str]) -> None:
    properties, content = control.find(W + "sdtPr"), control.find(W + "sdtContent")
    assert properties is not None
    assert content is not None
    for one in properties.findall(W + "showingPlcHdr"):
        properties.remove(one)
    for look in content.findall(f".//{W}rPr"):
        look.getparent().remove(look)  # type: ignore[union-attr]
    (first,) = content
    twins = [first, *(deepcopy(first) for _ in texts[1:])]
    content[:] = twins
    for twin, text in zip(twins, texts, strict=True):
        next(twin.iter(W + "t")).text = text


def between_bookmarks(sheet: Package, tag: str) -> list[str]:
    """Return the paragraphs that a field's bookmark encloses, as far as it encloses them."""
    inside, id_ = False, None
    found: list[str] = []
    for element in _in_order(sheet):
        if element.tag == W + "bookmarkStart" and element.get(W + "name") == bookmark(tag):
            inside, id_ = True, element.get(W + "id")
        elif element.tag == W + "bookmarkEnd" and inside and element.get(W + "id") == id_:
            return [text for text in found if text]
        elif inside and element.tag == W + "p":
            found.append("")
        elif inside and element.tag == W + "t":
            found = found or [""]
            found[-1] += element.text or ""
    raise AssertionError(f"no bookmark around {tag}")


def _in_order(sheet: Package) -> Iterator[Element]:
    return etree.fromstring(sheet.main_part().data).iter()

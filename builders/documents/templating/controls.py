"""The answer sheet's controls as LibreOffice before 7.5 leaves them, made whole again.

It forgets a control's tag, its lock and that the prompt is only shown, and puts what stood around
paragraphs into the paragraph. It keeps the name of the prompt, and that says which control it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from builders.answer_marks import GROUP_TAG, WRITER_TAG
from builders.documents.templating.tags import Element, W

_PROMPT_STYLE = "PlaceholderText"


class Prompted(Struct, frozen=True):
    """A control of an answer sheet.

    Args:
        tag: what it is read back by; a template's tag stands in it.
        is_around: whether it is around whole paragraphs, for several points.
    """

    tag: str
    is_around: bool = False


PROMPTED = {
    "PlenumGroup": Prompted(GROUP_TAG),
    "PlenumWriter": Prompted(WRITER_TAG),
    "PlenumAnswer": Prompted("{{ question.answer_tag }}", is_around=True),
    "PlenumHighlight": Prompted("{{ task.highlight_tag }}", is_around=True),
}
"""The controls of an answer sheet by the names of their prompts."""


def make_controls_whole(root: Element) -> None:
    """Give the controls of an answer sheet back what LibreOffice took from them."""
    for control in list(root.iter(W + "sdt")):
        properties = control.find(W + "sdtPr")
        if properties is not None and properties.find(W + "tag") is None:
            _make_whole(control, properties)


def _make_whole(control: Element, properties: Element) -> None:
    prompt = properties.find(f"{W}placeholder/{W}docPart")
    known = None if prompt is None else PROMPTED.get(prompt.get(W + "val", ""))
    if known is not None:
        around = control.getparent() if known.is_around else None
        if around is not None and _is_alone(control, around):
            _put_around(control, around)
        kind = "text" if not known.is_around else "richText"
        _set(properties, known.tag, "sdtLocked", ("showingPlcHdr",), kind)
        _show_as_prompt(control)
    elif "group.name" in "".join(map(str, control.itertext())):
        _set(properties, GROUP_TAG, "sdtContentLocked", (), "text")


def _set(properties: Element, tag: str, lock: str, switches: Sequence[str], kind: str) -> None:
    """Write the properties of a control in the order that the schema wants."""
    kept = [properties.find(W + name) for name in ("id", "placeholder")]
    alias = properties.find(W + "alias")
    for child in list(properties):
        properties.remove(child)
    id_, placeholder = kept
    made = (
        alias,
        etree.Element(W + "tag", {W + "val": tag}),
        id_,
        etree.Element(W + "lock", {W + "val": lock}),
        placeholder,
        *(etree.Element(W + name) for name in switches),
        etree.Element(W + kind),
    )
    properties.extend([one for one in made if one is not None])


def _is_alone(control: Element, paragraph: Element) -> bool:
    others = (child for child in paragraph if child is not control)
    return paragraph.tag == W + "p" and all(child.tag == W + "pPr" for child in others)


def _put_around(control: Element, paragraph: Element) -> None:
    """Put a control around the paragraph that it is alone in."""
    content = control.find(W + "sdtContent")
    parent = paragraph.getparent()
    if content is None or parent is None:
        return
    parent.replace(paragraph, control)
    paragraph.extend(list(content))
    content.append(paragraph)


def _show_as_prompt(control: Element) -> None:
    for run in control.iter(W + "r"):
        properties = run.find(W + "rPr")
        if properties is None:
            properties = etree.Element(W + "rPr")
            run.insert(0, properties)
        if properties.find(W + "rStyle") is None:
            properties.insert(0, etree.Element(W + "rStyle", {W + "val": _PROMPT_STYLE}))

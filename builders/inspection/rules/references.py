"""What the XML refers to by ids of links: there, and of the kind that is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builders.inspection.findings import Fault
from builders.inspection.markup import local
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import SAVE_ANEW
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")
_TOLD = frozenset(("headerReference", "footerReference"))
"""What the rule about sections tells of."""
_LINKS = frozenset(("hlinkClick", "hlinkHover", "hlinkMouseOver"))
_KINDS: Mapping[tuple[str, str], frozenset[str]] = {
    (element, attribute): frozenset(kinds.split())
    for element, attribute, kinds in (
        ("sldId", "id", "slide"),
        ("sldLayoutId", "id", "slideLayout"),
        ("sldMasterId", "id", "slideMaster"),
        ("notesMasterId", "id", "notesMaster"),
        ("handoutMasterId", "id", "handoutMaster"),
        ("blip", "embed", "image"),
        ("blip", "link", "image"),
        ("svgBlip", "embed", "image"),
        ("svgBlip", "link", "image"),
        ("imagedata", "id", "image"),
        ("chart", "id", "chart chartEx"),
        ("userShapes", "id", "chartUserShapes"),
        ("externalData", "id", "package oleObject externalLinkPath"),
        ("hlinkClick", "id", "hyperlink slide audio video media"),
        ("hlinkHover", "id", "hyperlink slide audio video media"),
        ("hlinkMouseOver", "id", "hyperlink slide audio video media"),
        ("hyperlink", "id", "hyperlink"),
        ("videoFile", "link", "video media"),
        ("quickTimeFile", "link", "video media"),
        ("audioFile", "link", "audio media"),
        ("wavAudioFile", "embed", "audio media"),
        ("snd", "embed", "audio media"),
        ("media", "embed", "media"),
        ("media", "link", "media"),
        ("relIds", "dm", "diagramData"),
        ("relIds", "lo", "diagramLayout"),
        ("relIds", "qs", "diagramQuickStyle"),
        ("relIds", "cs", "diagramColors"),
        ("oleObj", "id", "oleObject package"),
        ("OLEObject", "id", "oleObject package"),
        ("control", "id", "control"),
        ("attachedTemplate", "id", "attachedTemplate"),
        ("subDoc", "id", "subDocument"),
        ("altChunk", "id", "aFChunk"),
        ("tags", "id", "tags"),
    )
}
"""The kinds of links that an element's attribute may refer to (ISO/IEC 29500-1, 17 to 21)."""
_NAMES: Mapping[str, Message] = {
    "slide": message("a slide"),
    "slideLayout": message("a layout"),
    "slideMaster": message("a slide master"),
    "notesSlide": message("notes"),
    "notesMaster": message("the notes master"),
    "image": message("a picture"),
    "chart": message("a chart"),
    "header": message("a header"),
    "footer": message("a footer"),
    "hyperlink": message("a link"),
    "video": message("a video"),
    "audio": message("a sound"),
    "media": message("a video or sound"),
    "oleObject": message("an embedded object"),
    "package": message("an embedded file"),
    "theme": message("a theme"),
}


@RULES.add(
    XmlPart,
    "reference-unknown",
    "error",
    demand=message("What the content refers to is linked to."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-1, 22.8.2.1",
)
def reference_unknown(part: XmlPart) -> Iterator[Fault]:
    """Find pictures, links, charts and the like whose link the part does not have."""
    for element, attribute, id_ in part.references:
        name = local(element)
        if id_ in part.links or name in _TOLD or not (id_ or _needs_one(name, attribute)):
            continue
        sentence = message(
            "Something here ({element}) refers to the link “{id}”, which is not there.",
            element=name,
            id=shown(id_),
        )
        yield part.fault(sentence, element)


def _needs_one(element: str, attribute: str) -> bool:
    """Return whether an empty reference is a fault; Office itself leaves some empty."""
    return element not in _LINKS and (element, attribute) in _KINDS


@RULES.add(
    XmlPart,
    "reference-of-wrong-kind",
    "error",
    demand=message("Pictures refer to pictures, charts to charts, links to addresses or slides."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-1, 17 to 21",
)
def reference_of_wrong_kind(part: XmlPart) -> Iterator[Fault]:
    """Find references to something that cannot be used so, such as a link to a layout."""
    for element, attribute, id_ in part.references:
        wanted = _KINDS.get((local(element), attribute))
        link = part.links.get(id_) if wanted else None
        if wanted is None or link is None or not link.kind or link.kind in wanted:
            continue
        sentence = message(
            "This should lead to {wanted}, but leads to {found}.",
            wanted=_name(min(sorted(wanted), key=_rank)),
            found=_name(link.kind),
        )
        yield part.fault(sentence, element)


def _rank(kind: str) -> tuple[bool, bool]:
    """Return by what the kind is chosen that is named: a link first, then what has a name."""
    return kind != "hyperlink", kind not in _NAMES


def _name(kind: str) -> Message | str:
    return _NAMES.get(kind) or f"“{shown(kind)}”"

"""Names, addresses and paths that a file tells without showing them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from builders.answer_marks import PROPERTIES
from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import CP, DC, Element, local
from builders.inspection.office_file import OfficeFile
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")
_APP: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_LISTS: Final = ("core-properties", "extended-properties", "custom-properties")
_E_MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,255}\.[\w.-]{0,255}\w")
OWN_PATH: Final = re.compile(
    r"file:/{2,}\S+|(?<![\w\\:/])\\\\[\w.-]+\\\S+|(?<!\w)[A-Za-z]:\\[^\s\\]+\\\S+"
    # An address of the web may well have a folder called home.
    r"|(?<![\w.:/\\-])(?:[A-Za-z]:)?[\\/]+(?:Users|home|Documents and Settings)[\\/]+[^\\/\s]+",
    re.IGNORECASE,
)
"""A path of somebody's own machine or server."""
_INSPECTOR: Final = "Microsoft Document Inspector, “Document Properties and Personal Information”"
_OF_OFFICE: Final = frozenset(
    (
        *("Slides", "Notes", "HiddenSlides", "MMClips", "PresentationFormat", "Words", "Pages"),
        *("Paragraphs", "Lines", "Characters", "Application", "AppVersion", "DocSecurity"),
        *("LinksUpToDate", "ScaleCrop", "ShareDoc", "SharedDoc", "HyperlinksChanged"),
    )
)
"""What LibreOffice writes among the custom properties, though it is among those of Office."""
_REMOVE: Final = message(
    "Choose File, Info, Check for Issues, Inspect Document, and remove personal information."
)
_LINK_REMEDY: Final = message(
    "Give the link an address that others can reach, or put the file in the presentation."
)


def _properties(file: OfficeFile) -> Iterator[tuple[str, Element]]:
    """Yield name and root of each part with properties of the file."""
    for link in file.links("/"):
        if link.kind in _LISTS and link.target in file.members:
            root = file.parse(link.target).root
            if root is not None:
                yield link.target, root


def _texts(root: Element) -> Iterator[str]:
    return (" ".join((one.text or "").split()) for one in root.iter("*"))


@RULES.add(
    OfficeFile,
    "last-editor-named",
    "tip",
    demand=message("The properties name no person beside the author."),
    remedy=_REMOVE,
    source=_INSPECTOR,
)
def last_editor_named(file: OfficeFile) -> Iterator[Fault]:
    """Find the person who saved the file last, where author or company do not name them."""
    known: set[str] = set()
    for _, root in _properties(file):
        known.update(root.findtext(tag) or "" for tag in (f"{DC}creator", f"{_APP}Company"))
    for part, root in _properties(file):
        editor = " ".join((root.findtext(f"{CP}lastModifiedBy") or "").split())
        if editor and editor not in known:
            sentence = message("“{name}” is named as who saved the file last.", name=shown(editor))
            yield Fault(sentence, part)


@RULES.add(
    OfficeFile,
    "manager-named",
    "tip",
    demand=message("The properties name no manager."),
    remedy=_REMOVE,
    source=_INSPECTOR,
)
def manager_named(file: OfficeFile) -> Iterator[Fault]:
    """Find the person named as manager."""
    for part, root in _properties(file):
        manager = " ".join((root.findtext(f"{_APP}Manager") or "").split())
        if manager:
            sentence = message("“{name}” is named as manager.", name=shown(manager))
            yield Fault(sentence, part)


@RULES.add(
    OfficeFile,
    "address-in-properties",
    "tip",
    demand=message("The properties hold no e-mail address."),
    remedy=_REMOVE,
    source=_INSPECTOR,
)
def address_in_properties(file: OfficeFile) -> Iterator[Fault]:
    """Find e-mail addresses, once for each part of the properties."""
    for part, root in _properties(file):
        found = next(filter(None, map(_E_MAIL.search, _texts(root))), None)
        if found:
            sentence = message(
                "The properties hold the e-mail address {address}.", address=shown(found.group())
            )
            yield Fault(sentence, part)


@RULES.add(
    OfficeFile,
    "path-in-properties",
    "warning",
    demand=message("The properties do not say in which folder the file was made."),
    remedy=_REMOVE,
    source=_INSPECTOR,
)
def path_in_properties(file: OfficeFile) -> Iterator[Fault]:
    """Find paths of somebody's own machine or server, which often hold a user's name."""
    for part, root in _properties(file):
        found = next(filter(None, map(OWN_PATH.search, _texts(root))), None)
        if found:
            sentence = message("The properties hold the path {path}.", path=shown(found.group()))
            yield Fault(sentence, part)


@RULES.add(
    OfficeFile,
    "custom-properties-left",
    "tip",
    demand=message("The file carries no properties of the system it was stored in."),
    remedy=message(
        "Choose File, Info, Properties, Advanced Properties, Custom, and delete what is not needed."
    ),
    source=_INSPECTOR,
)
def custom_properties_left(file: OfficeFile) -> Iterator[Fault]:
    """Find custom properties, in which archives and templates keep numbers, names and labels."""
    for part, root in _properties(file):
        names = [one.get("name", "") for one in root if local(one) == "property"]
        names = [name for name in names if name not in _OF_OFFICE and name not in PROPERTIES]
        if names:
            sentence = message(
                "The file carries properties of other systems: {names}.",
                names=shown(", ".join(names)),
            )
            yield Fault(sentence, part)


@RULES.add(
    Slide,
    "path-on-slide",
    "warning",
    demand=message("Nothing on a slide refers to a file on somebody's own machine."),
    remedy=_LINK_REMEDY,
    source=_INSPECTOR,
)
def path_on_slide(slide: Slide) -> Iterator[Fault]:
    """Find links, linked pictures and films, and alternative texts that hold such a path."""
    for link in slide.part.links.values():
        found = OWN_PATH.match(unquote(link.target)) if link.external else None
        if found:
            users = (one for one, _, id_ in slide.part.references if id_ == link.id)
            sentence = message("A link leads to {path}.", path=shown(unquote(link.target)))
            yield slide.fault(sentence, next(users, None))
    for shape in slide.shapes:
        found = OWN_PATH.search(shape.description)
        if found:
            sentence = message("The alternative text holds the path {path}.", path=shown(found[0]))
            yield slide.fault(sentence, shape)


@RULES.add(
    Deck,
    "edit-history-left",
    "tip",
    demand=message("A presentation that is published does not tell who changed what in it."),
    remedy=_REMOVE,
    source="[MS-PPTX], 2.1 (changesInfo, revisionInfo)",
)
def edit_history_left(deck: Deck) -> Iterator[Fault]:
    """Find the list of changes that PowerPoint keeps, with names and e-mail addresses."""
    for name in deck.main.related("changesInfo"):
        yield Fault(message("The file holds a list of who changed what in it, with names."), name)


@RULES.add(
    Deck,
    "printer-settings-left",
    "tip",
    demand=message("A presentation does not carry the settings of a printer."),
    remedy=message("Save the file anew in PowerPoint under another name."),
    source="ISO/IEC 29500-1, 15.2.15",
)
def printer_settings_left(deck: Deck) -> Iterator[Fault]:
    """Find settings of printers, which tell the name of a printer and its server."""
    for name in deck.main.related("printerSettings"):
        yield Fault(message("The file carries the settings of somebody's printer."), name)


@RULES.add(
    Deck,
    "tags-left",
    "tip",
    demand=message("A presentation carries no hidden tags of add-ins."),
    remedy=message(
        "Let the add-in that made the tags remove them, or leave them if they are harmless."
    ),
    source="ISO/IEC 29500-1, 13.3.12 (user-defined tags)",
)
def tags_left(deck: Deck) -> Iterator[Fault]:
    """Find tags, in which add-ins keep what no one sees."""
    for owner in (deck.main.name, *deck.slide_names):
        tagged = [one.target for one in deck.file.links(owner) if one.kind == "tags"]
        parts = filter(None, map(deck.shared, tagged))
        names = [one.get("name", "") for part in parts for one in part.root]
        if names:
            sentence = message(
                "An add-in has left hidden tags: {names}.",
                names=shown(", ".join(dict.fromkeys(names))),
            )
            yield Fault(sentence, owner)

"""What the file fetches from elsewhere when it is opened, or leads to that only its author has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from builders.inspection.findings import Fault
from builders.inspection.kinds import IS_SLIDE
from builders.inspection.office_file import OfficeFile
from builders.inspection.registry import Rules
from builders.inspection.rules.personal import OWN_PATH
from builders.inspection.rules.relationships import links_of_all, place_of
from builders.opc import Relationship
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")
_WEB = re.compile(r"(?:https?|ftp|mhtml|ms-[a-z-]+):", re.IGNORECASE)
_LOCAL = re.compile(r"(?:file:|[A-Za-z]:[\\/]|\\\\)", re.IGNORECASE)
_LINKS = ("hyperlink", "attachedTemplate")


@RULES.add(
    OfficeFile,
    "linked-content",
    "warning",
    demand=message("All pictures, videos and objects are in the file itself."),
    remedy=message(
        "Choose File, Info, Edit Links to Files, and break the link, or insert the content anew."
    ),
    source="ISO/IEC 29500-2, 6.5.3.4; Microsoft Support, “Block or unblock external content”",
)
def linked_content(file: OfficeFile) -> Iterator[Fault]:
    """Find content that is fetched on opening: it may be gone, and tells who opens the file."""
    for owner, written in links_of_all(file):
        link = written.link
        if link.external and link.kind not in _LINKS:
            yield Fault(_fetched(link), place_of(owner))


def _fetched(link: Relationship) -> Message:
    if not link.target.strip():
        return message(
            "Something here (“{use}”) lies outside the file, and nobody knows where.",
            use=shown(link.kind),
        )
    return message(
        "Something here (“{use}”) is fetched from “{address}” and not in the file.",
        use=shown(link.kind),
        address=shown(link.target),
    )


@RULES.add(
    OfficeFile,
    "remote-template",
    "error",
    demand=message("The document fetches no template from the web."),
    remedy=message(
        "In Word, choose Developer, Document Template, and attach Normal or a template of your own."
    ),
    source="MITRE ATT&CK, T1221; ISO/IEC 29500-1, 17.15.1.6",
)
def remote_template(file: OfficeFile) -> Iterator[Fault]:
    """Find templates that Word fetches from the web on opening, a way in for harmful programs."""
    for owner, written in links_of_all(file):
        link = written.link
        if link.kind == "attachedTemplate" and _WEB.match(link.target.strip()):
            sentence = message(
                "Word fetches a template from “{address}” when it opens the document.",
                address=shown(link.target),
            )
            yield Fault(sentence, place_of(owner))


@RULES.add(
    OfficeFile,
    "local-template",
    "tip",
    demand=message("The document does not tell where its author keeps templates."),
    remedy=message(
        "In Word, choose Developer, Document Template, and attach Normal before publishing."
    ),
    source="ISO/IEC 29500-1, 17.15.1.6",
)
def local_template(file: OfficeFile) -> Iterator[Fault]:
    """Find paths to templates, which tell names of people and servers."""
    for owner, written in links_of_all(file):
        link = written.link
        if link.kind == "attachedTemplate" and not _WEB.match(link.target.strip()):
            sentence = message(
                "The document names its template as “{address}”.", address=shown(link.target)
            )
            yield Fault(sentence, place_of(owner))


@RULES.add(
    OfficeFile,
    "address-local",
    "warning",
    demand=message("Links lead to addresses that every reader can reach."),
    remedy=message("Put the file where all readers can open it, and link to its address there."),
    source="RFC 8089; WCAG 2.1, 2.4.4",
)
def address_local(file: OfficeFile) -> Iterator[Fault]:
    """Find links to files on somebody's own disk or server."""
    for owner, written in links_of_all(file):
        link = written.link
        if _is_told_with_its_text(file, owner, link):
            continue
        if link.external and link.kind == "hyperlink" and _LOCAL.match(link.target.strip()):
            sentence = message(
                "The link leads to “{address}”, which only its author can open.",
                address=shown(link.target),
            )
            yield Fault(sentence, place_of(owner))


def _is_told_with_its_text(file: OfficeFile, owner: str, link: Relationship) -> bool:
    """Return whether the rule about paths on slides tells of a link."""
    on_slide = file.content_type(owner).endswith(IS_SLIDE)
    return on_slide and OWN_PATH.match(unquote(link.target)) is not None

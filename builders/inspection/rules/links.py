"""Links and actions: they lead somewhere, and their addresses are addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, P, R
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("presentation")
_LINKS = (f"{A}hlinkClick", f"{A}hlinkMouseOver", f"{A}hlinkHover")
_ACTION = re.compile(
    r"ppaction://(?:hlinkshowjump\?jump=(?:nextslide|previousslide|firstslide|lastslide|"
    r"lastslideviewed|endshow)|hlinksldjump(?:\?.*)?|hlinkpres\?.*|hlinkfile(?:\?.*)?|"
    r"customshow\?id=[0-9]+(?:&return=(?:true|false))?|program|macro\?name=.+|media|"
    r"ole\?verb=-?[0-9]+|noaction)",
    re.IGNORECASE,
)
_WITH_TARGET = re.compile(r"ppaction://(?:hlinksldjump|hlinkpres|hlinkfile|program)", re.IGNORECASE)
_TO_SHOW = re.compile(r"ppaction://customshow\?id=([0-9]+)", re.IGNORECASE)
_MEND = message("Select it, choose Insert, Link, and set where the link is to lead.")
_MISSPELT = re.compile(r"(?!https?$)[htps]{2,8}|mail|maito|mialto|malito|javascript")
_WEB = frozenset(("http", "https", "ftp", "ftps", "sftp"))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_HOST = re.compile(r"[^\s/?#\\<>\"{}|^`]+")
_WEB_WITHOUT_SCHEME = re.compile(
    r"www\.[^/\s]+\.[A-Za-z]{2,}|[\w.-]+\.(?:no|com|org|net|eu|se|dk)(?:/.*)?$|[^\s/@:]+@[\w.-]+$",
    re.IGNORECASE,
)


@RULES.add(
    XmlPart,
    "link-without-target",
    "error",
    demand=message("Each link leads somewhere or does something."),
    remedy=_MEND,
    source="ISO/IEC 29500-1, 21.1.2.3.5",
)
def link_without_target(part: XmlPart) -> Iterator[Fault]:
    """Find links with neither an address nor an action, and jumps that lead to no slide."""
    for tag in _LINKS:
        for link in part.all(tag):
            target, action = link.get(f"{R}id", ""), link.get("action", "")
            if not target and (not action or _WITH_TARGET.match(action)):
                yield part.fault(message("The link leads nowhere."), link)


@RULES.add(
    XmlPart,
    "link-action-unknown",
    "error",
    demand=message("Actions of links are ones that PowerPoint knows."),
    remedy=message("Select it, choose Insert, Action, and set what a click is to do."),
    source="ISO/IEC 29500-1, 21.1.2.3.5; [MS-OI29500], on hlinkClick",
)
def link_action_unknown(part: XmlPart) -> Iterator[Fault]:
    """Find actions that PowerPoint does not know, and slide jumps that lead to no slide."""
    for tag in _LINKS:
        for link in part.all(tag):
            action = link.get("action", "")
            if action and not _ACTION.fullmatch(action):
                sentence = message(
                    "PowerPoint does not know the action “{action}”.", action=shown(action)
                )
                yield part.fault(sentence, link)
            elif action.lower().startswith("ppaction://hlinksldjump"):
                yield from _jump_faults(part, link)


def _jump_faults(part: XmlPart, link: Element) -> Iterator[Fault]:
    target = part.links.get(link.get(f"{R}id", ""))
    if target is not None and target.kind != "slide":
        yield part.fault(message("The link should lead to a slide, but leads elsewhere."), link)


@RULES.add(
    Slide,
    "link-to-unknown-show",
    "error",
    demand=message("Links to custom shows lead to shows that are there."),
    remedy=_MEND,
    source="ISO/IEC 29500-1, 19.2.1.6; [MS-OI29500], on hlinkClick",
)
def link_to_unknown_show(slide: Slide) -> Iterator[Fault]:
    """Find links that start a custom show that the presentation does not have."""
    for tag in _LINKS:
        for link in slide.part.all(tag):
            show = _TO_SHOW.match(link.get("action", ""))
            shows = slide.deck.main.all(f"{P}custShow") if show else []
            if show and show[1] not in {one.get("id", "") for one in shows}:
                sentence = message("The link leads to a custom show that is not there.")
                yield slide.fault(sentence, link)


@RULES.add(
    XmlPart,
    "address-malformed",
    "error",
    demand=message("Addresses of links are complete and correctly written."),
    remedy=_MEND,
    source="RFC 3986; ISO/IEC 29500-2, 6.5.3",
)
def address_malformed(part: XmlPart) -> Iterator[Fault]:
    """Find addresses of links that no program can follow."""
    for element, target in _addresses(part):
        problem = _problem(target)
        if problem:
            yield part.fault(problem, element)


@RULES.add(
    XmlPart,
    "address-without-scheme",
    "warning",
    demand=message("Addresses on the web begin with “https://”."),
    remedy=_MEND,
    source="RFC 3986, 3.1",
)
def address_without_scheme(part: XmlPart) -> Iterator[Fault]:
    """Find addresses on the web that are read as names of files, for want of their beginning."""
    for element, target in _addresses(part):
        if _WEB_WITHOUT_SCHEME.match(target):
            sentence = message(
                "The address “{address}” is read as the name of a file, since it does not begin "
                "with “https://” or “mailto:”.",
                address=shown(target),
            )
            yield part.fault(sentence, element)


def _addresses(part: XmlPart) -> Iterator[tuple[Element | None, str]]:
    """Yield the addresses outside that a part's links lead to, each with an element using it."""
    links = [one for one in part.links.values() if one.external and one.kind == "hyperlink"]
    # The first to use a link stays, since it is set last.
    users = {id_: one for one, _, id_ in reversed(part.references)} if links else {}
    for link in links:
        yield users.get(link.id), link.target


def _problem(target: str) -> Message | None:
    if not target.strip():
        return message("The link's address is empty.")
    scheme = _SCHEME.match(target)
    if scheme is None or len(scheme[1]) == 1:
        return _space_problem(target) if target.startswith("//") else None
    name = scheme[1].lower()
    if _MISSPELT.fullmatch(name) or "." in name:
        return message(
            "The address “{address}” begins with “{scheme}:”, which leads nowhere.",
            address=shown(target),
            scheme=shown(scheme[1]),
        )
    return _problem_of_known(name, target)


def _problem_of_known(scheme: str, target: str) -> Message | None:
    if scheme in _WEB and not _has_host(target):
        return message("The address “{address}” names no place on the web.", address=shown(target))
    if scheme == "mailto":
        return _mail_problem(target)
    return None if scheme == "file" else _space_problem(target)


def _mail_problem(target: str) -> Message | None:
    receiver = target[7:].partition("?")[0]
    if "@" in receiver or "%40" in receiver or (not receiver and "?" in target):
        return _space_problem(target.partition("?")[0])
    return message("The address “{address}” names no receiver.", address=shown(target))


def _space_problem(target: str) -> Message | None:
    if any(one.isspace() or one in '<>"' for one in target.strip()):
        return message(
            "The address “{address}” holds a space or another character that addresses cannot.",
            address=shown(target),
        )
    return None


def _has_host(target: str) -> bool:
    try:
        split: SplitResult = urlsplit(target)
        host = split.hostname or ""
        _ = split.port
    except ValueError:
        return False
    return _HOST.fullmatch(host) is not None and "//" in target and not host.startswith(".")

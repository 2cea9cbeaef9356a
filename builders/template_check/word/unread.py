"""Tags where no build looks for them: in links, charts, drawings and comments."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from builders.documents.templating.tags import tags_in
from builders.template_check.faults import WHOLE, Fault
from builders.template_check.word.opened import OpenedWord
from seminar.messages import message
from seminar.texts import shown

_SHOWING = ("/word/charts/", "/word/diagrams/", "/word/comments")
"""How the names of parts begin whose text people see."""


def unread_faults(opened: OpenedWord) -> Iterator[Fault]:
    """Yield tags in the addresses of links, and in parts that are taken over as they are."""
    for part in opened.texts:
        for link in part.links.values():
            address = unquote(link.target)
            if link.external and tags_in(address).spans:
                element = next((at for at, _, id_ in part.references if id_ == link.id), part.root)
                yield opened.fault(
                    "tag-in-link",
                    "warning",
                    (part, element),
                    message(
                        "The tag in the link to “{address}” is not filled.", address=shown(address)
                    ),
                    message("Write the address as text, or lead to a fixed page."),
                )
    for name in opened.file.parts:
        if name.startswith(_SHOWING):
            yield from _in_other_part(opened, name)


def _in_other_part(opened: OpenedWord, name: str) -> Iterator[Fault]:
    root = opened.file.parse(name).root if opened.file.is_xml(name) else None
    text = "" if root is None else "".join(one.text or "" for one in root.iter("*"))
    for start, end in tags_in(text).spans[:1]:
        yield Fault(
            "tag-not-read",
            "warning",
            WHOLE,
            message(
                "“{tag}” stands in a chart, a drawing or a comment ({part}), where tags are not "
                "filled.",
                tag=shown(text[start:end]),
                part=name.rpartition("/")[2],
            ),
            message("Write it in the text instead, or type there what is to be read."),
        )

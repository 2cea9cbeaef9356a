"""The ids of paragraphs, by which comments and shared editing know them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W14, W
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_OWNERS = (f"{W}p", f"{W}tr")
_END = 0x8000_0000


@RULES.add(
    Document,
    "paragraph-id-twice",
    "warning",
    demand=message("Each paragraph has an id of its own, where it has one."),
    remedy=REPAIR_IN_WORD,
    source="[MS-DOCX], 2.6.2.3, paraId",
)
def paragraph_id_twice(document: Document) -> Iterator[Fault]:
    """Find paragraphs with the id of an earlier one, as copies made by programs have it."""
    for part in document.stories:
        seen: set[str] = set()
        for tag in _OWNERS:
            for one in part.all(tag):
                id_ = one.get(f"{W14}paraId", "").upper()
                if id_ and id_ in seen:
                    sentence = message("Two paragraphs have the same id, {id}.", id=shown(id_))
                    yield part.fault(sentence, one)
                seen.add(id_)


@RULES.add(
    Document,
    "paragraph-id",
    "error",
    demand=message("Ids of paragraphs are eight hexadecimal digits below 80000000."),
    remedy=REPAIR_IN_WORD,
    source="[MS-DOCX], 2.6.2.3 and 2.6.2.4, paraId and textId",
)
def paragraph_id(document: Document) -> Iterator[Fault]:
    """Find ids that Word does not take, so that it calls the file damaged."""
    for part in document.stories:
        for tag in _OWNERS:
            for one in part.all(tag):
                for name in ("paraId", "textId"):
                    id_ = one.get(f"{W14}{name}")
                    if id_ is not None and not _is_id(id_):
                        sentence = message(
                            "The paragraph's id {id} is none that Word takes.", id=shown(id_)
                        )
                        yield part.fault(sentence, one)


def _is_id(text: str) -> bool:
    try:
        return len(text) == 8 and 0 < int(text, 16) < _END
    except ValueError:
        return False

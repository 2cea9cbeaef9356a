"""What colleagues left in a Word document on the way: comments, tracked changes, markings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, is_on, text_of
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import run_property, shown_stories, text_of_run
from seminar.messages import Field, Message, message
from seminar.texts import shown

RULES = Rules("left-overs")
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_INSERTED = (f"{W}ins", f"{W}moveTo", f"{W}cellIns")
_DELETED = (f"{W}del", f"{W}moveFrom", f"{W}cellDel")
_FORMATTED = (
    *(f"{W}{what}Change" for what in ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr")),
    f"{W}tblGridChange",
    f"{W}numberingChange",
    f"{W}cellMerge",
)


def _people(elements: Iterable[Element]) -> Field:
    """Return the names of those who made changes or comments, most frequent first."""
    counted = Counter(one.get(f"{W}author", "").strip() for one in elements)
    del counted[""]
    names = ", ".join(name for name, _ in counted.most_common())
    return shown(names) if names else message("someone without a name")


@RULES.add(
    Document,
    "document-comments-left",
    "warning",
    demand=message("A document to be published holds no comments."),
    remedy=message(
        "In Word, answer the comments, then choose Review, Delete, Delete All Comments in Document."
    ),
    source="Microsoft, Remove hidden data and personal information (Document Inspector)",
)
def comments_left(document: Document) -> Iterator[Fault]:
    """Find comments, once for the document: how many, by whom."""
    for part in document.parts("comments"):
        comments = part.all(f"{W}comment")
        if comments:
            yield part.fault(_comments(comments), comments[0])


def _comments(comments: list[Element]) -> Message:
    people = _people(comments)
    text = shown(" ".join(text_of(comments[0]).split()))
    if len(comments) == 1:
        return message("There is a comment left by {people}: “{text}”.", people=people, text=text)
    return message(
        "There are {count} comments left by {people}, the first “{text}”.",
        count=len(comments),
        people=people,
        text=text,
    )


@RULES.add(
    Document,
    "tracked-changes-left",
    "warning",
    demand=message("All tracked changes of a document to be published are accepted or rejected."),
    remedy=message("In Word, choose Review, Accept or Reject, for all changes."),
    source="Microsoft, Remove hidden data and personal information (Document Inspector)",
)
def tracked_changes_left(document: Document) -> Iterator[Fault]:
    """Find tracked changes, once for each part with text: how many, by whom."""
    for part in (*document.stories, *document.parts("styles"), *document.parts("numbering")):
        inserted, deleted, formatted = (
            [one for tag in tags for one in part.all(tag)]
            for tags in (_INSERTED, _DELETED, _FORMATTED)
        )
        changes = [*inserted, *deleted, *formatted]
        if changes:
            sentence = message(
                "Tracked changes by {people} are left: {changes}.",
                people=_people(changes),
                changes=_listed(len(inserted), len(deleted), len(formatted)),
            )
            yield part.fault(sentence, changes[0])


def _listed(inserted: int, deleted: int, formatted: int) -> Message:
    """Return how many changes there are of each kind that there are any of."""
    kinds = [
        *([_inserted(inserted)] if inserted else []),
        *([_deleted(deleted)] if deleted else []),
        *([_formatted(formatted)] if formatted else []),
    ]
    first, *rest = kinds
    for place, one in enumerate(rest, 1):
        is_last = place == len(rest)
        first = (
            message("{first} and {second}", first=first, second=one)
            if is_last
            else message("{first}, {second}", first=first, second=one)
        )
    return first


def _inserted(count: int) -> Message:
    return message("1 insertion") if count == 1 else message("{count} insertions", count=count)


def _deleted(count: int) -> Message:
    return message("1 deletion") if count == 1 else message("{count} deletions", count=count)


def _formatted(count: int) -> Message:
    if count == 1:
        return message("1 change of format")
    return message("{count} changes of format", count=count)


@RULES.add(
    Document,
    "changes-are-tracked",
    "tip",
    demand=message("A finished document does not track changes any more."),
    remedy=message("In Word, choose Review, and turn Track Changes off."),
    source="ISO/IEC 29500-1, 17.15.1.89",
)
def changes_are_tracked(document: Document) -> Iterator[Fault]:
    """Find documents that keep every further change as a tracked one."""
    for part in document.parts("settings"):
        for one in part.all(f"{W}trackRevisions"):
            if is_on(one, f"{W}val"):
                yield part.fault(message("Track Changes is still on."), one)


@RULES.add(
    Document,
    "highlighted-text",
    "tip",
    demand=message("No text of a finished document is highlighted with the marker."),
    remedy=message(
        "In Word, settle what was marked, then choose Home, Text Highlight Color, No Color."
    ),
    source="ISO/IEC 29500-1, 17.3.2.15",
)
def highlighted_text(document: Document) -> Iterator[Fault]:
    """Find text marked as with a felt pen, which mostly means that something is to be settled."""
    for part in shown_stories(document):
        for mark in part.all(f"{W}highlight"):
            run = mark.getparent()
            run = None if run is None else run.getparent()
            if run is None or run.tag != f"{W}r" or mark.get(f"{W}val") in (None, "none"):
                continue
            text = text_of_run(run).strip()
            if text and not _goes_on(run):
                yield part.fault(message("“{text}” is highlighted.", text=shown(text)), run)


def _goes_on(run: Element) -> bool:
    """Return whether the text before is highlighted too, so that it has been told."""
    before = run.getprevious()
    return before is not None and run_property(before, "highlight") is not None


@RULES.add(
    Document,
    "people-left",
    "tip",
    demand=message("A document to be published does not list who has worked on it."),
    remedy=message(
        "In Word, choose File, Info, Check for Issues, Inspect Document, and remove the personal "
        "information."
    ),
    source="Microsoft, Remove hidden data and personal information (Document Inspector)",
)
def people_left(document: Document) -> Iterator[Fault]:
    """Find the list of those who commented where it outlived their comments."""
    if any(part.all(f"{W}comment") for part in document.parts("comments")):
        return
    for part in document.parts("people"):
        names = [one.get(f"{W15}author", "") for one in part.all(f"{W15}person")]
        if any(names):
            sentence = message(
                "The file names people who commented or made changes: {people}.",
                people=shown(", ".join(filter(None, names))),
            )
            yield part.fault(sentence)

"""The check of a Word template: its tags, what they say, its styles, and a document tried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builders.documents.fields import ROOTS, SHEET_ROOTS
from builders.documents.kinds import DocumentKind
from builders.documents.templates import kind_of
from builders.documents.templating.tags import tags_in
from builders.documents.templating.wholeness import MOST_TAGS
from builders.inspection.document import Document
from builders.inspection.office_file import open_office_file
from builders.inspection.parts import XmlPart
from builders.template_check.faults import Fault, Report, in_order
from builders.template_check.word.controls import control_faults
from builders.template_check.word.fields import read_fields
from builders.template_check.word.inherited import package_faults, seen_faults
from builders.template_check.word.language import language_faults
from builders.template_check.word.naming import naming_faults
from builders.template_check.word.opened import OpenedWord
from builders.template_check.word.shape import shape_faults
from builders.template_check.word.styles import style_faults
from builders.template_check.word.trial import trial_faults
from builders.template_check.word.unread import unread_faults


def check_word(path: Path) -> Report:
    """Return what is wrong with a Word template.

    Args:
        path: the file. If its name is that of a document, it is checked as that document's.

    Raises:
        UnreadableOfficeFile: it is no Word file, or damaged.
    """
    kind = kind_of(path)
    of_package = list(package_faults(path))
    with open_office_file(path) as file:
        root = file.hold(file.main)
        of_text: list[Fault] = []
        if root is not None:
            document = Document(file, XmlPart(file, file.main, root))
            of_text += _of_the_text(OpenedWord(path, file, document), kind)
    # What stops a build is told by place where it can be; a trial tells of the rest.
    if not _has_error(of_text if root is not None else of_package):
        of_text += trial_faults(path, kind)
    return Report("word", in_order([*of_package, *of_text]))


def faults_in_text(path: Path) -> tuple[Fault, ...]:
    """Return what is wrong with a template's text, in order, without trying the template out."""
    with open_office_file(path) as file:
        root = file.hold(file.main)
        if root is None:
            return ()
        document = Document(file, XmlPart(file, file.main, root))
        return in_order(_of_the_text(OpenedWord(path, file, document), kind_of(path)))


def _has_error(faults: Iterable[Fault]) -> bool:
    return any(one.severity == "error" for one in faults)


def _of_the_text(opened: OpenedWord, kind: DocumentKind | None) -> Iterator[Fault]:
    yield from naming_faults(opened, kind)
    if not _can_be_read(opened):
        return
    yield from shape_faults(opened)
    fields = read_fields(opened, _roots(kind))
    yield from fields.faults
    yield from style_faults(opened, fields.printed)
    yield from language_faults(opened)
    yield from unread_faults(opened)
    if kind is not None and kind.is_sheet:
        yield from control_faults(opened)
    yield from seen_faults(opened)


def _can_be_read(opened: OpenedWord) -> bool:
    """Return whether there are no more tags than anybody writes; a trial tells of that."""
    counted: Counter[str] = Counter(tag.part.name for tag in opened.tags)
    for part, _, text in opened.paragraphs():
        counted[part.name] += len(tags_in(text).loose)
    return all(count <= MOST_TAGS for count in counted.values())


def _roots(kind: DocumentKind | None) -> Mapping[str, object]:
    """Return the fields that a template may begin with; all, if nobody knows what it is for."""
    return ROOTS if kind is not None and not kind.is_sheet else SHEET_ROOTS

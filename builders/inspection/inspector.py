"""Inspecting a file: every rule is run on every subject it is about, one slide at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct

from builders.archive import UnreadableOfficeFile, refusal
from builders.inspection.deck import Deck, Slide, SlideDigest
from builders.inspection.dividing import divided
from builders.inspection.document import Document
from builders.inspection.findings import CONCERNS, Fault, Finding
from builders.inspection.markup import P, W
from builders.inspection.office_file import (
    CONTENT_TYPES,
    OfficeFile,
    Reading,
    open_office_file,
)
from builders.inspection.parsing import Parsed
from builders.inspection.parts import XmlPart
from builders.inspection.places import Places
from builders.inspection.registry import Rule
from builders.inspection.remedies import in_program
from builders.inspection.rules import RULES
from builders.recognition import recognised_archive
from seminar.severity import SEVERITIES

_Subject = OfficeFile | XmlPart | Slide | Deck | Document | Reading
_PRESENTATION = ("presentationml.", "ms-powerpoint.")
_WORD = ("wordprocessingml.", "ms-word.")
_MAIN_TAGS = (f"{P}presentation", f"{W}document")
_EXCEL = ("spreadsheetml.", "ms-excel.")
_MOST_FAULTS = 1000
"""How many faults of one rule are told: nobody reads more, and a hostile file has millions."""


class Stretch(Struct, frozen=True):
    """What came of slides in a row; plain values, so that it travels between processes."""

    findings: tuple[Finding, ...]
    digests: tuple[SlideDigest, ...]
    flawed: dict[str, Parsed]


Stretches = Callable[[], Iterable[Stretch]]
"""Returns what came of all slides, in order."""


def inspect(path: Path, only: Collection[str] = (), processes: int = 1) -> tuple[Finding, ...]:
    """Return what is wrong with a .pptx or .docx file, the gravest first, then by place.

    Args:
        path: the file.
        only: the ids of the rules to run; all of them where it is empty.
        processes: how many may work on the slides of a large presentation.

    Raises:
        UnreadableOfficeFile: not a PowerPoint or Word file, encrypted, of the format from before
            2007, truncated, or of a size that no Office file has.
    """
    with open_office_file(path) as file:
        inspection = Inspection(file, only)
        stretch = partial(inspect_stretch, path, only)
        with divided(stretch, inspection.slide_count, processes) as stretches:
            found = list(inspection.findings(stretches or inspection.stretches))
    return tuple(sorted(found, key=_order))


def inspect_stretch(path: Path, only: Collection[str], numbers: range) -> Stretch:
    """Return what is wrong with slides in a row, for the process that inspects the file.

    Args:
        path: the file.
        only: the ids of the rules to run; all of them where it is empty.
        numbers: those of the slides, from 1.
    """
    with open_office_file(path) as file:
        return Inspection(file, only).stretch(numbers)


def _order(finding: Finding) -> tuple[int, tuple[int, ...], int, str]:
    return (
        SEVERITIES.index(finding.severity),
        finding.place.position,
        CONCERNS.index(finding.concern),
        finding.rule,
    )


class Inspection:
    """One file's inspection: the rules by what they are about, and where faults are."""

    def __init__(self, file: OfficeFile, only: Collection[str]) -> None:
        self._file = file
        self._rules: dict[type, list[Rule]] = {}
        for rule in RULES:
            if not only or rule.id in only:
                self._rules.setdefault(rule.subject, []).append(rule)
        self._about = _about(file)
        self._places = Places(file, self._about)
        self._told: Counter[str] = Counter()

    @property
    def _slides(self) -> tuple[str, ...]:
        return self._about.slide_names if isinstance(self._about, Deck) else ()

    @property
    def slide_count(self) -> int:
        """How many slides there are; none in a document."""
        return len(self._slides)

    def findings(self, stretches: Stretches) -> Iterator[Finding]:
        """Yield what is wrong, what came of the slides when the rest is done."""
        yield from self._of(self._file)
        held = self._held()
        elsewhere = held.keys() | set(self._slides)
        for name in self._file.parts:
            if self._file.is_xml(name) and name not in elsewhere:
                yield from self._of_part(name)
        for part in held.values():
            yield from self._of(part)
        yield from self._of_whole(stretches)
        for name in self._file.parts:
            self._file.links(name)
        yield from self._of(Reading(self._file))

    def _held(self) -> dict[str, XmlPart]:
        """Return the parts that are in memory anyway, so that no element is read twice."""
        match self._about:
            case Deck() as deck:
                return {deck.main.name: deck.main}
            case Document() as document:
                return {part.name: part for part in document.everything}
            case None:
                return {}

    def _of_part(self, name: str) -> Iterator[Finding]:
        root = self._file.parse(name).root
        if root is not None:
            yield from self._of(XmlPart(self._file, name, root))

    def _of_whole(self, stretches: Stretches) -> Iterator[Finding]:
        if isinstance(self._about, Deck):
            digests: list[SlideDigest] = []
            for stretch in stretches():
                yield from stretch.findings
                digests.extend(stretch.digests)
                self._file.flawed.update(stretch.flawed)
            self._about.digests = tuple(digests)
        if self._about is not None:
            yield from self._of(self._about)

    def stretches(self) -> Iterator[Stretch]:
        """Return what came of all slides, done in this process."""
        yield self.stretch(range(1, self.slide_count + 1))

    def stretch(self, numbers: range) -> Stretch:
        """Return what is wrong with the slides of these numbers, in order."""
        findings: list[Finding] = []
        digests: list[SlideDigest] = []
        for number in numbers:
            findings.extend(self._of_slide(number, digests.append))
        return Stretch(tuple(findings), tuple(digests), self._file.flawed)

    def _of_slide(self, number: int, keep: Callable[[SlideDigest], None]) -> Iterator[Finding]:
        name = self._slides[number - 1]
        root = self._file.parse(name).root
        if root is None or not isinstance(self._about, Deck):
            return
        slide = Slide(self._about, XmlPart(self._file, name, root), number)
        yield from self._of(slide.part)
        yield from self._of(slide)
        keep(slide.digest())

    def _of(self, subject: _Subject) -> Iterator[Finding]:
        for rule in self._rules.get(type(subject), ()):
            for fault in rule.find(subject):
                if self._told[rule.id] >= _MOST_FAULTS:
                    break
                self._told[rule.id] += 1
                yield self._finding(rule, fault)

    def _finding(self, rule: Rule, fault: Fault) -> Finding:
        severity = fault.severity or rule.severity
        remedy = in_program(fault.remedy or rule.remedy, self._program)
        place = self._places.place(fault)
        return Finding(rule.id, severity, rule.concern, place, fault.sentence, remedy)

    @property
    def _program(self) -> str:
        """The program that the file belongs to; empty where that cannot be told."""
        match self._about:
            case Deck():
                return "PowerPoint"
            case Document():
                return "Word"
            case None:
                return ""


def _about(file: OfficeFile) -> Deck | Document | None:
    """Return what a file is about, or `None` where that is damaged.

    Raises:
        UnreadableOfficeFile: it is neither a presentation nor a document.
    """
    if not file.main:
        _check_is_office(file)
        return None
    kind = file.content_type(file.main)
    root = None if _says(kind, _EXCEL) else file.hold(file.main)
    # What the root is decides where the listing of types is at fault.
    tag = "" if root is None else str(root.tag)
    if not (_says(kind, _PRESENTATION + _WORD) or tag in _MAIN_TAGS) and (kind or tag):
        raise _of_another_kind(file, kind)
    if root is None:
        return None
    main = XmlPart(file, file.main, root)
    is_deck = tag == _MAIN_TAGS[0] or (tag not in _MAIN_TAGS and _says(kind, _PRESENTATION))
    return Deck(file, main) if is_deck else Document(file, main)


def _says(kind: str, marks: tuple[str, ...]) -> bool:
    return any(mark in kind for mark in marks)


def _check_is_office(file: OfficeFile) -> None:
    """Check that a file without a main part is an Office file none the less.

    Raises:
        UnreadableOfficeFile: it is another archive.
    """
    if CONTENT_TYPES not in file.members:
        kind = file.read("/mimetype") if "/mimetype" in file.members else b""
        raise refusal(recognised_archive(file.members, kind.decode(errors="replace"), file.name))


def _of_another_kind(file: OfficeFile, kind: str) -> UnreadableOfficeFile:
    if _says(kind, _EXCEL):
        return UnreadableOfficeFile(
            "{file} is an Excel workbook, and those are not inspected. "
            "Choose a .pptx or .docx file.",
            file=file.name,
        )
    return UnreadableOfficeFile(
        "{file} is neither a presentation nor a Word document, so there is nothing here "
        "to inspect it by. Choose a .pptx or .docx file.",
        file=file.name,
    )

"""Builds a seminar's Word documents: their fields once, then a file for each document or sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builders.documents.fields import GroupFields, SeminarFields, TaskFields
from builders.documents.finishing.properties import Properties
from builders.documents.gathering.seminar import seminar_fields
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import ANSWER_SHEETS, DocumentKind
from builders.documents.render import Press
from builders.documents.sheets import marks, sheet_path, sheets
from builders.documents.template import WordTemplate
from builders.documents.templates import template_for, unusable
from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.sandbox import TemplateStopped
from builders.plan import LANGUAGE_TAGS
from seminar.filenames import document_name
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.survey import Survey


class WordFile(Struct, frozen=True):
    """A document as built.

    Args:
        name: its file name; an answer sheet's begins with its group's folder.
        data: its bytes.
        notes: what it has to do without.
    """

    name: str
    data: bytes
    notes: tuple[Message, ...] = ()


class Later(Struct, frozen=True):
    """What takes time or may fail, and not every document needs.

    Args:
        survey: returns the survey's figures, or `None`.
        slide_numbers: returns the numbers of each item's slides, by the item's id.
    """

    survey: Callable[[], Survey | None]
    slide_numbers: Callable[[], Mapping[str, tuple[int, ...]]]


class WordBuilder:
    """Builds the documents of one seminar.

    Args:
        sources: the seminar and what belongs to it, but for what `later` gets.
        later: what is asked for only when a template mentions it.
    """

    def __init__(self, sources: Sources, later: Later | None = None) -> None:
        self._sources = sources
        self._later = later
        self._gathered: dict[tuple[bool, bool], SeminarFields] = {}
        self._templates: dict[tuple[DocumentKind, Path | None], WordTemplate] = {}

    @property
    def fields(self) -> SeminarFields:
        """What the documents may say, but for what is asked for later."""
        return self._fields(survey=False, slides=False)

    def _fields(self, *, survey: bool, slides: bool) -> SeminarFields:
        if (survey, slides) not in self._gathered:
            sources = self._sources
            if self._later is not None and survey:
                sources = replace(sources, survey=self._later.survey())
            if self._later is not None and slides:
                sources = replace(sources, slide_numbers=self._later.slide_numbers())
            self._gathered[survey, slides] = seminar_fields(sources)
        return self._gathered[survey, slides]

    def _fields_for(self, template: WordTemplate) -> SeminarFields:
        slides = template.mentions("slides") or template.mentions("slide_numbers")
        return self._fields(survey=template.mentions("survey"), slides=slides)

    def build(self, kind: DocumentKind, own: Path | None = None) -> Iterator[WordFile]:
        """Yield a document, or all answer sheets.

        Args:
            kind: the document.
            own: the file that stands in for the built-in template, if any.

        Raises:
            UnusableTemplate, UnreadableOfficeFile: that file does not serve.
        """
        template = self.template(kind, own)
        try:
            if kind == ANSWER_SHEETS:
                yield from self._sheets(template)
            else:
                yield self._document(kind, template)
        except (FaultyTemplate, TemplateStopped) as error:
            if own is None:
                raise
            raise unusable(own, error) from error

    def template(self, kind: DocumentKind, own: Path | None = None) -> WordTemplate:
        """Return the template of a document, read once.

        Args:
            kind: the document.
            own: the file that stands in for the built-in template, if any.

        Raises:
            UnusableTemplate, UnreadableOfficeFile: that file does not serve.
        """
        if (kind, own) not in self._templates:
            self._templates[kind, own] = template_for(kind, self._seminar.language, own)
        return self._templates[kind, own]

    def _document(self, kind: DocumentKind, template: WordTemplate) -> WordFile:
        press = Press(template, LANGUAGE_TAGS[self._seminar.language])
        fields = {"seminar": self._fields_for(template)}
        data = press.document(fields, self._properties(kind))
        notes = () if press.has_page_numbers else (_without_page_numbers(kind),)
        return WordFile(document_name(self._seminar, kind.name, ".docx"), data, notes)

    def _sheets(self, template: WordTemplate) -> Iterator[WordFile]:
        press = Press(template, LANGUAGE_TAGS[self._seminar.language])
        seminar = self._fields_for(template)
        for task, group in sheets(seminar):
            fields = {"seminar": seminar, "task": task, "group": group}
            properties = self._properties(ANSWER_SHEETS, task, group)
            path = sheet_path(task, group)
            yield WordFile(path, press.document(fields, properties))

    def _properties(
        self,
        kind: DocumentKind,
        task: TaskFields | None = None,
        group: GroupFields | None = None,
    ) -> Properties:
        subject = self._sources.words.say(kind.name)
        title = self.fields.title.plain or subject
        custom: Mapping[str, str] = {}
        if task is not None:
            title = ", ".join(filter(None, (task.heading, group.name if group else "")))
            custom = marks(self._seminar.id, task, group)
        return Properties(
            title=title if task is not None else f"{subject}: {title}",
            organisation=self.fields.organisation.name,
            subject=subject,
            language=LANGUAGE_TAGS[self._seminar.language],
            date=_first_day(self._seminar),
            custom=custom,
        )

    @property
    def _seminar(self) -> Seminar:
        return self._sources.seminar


def _without_page_numbers(kind: DocumentKind) -> Message:
    return message(
        "{document}: the list of contents has no page numbers, because they cannot be told for"
        " certain. Text boxes, footnotes, columns or a font with letters of one width in the"
        " template are the usual reasons.",
        document=kind.name,
    )


def _first_day(seminar: Seminar) -> dt.date | None:
    return seminar.programme[0].date if seminar.programme else None

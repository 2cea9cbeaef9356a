"""Builds a seminar's Word documents: their fields once, then a file for each document or sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from builders.documents.fields import GroupFields, SeminarFields, TaskFields
from builders.documents.finishing.properties import Properties
from builders.documents.gathering.seminar import seminar_fields
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import ANSWER_SHEETS, DocumentKind
from builders.documents.render import Press, render
from builders.documents.sheets import marks, sheet_path, sheets
from builders.documents.template import WordTemplate
from builders.documents.templates import template_for, unusable
from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.sandbox import TemplateStopped
from builders.plan import LANGUAGE_TAGS
from seminar.filenames import document_name
from seminar.model import Seminar


class WordFile(Struct, frozen=True):
    """A document as built.

    Args:
        name: its file name; an answer sheet's begins with its group's folder.
        data: its bytes.
    """

    name: str
    data: bytes


class WordBuilder:
    """Builds the documents of one seminar.

    Args:
        sources: the seminar and what belongs to it.
        own: its own templates, by the id of the document.
    """

    def __init__(self, sources: Sources, own: Mapping[str, Path]) -> None:
        self._sources = sources
        self._own = own

    @cached_property
    def fields(self) -> SeminarFields:
        """What the documents may say."""
        return seminar_fields(self._sources)

    def build(self, kind: DocumentKind) -> Iterator[WordFile]:
        """Yield a document, or all answer sheets.

        Raises:
            UnusableTemplate, UnreadableOfficeFile: the seminar's own template does not serve.
        """
        template = template_for(kind, self._seminar.language, self._own)
        try:
            if kind == ANSWER_SHEETS:
                yield from self._sheets(template)
            else:
                name = document_name(self._seminar, kind.name, ".docx")
                fields = {"seminar": self.fields}
                yield WordFile(name, render(template, fields, self._properties(kind)))
        except (FaultyTemplate, TemplateStopped) as error:
            raise unusable(template.file, error) from error

    def _sheets(self, template: WordTemplate) -> Iterator[WordFile]:
        press = Press(template, LANGUAGE_TAGS[self._seminar.language])
        for task, group in sheets(self.fields):
            fields = {"seminar": self.fields, "task": task, "group": group}
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


def _first_day(seminar: Seminar) -> dt.date | None:
    return seminar.programme[0].date if seminar.programme else None

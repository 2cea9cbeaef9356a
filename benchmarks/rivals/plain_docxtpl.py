"""The Word documents with docxtpl as its documentation shows it: open the template, render, save.

Run as `python -m benchmarks.rivals.plain_docxtpl SEMINAR`. Prints the seconds from the values and
the templates on the disk to the bytes of all documents.

The templates are Plenum's built-in ones and the values those that Plenum puts in. Getting them
ready is not counted: texts are there as `str` and as `RichText`, and templates ask for the one or
the other. Charts, phase bars and contents are left out.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

from docxtpl import DocxTemplate, RichText
from jinja2 import Environment
from msgspec import Struct

from benchmarks.inside_documents import ALL_DOCUMENTS
from benchmarks.stopwatch import seconds
from builders.documents.blocks import Block
from builders.documents.fields import SeminarFields
from builders.documents.kinds import ANSWER_SHEETS, KINDS, why_not
from builders.documents.rich import Rich
from builders.documents.sheets import sheets
from builders.workshop import Workshop
from seminar.emphasis import parse

_RUNS_TAG = re.compile(r"(\{\{r\s+.*?)(\s*\}\})")
_DRAWN_TAG = re.compile(r"\{\{p\s+.*?\}\}")


class Text(str):
    """A text, and the same as docxtpl takes it for runs with emphasis."""

    __slots__ = ("rich",)

    rich: RichText


class Job(Struct, frozen=True):
    """A document to make: its template, and what is put in."""

    template: Path
    context: Mapping[str, Any]


def main(folder: Path) -> None:
    """Make all documents of the seminar in `folder` and print how long it took."""
    with tempfile.TemporaryDirectory() as place:
        todo = jobs(folder, Path(place))
        print(seconds(lambda: _make(todo)))


def _make(todo: Iterable[Job]) -> None:
    for job in todo:
        made(job)


def made(job: Job) -> bytes:
    """Return a document."""
    template = DocxTemplate(job.template)
    template.render(dict(job.context), Environment(), autoescape=True)
    target = BytesIO()
    template.save(target)
    return target.getvalue()


def jobs(folder: Path, place: Path) -> list[Job]:
    """Return what there is to make of a seminar, with templates laid out in `place`."""
    workshop = Workshop(folder, ALL_DOCUMENTS)
    fields, code = workshop.word.fields, workshop.seminar.language
    contexts = {
        kind.id: list(_sheets(fields)) if kind == ANSWER_SHEETS else [{"seminar": _value(fields)}]
        for kind in KINDS
        if why_not(kind, workshop.seminar) is None
    }
    return [
        Job(_template(f"{name}.{code}.docx", place), context)
        for name, each in contexts.items()
        for context in each
    ]


def _sheets(fields: SeminarFields) -> Iterator[Mapping[str, Any]]:
    seminar = _value(fields)
    for task, group in sheets(fields):
        yield {"seminar": seminar, "task": _value(task), "group": _value(group)}


def _value(value: Any) -> Any:  # noqa: ANN401 - every kind of value
    """Return a value of Plenum's as one that docxtpl prints."""
    match value:
        case Struct():
            # Not a dict, whose own `items` would stand before a day's.
            names = value.__struct_fields__
            return SimpleNamespace(**{name: _value(getattr(value, name)) for name in names})
        case tuple():
            return [_value(one) for one in value]
        case str():
            return _text(value)
        case None | Block():
            return _text("")
        case _:
            return value


def _text(value: str) -> Text:
    text = Text(value.plain if isinstance(value, Rich) else value)
    text.rich = RichText()
    for run in parse(value) if isinstance(value, Rich) else ():
        text.rich.add(run.text, bold=run.bold, italic=run.italic)
    if not isinstance(value, Rich):
        text.rich.add(value)
    return text


def _template(name: str, place: Path) -> Path:
    """Return a built-in template, laid out in `place` with tags that docxtpl can follow."""
    target = place / name
    if not target.exists():
        with as_file(files("templates") / name) as source, ZipFile(source) as archive:
            _rewrite(archive, target)
    return target


def _rewrite(archive: ZipFile, target: Path) -> None:
    with ZipFile(target, "w") as made_:
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename.endswith(".xml"):
                content = _tags(content.decode()).encode()
            made_.writestr(entry, content)


def _tags(xml: str) -> str:
    return _DRAWN_TAG.sub("", _RUNS_TAG.sub(r"\1.rich\2", xml))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

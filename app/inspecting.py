"""Inspects Office files and tells what is wrong with them, to a person or to a program."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from errno import EACCES, EPERM
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from app.answers import print_json
from app.findings import print_findings, print_summary
from app.mistakes import mistake_in_reading
from app.person import PERSON
from app.progress import progress
from builders.inspection import Finding, inspect
from builders.inspection.office_file import called
from seminar.failures import reason
from seminar.messages import Message, PlenumError, message
from seminar.severity import SEVERITIES, Severity

_ENDINGS = frozenset(
    (".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm", ".docx", ".docm", ".dotx", ".dotm")
)
_LOCK = "~$"
"""How the names begin of the files by which Office marks what is open."""


class Order(Struct, frozen=True):
    """What a person wants to be told.

    Args:
        only: the ids of the rules that count; all of them where it is empty.
        least: the least severity that counts.
    """

    only: tuple[str, ...] = ()
    least: Severity = "tip"

    def counts(self, severity: Severity) -> bool:
        """Return whether findings of a severity are told."""
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.least)


class Inspected(Struct, frozen=True):
    """What came of one file: what was found, or why it could not be read."""

    path: Path
    findings: tuple[Finding, ...] = ()
    failure: Message | None = None

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing that must be looked at; tips need not be."""
        return not self.failure and all(one.severity == "tip" for one in self.findings)


def inspect_files(places: Sequence[Path], order: Order, *, as_json: bool) -> int:
    """Inspect files, print what is wrong with them, and return the exit status.

    Args:
        places: the files; a folder stands for the Office files in it and below.
        order: what is told.
        as_json: whether to print machine-readable findings and nothing else.
    """
    found = list(_files(places))
    with progress(PERSON.text("Inspecting"), len(found)) as show:
        inspected: list[Inspected] = []
        for one in found:
            inspected.append(one if isinstance(one, Inspected) else _inspected(one, order))
            show(len(inspected))
    if as_json:
        print_json({"files": [_as_json(one) for one in inspected]})
    else:
        _print(inspected, in_full=bool(order.only))
    return int(not all(one.is_clean for one in inspected))


def _files(places: Iterable[Path]) -> Iterator[Path | Inspected]:
    """Yield the files to inspect, each once, those of a folder by name; and why some cannot be."""
    seen: set[str] = set()
    for place in places:
        # Unlike the methods of `Path`, these two answer whatever the path is like.
        for one in _in_folder(place) if os.path.isdir(place) else (place,):  # noqa: PTH112
            real = os.path.realpath(one.path if isinstance(one, Inspected) else one)
            if real not in seen:
                seen.add(real)
                yield one


def _in_folder(folder: Path) -> list[Path | Inspected]:
    """Return the Office files in a folder and below, and which folders cannot be opened.

    Where there is neither, the folder itself and why.
    """
    closed: list[OSError] = []
    found = [
        Path(where, name)
        for where, _, names in os.walk(folder, onerror=closed.append)
        for name in names
        if Path(name).suffix.lower() in _ENDINGS and not name.startswith(_LOCK)
    ]
    told = [*map(_closed, closed), *sorted(found)]
    return told or [Inspected(folder, failure=_empty(folder))]


def _closed(error: OSError) -> Inspected:
    """Return why a folder cannot be opened."""
    path = Path(os.fsdecode(error.filename))
    is_forbidden = error.errno in (EACCES, EPERM)
    why = message("you have no access") if is_forbidden else reason(error)
    return Inspected(
        path,
        failure=message(
            "The folder {folder} cannot be opened: {reason}.", folder=called(path), reason=why
        ),
    )


def _empty(folder: Path) -> Message:
    return message(
        "{folder} holds no .pptx or .docx file. Choose another folder, or a file.",
        folder=called(folder),
    )


def _inspected(path: Path, order: Order) -> Inspected:
    """Inspect one file; its failure is a value, for other files go on."""
    try:
        findings = inspect(path, order.only, _processors())
    except PlenumError as error:
        return Inspected(path, failure=error.message)
    except Exception as error:  # noqa: BLE001 - one file's bad luck is not the others'
        return Inspected(path, failure=mistake_in_reading(error, called(path)))
    return Inspected(path, tuple(one for one in findings if order.counts(one.severity)))


def _processors() -> int:
    """Return how many processors there are for us."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _as_json(inspected: Inspected) -> dict[str, Any]:
    return {
        "file": click.format_filename(inspected.path),
        "findings": [_finding_as_json(one) for one in inspected.findings],
        "error": PERSON.say(inspected.failure) if inspected.failure else None,
    }


def _finding_as_json(finding: Finding) -> dict[str, str | int | None]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "concern": finding.concern,
        "place": PERSON.say(finding.place.text),
        "slide": finding.place.slide,
        "part": finding.place.part,
        "shape": finding.place.shape,
        "text": finding.place.said,
        "sentence": PERSON.say(finding.sentence),
        "remedy": PERSON.say(finding.remedy),
    }


def _print(inspected: Collection[Inspected], *, in_full: bool) -> None:
    for one in inspected:
        if one.failure:
            click.echo(PERSON.say(one.failure), err=True)
        else:
            print_findings(click.format_filename(one.path), one.findings, in_full=in_full)
    if len(inspected) > 1:
        findings = [each for one in inspected for each in one.findings]
        unread = sum(1 for one in inspected if one.failure)
        print_summary(PERSON.plural("{n} file", "{n} files", len(inspected)), findings, unread)

"""Checks templates and tells what is wrong with them, to a person or to a program."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from app.answers import print_json, print_lines
from app.findings import print_findings, print_summary
from app.mistakes import mistake_in_reading
from app.person import PERSON
from app.progress import progress
from builders.inspection.office_file import called
from builders.template_check import Fault, Report, Use, check_template
from seminar.folder import SEMINAR, TEMPLATES
from seminar.messages import Message, PlenumError, message

ENDINGS = (".pptx", ".potx", ".pptm", ".potm", ".docx", ".dotx")
"""What the files of templates end in."""


class Checked(Struct, frozen=True):
    """What came of one file: what was found, or why it could not be read."""

    path: Path
    report: Report | None = None
    failure: Message | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with it."""
        return self.report.faults if self.report else ()

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing that must be looked at; tips need not be."""
        return not self.failure and all(one.severity == "tip" for one in self.faults)


def check_templates(places: Sequence[Path], *, as_json: bool) -> int:
    """Check templates, print what is wrong with them, and return the exit status.

    Args:
        places: templates, folders of them, or seminars' folders, which stand for their templates.
        as_json: whether to print machine-readable findings and nothing else.
    """
    paths = [path for place in places for path in _templates(place)]
    checked: list[Checked] = []
    with progress(PERSON.text("Checking"), len(paths)) as show:
        for path in paths:
            checked.append(_checked(path))
            show(len(checked))
    if as_json:
        print_json({"files": [_as_json(one) for one in checked]})
    else:
        _print(checked)
    return int(not all(one.is_clean for one in checked))


def _templates(place: Path) -> list[Path]:
    """Return the templates at a place; the place itself where there are none."""
    folder = place / TEMPLATES if (place / SEMINAR).is_file() else place
    found = [path for path in sorted(folder.glob("*")) if _may_be_template(path)]
    return found if place.is_dir() and found else [place]


def _may_be_template(path: Path) -> bool:
    # Word and LibreOffice put marks beside a file that is open; their names begin like this.
    return path.suffix.lower() in ENDINGS and not path.name.startswith(("~", "."))


def _checked(path: Path) -> Checked:
    """Check one template; its failure is a value, for other files go on."""
    if path.is_dir():
        return Checked(
            path, failure=message("{folder} is a folder without templates.", folder=str(path))
        )
    try:
        return Checked(path, check_template(path))
    except PlenumError as error:
        return Checked(path, failure=error.message)
    except Exception as error:  # noqa: BLE001 - one file's bad luck is not the others'
        return Checked(path, failure=mistake_in_reading(error, called(path)))


# --- for programs ---------------------------------------------------------------------------------


def _as_json(checked: Checked) -> dict[str, Any]:
    report = checked.report
    return {
        "file": click.format_filename(checked.path),
        "kind": report.kind if report else None,
        "serves": report is not None and report.serves,
        "findings": [_fault_as_json(one) for one in checked.faults],
        "uses": [_use_as_json(one) for one in report.uses] if report else [],
        "error": PERSON.say(checked.failure) if checked.failure else None,
    }


def _fault_as_json(fault: Fault) -> dict[str, str]:
    return {
        "rule": fault.rule,
        "severity": fault.severity,
        "place": PERSON.say(fault.place.text),
        "part": fault.place.part,
        "shape": fault.place.shape,
        "text": fault.place.said,
        "sentence": PERSON.say(fault.sentence),
        "remedy": PERSON.say(fault.remedy),
    }


def _use_as_json(use: Use) -> dict[str, str | bool]:
    return {
        "role": use.role,
        "purpose": PERSON.say(use.purpose),
        "layout": use.by,
        "own": use.own,
    }


# --- for people -----------------------------------------------------------------------------------


def _print(checked: Collection[Checked]) -> None:
    for one in checked:
        if one.failure:
            click.echo(PERSON.say(one.failure), err=True)
            continue
        if one.report and one.report.uses:
            _print_uses(one.path, one.report.uses)
        print_findings(click.format_filename(one.path), one.faults, in_full=True)
    if len(checked) > 1:
        faults = [each for one in checked for each in one.faults]
        unread = sum(1 for one in checked if one.failure)
        print_summary(PERSON.plural("{n} file", "{n} files", len(checked)), faults, unread)


def _print_uses(path: Path, uses: Collection[Use]) -> None:
    """Print which layout is used for what; the kinds of slides that share one, on one line."""
    file = click.format_filename(path)
    print_lines(PERSON.text("{file}: the layouts are used so", file=file), bold=True)
    click.echo()
    for by, purposes in _by_layout(uses).items():
        print_lines(f"{PERSON.text('“{text}”', text=by)}: {PERSON.listing(purposes)}", "    ", "  ")
    click.echo()


def _by_layout(uses: Collection[Use]) -> dict[str, list[str]]:
    shared: dict[str, list[str]] = {}
    for use in uses:
        shared.setdefault(use.by, []).append(PERSON.say(use.purpose))
    return shared

"""The command line: its commands and what they are called with.

Exit status: 0 done and clean; 1 done with findings, or not done; 2 wrong usage. An error is one
sentence on standard error.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from app.person import PERSON, speak
from seminar.messages import PlenumError
from seminar.model import LanguageCode

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)
_ = PERSON.text

speak()


def main() -> None:
    """Run the command line and leave with its exit status; the person never sees a traceback."""
    status = _status()
    # Before it ends, Python searches all values once more for cycles; for a large deck that takes
    # a tenth of the time, and the system frees the memory anyway.
    gc.freeze()
    sys.exit(status)


def _status() -> int:
    try:
        return plenum.main(prog_name="plenum", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _fail(_("Interrupted. What was there before is as it was."))
    except PlenumError as error:
        return _fail(PERSON.say(error.message))
    except Exception as error:  # noqa: BLE001 - whatever else went wrong is still one sentence
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    """Say that Plenum itself is at fault; who looks for the cause asks for the traceback."""
    if os.environ.get("PLENUM_TRACEBACK"):
        raise error
    return _fail(
        _(
            "Plenum made a mistake ({kind}: {text}) and stopped; nothing was half-written. "
            "Please report it; PLENUM_TRACEBACK=1 shows where it happened.",
            kind=type(error).__name__,
            text=str(error),
        )
    )


def _fail(sentence: str) -> int:
    click.echo(sentence, err=True)
    return 1


def _document_names(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """Return the documents that `--only` names, each once."""
    from builders.production import DOCUMENT_NAMES  # noqa: PLC0415

    names = tuple(dict.fromkeys(name.strip().lower() for name in (value or "").split(",") if name))
    for name in names:
        if name not in DOCUMENT_NAMES:
            raise click.BadParameter(
                _(
                    "there is no document “{name}”; choose from: {names}",
                    name=name,
                    names=", ".join(DOCUMENT_NAMES),
                )
            )
    return names


def _targets(folders: Sequence[Path], out: Path | None) -> list[Path | None]:
    """Return where each seminar is built: several get a folder each, so that none hides another."""
    if out is None or len(folders) == 1:
        return [out] * len(folders)
    names = [folder.resolve().name for folder in folders]
    if len(set(names)) < len(names):
        raise click.UsageError(
            _("Two of the seminars lie in folders of the same name; build them one at a time.")
        )
    return [out / name for name in names]


@click.group(
    help=_("Everything for a dialogue seminar: slides, handouts and summary from one folder.")
)
@click.version_option(package_name="plenum")
def plenum() -> None:
    """Everything for a dialogue seminar, from one folder."""


@plenum.command(help=_("Copy the sample seminar to DIR and build every document."))
@click.argument("folder", metavar="[DIR]", type=_FOLDER, required=False)
def demo(folder: Path | None) -> int:
    """Copy the sample seminar and build every document of it."""
    from app.building import Job, build_all  # noqa: PLC0415
    from app.sample import SAMPLE_TITLE, copy_sample  # noqa: PLC0415
    from builders.production import Order  # noqa: PLC0415

    target = folder or Path(SAMPLE_TITLE)
    copy_sample(target)
    return build_all([Job(target, Order())], workers=1)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


@plenum.command(help=_("Make a new seminar in DIR, with two days to fill."))
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.option("--title", help=_("What the seminar is called; by default as its folder."))
@click.option(
    "--language",
    type=click.Choice(["nb", "nn", "en"]),
    help=_("The language of its documents; by default yours."),
)
@click.option(
    "--date",
    "first_day",
    type=click.DateTime(["%Y-%m-%d"]),
    help=_("Its first day as YYYY-MM-DD; by default the third Thursday of next March."),
)
def new(
    folder: Path, title: str | None, language: LanguageCode | None, first_day: dt.datetime | None
) -> int:
    """Make a new seminar with two days to fill."""
    from app.fresh import fresh_seminar, next_third_thursday_of_march  # noqa: PLC0415
    from seminar.folder import create  # noqa: PLC0415

    day = first_day.date() if first_day else next_third_thursday_of_march(_today())
    create(folder, fresh_seminar(title or folder.resolve().name, language or PERSON.code, day))
    click.echo(_("{folder} is ready. Try: plenum check, plenum build.", folder=str(folder)))
    return 0


@plenum.command(help=_("Say what is wrong or doubtful in SEMINAR, each with its place."))
@click.argument("folder", metavar="SEMINAR", type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON alone."))
def check(folder: Path, *, as_json: bool) -> int:
    """Say what is wrong or doubtful in a seminar."""
    from app.checking import check_seminar  # noqa: PLC0415

    return check_seminar(folder, as_json=as_json)


@plenum.command(help=_("Build the documents of one or several seminars."))
@click.argument("folders", metavar="SEMINAR…", type=_FOLDER, nargs=-1, required=True)
@click.option(
    "--only", metavar="NAME,…", callback=_document_names, help=_("Build these documents alone.")
)
@click.option("--out", metavar="DIR", type=_FOLDER, help=_("Build into this folder instead."))
@click.option("--pdf", is_flag=True, help=_("Make a PDF of each document too (LibreOffice)."))
@click.option("--template", type=_FILE, help=_("A .pptx or .potx to draw the slides with."))
@click.option("--force", is_flag=True, help=_("Replace documents that were changed by hand too."))
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1, 64), default=1, help=_("Build N at a time.")
)
def build(
    folders: tuple[Path, ...],
    only: tuple[str, ...],
    out: Path | None,
    template: Path | None,
    jobs: int,
    *,
    pdf: bool,
    force: bool,
) -> int:
    """Build the documents of one or several seminars."""
    from app.building import Job, build_all  # noqa: PLC0415
    from builders.production import Order  # noqa: PLC0415

    return build_all(
        [
            Job(folder, Order(only, target, template, pdf, force))
            for folder, target in zip(folders, _targets(folders, out), strict=True)
        ],
        jobs,
    )

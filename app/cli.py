"""The command line: its commands and what they are called with.

Exit status: 0 done and clean; 1 done with findings, or not done; 2 wrong usage. An error is one
sentence on standard error.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import VERSION
from app.arguments import BUILT_IN, DAY, DOCUMENTS, IDS, PLACE, RULE_IDS, SEVERITY, targets
from app.interruption import heed
from app.mistakes import mistake
from app.person import PERSON, speak
from app.severities import word
from seminar.failures import reason
from seminar.messages import PlenumError
from seminar.model import DocumentId, LanguageCode
from seminar.severity import SEVERITIES

if TYPE_CHECKING:
    from seminar.severity import Severity

_ = PERSON.text
_OPTIONS = _("[OPTIONS]")
_DIR = _("DIR")

speak()


def main() -> None:
    """Run the command line and leave with its exit status; the person never sees a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or file of an old code page has not every letter of Sámi; say the rest.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    heed()
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
        return _fail(_("Interrupted. No document is half-written."))
    except PlenumError as error:
        return _fail(PERSON.say(error.message))
    except OSError as error:
        # Commands turn what the system refuses into a `PlenumError`; what is left is the printing.
        return _fail(_("The answer could not be printed: {reason}.", reason=reason(error)))
    except Exception as error:  # noqa: BLE001 - whatever else went wrong is still one sentence
        return _fail(PERSON.say(mistake(error)))


def _fail(sentence: str) -> int:
    click.echo(sentence, err=True)
    return 1


@click.group(
    invoke_without_command=True,
    options_metavar=_OPTIONS,
    subcommand_metavar=_("COMMAND [ARGUMENTS]…"),
    context_settings={"color": False if os.environ.get("NO_COLOR") else None},
    help=_("Everything for a dialogue seminar: slides, handouts and summary from one folder."),
)
@click.version_option(VERSION)
@click.pass_context
def plenum(context: click.Context) -> int:
    """Everything for a dialogue seminar, from one folder; without a command, the window."""
    if context.invoked_subcommand is not None:
        return 0
    from app.opening import open_window  # noqa: PLC0415

    return open_window()


@plenum.command(
    options_metavar=_OPTIONS, help=_("Copy the sample seminar to DIR and build every document.")
)
@click.argument("folder", metavar=f"[{_DIR}]", type=PLACE, required=False)
def demo(folder: Path | None) -> int:
    """Copy the sample seminar and build every document of it."""
    from app.building import Job, build_all  # noqa: PLC0415
    from app.sample import SAMPLE_TITLE, copy_sample  # noqa: PLC0415
    from builders.workshop import Order  # noqa: PLC0415

    target = folder or Path(SAMPLE_TITLE)
    copy_sample(target)
    return build_all([Job(target, Order())], workers=1)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


@plenum.command(
    options_metavar=_OPTIONS,
    help=_(
        "Make a new seminar in DIR: two days with the usual parts or, with --from, next year’s out"
        " of last year’s, which is left as it is."
    ),
)
@click.argument("folder", metavar=_DIR, type=PLACE)
@click.option(
    "--from",
    "last_year",
    metavar=_("LAST_YEAR"),
    type=PLACE,
    help=_("Begin from this seminar: programme, slides and tasks come along."),
)
@click.option(
    "--title",
    metavar=_("TITLE"),
    help=_("What the seminar is called; by default as its folder, or as last year."),
)
@click.option(
    "--language",
    type=click.Choice(["nb", "nn", "en"]),
    help=_("The language of its documents; by default yours."),
)
@click.option(
    "--date",
    "first_day",
    metavar=_("DATE"),
    type=DAY,
    help=_(
        "Its first day as YYYY-MM-DD; by default the third Thursday of next March, or the same"
        " weekday of the same week as last year."
    ),
)
@click.option(
    "--all-texts",
    is_flag=True,
    help=_("Change every text that names last year’s dates or year, not the certain ones alone."),
)
@click.option("--json", "as_json", is_flag=True, help=_("Print what came along as JSON alone."))
def new(
    folder: Path,
    last_year: Path | None,
    title: str | None,
    language: LanguageCode | None,
    first_day: dt.date | None,
    *,
    all_texts: bool,
    as_json: bool,
) -> int:
    """Make a new seminar, from nothing or from last year's."""
    if last_year is not None:
        if language:
            raise click.UsageError(_("--language goes without --from."))
        from app.beginning_from import Order, begin_from  # noqa: PLC0415

        order = Order(title or "", first_day, all_texts)
        return begin_from(last_year, folder, order, as_json=as_json)
    if all_texts or as_json:
        raise click.UsageError(_("--all-texts and --json go with --from."))
    from seminar.folder import create  # noqa: PLC0415
    from seminar.fresh import fresh_seminar, next_third_thursday_of_march  # noqa: PLC0415

    day = first_day or next_third_thursday_of_march(_today())
    create(folder, fresh_seminar(title or folder.resolve().name, language or PERSON.code, day))
    click.echo(_("{folder} is ready. Try: plenum check, plenum build.", folder=str(folder)))
    return 0


@plenum.command(
    options_metavar=_OPTIONS,
    help=_("Say what is wrong or doubtful in SEMINAR, each with its place."),
)
@click.argument("folder", metavar="SEMINAR", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON alone."))
@click.option("--all", "show_all", is_flag=True, help=_("Show accepted problems too."))
def check(folder: Path, *, as_json: bool, show_all: bool) -> int:
    """Say what is wrong or doubtful in a seminar."""
    from app.checking import check_seminar  # noqa: PLC0415

    return check_seminar(folder, as_json=as_json, show_all=show_all)


@plenum.command(
    options_metavar=_OPTIONS,
    help=_("Say what is wrong with PowerPoint and Word files, whoever made them."),
)
@click.argument("places", metavar=_("FILE…"), type=PLACE, nargs=-1)
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON alone."))
@click.option("--rules", is_flag=True, help=_("List the rules instead; no FILE is needed."))
@click.option(
    "--only",
    metavar=_("RULE,…"),
    type=RULE_IDS,
    multiple=True,
    help=_("Tell what these rules find alone, and all of it."),
)
@click.option(
    "--min",
    "least",
    metavar=f"[{'|'.join(map(word, SEVERITIES))}]",
    type=SEVERITY,
    default="tip",
    help=_("Tell what is at least as grave as this."),
)
def inspect(
    places: tuple[Path, ...],
    only: tuple[tuple[str, ...], ...],
    least: Severity,
    *,
    as_json: bool,
    rules: bool,
) -> int:
    """Say what is wrong with Office files."""
    from app.inspecting import Order, inspect_files  # noqa: PLC0415
    from app.rule_list import list_rules  # noqa: PLC0415

    order = Order(tuple(id_ for ids in only for id_ in ids), least)
    if rules:
        return list_rules(order, as_json=as_json)
    if not places:
        raise click.UsageError(_("Missing argument") + f" '{_('FILE…')}'.")
    try:
        return inspect_files(places, order, as_json=as_json)
    except KeyboardInterrupt:
        return _fail(_("Interrupted."))


@plenum.command(
    options_metavar=_OPTIONS,
    help=_(
        "Say whether PowerPoint and Word templates serve, and what they lack. With --copy, put "
        "built-in templates into a folder, or a seminar, to make your own of them."
    ),
)
@click.argument("places", metavar=_("FILE…"), type=PLACE, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON alone."))
@click.option(
    "--copy",
    "names",
    metavar=_("NAME,…"),
    type=BUILT_IN,
    help=_("Copy these templates to the folder FILE instead, such as program or all."),
)
@click.option(
    "--language",
    type=click.Choice(["nb", "nn", "en"]),
    help=_("The language of the copies; by default the seminar's, or yours."),
)
def template(
    places: tuple[Path, ...],
    names: tuple[str, ...] | None,
    language: LanguageCode | None,
    *,
    as_json: bool,
) -> int:
    """Say whether templates serve, or copy built-in ones."""
    if names is None and language is not None:
        raise click.UsageError(_("--language goes with --copy alone."))
    if names is None:
        from app.template_checking import check_templates  # noqa: PLC0415

        return check_templates(places, as_json=as_json)
    folder, *others = places
    if others or as_json:
        raise click.UsageError(_("--copy takes one folder, and no --json."))
    from app.template_copies import copy_templates  # noqa: PLC0415

    return copy_templates(folder, names, language)


@plenum.command(options_metavar=_OPTIONS, help=_("Build the documents of one or several seminars."))
@click.argument("folders", metavar="SEMINAR…", type=PLACE, nargs=-1, required=True)
@click.option(
    "--only",
    metavar=_("NAME,…"),
    type=DOCUMENTS,
    default=(),
    help=_("Build these documents alone."),
)
@click.option("--out", metavar=_DIR, type=PLACE, help=_("Build into this folder instead."))
@click.option("--pdf", is_flag=True, help=_("Make a PDF of each document too (LibreOffice)."))
@click.option(
    "--template",
    "templates",
    metavar=_("FILE"),
    type=PLACE,
    multiple=True,
    help=_("A PowerPoint or Word template to build with, or a folder of them; may be repeated."),
)
@click.option("--force", is_flag=True, help=_("Replace documents that were changed by hand too."))
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1, 61), default=1, help=_("Build N at a time.")
)
def build(
    folders: tuple[Path, ...],
    only: tuple[DocumentId, ...],
    out: Path | None,
    templates: tuple[Path, ...],
    jobs: int,
    *,
    pdf: bool,
    force: bool,
) -> int:
    """Build the documents of one or several seminars."""
    from app.building import Job, build_all  # noqa: PLC0415
    from app.house import house_templates  # noqa: PLC0415
    from builders.workshop import Order  # noqa: PLC0415

    house = house_templates(os.environ)
    return build_all(
        [
            Job(folder, Order(only, target, templates, house, pdf, force))
            for folder, target in targets(folders, out).items()
        ],
        jobs,
    )


@plenum.command(
    options_metavar=_OPTIONS,
    help=_(
        "Read the answer sheets of SEMINAR into its outcomes, and say what is new. What was edited"
        " in Plenum since stays; what was changed in both places is shown with both texts."
    ),
)
@click.argument("folder", metavar="SEMINAR", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help=_("Print what came of it as JSON alone."))
@click.option("--dry-run", is_flag=True, help=_("Say what would be new, and save nothing."))
@click.option(
    "--keep",
    metavar="ID,…",
    type=IDS,
    multiple=True,
    help=_("Keep what Plenum says of these statements, which were changed in both places."),
)
@click.option(
    "--take",
    metavar="ID,…",
    type=IDS,
    multiple=True,
    help=_("Take what the sheet says of these instead; “all” stands for all, here and there."),
)
@click.option(
    "--emptied",
    metavar=_("FILE"),
    multiple=True,
    help=_("Remove the statements of this sheet, which was emptied on purpose; may be repeated."),
)
def collect(
    folder: Path,
    keep: tuple[tuple[str, ...], ...],
    take: tuple[tuple[str, ...], ...],
    emptied: tuple[str, ...],
    *,
    as_json: bool,
    dry_run: bool,
) -> int:
    """Read the groups' answer sheets into the outcomes."""
    from app.collecting.command import Order, collect_answers  # noqa: PLC0415
    from app.collecting.deciding import Said  # noqa: PLC0415

    kept, taken = ({id_ for ids in each for id_ in ids} for each in (keep, take))
    if both := sorted(kept & taken):
        raise click.UsageError(
            _("--keep and --take both name {ids}; choose one.", ids=PERSON.listing(both))
        )
    said = Said(tuple(sorted(kept)), tuple(sorted(taken)), emptied)
    return collect_answers(folder, Order(said, dry_run, as_json))


@plenum.command(
    options_metavar=_OPTIONS,
    help=_(
        "Show the scores of the survey in SEMINAR as a table and a chart. With --import, bring"
        " results in: a table of scores, or answers exported from Microsoft Forms, Google Forms or"
        " SurveyXact. With --new, make a workbook to fill in."
    ),
)
@click.argument("folder", metavar="SEMINAR", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help=_("Print the figures as JSON alone."))
@click.option(
    "--import",
    "file",
    metavar=_("FILE"),
    type=PLACE,
    help=_("Bring results in from this workbook (.xlsx, .xlsm) or text file (.csv)."),
)
@click.option("--sheet", metavar=_("NAME"), default="", help=_("The sheet the results stand on."))
@click.option(
    "--wave",
    metavar=_("NAME"),
    default="",
    help=_("What the wave is called, such as “April 2024”; by default the month of the answers."),
)
@click.option(
    "--map", "map_file", metavar=_("FILE"), type=PLACE, help=_("Read answers by this map (JSON).")
)
@click.option(
    "--write-map",
    "new_map",
    metavar=_("FILE"),
    type=PLACE,
    help=_("Write the map to this new file to edit it, and bring nothing in."),
)
@click.option("--yes", "agreed", is_flag=True, help=_("Use what is shown without asking."))
@click.option("--new", "begins", is_flag=True, help=_("Make the workbook of a survey without one."))
def survey(
    folder: Path,
    *,
    begins: bool,
    file: Path | None,
    sheet: str,
    wave: str,
    map_file: Path | None,
    new_map: Path | None,
    as_json: bool,
    agreed: bool,
) -> int:
    """Show a seminar's survey, bring results in, or make its workbook."""
    if begins:
        if file or sheet or wave or map_file or new_map or agreed or as_json:
            raise click.UsageError(_("--new goes alone."))
        from app.survey.beginning import begin_survey  # noqa: PLC0415

        return begin_survey(folder)
    if file is None:
        if sheet or wave or map_file or new_map or agreed:
            raise click.UsageError(
                _("--sheet, --wave, --map, --write-map and --yes go with --import.")
            )
        from app.survey.showing import show_survey  # noqa: PLC0415

        return show_survey(folder, as_json=as_json)
    if as_json:
        raise click.UsageError(_("--json goes without --import."))
    from app.survey.bringing_in import Order, bring_in, write_map  # noqa: PLC0415

    order = Order(file, sheet, wave, map_file, agreed)
    return write_map(folder, order, new_map) if new_map else bring_in(folder, order)

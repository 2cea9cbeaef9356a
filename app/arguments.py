"""What the commands are called with: paths, dates, names of documents; and where each is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from app.person import PERSON
from app.severities import word
from seminar.severity import SEVERITIES, Severity

_LIKE = 0.6
"""From this likeness on, of 1, a name may be another one misspelt."""


class PlaceType(click.ParamType[Path]):
    """A folder or file. Whether it is there and serves is said by whoever opens it."""

    name = "place"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path that `value` names."""
        if not str(value):
            self.fail(PERSON.text("the name is empty"), param, ctx)
        return Path(value)


class DayType(click.ParamType[dt.date]):
    """A date written as YYYY-MM-DD, with room for a second day after it."""

    name = "date"

    def convert(
        self, value: str | dt.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the date that `value` says."""
        try:
            day = dt.date.fromisoformat(str(value))
        except ValueError:
            day = dt.date.max
        if day == dt.date.max:
            self.fail(
                PERSON.text("“{value}” is no date such as 2026-03-19", value=str(value)),
                param,
                ctx,
            )
        return day


class DocumentsType(click.ParamType[tuple[str, ...]]):
    """Names of documents, divided by commas."""

    name = "documents"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the names in `value`, each once."""
        from builders.workshop import DOCUMENT_NAMES  # noqa: PLC0415 - slow to import

        given = value.split(",") if isinstance(value, str) else value
        names = tuple(dict.fromkeys(name.strip().lower() for name in given))
        for name in names:
            if name not in DOCUMENT_NAMES:
                sentence = PERSON.text(
                    "there is no document “{name}”; choose from: {names}",
                    name=name,
                    names=", ".join(DOCUMENT_NAMES),
                )
                self.fail(sentence, param, ctx)
        return names


class TemplatesType(click.ParamType[tuple[str, ...]]):
    """Names of built-in templates, divided by commas, or `all`."""

    name = "templates"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the names in `value`, each once."""
        from app.template_copies import ALL, NAMES  # noqa: PLC0415 - slow to import

        given = value.split(",") if isinstance(value, str) else value
        names = tuple(dict.fromkeys(name.strip().lower() for name in given))
        for name in names:
            if name not in (ALL, *NAMES):
                sentence = PERSON.text(
                    "there is no template “{name}”; choose from: {names}",
                    name=name,
                    names=", ".join((ALL, *NAMES)),
                )
                self.fail(sentence, param, ctx)
        return names


class RuleIdsType(click.ParamType[tuple[str, ...]]):
    """Names of the rules by which Office files are inspected, divided by commas."""

    name = "rules"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the names in `value`, each once."""
        from difflib import get_close_matches  # noqa: PLC0415 - slow to import

        from builders.inspection import RULES  # noqa: PLC0415

        known = [rule.id for rule in RULES]
        given = value.split(",") if isinstance(value, str) else value
        names = tuple(dict.fromkeys(name.strip().lower() for name in given))
        for name in names:
            if name not in known:
                nearest = next(iter(get_close_matches(name, known, 1, _LIKE)), "")
                self.fail(_no_such_rule(name, nearest), param, ctx)
        return names


def _no_such_rule(name: str, nearest: str) -> str:
    if not name:
        return PERSON.text("no rule is named; --rules lists all")
    if not nearest:
        return PERSON.text("there is no rule “{name}”; --rules lists all", name=name)
    return PERSON.text(
        "there is no rule “{name}”; did you mean “{nearest}”? --rules lists all",
        name=name,
        nearest=nearest,
    )


class SeverityType(click.ParamType[Severity]):
    """How grave a finding is, in the person's language as the list says it, or in English."""

    name = "severity"

    def convert(
        self, value: str | Severity, param: click.Parameter | None, ctx: click.Context | None
    ) -> Severity:
        """Return the severity that `value` names."""
        said = value.strip().lower()
        for severity in SEVERITIES:
            if said in (severity, word(severity)):
                return severity
        sentence = PERSON.text(
            "there is no severity “{value}”; choose from: {words}",
            value=value,
            words=", ".join(PERSON.text("“{text}”", text=word(one)) for one in SEVERITIES),
        )
        return self.fail(sentence, param, ctx)


PLACE, DAY, DOCUMENTS, RULE_IDS = PlaceType(), DayType(), DocumentsType(), RuleIdsType()
SEVERITY, BUILT_IN = SeverityType(), TemplatesType()


def targets(folders: Sequence[Path], out: Path | None) -> dict[Path, Path | None]:
    """Return where each seminar is built: several get a folder each, so that none hides another.

    A folder that is named twice is built once.
    """
    seminars = {folder.resolve(): folder for folder in folders}
    if out is None or len(seminars) == 1:
        return dict.fromkeys(seminars.values(), out)
    names = {path.name.casefold() for path in seminars}
    if len(names) < len(seminars):
        raise click.UsageError(
            PERSON.text(
                "Two of the seminars lie in folders of the same name, so their documents would "
                "meet in one folder; build them one at a time, each with an --out of its own."
            )
        )
    return {folder: out / path.name for path, folder in seminars.items()}

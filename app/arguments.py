"""What the commands are called with: paths, dates, names of documents; and where each is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
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


class NamesType(click.ParamType[tuple[str, ...]]):
    """Names divided by commas.

    Args:
        name: what they are names of.
        known: returns all of them; called when a name is to be read, for they are slow to import.
        unknown: returns the sentence for a name that is none, given that name and all known ones.
    """

    def __init__(
        self, name: str, known: Callable[[], Sequence[str]], unknown: Callable[[str, str], str]
    ) -> None:
        self.name = name
        self._known = known
        self._unknown = unknown

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the names in `value`, each once."""
        known = self._known()
        names = _names_in(value)
        for name in names:
            if name not in known:
                self.fail(self._unknown(name, ", ".join(known)), param, ctx)
        return names


def _names_in(value: str | tuple[str, ...]) -> tuple[str, ...]:
    given = value.split(",") if isinstance(value, str) else value
    return tuple(dict.fromkeys(name.strip().lower() for name in given))


def _documents() -> Sequence[str]:
    from builders.workshop import DOCUMENT_NAMES  # noqa: PLC0415 - slow to import

    return DOCUMENT_NAMES


def _templates() -> Sequence[str]:
    from app.template_copies import ALL, NAMES  # noqa: PLC0415 - slow to import

    return (ALL, *NAMES)


def _no_such_document(name: str, known: str) -> str:
    return PERSON.text(
        "there is no document “{name}”; choose from: {names}", name=name, names=known
    )


def _no_such_template(name: str, known: str) -> str:
    return PERSON.text(
        "there is no template “{name}”; choose from: {names}", name=name, names=known
    )


class IdsType(click.ParamType[tuple[str, ...]]):
    """Ids divided by commas. Whether there are such values is said by whoever looks for them."""

    name = "ids"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the ids in `value`, each once."""
        ids = _names_in(value)
        if "" in ids:
            self.fail(PERSON.text("the name is empty"), param, ctx)
        return ids


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
        names = _names_in(value)
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


PLACE, DAY, RULE_IDS, SEVERITY = PlaceType(), DayType(), RuleIdsType(), SeverityType()
IDS = IdsType()
DOCUMENTS = NamesType("documents", _documents, _no_such_document)
BUILT_IN = NamesType("templates", _templates, _no_such_template)


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

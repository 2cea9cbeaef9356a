"""Checks of the survey: settings that fit the workbook, and an index that is what it says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from seminar.checks.context import Context, part_place, quoted
from seminar.checks.problems import Place, Problem, error, tip, warning
from seminar.messages import message
from seminar.survey import Detail, Survey, SurveyRow, dimension_means, index_gaps, printed


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def workbook_unreadable(context: Context) -> Iterator[Problem]:
    """A workbook whose figures no slide will show."""
    if context.survey_fault:
        yield error(part_place("survey"), context.survey_fault)


def dimension_unexplained(context: Context) -> Iterator[Problem]:
    """A dimension without a name, or with one that nobody explains."""
    for place, dimension in context.dimensions:
        if not dimension.name.strip():
            what = message("The dimension has no name; write it as in the workbook.")
            yield error(place.at("name"), what)
        elif not dimension.meaning.strip():
            what = message("The dimension has no meaning; say in a few words what it is.")
            yield warning(place.at("meaning"), what)


def dimension_named_twice(context: Context) -> Iterator[Problem]:
    """Two dimensions of one name."""
    first: dict[str, Place] = {}
    for place, dimension in context.dimensions:
        name = _key(dimension.name)
        if name and first.setdefault(name, place) is not place:
            yield warning(place.at("name"), message("Another dimension has this name; remove one."))


def dimension_not_in_the_workbook(context: Context) -> Iterator[Problem]:
    """A dimension without figures, or figures of a dimension nobody named."""
    if context.survey is None or not context.dimensions:
        return
    rows = {_key(row.name) for row in context.survey.rows}
    for place, dimension in context.dimensions:
        if dimension.name.strip() and _key(dimension.name) not in rows:
            what = message(
                "The workbook has no row of this name; write it alike in both, or remove it."
            )
            yield warning(place.at("name"), what)
    named = {_key(dimension.name) for _, dimension in context.dimensions}
    for row in context.survey.rows:
        if _key(row.name) not in named:
            what = message(
                "The workbook's row “{row}” is none of the dimensions; add it, with its meaning.",
                row=quoted(row.name),
            )
            yield warning(part_place("survey").at("dimensions"), what)


def wave_labels_that_do_not_fit(context: Context) -> Iterator[Problem]:
    """Names for another number of waves than the workbook has."""
    labels = context.seminar.survey.wave_labels
    if context.survey and labels and len(labels) != len(context.survey.waves):
        what = message(
            "Waves with a name: {labels}, waves in the workbook: {waves}; name them all, or none.",
            labels=len(labels),
            waves=len(context.survey.waves),
        )
        yield warning(part_place("survey").at("wave_labels"), what)


def asked_that_does_not_fit(context: Context) -> Iterator[Problem]:
    """People asked in another number of waves than the workbook has."""
    asked = context.seminar.survey.asked
    if context.survey and asked and len(asked) != len(context.survey.waves):
        what = message(
            "Waves with a number of people asked: {asked}, waves in the workbook: {waves}; give one"
            " for each wave, 0 where nobody knows, or none.",
            asked=len(asked),
            waves=len(context.survey.waves),
        )
        yield warning(part_place("survey").at("asked"), what)


def more_answered_than_asked(context: Context) -> Iterator[Problem]:
    """A wave in which more people answered than were asked."""
    survey = context.survey or Survey()
    for wave, people, asked in zip(survey.waves, survey.respondents, survey.asked, strict=False):
        if people is not None and asked and people > asked:
            what = message(
                "{people} people answered in {wave}, but {asked} were asked; see that both are"
                " right.",
                people=people,
                wave=wave,
                asked=asked,
            )
            yield warning(part_place("survey").at("asked"), what)


def score_withheld(context: Context) -> Iterator[Problem]:
    """A score that is there and is not shown, because it would tell what few people answered."""
    survey = context.survey or Survey()
    for row in _rows(survey):
        hidden = [wave for number, wave in enumerate(survey.waves) if row.detail(number).withheld]
        if hidden:
            what = message(
                "“{row}” is not shown for {wave}: fewer than {limit} people answered, or it would"
                " tell a figure of so few.",
                row=quoted(row.name),
                wave=hidden[0],
                limit=survey.limit,
            )
            yield tip(part_place("survey"), what)


def score_missing(context: Context) -> Iterator[Problem]:
    """A score that is not there."""
    survey = context.survey or Survey()
    for row in _rows(survey):
        missing = [
            wave
            for number, wave in enumerate(survey.waves)
            if row.values[number] is None and not _is_explained(row.detail(number))
        ]
        if missing:
            what = message(
                "“{row}” has no score for {wave}; the slides leave it out.",
                row=quoted(row.name),
                wave=missing[0],
            )
            yield tip(part_place("survey"), what)


def _is_explained(detail: Detail) -> bool:
    """Whether another check says why there is no score."""
    return detail.withheld or detail.incomplete


def index_left_out(context: Context) -> Iterator[Problem]:
    """An index that is left out because it would sum up other dimensions than in other waves."""
    for what in index_gaps(context.survey or Survey()):
        yield tip(part_place("survey"), what)


def _rows(survey: Survey) -> tuple[SurveyRow, ...]:
    return (*survey.rows, *_index(survey))


def _index(survey: Survey) -> tuple[SurveyRow, ...]:
    return () if survey.index is None else (survey.index,)


def no_index(context: Context) -> Iterator[Problem]:
    """An index that is named but not in the workbook."""
    name = context.seminar.survey.index_name.strip()
    if context.survey and name and context.survey.index is None:
        what = message(
            "The workbook has no row “{index}”; write the index's name as there, or clear it.",
            index=quoted(name),
        )
        yield warning(part_place("survey").at("index_name"), what)


def index_that_is_not_the_mean(context: Context) -> Iterator[Problem]:
    """An index that anyone with a pencil can see is not the mean of its dimensions."""
    survey = context.survey
    if survey is None or survey.index is None:
        return
    coarsest = _step(survey)
    for wave, index, mean in zip(
        survey.waves, survey.index.values, dimension_means(survey), strict=False
    ):
        if index is None or mean is None or printed(index) == printed(float(mean)):
            continue
        explained = abs(Decimal(str(index)) - mean) <= coarsest
        what = message(
            "“{index}” is {figure} for {wave}, but the mean of its dimensions is {mean}; see that"
            " the figures in the workbook are right.",
            index=quoted(survey.index.name),
            figure=float(printed(index) or 0),
            wave=wave,
            mean=float(printed(float(mean)) or 0),
        )
        yield (tip if explained else warning)(part_place("survey"), what)


def _step(survey: Survey) -> Decimal:
    """Return how far rounded figures can lead a mean astray: one unit of their last decimal.

    Half a unit may be lost in the index, and half a unit in the mean of the dimensions.
    """
    values = [value for row in _rows(survey) for value in row.values]
    exponents = [Decimal(str(value)).as_tuple().exponent for value in values if value is not None]
    finest = min((each for each in exponents if isinstance(each, int)), default=0)
    return Decimal(1).scaleb(finest)


CHECKS = (
    workbook_unreadable,
    dimension_unexplained,
    dimension_named_twice,
    dimension_not_in_the_workbook,
    wave_labels_that_do_not_fit,
    asked_that_does_not_fit,
    more_answered_than_asked,
    score_withheld,
    score_missing,
    index_left_out,
    no_index,
    index_that_is_not_the_mean,
)

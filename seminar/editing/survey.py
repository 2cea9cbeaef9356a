"""Edits of what the seminar says of its survey: meanings, scale, limit, and the chart's heading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from msgspec.structs import replace

from seminar.editing.edit import Edit, Refused
from seminar.messages import message
from seminar.model import Dimension, Item, Seminar, SurveyChartSlide, SurveySettings
from seminar.rules import ANSWERS, SCALE
from seminar.texts import clean_text, shown

NumberField = Literal["scale_low", "scale_high", "minimum_answers"]


def set_meaning(name: str, text: str) -> Edit:
    """Return the edit that says what a dimension means; one that is not named yet is named.

    Args:
        name: the dimension's, as in the workbook.
        text: what it means.
    """
    meaning = clean_text(text)

    def change(whole: Seminar) -> Seminar:
        own = whole.survey.dimensions
        if any(_key(each.name) == _key(name) for each in own):
            dimensions = tuple(
                replace(each, meaning=meaning) if _key(each.name) == _key(name) else each
                for each in own
            )
        else:
            dimensions = (*own, Dimension(name=name, meaning=meaning))
        return replace(whole, survey=replace(whole.survey, dimensions=dimensions))

    return Edit(message("Changed what “{name}” means", name=shown(name)), change)


def meaning_of(settings: SurveySettings, name: str) -> str:
    """Return what a dimension means; empty where nobody has said."""
    own = (each.meaning for each in settings.dimensions if _key(each.name) == _key(name))
    return next(own, "")


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def set_number(seminar: Seminar, field: NumberField, text: str) -> Edit:
    """Return the edit that sets an end of the scale, or how many must have answered.

    Args:
        seminar: the seminar.
        field: which it is.
        text: as it is typed.

    Raises:
        Refused: it is no whole number, or none that serves; the message says what would.
    """
    low, high = _limits(seminar.survey, field)
    typed = text.strip()
    if not typed.isascii() or not typed.isdigit() or not low <= int(typed) <= high:
        raise Refused("Write a whole number from {low} to {high}.", low=low, high=high)
    number, old = int(typed), getattr(seminar.survey, field)
    names = {
        "scale_low": message("Changed the lowest score from {old} to {new}", old=old, new=number),
        "scale_high": message("Changed the highest score from {old} to {new}", old=old, new=number),
        "minimum_answers": message(
            "Changed the least number of answers from {old} to {new}", old=old, new=number
        ),
    }
    return Edit(
        names[field],
        lambda whole: replace(whole, survey=replace(whole.survey, **{field: number})),
    )


def _limits(settings: SurveySettings, field: NumberField) -> tuple[int, int]:
    match field:
        case "scale_low":
            return SCALE[0], settings.scale_high - 1
        case "scale_high":
            return settings.scale_low + 1, SCALE[1]
        case "minimum_answers":
            return ANSWERS


# --- the chart's slide ----------------------------------------------------------------------------


def chart_slides(seminar: Seminar) -> Iterator[tuple[Item, SurveyChartSlide]]:
    """Yield the slides that show the survey as a chart, with their items."""
    for day in seminar.programme:
        for item in day.items:
            for slide in item.slides:
                if isinstance(slide, SurveyChartSlide):
                    yield item, slide


def set_chart_heading(slide: str, text: str) -> Edit:
    """Return the edit that gives a chart's slide a heading; nothing lets the figures say it.

    Args:
        slide: the slide's id.
        text: the heading.
    """
    heading = clean_text(text)
    sentence = message("Changed the chart's heading to “{heading}”", heading=shown(heading))
    emptied = message("Emptied the chart's heading")
    return Edit(sentence if heading else emptied, _with_chart(slide, {"title": heading}))


def set_chart_text(slide: str, text: str) -> Edit:
    """Return the edit that gives a chart an alternative text; nothing lets the figures say it.

    Args:
        slide: the slide's id.
        text: the alternative text.
    """
    said = clean_text(text)
    sentence = message("Wrote an alternative text for the chart")
    emptied = message("Let the figures say the chart's alternative text")
    return Edit(sentence if said else emptied, _with_chart(slide, {"alternative_text": said}))


def set_compared(waves: tuple[str, ...]) -> Edit:
    """Return the edit that chooses the two waves which the chart compares.

    Args:
        waves: what they are called; nothing lets the chart show all waves.
    """
    sentence = message("Let the chart show all waves")
    if waves:
        one, other = waves
        sentence = message(
            "Let the chart compare {one} with {other}", one=shown(one), other=shown(other)
        )
    return Edit(
        sentence,
        lambda whole: replace(whole, survey=replace(whole.survey, compared=waves)),
    )


def _with_chart(slide: str, fields: Mapping[str, str]) -> Callable[[Seminar], Seminar]:
    """Return the change that gives a chart's slide other texts."""

    def change(whole: Seminar) -> Seminar:
        programme = tuple(
            replace(
                day,
                items=tuple(
                    replace(
                        item,
                        slides=tuple(
                            replace(each, **fields) if each.id == slide else each
                            for each in item.slides
                        ),
                    )
                    if any(each.id == slide for each in item.slides)
                    else item
                    for item in day.items
                ),
            )
            for day in whole.programme
        )
        return replace(whole, programme=programme)

    return change

"""Fixes of slides: what is left empty on them, what stands in the wrong place or shows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec.structs import replace

from seminar.checks import Context, Problem
from seminar.checks.context import ItemAt, SlideAt
from seminar.checks.headings import heading
from seminar.editing.names import brief, item_title, quoted
from seminar.emphasis import plain
from seminar.fixes.changing import with_slides, with_value
from seminar.fixes.programme import show_task
from seminar.fixes.ways import Fix, Goes, Mender, Way, fix
from seminar.messages import Message, message
from seminar.model import (
    BreakSlide,
    BulletsSlide,
    Definition,
    DefinitionsSlide,
    Level,
    LevelsSlide,
    QuoteSlide,
    Seminar,
    Slide,
    SurveyChartSlide,
    SurveyTableSlide,
    TaskSlide,
    TitleSlide,
    TwoColumnsSlide,
)

_OPENING, _CLOSING = '«“”„"', '»”“"'
_RESTS = ("break", "meal", "social")


def _slide(context: Context, problem: Problem) -> SlideAt:
    return next(at for at in context.slides if at.slide.id == problem.place.slide)


def _named(slide: Slide) -> Message:
    """Return what a slide is called within a sentence."""
    title = brief(heading(slide) or "")
    return message("the slide “{title}”", title=title) if title else message("a slide")


def _remove(slide: Slide) -> Fix:
    return fix(
        message("Remove the slide"),
        message("Deleted {what}", what=_named(slide)),
        lambda whole: with_value(whole, slide.id, lambda _slide: None),
    )


def _put(text: Message, slide: Slide, new: Slide) -> Fix:
    """Return the fix that puts another slide in the place of one."""
    return fix(
        text,
        message("Changed {what}", what=_named(slide)),
        lambda whole: with_value(whole, slide.id, lambda _slide: new),
        new.id,
    )


# --- whole slides ---------------------------------------------------------------------------------


def empty_slide(context: Context, problem: Problem) -> Iterator[Way]:
    """Write it, or remove it."""
    yield Goes(message("Write text"))
    yield _remove(_slide(context, problem).slide)


def nothing_to_show(context: Context, problem: Problem) -> Iterator[Way]:
    """Show the only task there is, or remove the slide."""
    at, tasks = _slide(context, problem), context.seminar.tasks
    if isinstance(at.slide, TaskSlide) and len(tasks) == 1:
        name = show_task(context.seminar, at.item.item, tasks[0].id).text
        yield _put(name, at.slide, replace(at.slide, task=tasks[0].id))
    yield _remove(at.slide)


def no_title_slide(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove a second title slide; put the first one first, a new one where there is none."""
    at = _slide(context, problem)
    titles = [each.slide for each in context.slides if isinstance(each.slide, TitleSlide)]
    if at.slide in titles:
        yield _remove(at.slide)
        return
    title = titles[0] if titles else TitleSlide()

    def change(whole: Seminar) -> Seminar:
        rest = with_value(whole, title.id, lambda _slide: None)
        return with_slides(rest, at.item.item.id, lambda slides: (title, *slides))

    yield fix(
        message("Put the title slide first"), message("Put a title slide first"), change, title.id
    )


def chart_over_several_slides(context: Context, problem: Problem) -> Iterator[Way]:
    """Use the slide with the survey's table, with the same texts."""
    chart = cast("SurveyChartSlide", _slide(context, problem).slide)
    table = SurveyTableSlide(id=chart.id, notes=chart.notes, kicker=chart.kicker, title=chart.title)
    yield _put(message("Show as a table"), chart, table)


def chart_in_another_form(context: Context, problem: Problem) -> Iterator[Way]:
    """Ask for the form that it is drawn in."""
    chart = cast("SurveyChartSlide", _slide(context, problem).slide)
    yield _put(message("Use bars or lines"), chart, replace(chart, form="bars"))


def distributions_not_shown(context: Context, problem: Problem) -> Iterator[Way]:
    """Add a chart of them after the chart that there is."""
    at = _slide(context, problem)
    added = SurveyChartSlide(form="distribution")

    def change(whole: Seminar) -> Seminar:
        return with_slides(
            whole,
            at.item.item.id,
            lambda slides: tuple(
                each
                for one in slides
                for each in ((one, added) if one.id == at.slide.id else (one,))
            ),
        )

    yield fix(
        message("Show how people answered"),
        message("Added a chart of how people answered"),
        change,
        added.id,
    )


def break_slide_outside_a_break(context: Context, problem: Problem) -> Iterator[Way]:
    """Move the slide to the break next to its item, if that has none; or remove it."""
    at = _slide(context, problem)
    target = _break_beside(context, at.item)
    if target is not None:
        name = quoted(item_title(target.item))

        def change(whole: Seminar) -> Seminar:
            rest = with_value(whole, at.slide.id, lambda _slide: None)
            return with_slides(rest, target.item.id, lambda slides: (at.slide, *slides))

        moved = message("Moved {what} to {where}", what=_named(at.slide), where=name)
        yield fix(message("Move to {item}", item=name), moved, change, at.slide.id)
    yield _remove(at.slide)


def _break_beside(context: Context, item: ItemAt) -> ItemAt | None:
    day = next(each for each in context.days if item in each.items)
    place = day.items.index(item)
    beside = (*day.items[place + 1 : place + 2], *day.items[max(0, place - 1) : place])
    for each in beside:
        announced = any(isinstance(slide, BreakSlide) for slide in each.item.slides)
        if each.item.kind in _RESTS and not announced:
            return each
    return None


# --- what is on them ------------------------------------------------------------------------------


def empty_lines(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove the points that say nothing."""
    slide = _slide(context, problem).slide
    mended = _without_empty_points(slide)
    if mended is not None:
        yield _put(message("Remove empty points"), slide, mended)


def _without_empty_points(slide: Slide) -> Slide | None:
    """Return a slide without its empty points; `None` where an unnamed level has other words."""
    match slide:
        case BulletsSlide():
            return replace(slide, bullets=_filled(slide.bullets))
        case TwoColumnsSlide():
            left, right = (
                replace(side, bullets=_filled(side.bullets)) for side in (slide.left, slide.right)
            )
            return replace(slide, left=left, right=right)
        case LevelsSlide():
            levels = tuple(level for level in slide.levels if level != Level())
            named = all(level.name.strip() for level in levels)
            return replace(slide, levels=levels) if named else None
        case _:
            return None


def _filled(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if text.strip())


def half_a_definition(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove a definition of which neither half is there; half a one is for a person to write."""
    slide = cast("DefinitionsSlide", _slide(context, problem).slide)
    number = int(problem.place.field.split(".")[1])
    if slide.definitions[number] == Definition():
        left = (*slide.definitions[:number], *slide.definitions[number + 1 :])
        yield _put(message("Remove the empty one"), slide, replace(slide, definitions=left))


def quote_in_doubt(context: Context, problem: Problem) -> Iterator[Way]:
    """Take off the marks that the slide draws itself; the rest a person has to write."""
    slide = cast("QuoteSlide", _slide(context, problem).slide)
    bare = _without_marks(slide.quote)
    if problem.place.field == "quote" and not problem.message.fields and bare is not None:
        yield _put(message("Remove the marks"), slide, replace(slide, quote=bare))


def _without_marks(quote: str) -> str | None:
    """Return a quote without marks around it; `None` where emphasis stands outside them."""
    bare = quote.strip()
    while len(bare) > 1 and bare[0] in _OPENING and bare[-1] in _CLOSING:
        bare = bare[1:-1].strip()
    seen = plain(bare).strip()
    marked = seen[:1] in set(_OPENING) and seen[-1:] in set(_CLOSING)
    return bare if bare and not marked else None


MENDERS: dict[str, Mender] = {
    "empty-slide": empty_slide,
    "nothing-to-show": nothing_to_show,
    "no-title-slide": no_title_slide,
    "chart-over-several-slides": chart_over_several_slides,
    "chart-in-another-form": chart_in_another_form,
    "distributions-not-shown": distributions_not_shown,
    "break-slide-outside-a-break": break_slide_outside_a_break,
    "empty-lines": empty_lines,
    "half-a-definition": half_a_definition,
    "quote-in-doubt": quote_in_doubt,
}

"""The plan: a seminar in, a tuple of slides out, each with everything on it decided.

Pure: no files, no Office. What a slide says, in which section, with which notes, at which size, and
where what would not fit goes on. `builders.deck` draws it; the desktop shows it as its outline.
"""

from __future__ import annotations

from builders.canvas import Canvas, built_in_canvas
from builders.plan.compose import compose
from builders.plan.drafting import Context, finish
from builders.plan.foot import footers
from builders.plan.scene import DeckPlan, PlannedSlide
from seminar.emphasis import plain
from seminar.language import language
from seminar.model import LanguageCode, Seminar
from seminar.survey import Survey

LANGUAGE_TAGS: dict[LanguageCode, str] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
"""The languages of documents as Office names them (BCP 47)."""


def plan(seminar: Seminar, survey: Survey | None = None, canvas: Canvas | None = None) -> DeckPlan:
    """Return the whole deck of `seminar`, composed for a template's canvas.

    Args:
        seminar: a valid seminar (`seminar.rules`).
        survey: its figures; without them the survey's slides say that there are none yet.
        canvas: the template's places; by default the built-in template's.
    """
    context = context_of(seminar, survey, canvas)
    return deck_of(context, finish(context, compose(context)))


def context_of(seminar: Seminar, survey: Survey | None, canvas: Canvas | None) -> Context:
    """Return what a deck is composed of; the arguments are those of `plan`."""
    return Context(seminar, survey, language(seminar.language), canvas or built_in_canvas())


def deck_of(context: Context, slides: tuple[PlannedSlide, ...]) -> DeckPlan:
    """Return the deck of these slides, with what it is called and what stands at its foot."""
    seminar = context.seminar
    return DeckPlan(
        title=plain(seminar.title).strip() or next((one.title for one in slides), ""),
        organisation=plain(seminar.organisation.name),
        language=LANGUAGE_TAGS[seminar.language],
        footers=footers(context),
        slides=slides,
        date=seminar.programme[0].date if seminar.programme else None,
    )

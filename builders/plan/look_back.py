"""Slides of the look-back: what an earlier seminar said, as cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby

from msgspec.structs import replace

from builders.look import BODY, FLOOR
from builders.plan.cards import Card, Sheet, card_ground, in_columns, in_row, stand_in_columns
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import DENSE_HEADING, Step, pieces, split_evenly, stands
from builders.plan.scene import Box
from builders.plan.sentences import LONG_STATEMENT, statement, statement_frame
from seminar.emphasis import plain
from seminar.model import EarlierStatement, LookBackSlide, StatementSlide
from seminar.statement_kinds import KINDS_WITHIN

CARDS = 8
"""The most on a slide."""
FEW = 3
"""So few, where they are all, are set large in one row."""
LONG = 300
"""Characters; a longer statement gets a slide of its own."""
HIGHLIGHTS = 2
"""The most that are set off on a slide."""
SIZES = (24, FLOOR)
ROW = (Step(36, 5), Step(32, 6), Step(28, 7), Step(24, 10), Step(FLOOR, 14))

Statements = tuple[EarlierStatement, ...]


def look_back(context: Context, slide: LookBackSlide, moment: Moment) -> list[Draft]:
    """Compose the statements as cards, over as few slides as hold them, all at one size."""
    statements = _statements(context, slide)
    if not statements:
        return [_nothing(context, slide)]
    parts = [
        (alone, tuple(run))
        for alone, run in groupby(statements, key=lambda one: not _fits_a_card(context, one))
    ]
    sheets = [[] if alone else _shared_out(context, run) for alone, run in parts]
    cards = iter(_card_drafts(context, slide, list(chain.from_iterable(sheets))))
    return [
        draft
        for (alone, run), sheet in zip(parts, sheets, strict=True)
        for draft in (
            _alone(context, slide, run, moment) if alone else [next(cards) for _ in sheet]
        )
    ]


def _statements(context: Context, slide: LookBackSlide) -> Statements:
    """Return the statements that the slide names, in its order; none named means all."""
    told = context.seminar.look_back
    said = [one for one in told.statements if one.text.strip()] if told else []
    if not slide.statements:
        return tuple(said)
    known = {one.id: one for one in said}
    return tuple(known[wanted] for wanted in slide.statements if wanted in known)


def _nothing(context: Context, slide: LookBackSlide) -> Draft:
    return Draft(
        "statement",
        context.words.text("There is nothing to look back on yet"),
        kicker=" · ".join(filter(None, (slide.kicker, slide.title))),
        steps=LONG_STATEMENT,
        say=slide.notes,
    )


# --- cards ----------------------------------------------------------------------------------------


def _sheet(context: Context, size: float) -> Sheet:
    layout, name = context.layout("plain"), context.words.text("Card")
    return Sheet(layout.at(BODY), context.body_face, size, name, card_ground(layout))


def _as_cards(statements: Iterable[EarlierStatement]) -> list[Card]:
    """Return the statements as cards, no more than a few of them set off."""
    cards, left = list[Card](), HIGHLIGHTS
    for one in statements:
        cards.append(Card(one.text, one.highlight and left > 0))
        left -= one.highlight
    return cards


def _fits_a_card(context: Context, statement: EarlierStatement) -> bool:
    if len(plain(statement.text)) > LONG:
        return False
    return stand_in_columns(_as_cards([statement]), _sheet(context, FLOOR))


def _stand(context: Context, run: Sequence[EarlierStatement]) -> bool:
    """Return whether statements stand on one slide at the floor, however many are set off.

    A card that is set off is the higher one, and a part of a run sets off others than the whole.
    """
    cards = [Card(one.text, one.highlight) for one in run]
    return len(run) <= CARDS and stand_in_columns(cards, _sheet(context, FLOOR))


def _shared_out(context: Context, run: Statements) -> list[Statements]:
    """Return statements that each fit a card in as few, even runs as fit slides at the floor."""
    return split_evenly(run, lambda some: _stand(context, some))


def _card_drafts(
    context: Context, slide: LookBackSlide, sheets: Sequence[Statements]
) -> list[Draft]:
    boxes = _all_boxes(context, sheets)
    drafts = [
        Draft(
            "plain",
            slide.title or _heading(context),
            kicker=slide.kicker or _kicker(context),
            shapes=tuple(drawn),
            steps=DENSE_HEADING,
            say=slide.notes,
            shown=tuple(_in_words(context, one) for one in run),
            statements=tuple(one.id for one in run),
        )
        for run, drawn in zip(sheets, boxes, strict=True)
    ]
    return series(context, drafts)


def _all_boxes(context: Context, sheets: Sequence[Statements]) -> list[list[Box]]:
    """Return every slide's cards at the largest size that all slides can have."""
    runs = [_as_cards(run) for run in sheets]
    if len(runs) == 1 and len(runs[0]) <= FEW:
        for step in ROW:
            if row := in_row(runs[0], _sheet(context, step.size), step.lines):
                return [row]
    for size in SIZES:
        drawn = [in_columns(cards, _sheet(context, size)) for cards in runs]
        if all(drawn):
            return [boxes for boxes in drawn if boxes]
    return []


def _heading(context: Context) -> str:
    year = _year(context)
    if year:
        return context.words.text("This is what we said in {year}", year=year)
    return context.words.text("This is what we said last time")


def _kicker(context: Context) -> str:
    year = _year(context)
    if year:
        return context.words.text("Looking back at {year}", year=year)
    return context.words.text("Looking back")


def _year(context: Context) -> int | None:
    told = context.seminar.look_back
    return told.year if told else None


# --- long statements ------------------------------------------------------------------------------


def _alone(context: Context, slide: LookBackSlide, run: Statements, moment: Moment) -> list[Draft]:
    """Return a slide for each statement that no card holds, or several where it is very long."""
    return [draft for one in run for draft in _as_sentence(context, slide, one, moment)]


def _as_sentence(
    context: Context, slide: LookBackSlide, said: EarlierStatement, moment: Moment
) -> list[Draft]:
    frame, last = statement_frame(context), LONG_STATEMENT[-1]
    kicker = " · ".join(filter(None, (slide.kicker or _kicker(context), slide.title)))
    parts = pieces(said.text, lambda text: stands(text, frame, context.heading_face, last))
    drafts = [
        draft
        for part in parts
        for draft in statement(
            context, StatementSlide(kicker=kicker, text=part, notes=slide.notes), moment
        )
    ]
    return [
        replace(
            draft,
            shown=(_in_words(context, said),),
            statements=() if place else (said.id,),
            title_emphasis=None,
        )
        for place, draft in enumerate(drafts)
    ]


# --- notes ----------------------------------------------------------------------------------------


def _in_words(context: Context, statement: EarlierStatement) -> str:
    """Return a statement for the notes, with its kind and what is known of where it was said."""
    words, year = context.words, _year(context)
    known = (
        words.say(KINDS_WITHIN[statement.kind]),
        plain(statement.task),
        plain(statement.group),
        str(year) if year else "",
        words.text("responsible: {owner}", owner=plain(statement.owner)) if statement.owner else "",
        words.text("due: {date}", date=statement.due) if statement.due else "",
    )
    return f"{plain(statement.text).strip()} ({', '.join(filter(None, known))})"

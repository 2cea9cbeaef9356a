"""What a survey says, in one sentence: the heading of a chart or a table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from seminar.language import Language
from seminar.survey.changes import all_rows, biggest_change, change, printed
from seminar.survey.shown import Survey, SurveyRow, in_waves
from seminar.survey.wave_names import in_running_text, is_date, without_common_year
from seminar.texts import capital


class _Moves(Struct, frozen=True):
    """How many of some rows rose and fell to the last wave, can be compared with it, and are."""

    rising: int
    falling: int
    compared: int
    all: int

    @property
    def whole(self) -> bool:
        """Whether every row can be compared."""
        return self.compared == self.all


# --- the chart's heading --------------------------------------------------------------------------


def chart_finding(words: Language, survey: Survey) -> str:
    """Return what the dimensions say together: which changed most, and where the others went.

    What changed is what did from the last wave but one to the last.
    """
    moves = _moves(survey.rows)
    if not moves.compared:
        return _highest(words, survey)
    if not moves.rising and not moves.falling:
        return words.text("No figure has changed") if moves.whole else _incomplete(words)
    biggest = biggest_change(survey)
    if biggest is None:
        return capital(_several(words, moves, _index_move(survey)))
    return _biggest(words, moves, biggest, _index_move(survey))


def _incomplete(words: Language) -> str:
    """Return what is said where scores that are held back leave nothing to say of all."""
    return words.text("Not all figures can be compared")


def _index_move(survey: Survey) -> Decimal:
    return (change(survey.index) if survey.index else None) or Decimal()


def _biggest(words: Language, moves: _Moves, biggest: SurveyRow, index: Decimal) -> str:
    """Return the finding about the dimension that changed most; the index may speak against it."""
    name = biggest.name
    if (change(biggest) or 0) > 0:
        if moves.falling:
            return words.plural(
                "{name} rises the most, but one figure falls",
                "{name} rises the most, but {number} figures fall",
                moves.falling,
                name=name,
                number=words.number_word(moves.falling),
            )
        if index < 0 or not moves.whole:
            return words.text("{name} rises the most", name=name)
        return words.text("{name} rises the most, and nothing falls", name=name)
    if moves.rising:
        return words.plural(
            "{name} falls the most, but one figure rises",
            "{name} falls the most, but {number} figures rise",
            moves.rising,
            name=name,
            number=words.number_word(moves.rising),
        )
    if index > 0 or not moves.whole:
        return words.text("{name} falls the most", name=name)
    return words.text("{name} falls the most, and nothing rises", name=name)


def _several(words: Language, moves: _Moves, index: Decimal) -> str:
    """Return the finding where no dimension changed more than every other."""
    up, down = words.number_word(moves.rising), words.number_word(moves.falling)
    rise = words.plural("one figure rises", "{number} figures rise", moves.rising, number=up)
    if not moves.falling:
        return (
            rise
            if index < 0 or not moves.whole
            else words.text("{figures}, and nothing falls", figures=rise)
        )
    if moves.rising:
        fall = words.plural("one falls", "{number} fall", moves.falling, number=down)
        return words.text("{rising}, and {falling}", rising=rise, falling=fall)
    fall = words.plural("one figure falls", "{number} figures fall", moves.falling, number=down)
    return (
        fall
        if index > 0 or not moves.whole
        else words.text("{figures}, and nothing rises", figures=fall)
    )


def _highest(words: Language, survey: Survey) -> str:
    """Return which dimensions score highest in the last wave."""
    last = {row.name: printed(row.values[-1]) for row in survey.rows}
    scores = {name: score for name, score in last.items() if score is not None}
    if not scores:
        return _range(words, all_rows(survey))
    top = [name for name, score in scores.items() if score == max(scores.values())]
    if len(scores) == 1:
        return words.text("{name} is at {value}", name=top[0], value=float(scores[top[0]]))
    if len(top) == len(scores):
        whole = len(scores) == len(survey.rows)
        return words.text("All figures are alike") if whole else _incomplete(words)
    if len(top) > 2:
        number = words.number_word(len(top))
        return capital(words.text("{number} figures share the top", number=number))
    names = words.listing(top)
    return words.plural("{names} is highest", "{names} are highest", len(top), names=names)


# --- over many waves ------------------------------------------------------------------------------


def line_finding(words: Language, survey: Survey) -> str:
    """Return what happened from the first wave to the last, for a chart of many waves.

    Where no dimension was asked in both, it is what the last wave says by itself.
    """
    ends = first_and_last(survey)
    said = chart_finding(words, ends)
    return _since(words, survey, said) if _moves(ends.rows).compared else said


def _since(words: Language, survey: Survey, said: str) -> str:
    wave = in_running_text(words, survey.waves[0])
    return words.text("Since {wave}: {finding}", wave=wave, finding=said)


def first_and_last(survey: Survey) -> Survey:
    """Return the survey's first and last wave alone, so that its changes are those between them."""
    return in_waves(survey, sorted({0, len(survey.waves) - 1}))


# --- the table's heading --------------------------------------------------------------------------


def table_finding(words: Language, survey: Survey) -> str:
    """Return how many of the figures, the index among them, went which way.

    Of more than two waves it is what happened from the first to the last, as in `line_finding`.
    """
    if len(survey.waves) <= 2:
        return _counted(words, survey, _when(words, survey))
    ends = first_and_last(survey)
    said = _counted(words, ends, _at_last(words, ends))
    return _since(words, survey, said) if _moves(all_rows(ends)).compared else said


def _counted(words: Language, survey: Survey, when: str) -> str:
    rows = all_rows(survey)
    moves = _moves(rows)
    if not moves.compared:
        return _range(words, rows)
    if not moves.rising and not moves.falling:
        if not moves.whole:
            return words.text("Some figures are missing")
        if moves.all == 2:
            return words.text("Both figures are as before")
        number = words.number_word(moves.all)
        return words.plural(
            "The figure is as before",
            "All {number} figures are as before",
            moves.all,
            number=number,
        )
    return capital(_higher(words, when, moves) if moves.rising else _lower(words, when, moves))


def _higher(words: Language, when: str, moves: _Moves) -> str:
    count, total = moves.rising, words.number_word(moves.all)
    if count == moves.all == 2:
        return words.text("Both figures are higher {when}", when=when)
    if count == moves.all:
        return words.plural(
            "The figure is higher {when}",
            "All {total} figures are higher {when}",
            count,
            total=total,
            when=when,
        )
    return words.plural(
        "One of {total} figures is higher {when}",
        "{number} of {total} figures are higher {when}",
        count,
        number=words.number_word(count),
        total=total,
        when=when,
    )


def _lower(words: Language, when: str, moves: _Moves) -> str:
    count, total = moves.falling, words.number_word(moves.all)
    if count == moves.all == 2:
        return words.text("Both figures are lower {when}", when=when)
    if count == moves.all:
        return words.plural(
            "The figure is lower {when}",
            "All {total} figures are lower {when}",
            count,
            total=total,
            when=when,
        )
    return words.plural(
        "One of {total} figures is lower {when}",
        "{number} of {total} figures are lower {when}",
        count,
        number=words.number_word(count),
        total=total,
        when=when,
    )


def _when(words: Language, survey: Survey) -> str:
    """Return when the last wave was, where its label is a date, such as "i november"."""
    return _dated(words, survey) or words.text("than last time")


def _at_last(words: Language, survey: Survey) -> str:
    """Return when the last wave was, where the sentence says already what it is compared with."""
    return _dated(words, survey) or words.text("in the latest survey")


def _dated(words: Language, survey: Survey) -> str:
    last = without_common_year(survey.waves)[-1]
    return (
        words.text("in {wave}", wave=in_running_text(words, last)) if is_date(words, last) else ""
    )


def _range(words: Language, rows: Sequence[SurveyRow]) -> str:
    """Return between which scores the last wave lies."""
    scores = [score for row in rows if (score := printed(row.values[-1])) is not None]
    low, high = float(min(scores)), float(max(scores))
    if low == high:
        return words.plural(
            "The figure is {value}", "All figures are {value}", len(scores), value=low
        )
    return words.text("The figures run from {low} to {high}", low=low, high=high)


def _moves(rows: Sequence[SurveyRow]) -> _Moves:
    changes = [risen for row in rows if (risen := change(row)) is not None]
    return _Moves(sum(c > 0 for c in changes), sum(c < 0 for c in changes), len(changes), len(rows))

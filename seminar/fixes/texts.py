"""Fixes of texts, of the survey's settings, and of what the documents say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from seminar.checks import Context, Problem
from seminar.checks.context import quoted as shortened
from seminar.checks.wording import has_lone_mark, lone_marks
from seminar.editing.names import brief, quoted
from seminar.editing.practical import remove_practical
from seminar.fixes.changing import with_field, with_value
from seminar.fixes.ways import Fix, Mender, Way, fix
from seminar.messages import Message, message
from seminar.model import Dimension, Practical, Seminar
from seminar.texts import clean_text

_ASTERISKS = re.compile(r"\*+")


# --- texts ----------------------------------------------------------------------------------------


def lone_asterisk(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove the asterisks that have no partner; the words stay."""
    del context
    yield fix(
        message("Remove the asterisk"),
        message("Removed an asterisk"),
        lambda whole: with_field(whole, problem.place, without_lone_marks),
        *filter(None, [problem.place.value]),
    )


def without_lone_marks(text: str) -> str:
    """Return a text without the asterisks that were to give emphasis and give none."""
    while has_lone_mark(text):
        shorter = [text[: run.start()] + text[run.end() :] for run in _ASTERISKS.finditer(text)]
        best = min(shorter, key=lone_marks)
        if lone_marks(best) >= lone_marks(text):
            return text.replace("*", "")
        text = best
    return text


def half_a_practical_matter(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove one of which neither half is there; half a one is for a person to write."""
    number = int(problem.place.field.split(".")[1])
    if context.seminar.document.practical[number] == Practical():
        edit = remove_practical(context.seminar, [number])
        yield Fix(message("Remove the empty one"), edit)


# --- survey ---------------------------------------------------------------------------------------


def dimension_named_twice(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove the second dimension, where its meaning is not written or is the first one's."""
    dimensions = context.seminar.survey.dimensions
    second = next(one for one in dimensions if one.id == problem.place.dimension)
    others = [one for one in dimensions if one is not second and _key(one) == _key(second)]
    if not second.meaning.strip() or second.meaning in [one.meaning for one in others]:
        yield fix(
            message("Remove the second one"),
            message("Deleted {what}", what=quoted(brief(second.name))),
            lambda whole: with_value(whole, second.id, lambda _value: None),
        )


def _key(dimension: Dimension) -> str:
    return " ".join(dimension.name.split()).casefold()


def dimension_not_in_the_workbook(context: Context, problem: Problem) -> Iterator[Way]:
    """Add the dimension of a row in the workbook; one without a row may be misspelt."""
    told = dict(problem.message.fields).get("row")
    rows = context.survey.rows if context.survey and told else ()
    names = [row.name for row in rows if shortened(row.name) == told]
    if len(names) == 1:
        new = Dimension(name=clean_text(names[0]))
        dimensions = (*context.seminar.survey.dimensions, new)
        yield _settings(
            message("Add the dimension"),
            message("Added {what}", what=quoted(brief(new.name))),
            dimensions=dimensions,
        )


def _settings(text: Message, sentence: Message, **fields: str | tuple[object, ...]) -> Fix:
    def change(whole: Seminar) -> Seminar:
        return replace(whole, survey=replace(whole.survey, **fields))

    return fix(text, sentence, change)


def wave_labels_that_do_not_fit(context: Context, problem: Problem) -> Iterator[Way]:
    """Call the waves what the workbook calls them."""
    del context, problem
    yield _settings(
        message("Use the workbook's names"),
        message("Called the waves as in the workbook"),
        wave_labels=(),
    )


def no_index(context: Context, problem: Problem) -> Iterator[Way]:
    """Clear the name of an index that is not there."""
    del context, problem
    yield _settings(
        message("Clear the name"), message("Cleared the name of the index"), index_name=""
    )


MENDERS: dict[str, Mender] = {
    "lone-asterisk": lone_asterisk,
    "half-a-practical-matter": half_a_practical_matter,
    "dimension-named-twice": dimension_named_twice,
    "dimension-not-in-the-workbook": dimension_not_in_the_workbook,
    "wave-labels-that-do-not-fit": wave_labels_that_do_not_fit,
    "no-index": no_index,
}

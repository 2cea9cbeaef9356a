"""The fields of the survey: its dimensions in words, and their figures."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.blocks import Block
from builders.documents.fields.said import said
from builders.documents.rich import Rich


class DimensionFields(Struct, frozen=True, kw_only=True):
    """A dimension: one side of what the survey measures."""

    name: Annotated[str, said("What it is called.", "Innovasjon")] = ""
    meaning: Annotated[
        Rich, said("What it means; may be empty.", "Vi prøver ut nye måter å gjøre ting på.")
    ] = Rich()


class SurveyRowFields(Struct, frozen=True, kw_only=True):
    """A row of the table of figures: the index or a dimension."""

    name: Annotated[
        str,
        said("What it is called; of the index also that it is the whole.", "Innovasjon"),
    ] = ""
    values: Annotated[
        tuple[str, ...],
        said("Its figures, one for each of the waves; a dash for one that is not shown.", "3,6"),
    ] = ()
    change_words: Annotated[
        str,
        said(
            "How its figure changed to the last wave, a dash if that cannot be told; empty with"
            " one wave.",
            "opp 0,4",
            "opp 0,8, mest",
        ),
    ] = ""
    biggest: Annotated[bool, said("Whether its change is the biggest.")] = False
    is_index: Annotated[bool, said("Whether it sums up the others.")] = False


class SurveyFields(Struct, frozen=True, kw_only=True):
    """The survey. Its dimensions can be there before there are figures."""

    dimensions: Annotated[
        tuple[DimensionFields, ...], said("Its dimensions with what they mean, in order.")
    ] = ()
    waves: Annotated[
        tuple[str, ...],
        said("When it was held: the three newest times, oldest first.", "April 2025"),
    ] = ()
    rows: Annotated[
        tuple[SurveyRowFields, ...],
        said(
            "The rows of the table of figures, the index first, then the dimensions, the greatest"
            " rise first; none as long as there are no figures."
        ),
    ] = ()
    has_change: Annotated[
        bool, said("Whether it was held more than once, so that figures can be compared.")
    ] = False
    sorted_by_change: Annotated[
        bool,
        said(
            "Whether the dimensions stand in the chart by their change, the greatest rise first;"
            " lines do not."
        ),
    ] = False
    scale_low: Annotated[int, said("The lowest figure there can be.", 1)] = 1
    scale_high: Annotated[int, said("The highest figure there can be.", 5)] = 5
    sentence: Annotated[
        str,
        said(
            "What the figures say together; empty without figures.",
            "Samlet har vi gått fra 3,6 til 4,0. Innovasjon øker mest, og ingenting faller.",
        ),
    ] = ""
    note: Annotated[
        str,
        said(
            "What is not shown, and what a dash means if there is one; empty without figures.",
            "Resultater fra færre enn fem svar vises ikke.",
        ),
    ] = ""
    chart: Annotated[
        Block | None,
        said(
            "The figures of the dimensions as a chart, written {{p … }}: bars, or lines over all"
            " times where there are more than three; missing without figures, and with more than 14"
            " dimensions."
        ),
    ] = None

"""The figures of the survey in a table, for one to three times that it was held."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.markup import Blocks, blocks, mark, runs, strong, tag
from tools.word_templates.tables import Row, cell, choose_rows, repeat_rows, row, table

_COLUMNS = {1: (62, 100), 2: (62, 34, 34, 32), 3: (50, 28, 28, 28, 28)}
"""How wide the columns are, by the number of times; with two and more the last is the change."""
_SURVEY = "seminar.survey"


def survey_table(words: Language) -> Blocks:
    """Return the table, which stands there if the survey has figures."""
    count = f"{_SURVEY}.waves | length"
    return blocks(
        tag(f"if {count} == 3"),
        _table(words, 3),
        tag(f"elif {count} == 2"),
        _table(words, 2),
        tag(f"elif {count} == 1"),
        _table(words, 1),
        tag("endif"),
    )


def _table(words: Language, waves: int) -> Blocks:
    text = words.text
    headings = [f"{{{{ {_SURVEY}.waves[{at}] }}}}" for at in range(waves)]
    change = [text("Change")] if waves > 1 else []
    return table(
        _COLUMNS[waves],
        (text("Dimension"), *headings, *change),
        repeat_rows(
            f"row in {_SURVEY}.rows",
            *choose_rows(("row.is_index", _index(waves)), otherwise=_dimension(waves)),
        ),
        title=text("The figures of the survey"),
        description=text("Columns: dimension, one for each time, and the change.")
        if change
        else text("Columns: dimension and average."),
    )


def _values(waves: int) -> list[str]:
    return [f"{{{{ row.values[{at}] }}}}" for at in range(waves)]


def _index(waves: int) -> Row:
    said = ["{{ row.name }}", *_values(waves), *(["{{ row.change_words }}"] if waves > 1 else [])]
    first, *others = map(strong, said)
    # Never alone at the foot of a page.
    return row(cell(first, keep_next=True), *others)


def _dimension(waves: int) -> Row:
    values = [*_values(waves)]
    if waves == 1:
        return row("{{ row.name }}", *values)
    *earlier, newest = values
    told = "{{ row.change_words }}"
    change = runs(
        mark(f"{{% if row.biggest %}}{told}{{% endif %}}"),
        f"{{% if not row.biggest %}}{told}{{% endif %}}",
    )
    return row("{{ row.name }}", *earlier, strong(newest), change)

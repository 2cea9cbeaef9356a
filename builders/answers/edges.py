"""What somebody has written into the headers and footers of a sheet.

What a sheet was built with there is known by its marks. Where they were lost, it is known by what
Plenum's own sheets say there: names, and the number of the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from builders.answer_marks import TEXTS, edge_mark, read_text_marks
from builders.answers.lines import SheetText
from builders.answers.own_words import languages, own_texts, squeezed
from seminar.emphasis import plain
from seminar.groups import group_called
from seminar.model import Seminar
from seminar.tasks import task_called

_PAGES = r"(?:side|page) \d+(?: (?:av|of) \d+)?"
_LETTER = re.compile(r"[^\W\d_]")


def names_at_edges(seminar: Seminar) -> frozenset[str]:
    """Return what sheets without marks may bear in headers and footers, squeezed.

    Args:
        seminar: whose sheets they are.
    """
    return frozenset(squeezed(name) for name in _names(seminar) if name.strip()) | own_texts()


def _names(seminar: Seminar) -> Iterator[str]:
    yield from (seminar.title, seminar.organisation.name, *seminar.organisation.parallel_names)
    yield from (plain(task.title) for task in seminar.tasks)
    for words in languages():
        yield from (task_called(words, seminar, task) for task in seminar.tasks)
        yield from (
            group_called(words, group, place) for place, group in enumerate(seminar.groups, 1)
        )


def written_at_edges(sheet: SheetText, names: Collection[str]) -> tuple[str, ...]:
    """Return the paragraphs of headers and footers that the sheet was not built with.

    Page numbers change. Without marks nobody knows the words of an organisation's own template.

    Args:
        sheet: what it shows.
        names: what sheets without marks may bear there, squeezed.
    """
    own = read_text_marks(TEXTS, sheet.marks)
    if own:
        said = (text for text in sheet.edges if text.strip())
        return tuple(text for text in said if edge_mark(text) not in own)
    known = _any_of(names)
    return tuple(text for text in sheet.edges if _LETTER.search(known.sub(" ", squeezed(text))))


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a page's number or one of these names, the longest first."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join((_PAGES, *map(re.escape, longest_first)))})(?!\w)")

"""How it stands with each answer sheet of which there is nothing more to tell."""

from __future__ import annotations

from app.collecting.collecting import Collected, Sheet
from seminar.language import Language
from seminar.outcomes import SheetNews


class Standings:
    """How it stands with the sheets.

    Args:
        collected: what came of collecting.
        words: the language to say it in.
    """

    def __init__(self, collected: Collected, words: Language) -> None:
        self._words = words
        self._news = {(one.task, one.group): one for one in collected.news}
        self._blank = frozenset(collected.blank)

    def news(self, sheet: Sheet) -> SheetNews | None:
        """Return what a sheet brought; `None` where it was not read."""
        return self._news.get(sheet)

    def of(self, sheet: Sheet) -> str:
        """Return how it stands with a sheet of which nothing is to tell, else nothing."""
        news = self._news.get(sheet)
        if news is None:
            return self._words.text("no answer sheet read")
        if _is_to_tell(news):
            return ""
        if self._is_blank(news):
            return self._words.text("no answers yet")
        return self._words.text("nothing new")

    def open_questions(self, sheet: Sheet) -> tuple[str, ...]:
        """Return ids of the questions that a sheet leaves open, if it answers any."""
        news = self._news.get(sheet)
        if news is None or news.is_emptied or (self._is_blank(news) and not _is_to_tell(news)):
            return ()
        return news.open_questions

    def _is_blank(self, news: SheetNews) -> bool:
        return (news.task, news.group) in self._blank and not news.unchanged


def _is_to_tell(news: SheetNews) -> bool:
    return bool(news.new or news.changed or news.gone or news.conflicts or news.is_emptied)

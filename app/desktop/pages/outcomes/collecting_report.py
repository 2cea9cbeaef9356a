"""The report of a collecting: per sheet what is new, changed and missing, and what is to be said.

Values only, in the person's language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from app.collecting.collecting import Collected, Sheet, sheets_of
from app.collecting.names import Names
from app.collecting.standing import Standings
from app.collecting.statements import Statements
from app.collecting.summing_up import news_text
from app.collecting.traits import merged_into, removed, with_traits
from app.desktop.theme.icons import Tint
from builders.answers import Remark
from seminar.language import Language
from seminar.outcomes import Conflict, SheetNews
from seminar.texts import capital, shown

_LONGEST = 400
"""Letters of a statement that are told."""


class ReportLine(Struct, frozen=True):
    """One thing that came of a sheet.

    Args:
        icon, tint: the mark before it.
        text: what it is.
        second: what it was before; empty where there is nothing to compare.
    """

    icon: str
    tint: Tint
    text: str
    second: str = ""


class ReportRow(Struct, frozen=True):
    """A sheet, or a file that is none of the seminar's.

    Args:
        id: tells it from the others.
        group, task: whose it is, as they are called; empty for what is nobody's.
        file: its path from the seminar's folder; empty where none was read.
        news: what it brought, in figures, or how it stands.
        remark: what is to be seen to, shortly, without the path; empty for nothing.
        is_fault: whether it was not read, or something waits for a person.
        is_quiet: whether there is nothing to tell.
        lines: all of it, one by one.
    """

    id: str
    group: str
    task: str
    file: str
    news: str
    remark: str
    is_fault: bool
    is_quiet: bool
    lines: tuple[ReportLine, ...]

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return PurePosixPath(self.file).name


def report_rows(collected: Collected, words: Language) -> tuple[ReportRow, ...]:
    """Return the rows of a report: files that belong to no sheet first, then sheet by sheet.

    Args:
        collected: what came of collecting.
        words: the person's language.
    """
    return tuple(_Report(collected, words).rows())


class _Report:
    def __init__(self, collected: Collected, words: Language) -> None:
        self._collected = collected
        self._words = words
        self._names = Names(collected.before, words)
        self._standings = Standings(collected, words)
        self._statements = Statements(collected)
        self._blank = words.text("no answers yet")
        self._remarks: dict[str, list[Remark]] = {}
        for remark in collected.reading.remarks:
            self._remarks.setdefault(remark.file, []).append(remark)

    def rows(self) -> Iterator[ReportRow]:
        read = {news.file for news in self._collected.news}
        for file, remarks in self._remarks.items():
            if file not in read:
                yield self._row_of_file(file, remarks)
        others = [(one.task, one.group) for one in self._collected.news]
        for sheet in dict.fromkeys((*sheets_of(self._collected.before), *others)):
            yield self._row_of_sheet(sheet)

    def _row_of_file(self, file: str, remarks: Sequence[Remark]) -> ReportRow:
        is_fault = any(one.is_fault for one in remarks)
        news = self._words.text("Not read") if is_fault else ""
        return ReportRow(
            id=f"file {file}",
            group="",
            task="",
            file=file,
            news=news,
            remark=without_path(remarks[0], self._words),
            is_fault=is_fault,
            is_quiet=False,
            lines=tuple(map(self._line_of, remarks)),
        )

    def _row_of_sheet(self, sheet: Sheet) -> ReportRow:
        news = self._standings.news(sheet)
        standing = self._standings.of(sheet)
        remarks = self._remarks.get(news.file, []) if news else []
        said = [] if news is None else list(self._lines(news))
        lines = (*map(self._line_of, remarks), *said)
        doubts = [] if news is None else list(self._doubts(news))
        remark = "; ".join([*doubts, *(without_path(one, self._words) for one in remarks)])
        waits = news is not None and (bool(news.conflicts) or news.is_emptied)
        return ReportRow(
            id=f"sheet {sheet[0]} {sheet[1] or ''}",
            group=self._names.group(sheet[1]),
            task=self._names.task(sheet[0]),
            file=news.file if news else "",
            news=standing or (_counted(self._words, news) if news else ""),
            remark=remark,
            is_fault=waits or any(one.is_fault for one in remarks),
            is_quiet=bool(standing),
            lines=lines,
        )

    def _line_of(self, remark: Remark) -> ReportLine:
        icon, tint = _FAULT if remark.is_fault else _NOTE
        return ReportLine(icon, tint, self._words.say(remark.sentence))

    def _doubts(self, news: SheetNews) -> Iterator[str]:
        """Yield what waits for a decision or an answer, in few words."""
        if news.is_emptied:
            yield self._words.text("the sheet has been emptied")
            return
        if number := len(news.conflicts):
            yield self._words.plural("{n} to be decided", "{n} to be decided", number)
        if news.open_questions and self._standings.of((news.task, news.group)) != self._blank:
            yield self._words.plural(
                "question {questions} is not answered",
                "questions {questions} are not answered",
                len(news.open_questions),
                questions=self._names.questions(news.open_questions),
            )

    def _line_of_doubt(self, conflict: Conflict) -> ReportLine:
        said, text = self._statements.found(conflict.statement), self._words.text
        mine = with_traits(conflict.mine, said, conflict.worked_on, self._words)
        theirs = _quoted(self._words, conflict.theirs) if conflict.theirs else text("removed")
        second = (
            merged_into(conflict, self._statements, self._words),
            text("In the sheet: {text}", text=theirs),
        )
        whole = "\n".join(filter(None, second))
        return ReportLine(*_DOUBT, text("In Plenum: {text}", text=mine), whole)

    def _lines(self, news: SheetNews) -> Iterator[ReportLine]:
        statements, text = self._statements, self._words.text
        if news.is_emptied:
            yield ReportLine(
                *_DOUBT,
                text(
                    "The sheet is empty, and had answers when it was last read. Nothing was"
                    " removed."
                ),
            )
        for conflict in news.conflicts:
            yield self._line_of_doubt(conflict)
        for id_ in news.new:
            yield ReportLine(*_NEW, _quoted(self._words, statements.now(id_)))
        for id_ in news.changed:
            before, now = statements.before(id_), statements.now(id_)
            was = text("Before: {text}", text=_quoted(self._words, before))
            yield ReportLine(*_CHANGED, _quoted(self._words, now), was if before != now else "")
        for id_ in news.gone:
            said = statements.known(id_)
            told = removed(said, self._words) if said.merged else _quoted(self._words, said.text)
            yield ReportLine(*_GONE, told)


def without_path(remark: Remark, words: Language) -> str:
    """Return what is to be said of a file, where its name stands beside it.

    Args:
        remark: what is to be said; most sentences begin with the file's path, some with it and a
            colon.
        words: the language to say it in.
    """
    fields = dict(remark.sentence.fields)
    if fields.get("file") != remark.file:
        return words.say(remark.sentence)
    fields["file"] = words.text("the file")
    begin = f"{fields['file']}: "
    said = words.say(replace(remark.sentence, fields=tuple(fields.items())))
    return capital(said.removeprefix(begin))


_FAULT: tuple[str, Tint] = ("octagon-alert", "error")
_NOTE: tuple[str, Tint] = ("info", "muted")
_DOUBT: tuple[str, Tint] = ("triangle-alert", "warning")
_NEW: tuple[str, Tint] = ("plus", "ok")
_CHANGED: tuple[str, Tint] = ("pencil", "text")
_GONE: tuple[str, Tint] = ("minus", "muted")


def _counted(words: Language, news: SheetNews) -> str:
    return news_text(words, len(news.new), len(news.changed), len(news.gone))


def _quoted(words: Language, text: str) -> str:
    return words.text("“{text}”", text=shown(text, _LONGEST))

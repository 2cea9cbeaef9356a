"""One answer sheet taken in, point by point: what it said and says, and what its statement says."""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.model import CollectedPoint, CollectedSheet, Statement, Task
from seminar.outcomes.aligning import is_same, plain
from seminar.outcomes.answers import answers_of, unanswered
from seminar.outcomes.before import NEW_KIND, Before
from seminar.outcomes.doubts import Doubts
from seminar.outcomes.known import is_known, known_of
from seminar.outcomes.ledger import Ledger
from seminar.outcomes.news import Decisions, SheetNews
from seminar.outcomes.points import Point, matched


class TakingIn:
    """One sheet while it is taken in.

    Args:
        sheet: what it says now.
        task: whose sheet it is.
        known: what it said when it was last taken in; `None` where it never was.
        ledger: the statements, which are changed.
        decisions: what was said to earlier conflicts and emptied sheets.
    """

    def __init__(
        self,
        sheet: ReadSheet,
        task: Task,
        known: CollectedSheet | None,
        ledger: Ledger,
        decisions: Decisions,
    ) -> None:
        self._sheet, self._known, self._ledger, self._decisions = sheet, known, ledger, decisions
        self._answers = answers_of(sheet, task)
        self._before = Before(sheet, self._answers, known, ledger)
        self._doubts = Doubts(self._before, ledger, decisions)
        self._taken: list[CollectedPoint] = []
        self._now: dict[str, set[str]] = {}
        self._kept: set[str] = set()
        self._new: list[str] = []
        self._changed: list[str] = []
        self._gone: list[str] = []
        self._released: list[str] = []
        self._left: list[CollectedPoint] = []
        self._unchanged = 0
        self._is_emptied = False

    def take(self) -> CollectedSheet | None:
        """Change the ledger, and return what is to be known of the sheet next time."""
        points = matched(self._answers, self._before)
        held = {id(point.old) for point in points}
        gone = [old for old in self._before.asked(self._answers) if id(old) not in held]
        self._is_emptied = self._says_nothing_more(points, gone)
        if self._is_emptied:
            return self._known
        self._keep_unknown()
        for answer in self._answers:
            self._take([point for point in points if point.question == answer])
        for old in (*self._left, *gone):
            self._let_go(old)
        self._unstar()
        return self._collected()

    def _keep_unknown(self) -> None:
        """Keep what is known of answers that were not found: nobody knows what they say now."""
        for old in self._before.points:
            if old.question not in self._answers:
                self._taken.append(old)
                self._now.setdefault(old.statement, set()).add(plain(old.text))

    def _says_nothing_more(self, points: Sequence[Point], gone: Sequence[CollectedPoint]) -> bool:
        if points or (self._sheet.task, self._sheet.group) in self._decisions.emptied:
            return False
        return any(self._before.is_untouched(old) for old in gone)

    # --- point by point ---

    def _take(self, points: Sequence[Point]) -> None:
        before: str | None = None
        self._kept = {
            point.old.statement
            for point in points
            if point.question is None and point.old and is_same(point.text, point.old.text)
        }
        for place, point in enumerate(points):
            old = self._own(point)
            if old is None:
                taken = self._take_new(point, before, self._next(points[place + 1 :]))
            else:
                taken = self._compare(point, old)
            self._taken.append(taken)
            self._now.setdefault(taken.statement, set()).add(plain(point.text))
            if self._ledger.find(taken.statement):
                before = taken.statement

    def _next(self, points: Sequence[Point]) -> str | None:
        """Return the first statement that is there of these points."""
        olds = (point.old.statement for point in points if point.old)
        return next((id_ for id_ in olds if self._ledger.find(id_)), None)

    def _own(self, point: Point) -> CollectedPoint | None:
        """Return the former point that a point goes on from; `None` where it begins anew.

        A highlight that shared its statement with an answer leaves it where the two differ now. A
        point whose statement was deleted in Plenum begins anew when the sheet says something else.
        """
        old = point.old
        if old is None:
            return None
        if old.statement in self._kept and not is_same(point.text, old.text):
            return None  # Of highlights that share a statement, those that changed leave it.
        if point.question is None and old.statement in self._now:
            if plain(point.text) not in self._now[old.statement]:
                self._released.append(old.statement)
                return None
            return old
        if self._is_left(point, old):
            self._left.append(old)
            return None
        if point.question is not None and old.question is None:
            self._released.append(old.statement)
        is_there = self._ledger.find(old.statement) is not None
        return old if is_there or is_same(point.text, old.text) else None

    def _is_left(self, point: Point, old: CollectedPoint) -> bool:
        """Whether a highlight repeats an answer, and its own statement has nothing beyond it.

        An edit in Plenum is nothing beyond it where the sheet or a decision says the same now.
        """
        said = self._ledger.find(old.statement)
        if point.question is not None or self._repeats(point) is None or said is None:
            return False
        is_theirs = self._decisions.conflicts.get(said.id) == "theirs"
        is_text = is_theirs or is_same(said.text, point.text)
        agrees = {"text": is_text, "question": said.question is None, "merged": is_theirs}
        return self._before.is_untouched(old, but_for=[name for name in agrees if agrees[name]])

    def _take_new(self, point: Point, before: str | None, after: str | None) -> CollectedPoint:
        said = self._there_already(point)
        if said is None:
            said = Statement(
                text=point.text,
                kind=NEW_KIND,
                task=self._sheet.task,
                question=point.question,
                group=self._sheet.group,
                highlight=point.question is None,
                source=self._sheet.file,
            )
            self._ledger.add(said, after=before, before=after)
            self._new.append(said.id)
        elif point.question is None and self._ledger.star(said.id):
            self._changed.append(said.id)
        else:
            self._unchanged += 1
        return CollectedPoint(question=point.question, text=point.text, statement=said.id)

    def _there_already(self, point: Point) -> Statement | None:
        """Return a statement that says a new point: of no sheet, or an answer that it repeats."""
        group = self._ledger.unclaimed(self._sheet.task, self._sheet.group)
        for said in group:
            if said.question == point.question and is_same(said.text, point.text):
                self._ledger.claim(said)
                return said
        return self._repeats(point) if point.question is None else None

    def _repeats(self, point: Point) -> Statement | None:
        """Return the answer that a highlight repeats; not one that waits for a person."""
        for taken in self._taken:
            is_said = plain(point.text) in self._now.get(taken.statement, ())
            if taken.question and is_said and is_same(point.text, taken.text):
                return self._ledger.find(taken.statement)
        return None

    def _compare(self, point: Point, old: CollectedPoint) -> CollectedPoint:
        """Return what is known of a point next time: what the sheet says, unless it is open."""
        is_shared = point.question is None and old.statement in self._now
        old = old if is_shared else self._before.as_taken_in(old)
        said = self._ledger.find(old.statement)
        if said is None or is_shared or is_same(point.text, old.text):
            if said is None or is_shared or not self._follow(point, old, said):
                self._unchanged += 1
            text = old.text if is_same(point.text, old.text) else point.text
            return replace(old, question=point.question, text=text)
        text = self._three_way(point.text, old, said)
        self._follow(point, old, said)
        return replace(old, question=point.question, text=text)

    def _follow(self, point: Point, old: CollectedPoint, said: Statement) -> bool:
        """Let a statement follow its point to another question; tell whether it did.

        A highlight stays when the answer is gone with which it shared its statement.
        """
        is_highlight = point.question is None
        was = self._before.questions(said.id) if is_highlight else {old.question}
        return self._refile(said, point.question, was)

    def _refile(self, said: Statement, question: str | None, was: Container[str | None]) -> bool:
        """File a statement under another question than it was, unless it was moved in Plenum.

        What somebody typed stands where they put it, though a sheet says it too.
        """
        is_as_read = said.task == self._sheet.task and said.source and said.question in was
        if not is_as_read or said.question == question:
            return False
        self._ledger.refile(said.id, question)
        self._changed.append(said.id)
        return True

    def _three_way(self, text: str, old: CollectedPoint, said: Statement) -> str:
        """Bring a changed point into its statement, unless a person is to decide about it.

        Returns:
            what the sheet is known to have said: the former text while that is open.
        """
        step = self._doubts.step(text, old, said)
        match step:
            case "wait":
                return old.text
            case "keep":
                self._unchanged += 1
                return text
            case "follow":
                self._ledger.correct(said.id, text)
            case "follow alone":
                self._ledger.write(said.id, text)
            case "part":
                self._gone += self._ledger.part(said.id, text)
        self._changed.append(said.id)
        return text

    # --- what is gone ---

    def _let_go(self, old: CollectedPoint) -> None:
        """Remove what the sheet does not say any more, unless somebody has worked on it."""
        said = self._ledger.find(old.statement)
        if old.statement in self._now:
            if old.question is None:
                self._released.append(old.statement)
            elif said is not None:
                self._refile(said, self._question(said), {old.question})
            return
        if said is None or not old.text:
            return
        is_clear = old in self._left and "question" not in self._before.worked_on(old)
        decision = "theirs" if is_clear else self._doubts.may_go(old, said)
        if decision == "theirs":
            self._gone += self._ledger.remove(said.id)
        elif decision is None:
            self._taken.append(old)

    def _question(self, said: Statement) -> str | None:
        """Return the question that a statement answers now; `None` where it is a highlight only."""
        asked = (taken.question for taken in self._taken if taken.statement == said.id)
        return next(filter(None, asked), None)

    def _unstar(self) -> None:
        """Take the star from answers that the highlights do not repeat any more."""
        starred = {taken.statement for taken in self._taken if taken.question is None}
        for id_ in self._released:
            if id_ not in starred and self._ledger.find(id_) and self._ledger.unstar(id_):
                self._changed.append(id_)

    # --- the result ---

    def news(self) -> SheetNews:
        """Return what there is to tell, once every sheet was taken in: one may change another's."""
        known = known_of(self._sheet, self._taken)
        after = Before(self._sheet, self._answers, known, self._ledger)
        changed = tuple(id_ for id_ in dict.fromkeys(self._changed) if id_ not in self._new)
        return SheetNews(
            task=self._sheet.task,
            group=self._sheet.group,
            file=self._sheet.file,
            new=tuple(self._new),
            changed=changed,
            gone=tuple(self._gone),
            conflicts=self._doubts.conflicts(after),
            unchanged=self._unchanged,
            is_emptied=self._is_emptied,
            open_questions=unanswered(self._answers),
        )

    def _collected(self) -> CollectedSheet | None:
        """Return what is known of the sheet now; what was known, where that is the same."""
        now = known_of(self._sheet, self._taken)
        if self._known is None:
            return now if now.points else None
        if self._known.file != now.file:
            for taken in now.points:
                self._ledger.read_from(taken.statement, self._known.file, now.file)
        return self._known if is_known(now, self._known) else now

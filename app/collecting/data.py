"""What came of collecting as data for other programs; `docs/collecting.md` describes it."""

from __future__ import annotations

from typing import Any

from app.collecting.collecting import Collected, Sheet
from app.collecting.names import Names
from app.collecting.statements import Statements
from app.collecting.summing_up import summary
from app.person import PERSON
from builders.answers import Remark
from seminar.outcomes import Conflict, SheetNews


def collected_data(collected: Collected, *, saved: bool) -> dict[str, Any]:
    """Return what `plenum collect --json` prints.

    Args:
        collected: what came of it.
        saved: whether it is saved.
    """
    names = Names(collected.before, PERSON)
    statements = Statements(collected)
    return {
        "summary": summary(collected, PERSON),
        "saved": saved,
        "sheets": [_sheet(one, names, statements) for one in collected.news],
        "unread": [_whose(one, names) for one in collected.unread],
        "blank": [_whose(one, names) for one in collected.blank],
        "open": [_whose(one, names) for one in collected.reading.open],
        "remarks": [_remark(one) for one in collected.reading.remarks],
    }


def _sheet(news: SheetNews, names: Names, statements: Statements) -> dict[str, Any]:
    return {
        **_whose((news.task, news.group), names),
        "file": news.file,
        "new": [{"id": id_, "text": statements.now(id_)} for id_ in news.new],
        "changed": [
            {"id": id_, "before": statements.before(id_), "text": statements.now(id_)}
            for id_ in news.changed
        ],
        "removed": [{"id": id_, "before": statements.before(id_)} for id_ in news.gone],
        "unchanged": news.unchanged,
        "conflicts": [_conflict(one) for one in news.conflicts],
        "emptied": news.is_emptied,
        "open_questions": list(news.open_questions),
    }


def _whose(sheet: Sheet, names: Names) -> dict[str, Any]:
    task, group = sheet
    return {
        "task": {"id": task, "name": names.task(task)},
        "group": None if group is None else {"id": group, "name": names.group(group)},
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "file": remark.file,
        "sentence": PERSON.say(remark.sentence),
        "fault": remark.is_fault,
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.statement,
        "before": conflict.base,
        "plenum": conflict.mine,
        "merged": conflict.merged or None,
        "sheet": conflict.theirs or None,
        "worked_on": list(conflict.worked_on),
        "merged_worked_on": list(conflict.merged_worked_on),
    }

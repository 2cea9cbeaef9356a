"""What the seminar said: brought in from answer sheets, made one where it is the same, counted.

Pure: no file, no clock. How sheets are read is known to `builders.answers`; typing, highlighting
and removing a statement are edits of `seminar.editing.statements`.

    bring_in(seminar, sheets, when, decisions)   what the sheets say, in the outcomes
    proposals(seminar)                           statements that could be one, with their likeness
    merge_statements(seminar, ids, text)         the edit that makes them one
    part_statement(seminar, id)                  the edit that parts them again
    leave_apart(seminar, ids)                    the edit that remembers that they are not the same
    propose_again(seminar)                       the edit that forgets that
    voices(statement), originals(statement)      the groups that said it, and in which words
    figures(seminar)                             per task and group: how much, and what is missing
"""

from __future__ import annotations

from seminar.outcomes.collecting import bring_in
from seminar.outcomes.figures import Figures, TaskFigures, Unanswered, figures
from seminar.outcomes.merging import merge_statements, part_statement
from seminar.outcomes.news import BroughtIn, Conflict, Decision, Decisions, SheetNews
from seminar.outcomes.proposing import Proposal, proposals
from seminar.outcomes.unlike import leave_apart, propose_again, unlike_statements
from seminar.outcomes.voices import originals, voices

__all__ = [
    "BroughtIn",
    "Conflict",
    "Decision",
    "Decisions",
    "Figures",
    "Proposal",
    "SheetNews",
    "TaskFigures",
    "Unanswered",
    "bring_in",
    "figures",
    "leave_apart",
    "merge_statements",
    "originals",
    "part_statement",
    "proposals",
    "propose_again",
    "unlike_statements",
    "voices",
]

"""How an answer sheet says what is what: the tags of its fields, and whose sheet it is.

Builders write these, and whoever collects answers reads them. A tag is a word and ids, which hold
neither full stop nor colon, so that it can be taken apart again; ids have 24 characters at most
(`seminar.rules`), so that none is longer than the 64 that Word allows:

- `plenum.group` and `plenum.writer`: the group's name, and who writes;
- `plenum.answer:<task>.<question>`: the answer to a question, a paragraph a point;
- `plenum.highlight:<task>`: what the group will say in plenary.
"""

from __future__ import annotations

GROUP_TAG = "plenum.group"
WRITER_TAG = "plenum.writer"

SEMINAR, TASK, GROUP, FORMAT = "PlenumSeminar", "PlenumTask", "PlenumGroup", "PlenumFormat"
"""The custom properties of a sheet: ids of seminar, task and group, and the format of all this.

By them a sheet that was renamed or moved is known again. A seminar without groups has no group."""
CURRENT_FORMAT = "1"


def answer_tag(task: str, question: str) -> str:
    """Return the tag of the field for the answer to a question, by the ids of both."""
    return f"plenum.answer:{task}.{question}"


def highlight_tag(task: str) -> str:
    """Return the tag of the field for what is most important in a task, by its id."""
    return f"plenum.highlight:{task}"

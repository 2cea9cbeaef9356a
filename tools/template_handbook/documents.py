"""Which documents there are, what their templates are called, and the fields of answer sheets."""

from __future__ import annotations

from builders.documents.kinds import KINDS
from builders.documents.templating.controls import PROMPTED
from seminar.language import language
from tools.template_handbook.markdown import code, table

_IS = {
    "program": "what happens when, on one page where it can",
    "handout": "the booklet that participants write in",
    "task-sheets": "a page for each task, for the tables",
    "answer-sheets": "one file for each group and task, filled in on a screen",
    "group-list": "who is in which group, and where it sits",
    "run-sheet": "clock times, cues and slides, for facilitators and technicians",
    "summary": "what was said and agreed, after the seminar",
}
"""What each document is, by id."""
_HOLDS = {
    "PlenumGroup": "the group's name",
    "PlenumWriter": "who writes",
    "PlenumAnswer": "the answer to a question, a paragraph a point",
    "PlenumHighlight": "what the group will say in plenary",
}
"""What the controls of an answer sheet hold, by the names of their prompts."""


def documents_table() -> str:
    """Return the documents with the names of their templates."""
    return table(
        ("document", "name in bokmål", "in nynorsk", "in English", "with `--copy` and `--only`"),
        (
            (
                f"[{_IS[kind.id]}](pictures/word-{kind.id}.png)",
                *(code(language(one).say(kind.name) + ".docx") for one in ("nb", "nn", "en")),
                code(kind.id),
            )
            for kind in KINDS
        ),
    )


def controls_table() -> str:
    """Return the content controls of the answer sheet."""
    return table(
        ("tag", "holds"), ((code(one.tag), _HOLDS[name]) for name, one in PROMPTED.items())
    )

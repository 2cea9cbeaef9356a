"""A template tried out, with everything a seminar may have and with nothing at all.

What the other checks cannot see shows here: loops that go on for too long, and markup that breaks
when a part is repeated or left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builders.documents.fields import GroupFields, SeminarFields, TaskFields
from builders.documents.fields.specimen import specimen
from builders.documents.finishing.properties import Properties
from builders.documents.kinds import DocumentKind
from builders.documents.render import render
from builders.documents.template import read_word_template
from builders.template_check.faults import WHOLE, Fault
from seminar.messages import PlenumError, message

_NO_DOCUMENT = message(
    "No document can be made from it, for something in it is not as Word has it."
)
_SAVE_ANEW = message("Open it in Word, save it under a new name, and check that file.")
_PROPERTIES = Properties("", "", "", "nb-NO")


def trial_faults(path: Path, kind: DocumentKind | None) -> Iterator[Fault]:
    """Yield why no document can be made from a template: the first reason, if there is one.

    Args:
        path: the template.
        kind: the document that it is for; `None` for any.
    """
    try:
        template = read_word_template(path)
        for fields in (_everything(), _nothing()):
            is_sheet = kind is None or kind.is_sheet
            render(template, fields if is_sheet else {"seminar": fields["seminar"]}, _PROPERTIES)
    except PlenumError as error:
        remedy = message("Mend what this says; then check the template again.")
        yield Fault("template-unusable", "error", WHOLE, error.message, remedy)
    except Exception:  # noqa: BLE001 - a template may hold anything, and its check goes on
        yield Fault("template-unusable", "error", WHOLE, _NO_DOCUMENT, _SAVE_ANEW)


def _everything() -> dict[str, object]:
    return {
        "seminar": specimen(SeminarFields),
        "task": specimen(TaskFields),
        "group": specimen(GroupFields),
    }


def _nothing() -> dict[str, object]:
    return {"seminar": SeminarFields(), "task": TaskFields(), "group": None}

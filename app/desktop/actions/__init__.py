"""All actions there are, in one table; menus, tool rows, keys and the overview are made from it."""

from __future__ import annotations

from app.desktop.actions.action import Action
from app.desktop.actions.collecting import COLLECTING
from app.desktop.actions.documents import DOCUMENTS
from app.desktop.actions.edit import EDIT
from app.desktop.actions.file import FILE
from app.desktop.actions.groups import GROUPS
from app.desktop.actions.move import MOVE
from app.desktop.actions.outcomes import OUTCOMES
from app.desktop.actions.problems import PROBLEMS
from app.desktop.actions.programme import PROGRAMME
from app.desktop.actions.slides import SLIDES
from app.desktop.actions.survey import SURVEY
from app.desktop.actions.table import TABLE
from app.desktop.actions.tasks import TASKS
from app.desktop.actions.view import HELP, VIEW

ACTIONS: tuple[Action, ...] = (
    *FILE,
    *EDIT,
    *TABLE,
    *PROGRAMME,
    *SLIDES,
    *TASKS,
    *GROUPS,
    *SURVEY,
    *OUTCOMES,
    *COLLECTING,
    *DOCUMENTS,
    *VIEW,
    *PROBLEMS,
    *MOVE,
    *HELP,
)
"""In the order of the menus."""

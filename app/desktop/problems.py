"""The problems of an open seminar wherever the window shows them, joined together."""

from __future__ import annotations

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.desktop.mending import Mending
from app.desktop.problem_counts import ProblemCounts
from app.desktop.problem_watch import ProblemWatch, counts
from app.desktop.problems_panel import ProblemsPanel
from app.desktop.status_line import StatusLine
from app.desktop.workspace import Workspace

_TOGGLE = "view.problems"


class Problems(QObject):
    """Watch, panel, counts and badges of one seminar; they go when its workspace goes.

    Args:
        workspace: the open seminar; the panel is put below its pages.
        status: shows how many there are.
    """

    def __init__(self, workspace: Workspace, status: StatusLine) -> None:
        super().__init__(workspace)
        desk = workspace.desk
        self._bench = desk.bench
        self._sidebar = workspace.sidebar
        self.watch = ProblemWatch(desk, self)
        self.mending = Mending(desk, self.watch)
        self.panel = ProblemsPanel(desk, self.watch, self.mending)
        self.counts = ProblemCounts()
        status.put(self.counts)
        workspace.destroyed.connect(self.counts.deleteLater)
        workspace.put_problems(self.panel)
        workspace.splitter.setStretchFactor(workspace.splitter.indexOf(self.panel), 0)
        workspace.splitter.setStretchFactor(0, 1)
        desk.bench.own("problems", self._shown)
        desk.bench.let_keys_act_in(self.panel, "problems")
        self.panel.closed.connect(self._toggle)
        self.counts.clicked.connect(self._toggle)
        self._bench.refreshed.connect(self._show_whether_open)
        desk.fix_asked.connect(self.mending.fix_first)
        self.watch.changed.connect(self._show)
        self._show()

    def _shown(self) -> ProblemsPanel | None:
        return self.panel if isValid(self.panel) and self.panel.isVisible() else None

    def _toggle(self) -> None:
        self._bench.do(_TOGGLE)

    def _show_whether_open(self) -> None:
        self.counts.setChecked(self._bench.action(_TOGGLE).isChecked())

    def _show(self) -> None:
        self.counts.show_counts(counts(self.watch.open()))
        badges = self.watch.badges()
        for item in self._sidebar.items.values():
            badge = badges.get(item.page_id)
            if badge is None:
                item.show_badge(None, 0, None)
            else:
                item.show_badge(badge.worst, badge.count, badge.spoken)

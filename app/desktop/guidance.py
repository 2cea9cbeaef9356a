"""Guidance: the help on a page, the overview of all actions, and what Plenum is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import VERSION
from app.desktop.actions.bench import Bench
from app.desktop.spot import PageId
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.sentence import Sentence
from seminar.messages import Message, message

_TIMES = message(
    "**Times** are typed as you say them: 9, 930, 9.30 or +15. **Minutes** too: 45, 1t30 or"
    " til 11:35. A time typed in Start locks the item there; emptying the cell unlocks it."
)
_TABLES = message(
    "**In every table** the arrows go from cell to cell, and F2 or typing edits one: then Enter"
    " goes down, Tab to the next cell, and Esc takes back. Where nothing is being edited, Tab"
    " leaves the table. Ctrl+Enter adds a row, Delete removes rows, Alt+Up and Alt+Down move them."
    " Rows can be pasted from Excel and Word."
)
_UNDO = message(
    "**Everything can be undone** with Ctrl+Z, also what you deleted. What you have not saved is"
    " kept on this machine, and offered to you if Plenum was cut off."
)
_HELP: dict[PageId, tuple[Message, ...]] = {
    "programme": (
        message(
            "**The line at the bottom** adds an item after the selected one: write “Break 15” or"
            " “10:30 Talk about the budget 40” and press Enter. Ctrl+J leads there."
        ),
        _TIMES,
        message(
            "**Fit the day** shortens items in proportion, removes gaps or moves the planned end;"
            " you see the result before it is used."
        ),
        _TABLES,
        _UNDO,
    ),
    "slides": (
        message(
            "**The outline** has the programme's items with their slides. Those that say"
            " “automatic” are made from the programme, the tasks or the survey, and follow them."
        ),
        message(
            "**The preview** is the slide that the presentation will have, while you type. F5 shows"
            " it on the whole screen. Pictures can be dropped or pasted; they are copied into the"
            " seminar's folder."
        ),
        _TABLES,
        _UNDO,
    ),
    "tasks": (
        message(
            "**A task** gets its slides, its task sheet and its answer sheets by itself. Its slot"
            " is the item of the programme that shows it; its phases should add up to the slot."
        ),
        _TABLES,
        _UNDO,
    ),
    "groups": (
        message(
            "**Drawing groups** spreads roles, parties and units, and those who sat together"
            " before. Whoever is locked stays. Draw as often as you like: Ctrl+Z brings the earlier"
            " groups back."
        ),
        message(
            "**By hand** you type a group's number in the last column, drag people between the"
            " cards, or press Alt+PgUp and Alt+PgDn. Ctrl+L locks."
        ),
        message(
            "**A list** comes from Excel or CSV by “Fetch list …”, by dropping the file here, or"
            " pasted. What each column holds is shown before anything is taken."
        ),
        _TABLES,
        _UNDO,
    ),
    "survey": (
        message(
            "**Import answers** reads an export from Forms or SurveyXact, or a table of scores. All"
            " of it is shown before it is taken, and it is one step that can be undone."
        ),
        message(
            "**Hidden** is what fewer than the least number answered. It stands in no document, and"
            " nothing can be typed there. Scores are typed with a comma or a point; “<5” hides one."
        ),
        message(
            "**The workbook** can be edited in Excel as well. What is typed here while it is open"
            " there waits until it is closed."
        ),
        _UNDO,
    ),
    "outcomes": (
        message(
            "**The line at the top** adds a statement by Enter. Group, question and kind stay as"
            " they were; “g4” before the words chooses the group, “s2” the question, and “o”, “f”,"
            " “e” or “t” the kind. A “*” after them highlights. Ctrl+J leads there, Up recalls."
        ),
        message(
            "**Highlighted** statements are marked by Ctrl+U or a click on the star; they are"
            " looked back on next year. **Actions** need an owner and a due date."
        ),
        message(
            "**What is shown** is chosen over the table. What you type or change stays in sight,"
            " also where the choice leaves it out. Alt+Enter shows where a statement comes from."
        ),
        _TABLES,
        _UNDO,
    ),
    "documents": (
        message(
            "**Building** saves the seminar first. Files that somebody has changed by hand are"
            " left alone until you choose what becomes of them."
        ),
        message(
            "**Templates** are ordinary Word and PowerPoint files. Choose one for a document, or"
            " put it into the seminar's folder “templates”; it is checked at once."
        ),
        _UNDO,
    ),
    "details": (
        message(
            "**The details** stand on the title slide and in the documents. The language here is"
            " that of the documents; the window's own is chosen under View."
        ),
        _UNDO,
    ),
    "start": (
        message(
            "**A seminar is a folder.** Everything is in it: what you type, the survey, pictures,"
            " answer sheets and documents. Copy it, move it and back it up like any folder."
        ),
        message("**The sample** is a whole seminar that you can try things out in."),
    ),
}


class Guidance:
    """Shows a person the way.

    Args:
        window: what the dialogs stand before.
        bench: the actions.
    """

    def __init__(self, window: QWidget, bench: Bench) -> None:
        self._window = window
        self._bench = bench

    def show_help(self, page: PageId) -> None:
        """Show the help on a page."""
        dialog = Dialog(self._window, message("Help"))
        dialog.say(message("How to work here"), None, "circle-question-mark")
        for paragraph in _HELP.get(page, ()):
            dialog.body.addWidget(Sentence(paragraph))
        dialog.offer_link(message("All actions and keys …"), "overview")
        dialog.start_in(dialog.offer(message("Close"), "", "main"))
        dialog.answered.connect(lambda answer: answer and self.show_overview())
        dialog.open()

    def show_overview(self) -> None:
        """Show all actions; the one that is chosen is done."""
        from app.desktop.dialogs.overview import Overview  # noqa: PLC0415 - only when asked for

        overview = Overview(self._window, self._bench)
        overview.answered.connect(lambda answer: answer and self._bench.do(answer))
        overview.open()

    def show_about(self) -> None:
        """Show what Plenum is and what it stands on."""
        dialog = Dialog(self._window, message("About Plenum"))
        dialog.say(
            message("Plenum {version}", version=VERSION),
            message(
                "The whole dialogue seminar in one folder: programme, slides, tasks, answers and"
                " summary. Plenum is free software under the MIT licence. It stands on Qt for"
                " Python (LGPL), and its icons are Lucide's (ISC)."
            ),
        )
        dialog.start_in(dialog.offer(message("Close"), "", "main"))
        dialog.open()

"""Steps are called as the guide calls them, in three languages."""

from __future__ import annotations

import datetime as dt

import pytest

from seminar.editing import (
    days,
    details,
    items,
    locks,
    phases,
    practical,
    questions,
    task_slots,
    tasks,
)
from seminar.editing.edit import Edit
from seminar.language import screen_language
from seminar.messages import beginning, message
from seminar.model import (
    Day,
    DocumentSettings,
    Item,
    Phase,
    Practical,
    Question,
    Seminar,
    Task,
)

FRIDAY = Day(
    id="fri",
    date=dt.date(2026, 3, 20),
    start=dt.time(9),
    items=(Item(id="late", title="Plenum: avtalene blir til"),),
)
THURSDAY = Day(
    id="thu",
    date=dt.date(2026, 3, 19),
    start=dt.time(9),
    items=(
        Item(id="task", title="Oppgave 1: Slik samarbeider vi i dag", kind="task", minutes=40),
        Item(id="fruit", title="Pause med frukt", kind="break", minutes=20),
        Item(id="lunch", title="Lunsj", kind="meal", minutes=60, presenter="Ordføreren"),
        Item(id="untitled", kind="talk"),
        Item(id="talk", title="Oppgåve: Korte vegar", kind="talk"),
    ),
)
ROLES = Task(
    id="roles",
    title="Klare roller og mandat",
    questions=tuple(Question(id=f"q{n}", text=f"Hva er {n}?") for n in range(1, 5)),
    phases=(
        Phase(kind="individual", minutes=2),
        Phase(kind="group", minutes=23),
        Phase(kind="exchange", minutes=10),
    ),
)
SEMINAR = Seminar(
    title="Dialogseminar 2026",
    programme=(THURSDAY, FRIDAY),
    tasks=(ROLES, Task(id="untitled-task")),
    document=DocumentSettings(practical=(Practical(label="Parkering"), Practical())),
)

NORWEGIAN = [
    (
        items.set_item(SEMINAR, "task", "minutes", 45),
        "Endret minutter for «Oppgave 1» fra 40 til 45",
    ),
    (
        items.remove_items(SEMINAR, ["fruit", "lunch", "untitled", "late"]),
        "Slettet «Pause med frukt» og tre poster til",
    ),
    (items.remove_items(SEMINAR, ["fruit", "lunch"]), "Slettet «Pause med frukt» og én post til"),
    (items.remove_items(SEMINAR, ["lunch"]), "Slettet «Lunsj»"),
    (items.remove_items(SEMINAR, ["untitled"]), "Slettet «Innlegg»"),
    (items.remove_items(SEMINAR, ["talk"]), "Slettet «Oppgåve: Korte vegar»"),
    (locks.lock_item_at(SEMINAR, "lunch", dt.time(12)), "Låste «Lunsj» til 12:00"),
    (items.set_item(SEMINAR, "lunch", "start", dt.time(12)), "Låste «Lunsj» til 12:00"),
    (items.set_item(SEMINAR, "lunch", "start", None), "Låste opp «Lunsj»"),
    (locks.lock_items(SEMINAR, ["lunch"]), "Låste «Lunsj» til 10:00"),
    (
        locks.lock_items(SEMINAR, ["lunch", "fruit"]),
        "Låste starten på «Pause med frukt» og én annen",
    ),
    (items.move_items(SEMINAR, ["lunch"], 1), "Flyttet «Lunsj» ned"),
    (items.move_items(SEMINAR, ["lunch"], -1), "Flyttet «Lunsj» opp"),
    (items.move_items_to(SEMINAR, ["lunch"], "thu", 0), "Flyttet «Lunsj» opp"),
    (items.move_items_to(SEMINAR, ["fruit"], "thu", 5), "Flyttet «Pause med frukt» ned"),
    (items.move_items_to(SEMINAR, ["lunch"], "fri", 0), "Flyttet «Lunsj» til fredag"),
    (
        items.move_items_to(SEMINAR, ["task", "fruit", "lunch"], "fri", 0),
        "Flyttet «Oppgave 1» og to andre til fredag",
    ),
    (items.set_item(SEMINAR, "lunch", "presenter", ""), "Tømte ansvarlig for «Lunsj»"),
    (
        items.set_item(SEMINAR, "lunch", "presenter", "Varaordføreren"),
        "Endret ansvarlig for «Lunsj» til «Varaordføreren»",
    ),
    (items.set_item(SEMINAR, "lunch", "title", "Lunch"), "Endret tittel til «Lunch»"),
    (
        items.set_item(SEMINAR, "lunch", "kind", "task"),
        "Endret type for «Lunsj» fra «Måltid» til «Oppgave»",
    ),
    (
        items.set_item(SEMINAR, "lunch", "notes", "Husk nøklene til salen,\nog at køen er lang."),
        "Endret notat til kjøreplanen for «Lunsj» til «Husk nøklene til salen, og at køen er…»",
    ),
    (items.insert_items_after(SEMINAR, [Item(title="Sang")], "lunch"), "La til «Sang»"),
    (items.paste_items(SEMINAR, [Item(), Item()], "fri", 0), "Limte inn 2 poster"),
    (items.duplicate_items(SEMINAR, ["lunch"]), "Dupliserte «Lunsj»"),
    (days.add_day(SEMINAR), "La til lørdag"),
    (days.remove_day(SEMINAR, "thu"), "Slettet torsdag"),
    (
        days.set_day(SEMINAR, "fri", "end", dt.time(15, 12)),
        "Endret planlagt slutt for fredag fra 15:00 til 15:12",
    ),
    (
        tasks.remove_tasks(SEMINAR, ["roles", "untitled-task"]),
        "Slettet «Klare roller og mandat» og én oppgave til",
    ),
    (tasks.remove_tasks(SEMINAR, ["untitled-task"]), "Slettet «Oppgave 2»"),
    (tasks.insert_tasks(SEMINAR, [tasks.new_task()], 2), "La til «Oppgave 3»"),
    (
        tasks.set_task(SEMINAR, "roles", "theme", "Tillit"),
        "Endret tema for «Klare roller og mandat» til «Tillit»",
    ),
    (
        questions.insert_questions(SEMINAR, "roles", [""], 4),
        "La til spørsmål 5 i «Klare roller og mandat»",
    ),
    (
        questions.remove_questions(SEMINAR, ["q2", "q3"]),
        "Slettet spørsmål 2 og ett til i «Klare roller og mandat»",
    ),
    (
        questions.remove_questions(SEMINAR, ["q1", "q2", "q4"]),
        "Slettet spørsmål 1 og to til i «Klare roller og mandat»",
    ),
    (questions.set_question(SEMINAR, "q2", "Ja?"), "Endret spørsmål 2 i «Klare roller og mandat»"),
    (questions.paste_questions(SEMINAR, "roles", ["a", "b", "c"], 0), "Limte inn 3 spørsmål"),
    (phases.set_phase(SEMINAR, "roles", 1, "minutes", 25), "Endret «I gruppa» fra 23 til 25 min"),
    (
        phases.set_phase(SEMINAR, "roles", 1, "halfway", True),
        "Slo på signal halvveis for «I gruppa»",
    ),
    (phases.remove_phases(SEMINAR, "roles", [0, 1]), "Slettet «Hver for seg» og én fase til"),
    (phases.move_phases(SEMINAR, "roles", [1], 1), "Flyttet «I gruppa» ned"),
    (
        task_slots.put_into_programme(SEMINAR, "roles", "fri", 1),
        "Satte «Klare roller og mandat» inn i programmet fredag",
    ),
    (details.set_seminar(SEMINAR, "venue", "Samfunnshuset"), "Endret sted til «Samfunnshuset»"),
    (details.set_seminar(SEMINAR, "title", ""), "Tømte tittel"),
    (details.set_seminar(SEMINAR, "language", "en"), "Endret språk fra «bokmål» til «engelsk»"),
    (
        details.set_organisation(SEMINAR, "parallel_names", ("Levangken tjïelte",)),
        "Endret parallelle navn",
    ),
    (
        details.set_document(SEMINAR, "show_participants", "nothing"),
        "Endret hva som trykkes om deltakerne",
    ),
    (practical.remove_practical(SEMINAR, [0, 1]), "Slettet «Parkering» og ett punkt til"),
    (
        practical.set_practical(SEMINAR, 0, "text", "Bak rådhuset"),
        "Endret tekst for «Parkering» til «Bak rådhuset»",
    ),
]


@pytest.mark.parametrize(("edit", "sentence"), NORWEGIAN, ids=[said for _, said in NORWEGIAN])
def test_a_step_is_called_what_the_person_did(edit: Edit, sentence: str) -> None:
    assert screen_language("nb").say(edit.sentence) == sentence


def test_a_step_is_called_in_three_languages() -> None:
    edit = items.remove_items(SEMINAR, ["fruit", "lunch", "untitled"])
    assert screen_language("nn").say(edit.sentence) == "Sletta «Pause med frukt» og to postar til"
    assert (
        screen_language("en").say(edit.sentence) == "Deleted “Pause med frukt” and two more items"
    )


def test_no_sentence_ends_with_a_full_stop_or_speaks_another_language() -> None:
    for edit, _ in NORWEGIAN:
        english = screen_language("en").say(edit.sentence)
        assert english[0].isupper()
        assert not english.endswith(".")


def test_a_weekday_is_large_only_where_it_begins_the_sentence() -> None:
    what = message("{what} in {task}", what=message("Friday"), task="x")
    assert screen_language("nb").say(what) == "fredag i x"
    assert screen_language("nb").say(beginning(what)) == "Fredag i x"

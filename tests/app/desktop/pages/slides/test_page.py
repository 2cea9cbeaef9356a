"""The outline, the form and the preview: what an organiser does to slides, with real events."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.full_screen import FullScreen
from app.desktop.interpreter import words
from app.desktop.pages.slides.contact_sheet import ContactSheet
from app.desktop.pages.slides.fields import FORMS
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.empty import Empty
from app.desktop.window import Window
from app.desktop.workspace import PAGE_CLASSES
from seminar.editing.slides import insert_slides
from seminar.model import (
    BulletsSlide,
    DefinitionsSlide,
    GroupsSlide,
    LookBackSlide,
    PictureSlide,
    ReferenceSlide,
    Seminar,
    SurveyTableSlide,
    TaskOverviewSlide,
    TwoColumnsSlide,
)
from seminar.slide_kinds import SlideKind
from tests import corporate
from tests.app.desktop.pages.slides.conftest import Stage
from tests.app.desktop.pages.staging import ALT, CTRL, ENTER, ESC, KEY

# --- the outline ----------------------------------------------------------------------------------


def test_the_outline_has_each_item_with_its_slides_and_its_position(stage: Stage) -> None:
    assert stage.rows() == [
        "09:00  Åpning",
        "Tittellysbilde",
        "Nå: Åpning",
        "Vi vil hverandre vel",
        "09:30  Tillit",
        "Nå: Tillit",
        "Tre ting",
        "Ord",
        "Tillit",
        "10:00  Kaffe",
        "Pauselysbilde",
        "09:00  Oppgave",
        "Én oppgave: Slik samarbeider vi",
    ]


def test_an_item_folds_its_slides_away_with_the_arrow(stage: Stage) -> None:
    stage.go("talk")
    stage.press(KEY.Key_Left)
    assert "Tre ting" not in stage.rows()
    stage.press(KEY.Key_Right)
    assert "Tre ting" in stage.rows()
    stage.press(KEY.Key_Left)
    stage.page.go(Spot(page="slides", slide="words", rows=("words",)))
    assert stage.outline.current_id() == "words"


def test_what_is_sought_is_found_in_any_text_of_a_slide(stage: Stage) -> None:
    stage.page.outline.search.setFocus()
    stage.press("regne")
    assert stage.rows() == ["09:30  Tillit", "Ord"]


def test_a_new_slide_comes_after_the_current_one_and_is_written_at_once(stage: Stage) -> None:
    stage.go("three")
    stage.press((CTRL, KEY.Key_M), "Mer å si")
    assert stage.ids()[3] == stage.page.opened.id
    assert stage.slide().title == "Mer å si"
    stage.workspace.undo()
    stage.workspace.undo()
    assert len(stage.ids()) == 7


def test_slides_are_copied_moved_carried_and_deleted_by_keys(stage: Stage) -> None:
    stage.go("three")
    stage.press((ALT, KEY.Key_Down))
    assert stage.ids()[2:5] == ["words", "three", "quote"]
    stage.press((ALT, KEY.Key_PageUp))
    assert stage.ids()[:3] == ["title", "will", "three"]
    assert stage.last_step() == "Flyttet «Tre ting» til «Åpning»"
    stage.press((CTRL, KEY.Key_D))
    assert [getattr(one, "title", "") for one in stage.slides()].count("Tre ting") == 2
    stage.press(KEY.Key_Delete)
    assert stage.last_step() == "Slettet «Tre ting»"
    for _ in range(4):
        stage.workspace.undo()
    assert stage.ids() == ["title", "will", "three", "words", "quote", "break", "task"]


def test_an_items_row_is_no_slide_and_says_so(stage: Stage) -> None:
    told: list[str] = []
    stage.page.desk.told.connect(lambda what: told.append(words().say(what)))
    stage.go("talk")
    stage.press(KEY.Key_Delete)
    assert len(stage.ids()) == 7
    assert told == ["Den raden er ikke et eget lysbilde; den følger programmet."]


def test_slides_go_through_the_clipboard_whole(stage: Stage) -> None:
    stage.go("words")
    stage.outline.copy()
    stage.go("break")
    stage.outline.paste()
    pasted = stage.slides()[6]
    assert isinstance(pasted, DefinitionsSlide)
    assert pasted.definitions == stage.slide("words").definitions
    assert pasted.id != "words"


# --- the form -------------------------------------------------------------------------------------


def test_typing_in_a_field_is_one_step_named_after_it(stage: Stage) -> None:
    stage.go("three")
    stage.type_in("title", "Fire ting")
    assert stage.slide().title == "Fire ting"
    assert stage.last_step() == "Endret overskrift til «Fire ting»"
    stage.workspace.undo()
    assert stage.slide("three").title == "Tre ting"
    assert stage.page.spot() == Spot(
        page="slides", item="talk", slide="three", rows=("three",), field="title"
    )


def test_points_are_lines(stage: Stage) -> None:
    stage.go("three")
    stage.type_in("bullets", "Først")
    stage.press(ENTER, "Så")
    assert stage.slide().bullets == ("Først", "Så")


def test_terms_are_typed_in_their_table(stage: Stage) -> None:
    stage.go("words")
    table = stage.field("definitions")
    table.setFocus()
    table.select_ids(("1",), "meaning")
    stage.press("Det vi gjør", ENTER)
    assert stage.slide().definitions[1].meaning == "Det vi gjør"
    stage.press((CTRL, KEY.Key_Return), "Mandat", KEY.Key_Tab, "Det vi kan bestemme", ENTER)
    assert stage.slide().definitions[2].term == "Mandat"
    assert stage.slide().definitions[2].meaning == "Det vi kan bestemme"
    stage.press(ESC, (ALT, KEY.Key_Up))
    assert stage.slide().definitions[1].term == "Mandat"


def test_another_kind_and_back_keeps_every_text(stage: Stage) -> None:
    stage.go("quote")
    before = stage.slide("quote")
    for kind in (BulletsSlide, type(before)):
        box = stage.editor.kind.field
        box.setCurrentIndex(box.findData(kind))
        box.activated.emit(box.currentIndex())
    assert stage.slide("quote") == before
    assert stage.last_step() == "Gjorde «Tillit» om til «Sitat»"


def test_columns_and_addresses_have_their_fields(stage: Stage) -> None:
    stage.go("will")
    box = stage.editor.kind.field
    box.setCurrentIndex(box.findData(TwoColumnsSlide))
    box.activated.emit(box.currentIndex())
    stage.type_in("left.name", "Politikk")
    stage.type_in("right.bullets", "Vedtar")
    assert stage.slide().left.name == "Politikk"
    assert stage.slide().right.bullets == ("Vedtar",)
    box.setCurrentIndex(box.findData(ReferenceSlide))
    box.activated.emit(box.currentIndex())
    stage.type_in("address", "ingen adresse")
    stage.press(ENTER)
    assert not stage.page.commit()
    assert not stage.slide().address
    stage.type_in("address", "https://kommunen.no/rapport")
    stage.press(ENTER)
    assert stage.slide().address == "https://kommunen.no/rapport"


def choose_kind(stage: Stage, kind: SlideKind) -> None:
    box = stage.editor.kind.field
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())


def test_every_kind_has_a_form_with_a_field_to_begin_in(stage: Stage) -> None:
    stage.go("three")
    for kind, fields in FORMS.items():
        choose_kind(stage, kind)
        assert type(stage.slide("three")) is kind
        assert stage.editor.first().isVisible()
        for field in fields:
            assert stage.editor.field(field.name) is not None, (kind, field.name)
        hidden = {"id", *(field.name for field in fields), "notes"}
        assert {*stage.slide("three").__struct_fields__} <= hidden, kind
    while stage.document.stack.canUndo():
        stage.workspace.undo()
    assert stage.slide("three").bullets == ("Ett", "To", "Tre")


@given(kinds=st.lists(st.sampled_from([*FORMS]), min_size=1, max_size=4))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_the_kind_is_changed_undo_leads_back_step_by_step(
    stage: Stage, kinds: list[SlideKind]
) -> None:
    begun = stage.document.seminar
    stage.go("words")
    seen = []
    for kind in kinds:
        seen.append(stage.document.seminar)
        choose_kind(stage, kind)
    said = str(stage.slide("words"))
    for text in ("Tillit", "Å regne med andre", "Rolle", "Det vi er satt til"):
        assert text in said
    while stage.document.stack.canUndo():
        step = stage.document.last_step()
        stage.workspace.undo()
        assert step is not None
        assert stage.document.seminar == step.before
        assert stage.page.opened.id == "words"
        assert stage.editor.kind.field.currentData() is type(stage.slide("words"))
    assert stage.document.seminar == begun
    stage.document.stack.clear()


def test_tasks_and_earlier_statements_are_ticked(stage: Stage) -> None:
    stage.go("break")
    choose_kind(stage, TaskOverviewSlide)
    picks = stage.field("tasks")
    assert [picks.item(row).text() for row in range(picks.count())] == [
        "Oppgave 1: Slik samarbeider vi",
        "Oppgave 2: Slik lærer vi",
    ]
    assert picks.parentWidget().figure.text() == "Alle, også de som kommer til"
    picks.setFocus()
    stage.press(KEY.Key_Space)
    assert stage.slide("break").tasks == ("u",)
    assert picks.parentWidget().figure.text() == "1 av 2"
    told: list[str] = []
    stage.page.desk.told.connect(lambda what: told.append(words().say(what)))
    stage.press(KEY.Key_Down, KEY.Key_Space)
    assert stage.slide("break").tasks == ("u",)
    assert picks.item(1).checkState() is Qt.CheckState.Checked
    assert len(told) == 1
    stage.workspace.undo()
    assert stage.slide("break").tasks == ()
    assert stage.focused() is picks
    choose_kind(stage, LookBackSlide)
    picks = stage.field("statements")
    picks.setFocus()
    stage.press(KEY.Key_End, KEY.Key_Space)
    assert stage.slide("break").statements == ("said",)


def test_picks_can_only_be_read_where_the_seminar_can(stage: Stage) -> None:
    stage.go("break")
    choose_kind(stage, TaskOverviewSlide)
    stage.document.set_read_only(True)
    picks = stage.field("tasks")
    picks.setFocus()
    stage.press(KEY.Key_Space)
    assert stage.slide("break").tasks == ()
    assert picks.item(0).checkState() is Qt.CheckState.Checked


def test_bold_and_italic_are_set_over_what_is_selected(stage: Stage) -> None:
    stage.go("will")
    field = stage.field("text")
    field.setFocus()
    stage.press((CTRL, KEY.Key_A), (CTRL, KEY.Key_B))
    assert stage.slide().text == "**Vi vil hverandre vel**"
    stage.press((CTRL, KEY.Key_I))
    assert stage.slide().text == "***Vi vil hverandre vel***"
    stage.press((CTRL, KEY.Key_I), (CTRL, KEY.Key_B))
    assert stage.slide().text == "Vi vil hverandre vel"
    stage.go("three")
    stage.field("title").setFocus()
    stage.press(KEY.Key_Home, (CTRL, KEY.Key_B))
    assert stage.slide().title == "**Tre** ting"


def test_the_heading_says_how_many_letters_there_is_room_for(stage: Stage) -> None:
    stage.go("three")
    labelled = stage.field("title").parentWidget()
    assert labelled.figure.text() == "8 av 118 tegn"


def test_a_live_slide_leads_to_where_it_comes_from(stage: Stage) -> None:
    led: list[Spot] = []
    stage.page.leads_to.connect(led.append)
    stage.go("task")
    (button,) = stage.editor.strip.buttons
    button.click()
    assert stage.workspace.page_id == "tasks"
    assert led == [Spot(page="tasks", task="t")]
    stage.workspace.go_back()
    assert stage.workspace.page_id == "slides"


@pytest.mark.parametrize(
    ("slide", "page", "button"),
    [
        ("title", "details", "Gå til Opplysninger"),
        ("talk.position", "programme", "Gå til Program"),
        ("break", "programme", "Gå til Program"),
        ("task", "tasks", "Gå til Oppgaver"),
        ("figures", "survey", "Gå til Undersøkelse"),
        ("groups", "groups", "Gå til Grupper"),
    ],
)
def test_whatever_is_made_by_itself_leads_to_its_page_and_back(
    stage: Stage, slide: str, page: str, button: str
) -> None:
    seminar = stage.document.seminar
    more = insert_slides(
        seminar, [SurveyTableSlide(id="figures"), GroupsSlide(id="groups")], "talk", 0
    )
    stage.document.edit(more.sentence, more.change, Spot(page="slides"))
    stage.go(slide)
    assert [one.text() for one in stage.editor.strip.buttons] == [button]
    stage.workspace.desk.bench.do("slides.source")
    assert stage.workspace.page_id == page
    stage.press((ALT, KEY.Key_Left))
    assert stage.workspace.page_id == "slides"
    assert stage.page.opened.id == slide
    stage.go("three")
    assert not stage.page.can_go_to_source()


def test_a_page_that_is_not_there_yet_is_not_led_to(stage: Stage) -> None:
    stage.go("break")
    choose_kind(stage, LookBackSlide)
    assert stage.page.can_go_to_source() is ("outcomes" in PAGE_CLASSES)


def test_a_row_has_a_menu(stage: Stage) -> None:
    stage.go("task")
    stage.outline.customContextMenuRequested.emit(QPoint(60, 40))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Gå til det lysbildet er laget av" in [one.text() for one in menu.actions()]
    menu.close()


def test_what_can_only_be_read_is_not_edited(stage: Stage) -> None:
    stage.document.set_read_only(True)
    stage.go("three")
    stage.type_in("title", "Nei")
    stage.outline.setFocus()
    stage.press(KEY.Key_Delete, (CTRL, KEY.Key_M), (CTRL, KEY.Key_D))
    assert stage.ids() == ["title", "will", "three", "words", "quote", "break", "task"]
    assert stage.slide("three").title == "Tre ting"


# --- pictures -------------------------------------------------------------------------------------


@pytest.fixture
def fjord(tmp_path: Path) -> Path:
    path = tmp_path / "elsewhere" / "Fjord.png"
    path.parent.mkdir()
    Image.new("RGB", (1600, 900), "#206080").save(path)
    return path


def test_a_picture_that_is_dropped_becomes_a_slide_and_wants_to_be_told(
    stage: Stage, fjord: Path
) -> None:
    stage.go("three")
    data = stage.copy_file(fjord)
    at, no = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    press = Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(stage.page, QDragEnterEvent(at.toPoint(), action, data, press, no))
    QApplication.sendEvent(stage.page, QDropEvent(at, action, data, press, no))
    made = stage.slide()
    assert isinstance(made, PictureSlide)
    assert made.picture == "media/Fjord.png"
    assert (stage.document.folder / made.picture).read_bytes() == fjord.read_bytes()
    assert stage.focused() is stage.field("alternative_text")
    labelled = stage.field("alternative_text").parentWidget()
    assert labelled.is_refused()
    stage.press("Fjorden sett fra rådhuset")
    assert stage.slide().alternative_text == "Fjorden sett fra rådhuset"
    assert not labelled.is_refused()


def drop(stage: Stage, widget: QWidget, at: QPointF, data: QMimeData) -> bool:
    """Drag something to a place of a widget and let it go there; return whether it was let in."""
    none, press = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    whole = at.toPoint()
    entering = QDragEnterEvent(whole, action, data, press, none)
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDragMoveEvent(whole, action, data, press, none))
        QApplication.sendEvent(widget, QDropEvent(at, action, data, press, none))
    return entering.isAccepted()


def beside(stage: Stage, id_: str, share: float) -> QPointF:
    """Return a place in a row of the outline: a share of its height below its upper edge."""
    place = stage.outline.table.place_of(id_)
    assert place is not None
    top, height = stage.outline.rowViewportPosition(place), stage.outline.rowHeight(place)
    return QPointF(60, top + height * share)


@pytest.mark.parametrize(
    ("row", "share", "after"),
    [
        ("words", 0.2, "three"),
        ("words", 0.8, "words"),
        ("talk", 0.8, None),
        ("opening.position", 0.8, "title"),
        ("task", 0.8, "task"),
    ],
)
def test_a_picture_lands_at_the_very_row_where_it_is_dropped(
    stage: Stage, fjord: Path, row: str, share: float, after: str | None
) -> None:
    stage.go("quote")
    data = stage.copy_file(fjord)
    assert drop(stage, stage.outline.viewport(), beside(stage, row, share), data)
    made = stage.page.opened.id
    place = stage.ids().index(made or "")
    assert isinstance(stage.slide(), PictureSlide)
    assert stage.ids()[place - 1] == after if after else stage.ids()[place + 1] == "three"
    assert stage.focused() is stage.field("alternative_text")


def test_a_picture_on_a_picture_slide_without_one_is_shown_there(stage: Stage, fjord: Path) -> None:
    stage.go("will")
    box = stage.editor.kind.field
    box.setCurrentIndex(box.findData(PictureSlide))
    box.activated.emit(box.currentIndex())
    assert drop(stage, stage.page, QPointF(300, 300), stage.copy_file(fjord))
    assert stage.slide("will").picture == "media/Fjord.png"
    assert len(stage.ids()) == 7


def test_a_picture_is_pasted_where_another_is_chosen(stage: Stage, fjord: Path) -> None:
    stage.go("will")
    box = stage.editor.kind.field
    box.setCurrentIndex(box.findData(PictureSlide))
    box.activated.emit(box.currentIndex())
    stage.copy_file(fjord)
    stage.field("picture").setFocus()
    stage.press((CTRL, KEY.Key_V))
    assert stage.slide("will").picture == "media/Fjord.png"
    assert len(stage.ids()) == 7


def test_a_picture_over_a_field_is_no_text(stage: Stage, fjord: Path) -> None:
    stage.go("three")
    data = stage.copy_file(fjord)
    for name in ("bullets", "title"):
        field = stage.field(name)
        widget = field.viewport() if name == "bullets" else field
        drop(stage, widget, QPointF(10, 10), data)
    assert stage.slide("three").title == "Tre ting"
    assert stage.slide("three").bullets == ("Ett", "To", "Tre")


def heic(path: Path) -> None:
    path.write_bytes(b"\x00\x00\x00\x18ftypheic")


def torn(path: Path) -> None:
    path.write_bytes(path.with_name("Fjord.png").read_bytes()[:200])


def vast(path: Path) -> None:
    Image.new("1", (10_000, 9_000)).save(path)


@pytest.mark.parametrize(
    ("name", "make", "says"),
    [
        ("IMG_1.HEIC", heic, "som lysbilder ikke kan vise"),
        ("tegning.svg", lambda path: path.write_text("<svg/>"), "som lysbilder ikke kan vise"),
        ("IMG_2.jpg", heic, "IMG_2.jpg"),
        ("avbrutt.png", torn, "avbrutt.png"),
        ("vegg.png", vast, "vegg.png"),
    ],
)
def test_a_picture_that_no_slide_can_show_is_told_of_and_not_taken(
    stage: Stage, fjord: Path, name: str, make: Callable[[Path], object], says: str
) -> None:
    bad = fjord.with_name(name)
    make(bad)
    told: list[str] = []
    stage.page.desk.told.connect(lambda what: told.append(words().say(what)))
    data = stage.copy_file(bad)
    data.setUrls([QUrl.fromLocalFile(str(fjord)), QUrl.fromLocalFile(str(bad))])
    assert drop(stage, stage.outline.viewport(), beside(stage, "words", 0.2), data)
    assert len(stage.ids()) == 7
    assert len(told) == 1
    assert says in told[0]
    assert not (stage.document.folder / "media").exists()


def test_a_picture_over_what_can_only_be_read_is_not_let_in(stage: Stage, fjord: Path) -> None:
    stage.document.set_read_only(True)
    told: list[str] = []
    stage.page.desk.told.connect(lambda what: told.append(words().say(what)))
    data = stage.copy_file(fjord)
    assert not drop(stage, stage.outline.viewport(), beside(stage, "words", 0.2), data)
    assert told == ["Seminaret er bare åpnet for lesing."]


def test_a_picture_that_is_pasted_becomes_a_slide(stage: Stage) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    stage.go("three")
    stage.press((CTRL, KEY.Key_V))
    assert stage.slide().picture == "media/Bilde.png"
    assert (stage.document.folder / "media" / "Bilde.png").is_file()


# --- the preview ----------------------------------------------------------------------------------


def test_the_preview_is_the_slide_with_its_neighbours_and_a_verdict(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    assert stage.pane.picture.data
    assert stage.pane.before.data
    assert stage.pane.after.data
    assert stage.pane.verdict.text() == "Alt får plass. Minste skrift er 32 pt."
    assert stage.pane.place.text() == "5 av 9"
    assert stage.pane.item.text() == "Tillit"
    assert stage.page.figures().startswith("9 lysbilder · 5 lages automatisk")


def test_the_preview_follows_what_is_typed(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    before = stage.pane.picture.data
    stage.type_in("title", "Noe helt annet")
    stage.wait_to_see()
    assert stage.pane.picture.data != before
    stage.workspace.undo()
    stage.wait_to_see()
    assert stage.pane.picture.data == before


def test_the_preview_follows_a_cell_before_it_is_left(stage: Stage) -> None:
    stage.go("words")
    stage.wait_to_see()
    before = stage.pane.picture.data
    table = stage.field("definitions")
    table.setFocus()
    table.select_ids(("0",), "term")
    stage.press("Samspill")
    stage.qtbot.waitUntil(lambda: stage.pane.picture.data != before, timeout=30_000)
    assert stage.slide("words").definitions[0].term == "Tillit"
    stage.press(ESC)
    stage.qtbot.waitUntil(lambda: stage.pane.picture.data == before, timeout=30_000)


def test_too_much_text_is_said_with_how_much(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    stage.field("bullets").setFocus()
    stage.field("bullets").setPlainText("\n".join(["Et punkt som er nokså langt, " * 4] * 9))
    stage.wait_to_see()
    assert stage.pane.verdict.text().startswith("Deles på")


def test_the_buttons_turn_the_pages_of_the_deck_also_to_what_nobody_wrote(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    stage.pane.step(-1)
    assert stage.outline.current_id() == "talk.position"
    stage.wait_to_see()
    assert stage.pane.place.text() == "4 av 9"
    assert not stage.editor.kind.isVisible()
    stage.pane.step(1)
    assert stage.page.opened.id == "three"


def test_the_deck_fills_the_screen_and_leaves_where_it_was_left(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    stage.press(KEY.Key_F5)
    (screen,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, FullScreen))
    stage.qtbot.waitUntil(lambda: not screen._shown.isNull(), timeout=30_000)
    stage.qtbot.keyClick(screen, KEY.Key_Right)
    assert screen.number == 6
    stage.qtbot.keyClick(screen, ESC)
    assert stage.page.opened.id == "words"


def full_screen(stage: Stage) -> FullScreen:
    stage.go("three")
    stage.wait_to_see()
    stage.press(KEY.Key_F5)
    (screen,) = (
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, FullScreen) and one.isVisible()
    )
    return screen


def test_the_whole_screen_is_turned_by_keys_and_never_past_its_ends(stage: Stage) -> None:
    screen = full_screen(stage)
    turned = []
    for key in (KEY.Key_End, KEY.Key_Right, KEY.Key_PageUp, KEY.Key_Home, KEY.Key_Left):
        stage.qtbot.keyClick(screen, key)
        turned.append(screen.number)
    assert turned == [9, 9, 8, 1, 1]
    assert screen.accessibleName() == "Lysbilde 1: Dialogseminar"
    stage.qtbot.waitUntil(lambda: not screen._shown.isNull(), timeout=30_000)
    stage.qtbot.waitUntil(lambda: screen._drawing is None, timeout=30_000)
    width = round(screen.width() * screen.devicePixelRatioF())
    assert screen._paged.kept(2, width) is not None  # The next one waits already.
    stage.qtbot.keyClick(screen, KEY.Key_F5)
    assert stage.page.opened.id == "title"


def test_the_whole_screen_says_why_there_is_nothing_to_see(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rpptx", None)
    stage.pane.sight = None
    stage.go("three")
    stage.qtbot.waitUntil(lambda: stage.pane.sight is not None, timeout=30_000)
    stage.press(KEY.Key_F5)
    (screen,) = (
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, FullScreen) and one.isVisible()
    )
    stage.qtbot.waitUntil(lambda: "ikke installert" in screen._why, timeout=30_000)
    screen.leave()
    stage.page.show_all()
    dialog = stage.window.findChild(ContactSheet)
    assert isinstance(dialog, ContactSheet)
    stage.qtbot.waitUntil(dialog.why.isVisible, timeout=30_000)
    assert "ikke installert" in dialog.why.text()
    dialog.end("")


def test_the_sheet_of_all_slides_has_room_in_the_window(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    stage.window.resize(960, 640)
    stage.page.show_all()
    dialog = stage.window.findChild(ContactSheet)
    assert isinstance(dialog, ContactSheet)
    assert dialog.width() < stage.window.width()
    assert dialog.height() < stage.window.height()
    stage.qtbot.keyClick(dialog.list, KEY.Key_Home)
    stage.qtbot.keyClick(dialog.list, KEY.Key_Return)
    assert stage.page.opened.id == "title"


@pytest.mark.parametrize("make", corporate.TEMPLATES, ids=lambda make: make.__name__)
def test_the_template_that_is_chosen_is_the_one_that_is_seen(
    stage: Stage, make: Callable[[Path], Path]
) -> None:
    stage.go("three")
    stage.wait_to_see()
    before = stage.pane.picture.data
    templates = stage.document.folder / "templates"
    templates.mkdir()
    path = make(templates)
    stage.go("will")
    stage.go("three")
    stage.qtbot.waitUntil(
        lambda: stage.saw() and stage.pane.template.text() == path.name, timeout=30_000
    )
    assert stage.pane.sight is not None
    assert stage.pane.sight.failure is None
    assert stage.pane.picture.data != before


def test_all_slides_are_seen_at_a_glance(stage: Stage) -> None:
    stage.go("three")
    stage.wait_to_see()
    drawn: list[int] = []
    stage.page.show_all()
    dialog = stage.window.findChild(ContactSheet)
    assert isinstance(dialog, ContactSheet)
    dialog.drawn.connect(lambda number, _picture: drawn.append(number))
    stage.qtbot.waitUntil(lambda: not stage.window.operations.running, timeout=60_000)
    assert dialog.list.count() == 9
    dialog.list.setCurrentRow(8)
    dialog.end("go")
    assert stage.page.opened.id == "task"


def test_without_a_programme_the_page_leads_to_where_it_is_made(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    nothing = Stage(window, Seminar(title="Dialogseminar"), tmp_path, qtbot)
    (empty,) = nothing.page.panes()
    assert isinstance(empty, Empty)
    assert empty.button.text() == "Gå til Program"
    empty.button.click()
    assert nothing.workspace.page.id == "programme"


# --- the width of the outline ---------------------------------------------------------------------


def outline_width(stage: Stage) -> int:
    QApplication.processEvents()
    return stage.page.outline.width()


def test_the_outline_is_given_the_room_that_the_preview_leaves(stage: Stage) -> None:
    stage.window.resize(1280, 800)
    assert outline_width(stage) == THEME.px(272)
    stage.workspace.show_page("programme")
    stage.window.resize(1000, 700)
    stage.workspace.show_page("slides")
    assert not stage.pane.isVisible()
    assert outline_width(stage) == THEME.px(272)
    stage.window.resize(1280, 800)
    assert outline_width(stage) == THEME.px(272)


def test_a_preview_that_lies_over_the_page_takes_nothing_from_the_outline(stage: Stage) -> None:
    stage.window.resize(1000, 700)
    stage.press(KEY.Key_F4)
    assert stage.pane.isVisible()
    stage.window.resize(1010, 700)
    assert outline_width(stage) == THEME.px(272)


def test_the_preview_is_larger_where_the_window_is_wide(stage: Stage) -> None:
    widths = []
    for wide in (1280, 1600, 1920, 2560, 1280):
        stage.window.resize(wide, 900)
        QApplication.processEvents()
        widths.append(stage.pane.width())
    small, larger, large, largest, again = widths
    assert small < larger < large == largest
    assert again == small
    assert stage.editor.width() > stage.page.outline.width()

"""What the page says: rows of the outline, figures, and where a live slide comes from."""

from __future__ import annotations

from app.desktop.pages.slides.rows import ItemRow, OutlineRow, PositionRow, SlideRow
from app.desktop.spot import Spot
from seminar import model
from seminar.items import item_name
from seminar.language import Language
from seminar.messages import Message, message
from seminar.model import Seminar, Slide
from seminar.slide_kinds import SLIDE_KINDS, SlideKind, is_live, own_heading

KIND_ICONS: dict[SlideKind, str] = {
    model.BulletsSlide: "list",
    model.StatementSlide: "type",
    model.QuoteSlide: "quote",
    model.DefinitionsSlide: "rows-3",
    model.LevelsSlide: "layers",
    model.TwoColumnsSlide: "columns-2",
    model.PictureSlide: "image",
    model.ReferenceSlide: "link",
    model.SectionSlide: "heading",
    model.ClosingSlide: "flag",
    model.TitleSlide: "presentation",
    model.ProgrammeSlide: "calendar-clock",
    model.TaskSlide: "clipboard-list",
    model.TaskOverviewSlide: "table",
    model.LookBackSlide: "message-square-text",
    model.SurveyChartSlide: "chart-bar-big",
    model.SurveyTableSlide: "table",
    model.GroupsSlide: "users",
    model.BreakSlide: "coffee",
}


def row_text(words: Language, row: OutlineRow) -> str:
    """Return what a row of the outline says."""
    match row:
        case ItemRow():
            return f"{words.clock(row.timed.start)}  {item_name(words, row.item)}"
        case PositionRow():
            return words.text("Now: {item}", item=item_name(words, row.item))
        case SlideRow():
            return own_heading(row.slide) or _nameless(words, row)


def _nameless(words: Language, row: SlideRow) -> str:
    kind = words.say(SLIDE_KINDS[type(row.slide)])
    return f"{kind}: {row.source}" if row.source else kind


def row_figure(words: Language, row: OutlineRow) -> str:
    """Return what stands at the row's end: how many slides, or that it is made by itself."""
    match row:
        case ItemRow():
            return str(row.count)
        case SlideRow() if not is_live(row.slide):
            return ""
        case _:
            return words.text("automatic")


def spoken_row(words: Language, row: OutlineRow) -> str:
    """Return what a screen reader says of a row."""
    text = row_text(words, row)
    match row:
        case ItemRow():
            slides = words.plural("{n} slide", "{n} slides", row.count)
            folded = f", {words.text('folded')}" if row.is_closed else ""
            return f"{text}, {slides}{folded}"
        case SlideRow():
            kind = words.say(SLIDE_KINDS[type(row.slide)])
            live = f", {words.text('automatic')}" if is_live(row.slide) else ""
            return f"{text}, {kind}{live}"
        case _:
            return f"{text}, {words.text('automatic')}"


def figures(words: Language, total: int, live: int) -> str:
    """Return how many slides the deck has, and how many of them are made from other data."""
    slides = words.plural("{n} slide", "{n} slides", total)
    if not live:
        return slides
    made = words.plural(
        "{n} is made by itself from programme, tasks and survey",
        "{n} are made by themselves from programme, tasks and survey",
        live,
    )
    return f"{slides} · {made}"


_PROGRAMME = message("Made from the programme. What it says is changed there.")
_TASK = message("Made from the task. What it says is changed there.")
_SURVEY = message("Made from the survey's figures.")
_CAME: dict[SlideKind, Message] = {
    model.TitleSlide: message("Made from the details. What it says is changed there."),
    model.ProgrammeSlide: _PROGRAMME,
    model.BreakSlide: _PROGRAMME,
    model.TaskSlide: _TASK,
    model.TaskOverviewSlide: _TASK,
    model.SurveyChartSlide: _SURVEY,
    model.SurveyTableSlide: _SURVEY,
    model.LookBackSlide: message("Made from what an earlier seminar said."),
    model.GroupsSlide: message("Made from the groups."),
}
_SPOTS: dict[SlideKind, Spot] = {
    model.TitleSlide: Spot(page="details", field="theme"),
    model.SurveyChartSlide: Spot(page="survey"),
    model.SurveyTableSlide: Spot(page="survey"),
    model.LookBackSlide: Spot(page="outcomes"),
    model.GroupsSlide: Spot(page="groups"),
}


def came_from(slide: Slide) -> Message | None:
    """Return where the content of a live slide comes from, or `None` for a written one."""
    return _CAME.get(type(slide))


def source_of(seminar: Seminar, slide: Slide, item: str) -> Spot | None:
    """Return where the content of a live slide is changed, or `None` for a written one."""
    match slide:
        case model.TaskSlide():
            return Spot(page="tasks", task=slide.task)
        case model.TaskOverviewSlide():
            return Spot(page="tasks", task=next(iter(slide.tasks), None))
        case model.ProgrammeSlide() | model.BreakSlide():
            return spot_of_item(seminar, item)
        case _:
            return _SPOTS.get(type(slide))


def spot_of_item(seminar: Seminar, item: str) -> Spot:
    """Return where an item stands in the programme."""
    day = next((day.id for day in seminar.programme if item in {one.id for one in day.items}), None)
    return Spot(page="programme", day=day, item=item, rows=(item,))

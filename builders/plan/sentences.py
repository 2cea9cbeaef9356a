"""Slides that are sentences: title, section, statement, quote, reference, break and closing."""

from __future__ import annotations

from msgspec.structs import replace

from builders.canvas import Frame
from builders.fit import balanced_inset, measure, wrap
from builders.look import FLOOR, PT, RUST, Colour, Region, Role, layout_look
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment
from builders.plan.fitting import (
    DENSE_HEADING,
    HEADING,
    UNLIMITED,
    Step,
    fill,
    fits,
    shorten,
    stack_inset,
    stands,
    typed,
)
from builders.plan.scene import Box, Fill, Insets, Line, Paragraph, Picture
from seminar.emphasis import plain
from seminar.items import item_name
from seminar.model import (
    BreakSlide,
    ClosingSlide,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    StatementSlide,
    TitleSlide,
)

THEME = (Step(60, 2), Step(54, 3), Step(48, 3), Step(44, 4), Step(36, 5), Step(28, 6), Step(20, 9))
SUBTITLE = (Step(28, 9), Step(24, 9), Step(20, 9))
SECTION = (Step(54, 3), Step(48, 3), Step(44, 4), Step(36, 5), Step(28, 6), Step(20, 9))
STATEMENT = (Step(72, 3), Step(60, 4), Step(48, 4), Step(44, 5))
LONG_STATEMENT = (*STATEMENT, Step(36, 7), Step(28, 10), Step(24, 12), Step(20, 14))
QUOTE = (Step(48, 4), Step(40, 5), Step(36, 7))
CLOCK = (Step(166, 1), Step(130, 1), Step(96, 1), Step(60, 1), Step(36, 1), Step(20, 1))
NUMBER = (Step(130, 1), Step(96, 1), Step(60, 1), Step(44, 1), Step(32, 2), Step(20, 3))
LEAD = (Step(24, 3), Step(20, 4))
SIGN = (220, 166, 130, 96, 60, 44, 32)
THEME_OF_QUOTE = (Step(20, 1),)
WORK = (Step(44, 3), *(Step(size, UNLIMITED) for size in (36, 32, 28, 24, 22, FLOOR)))
LINK = 3
"""The level of a reference's link."""
REFERENCE_TEXT = 28
"""From this size of the work downward its publisher, text and link shrink with it."""


def _texts(
    context: Context, role: Role, *wanted: tuple[Region, str, tuple[Step, ...]]
) -> tuple[tuple[Fill, ...], tuple[str, ...]]:
    """Return fills for the texts that say something, and in full what had to be shortened."""
    frames = context.layout(role).frames
    made = [
        fill(region, text, frames[region], context.body_face, steps)
        for region, text, steps in wanted
        if text.strip() and region in frames
    ]
    return tuple(one for one, _ in made), tuple(whole for _, whole in made if whole)


def title_slide(context: Context, slide: TitleSlide, _moment: Moment) -> list[Draft]:
    """Compose the first slide from the seminar's theme, organisation, dates and venue."""
    seminar = context.seminar
    role: Role = "title_with_arms" if seminar.organisation.logo else "title"
    below, organisation, when = _on_the_title_slide(context, role)
    fills, whole = _texts(
        context,
        role,
        ("subtitle", below, SUBTITLE),
        ("organisation", organisation, (Step(24, 2), Step(20, 3))),
        ("time_and_place", when, (Step(24, 1), Step(20, 1))),
    )
    arms = _arms(context) if "arms" in context.layout(role).frames else ()
    return [
        Draft(
            role,
            seminar.theme or seminar.title,
            fills=fills,
            shapes=arms,
            steps=THEME,
            say=slide.notes,
            whole=whole,
        )
    ]


def _on_the_title_slide(context: Context, role: Role) -> tuple[str, str, str]:
    """Return what stands below the theme, who holds the seminar, and when and where it is.

    On a layout that has no places for who, when and where, these stand below the theme, too.
    """
    seminar, frames = context.seminar, context.layout(role).frames
    organisation = seminar.organisation
    dates = context.words.dates([day.date for day in seminar.programme])
    who = "\n".join(filter(str.strip, (organisation.name, *organisation.parallel_names)))
    when = " · ".join(filter(str.strip, (dates, seminar.venue)))
    homeless = [
        text
        for region, text in (("time_and_place", when), ("organisation", who))
        if region not in frames
    ]
    return "\n".join(filter(str.strip, (seminar.subtitle, *homeless))), who, when


def _arms(context: Context) -> tuple[Picture, ...]:
    organisation = context.seminar.organisation
    frame = context.layout("title_with_arms").frames["arms"]
    description = context.words.text("Coat of arms of {name}", name=organisation.name)
    return (
        Picture(frame.name, description, frame.rect, organisation.logo, region="arms", whole=True),
    )


def section(context: Context, slide: SectionSlide, _moment: Moment) -> list[Draft]:
    """Compose the slide that begins a new part."""
    fills, whole = _texts(
        context,
        "section",
        ("section_number", slide.number, NUMBER),
        ("lead", slide.lead, LEAD),
    )
    title = slide.title
    if slide.number.strip() and "section_number" not in context.layout("section").frames:
        title = " · ".join(filter(str.strip, (slide.number, title)))
    return [Draft("section", title, fills=fills, steps=SECTION, say=slide.notes, whole=whole)]


def statement(context: Context, slide: StatementSlide, moment: Moment) -> list[Draft]:
    """Compose a sentence that fills its slide; its bold words are in rust."""
    fills, whole = _texts(
        context, "statement", ("addition", slide.addition, (Step(24, 1), Step(20, 2)))
    )
    draft = Draft(
        "statement",
        slide.text,
        kicker=slide.kicker,
        fills=fills,
        steps=LONG_STATEMENT,
        say=slide.notes,
        whole=whole,
        title_emphasis=RUST,
    )
    return [draft if context.layout("statement").own else _below_heading(context, draft, moment)]


def statement_frame(context: Context) -> Frame:
    """Return where a statement is set: in its layout's heading, or, where that is small, below."""
    canvas = context.layout("statement")
    if canvas.own:
        return canvas.frames["title"]
    place, body = layout_look("statement").places[0], canvas.body
    room = replace(body, h=canvas.at(place.rect).bottom - body.y)
    return Frame(room, place.levels, "ctr", None, None, place.name)


def _below_heading(context: Context, draft: Draft, moment: Moment) -> Draft:
    """Return a statement drawn large below a heading, for a template with small headings.

    What is said under it is drawn after it where the layout has no place for that, for the order
    of drawing is that of reading.
    """
    frame, frames = statement_frame(context), context.layout("statement").frames
    made, whole = fill("title", draft.title, frame, context.heading_face, LONG_STATEMENT)
    homeless = [one for one in draft.fills if frames[one.region].placeholder is None]
    return replace(
        draft,
        title=draft.kicker or item_name(context.words, moment.item),
        kicker="",
        fills=tuple(one for one in draft.fills if one not in homeless),
        shapes=(
            _boxed(frame, made, RUST),
            *(_boxed(frames[one.region], one, None) for one in homeless),
        ),
        steps=HEADING,
        whole=(*draft.whole, *((whole,) if whole else ())),
    )


def _boxed(frame: Frame, made: Fill, emphasis: Colour | None) -> Box:
    """Return a fitted text as a shape of its own where its frame stands."""
    lines = tuple(Line(*one, emphasis=emphasis) for one in typed(made.paragraphs, frame))
    insets = Insets(right=made.inset)
    return Box(frame.name, frame.rect, lines=lines, anchor=frame.anchor, insets=insets)


def quote(context: Context, slide: QuoteSlide, _moment: Moment) -> list[Draft]:
    """Compose somebody's words under their theme, with a large sign instead of quotation marks."""
    frame = context.layout("quote").frames["quote"]
    words = _unquoted(slide.quote.strip())
    source = _source(slide.source, frame, context)
    body, whole = fill("quote", words, _above(source, frame, context), context.body_face, QUOTE)
    return [
        Draft(
            "quote",
            slide.theme or slide.source or words,
            fills=(
                _sign(context),
                *_quoted((*body.paragraphs, *source) if words else source, frame, context),
            ),
            steps=THEME_OF_QUOTE,
            say=slide.notes,
            shown=(context.words.text("The quote: {text}", text=plain(words)),) if words else (),
            origin=(slide.source,) if source else (),
            cut=(whole,) if whole else (),
        )
    ]


def _source(text: str, frame: Frame, context: Context) -> tuple[Paragraph, ...]:
    """Return who said it, cut where it would take more than a third of the room."""
    if not text.strip():
        return ()
    third = replace(frame, rect=replace(frame.rect, h=frame.rect.h // 3))
    return shorten([Paragraph(text, level=1)], third, context.body_face)


def _quoted(paragraphs: tuple[Paragraph, ...], frame: Frame, context: Context) -> tuple[Fill, ...]:
    """Return quote and source, balanced as far as both keep their lines."""
    inset = stack_inset(paragraphs, frame, context.body_face)
    return (Fill("quote", paragraphs, inset),) if paragraphs else ()


def _unquoted(text: str) -> str:
    """Return a text without the quotation marks that stand round the whole of it."""
    for opening, closing in ("«»", "“”", "„“", '""'):
        inner = text[1:-1]
        if text[:1] == opening and text[-1:] == closing and not {opening, closing} & set(inner):
            return inner.strip()
    return text


def _sign(context: Context) -> Fill:
    """Return the sign that stands for quotation marks, smaller in a template that has less room."""
    frame = context.layout("quote").frames["sign"]
    wide = context.body_face.em_width("«", bold=True)
    room = min(frame.height, frame.width / wide)
    size = next((size for size in SIGN if size <= room), FLOOR)
    return Fill("sign", (Paragraph("«", size=size),))


def _above(source: tuple[Paragraph, ...], frame: Frame, context: Context) -> Frame:
    """Return the part of `frame` that is left above its last paragraph, such as a source."""
    if not source:
        return frame
    (_, look), *_ = typed(source, frame)
    height = measure(typed(source, frame), frame.width, context.body_face).height + look.before
    return replace(frame, rect=replace(frame.rect, h=frame.rect.h - round(height * PT)))


def reference(context: Context, slide: ReferenceSlide, _moment: Moment) -> list[Draft]:
    """Compose a work to read: its title, publisher, what is found there, and where to get it."""
    frame = context.layout("reference").frames["work"]
    rest = (
        *_paragraph(slide.publisher, 1),
        *_paragraph(slide.text, 2),
        *_paragraph(slide.link_text or slide.address, LINK, slide.address),
    )
    paragraphs, whole = _work(context, frame, slide.work, rest)
    address = (context.words.text("Address: {address}", address=slide.address),)
    return [
        Draft(
            "reference",
            slide.title or slide.work,
            kicker=slide.kicker,
            fills=(Fill("work", paragraphs),) if paragraphs else (),
            steps=DENSE_HEADING,
            say=slide.notes,
            shown=address if slide.address else (),
            whole=whole,
        )
    ]


def _paragraph(text: str, level: int, address: str = "") -> tuple[Paragraph, ...]:
    return (Paragraph(text, level, address=address),) if text.strip() else ()


def _work(
    context: Context, frame: Frame, work: str, rest: tuple[Paragraph, ...]
) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """Return the paragraphs of a reference, its work as large as it can be, and what was cut."""
    face = context.body_face
    title = (Paragraph(work),) if work.strip() else ()
    for step in WORK:
        large = tuple(replace(paragraph, size=step.size) for paragraph in title)
        stack = (*large, *(_at_most(paragraph, step.size) for paragraph in rest))
        if stands(work, frame, face, step) and fits(stack, frame, face):
            return _work_balanced(stack, frame, face), ()
    small = [replace(paragraph, size=FLOOR) for paragraph in (*title, *rest)]
    said = [paragraph for paragraph in small if paragraph.level < LINK]
    link = shorten([paragraph for paragraph in small if paragraph.level == LINK], frame, face)
    shortened = shorten(said, _above(link, frame, context), face)
    return (*shortened, *link), tuple(one.text for one in small)


def _work_balanced(stack: tuple[Paragraph, ...], frame: Frame, face: Face) -> tuple[Paragraph, ...]:
    """Return the stack with a long title broken where its lines come out about equally long.

    By line breaks and not by an inset, which would narrow the paragraphs below it too.
    """
    if not stack or stack[0].level or "*" in stack[0].text:
        return stack
    (text, look), *_ = typed(stack, frame)
    inset = balanced_inset(text, frame.width, look.size, face)
    lines = wrap(text, frame.width - inset, look.size, face).lines
    return (replace(stack[0], text="\n".join(lines)), *stack[1:])


def _at_most(paragraph: Paragraph, size: float) -> Paragraph:
    return replace(paragraph, size=size) if size < REFERENCE_TEXT else paragraph


def break_slide(context: Context, slide: BreakSlide, moment: Moment) -> list[Draft]:
    """Compose a break: what it is, the clock time when we start again, and what comes then."""
    words = context.words
    following = moment.following
    fills, whole = _texts(
        context,
        "break",
        ("lead", slide.lead or words.text("We start again at"), LEAD),
        ("clock", words.clock(_again(moment)), CLOCK),
        (
            "next",
            words.text("Next: {item}", item=item_name(words, following.item)) if following else "",
            (Step(28, 3), Step(24, 3), Step(20, 4)),
        ),
    )
    return [
        Draft(
            "break",
            item_name(words, moment.item),
            fills=fills,
            say=slide.notes,
            whole=whole,
            shown=_where(context, moment),
        )
    ]


def _again(moment: Moment) -> int:
    """Return when we start again, in minutes after the day's midnight: when what follows begins.

    That is not the break's own end where what follows has a fixed start.
    """
    return moment.following.start if moment.following else moment.row.end


def _where(context: Context, moment: Moment) -> tuple[str, ...]:
    place = moment.item.place
    return (context.words.text("Where: {place}", place=plain(place)),) if place else ()


def closing(context: Context, slide: ClosingSlide, _moment: Moment) -> list[Draft]:
    """Compose the last slide, on the ground of a shift like the sections'."""
    fills, whole = _texts(context, "section", ("lead", slide.text, LEAD))
    return [Draft("section", slide.title, fills=fills, steps=SECTION, say=slide.notes, whole=whole)]

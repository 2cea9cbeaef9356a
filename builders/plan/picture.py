"""Slides with a picture: what it shows, a few words beside it, whose it is."""

from __future__ import annotations

from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import Step, fill, pieces, stands
from builders.plan.scene import Fill, Picture
from seminar.emphasis import plain
from seminar.model import PictureSlide

TITLE = (Step(36, 3), Step(32, 4), Step(28, 5), Step(24, 6), Step(20, 7))
TEXT = (Step(24, 8), Step(20, 9))
CREDIT = (Step(14, 2),)


def picture(context: Context, slide: PictureSlide, _moment: Moment) -> list[Draft]:
    """Compose a picture with its text; a text too long stands on several slides with it."""
    frame, face = context.layout("picture").frames["text"], context.body_face
    texts = pieces(slide.text, lambda text: stands(text, frame, face, TEXT[-1]))
    sizes = TEXT if len(texts) == 1 else TEXT[-1:]
    credit, whole = _credit(context, slide)
    drafts = [
        Draft(
            "picture",
            slide.title,
            kicker=slide.kicker,
            fills=(*_text(context, text, sizes), *credit),
            shapes=(_shown(context, slide),),
            steps=TITLE,
            say=slide.notes,
            shown=(context.words.text("The picture: {text}", text=_description(context, slide)),),
            origin=(slide.credit,) if slide.credit.strip() else (),
            whole=whole,
        )
        for text in texts
    ]
    return series(context, drafts)


def _text(context: Context, text: str, sizes: tuple[Step, ...]) -> tuple[Fill, ...]:
    if not text.strip():
        return ()
    frame = context.layout("picture").frames["text"]
    made, _ = fill("text", text, frame, context.body_face, sizes)
    return (made,)


def _credit(context: Context, slide: PictureSlide) -> tuple[tuple[Fill, ...], tuple[str, ...]]:
    if not slide.credit.strip():
        return (), ()
    frame = context.layout("picture").frames["credit"]
    made, whole = fill("credit", slide.credit, frame, context.body_face, CREDIT)
    return (made,), (whole,) if whole else ()


def _shown(context: Context, slide: PictureSlide) -> Picture:
    return Picture(
        context.words.text("Picture"),
        _description(context, slide),
        context.layout("picture").frames["picture"].rect,
        slide.picture,
        region="picture",
        whole=slide.show_whole,
    )


def _description(context: Context, slide: PictureSlide) -> str:
    """Return the picture in words: the person's own, else what the slide says of it."""
    own = plain(slide.alternative_text).strip() or plain(slide.title).strip()
    return own or context.words.text("A picture without a description")

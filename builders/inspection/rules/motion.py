"""What moves, sounds and goes on by itself in a show."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, P, local
from builders.inspection.numbers import number
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_FILMS = (f"{A}videoFile", f"{A}quickTimeFile")
_SOUNDS = (f"{A}audioFile", f"{A}wavAudioFile", f"{A}audioCd")
_BLINK = "35"
"""The preset number that PowerPoint gives the emphasis “Blink”."""
_LONG = 5_000
"""How long something may move by itself, in milliseconds (WCAG 2.1, 2.2.2)."""


def _name(element: Element) -> str:
    around = next(element.iterancestors(f"{P}pic", f"{P}sp", f"{P}graphicFrame"), None)
    properties = None if around is None else next(around.iterfind(f"./*/{P}cNvPr"), None)
    return "" if properties is None else shown(properties.get("name", ""))


def _is_captioned(element: Element) -> bool:
    around = element.getparent()
    marks = () if around is None else around.iter("*")
    return any("track" in local(one).casefold() for one in marks)


@RULES.add(
    Slide,
    "film-without-captions",
    "tip",
    demand=message("A film on a slide has captions."),
    remedy=message(
        "Select the film and choose Playback, Insert Captions, or caption it elsewhere."
    ),
    source="WCAG 2.1, 1.2.2; Microsoft Accessibility Checker, “Missing captions”",
)
def film_without_captions(slide: Slide) -> Iterator[Fault]:
    """Find films without a track of captions; such as are part of the picture cannot be told."""
    for tag in _FILMS:
        for film in slide.part.all(tag):
            if not _is_captioned(film):
                yield slide.fault(
                    message("The film “{name}” has no captions.", name=_name(film)), film
                )


@RULES.add(
    Slide,
    "sound-without-text",
    "tip",
    demand=message("What is said in a sound on a slide can be read as well."),
    remedy=message("Put what is said in the notes or in a document beside it, and say where."),
    source="WCAG 2.1, 1.2.1",
)
def sound_without_text(slide: Slide) -> Iterator[Fault]:
    """Find sounds, of which no one can tell by their markup whether their words are given."""
    for tag in _SOUNDS:
        for sound in slide.part.all(tag):
            if not _is_captioned(sound):
                sentence = message(
                    "Check that what is said in the sound “{name}” can be read too.",
                    name=_name(sound),
                )
                yield slide.fault(sentence, sound)


@RULES.add(
    Slide,
    "animation-goes-on",
    "warning",
    demand=message("Nothing on a slide blinks, or moves for longer than five seconds by itself."),
    remedy=message("In the Animation Pane, open Timing and set Repeat to none, or take it away."),
    source="WCAG 2.1, 2.2.2 and 2.3.1",
)
def animation_goes_on(slide: Slide) -> Iterator[Fault]:
    """Find animations that repeat until the slide ends, and those that blink."""
    for node in slide.part.all(f"{P}cTn"):
        kind = node.get("presetClass", "")
        if not kind or kind == "mediacall":
            continue
        if _lasts(node):
            yield slide.fault(message("An animation goes on until the slide ends."))
        elif kind == "emph" and node.get("presetID") == _BLINK:
            yield slide.fault(message("An animation makes something blink."))


def _lasts(effect: Element) -> bool:
    """Return whether an effect repeats for longer than `_LONG`."""
    for node in (effect, *effect.iter(f"{P}cTn")):
        repeats = node.get("repeatCount", "")
        if repeats == "indefinite" or node.get("repeatDur") == "indefinite":
            return True
        # Counted in thousandths (ISO/IEC 29500-1, 19.5.33).
        times = (number(repeats) or 1000) / 1000
        if times > 1 and times * (number(node.get("dur")) or 0) > _LONG:
            return True
    return False


@RULES.add(
    Slide,
    "slide-goes-on-by-itself",
    "tip",
    demand=message("The show waits for the person who reads or speaks."),
    remedy=message("Choose Transitions, and take the tick away from After under Advance Slide."),
    source="WCAG 2.1, 2.2.1",
)
def slide_goes_on_by_itself(slide: Slide) -> Iterator[Fault]:
    """Find slides that are replaced by the next after some time."""
    for transition in slide.part.all(f"{P}transition"):
        wait = number(transition.get("advTm"))
        if wait is not None:
            sentence = message(
                "The next slide comes by itself after {seconds} seconds.", seconds=wait / 1000
            )
            yield slide.fault(sentence)

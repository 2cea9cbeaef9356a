"""Alternative text on slides: on pictures, charts, diagrams, films, groups and shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builders.inspection.deck import Shape, Slide
from builders.inspection.descriptions import LONGEST, DescriptionFlaw, description_flaw, kind_said
from builders.inspection.findings import Fault
from builders.inspection.markup import A, P, R, local
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("accessibility")
_CHECKER = "WCAG 2.1, 1.1.1; Microsoft Accessibility Checker, “Missing alternative text”"
_SAY_IT = message(
    "In PowerPoint, right-click it, choose View Alt Text, and say in a sentence what it tells "
    "here; or mark it as decorative."
)
_SAID: dict[str, Callable[[str], Message]] = {
    "pic": lambda name: message("The picture “{name}”", name=name),
    "film": lambda name: message("The film “{name}”", name=name),
    "sound": lambda name: message("The sound “{name}”", name=name),
    "chart": lambda name: message("The chart “{name}”", name=name),
    "diagram": lambda name: message("The diagram “{name}”", name=name),
    "object": lambda name: message("The object “{name}”", name=name),
    "table": lambda name: message("The table “{name}”", name=name),
    "grpSp": lambda name: message("The group “{name}”", name=name),
    "sp": lambda name: message("The shape “{name}”", name=name),
}
_GRAPHICS = {"chart": "chart", "chartex": "chart", "diagram": "diagram", "table": "table"}
_SEEN = frozenset(("pic", "film", "sound", "chart", "diagram", "object"))
_OF_DATA = frozenset(("chart", "diagram", "table", "grpSp"))
_LONGEST_OF_DATA = 3 * LONGEST
"""How long the text of a chart, table or diagram may be, since it names the figures shown."""


def _kind(shape: Shape) -> str:
    """Return what a shape is, a key of `_SAID`; what has no word there is its element's name."""
    if shape.kind == "graphicFrame":
        data = shape.element.find(f"{A}graphic/{A}graphicData")
        uri = "" if data is None else data.get("uri", "")
        return _GRAPHICS.get(uri[uri.rfind("/") + 1 :], "object")
    if shape.kind == "pic":
        marks = {local(one) for one in shape.element.iterfind(f"{P}nvPicPr/{P}nvPr/*")}
        if "videoFile" in marks or "quickTimeFile" in marks:
            return "film"
        return "sound" if marks & {"audioFile", "wavAudioFile", "audioCd"} else "pic"
    return shape.kind


def _named(shape: Shape) -> Message:
    return _SAID.get(_kind(shape), _SAID["sp"])(_name(shape))


def _name(shape: Shape) -> str:
    return shown(shape.name) or "\N{EN DASH}"


def _quoted(shape: Shape) -> Message:
    return message("“{text}”", text=_name(shape))


def _alternative(shape: Shape) -> str:
    """Return a shape's alternative text, or the title that older versions took beside it."""
    properties = shape.properties
    title = "" if properties is None else properties.get("title", "").strip()
    return shape.description or title


def _is_settled(shape: Shape) -> bool:
    """Return whether a shape, or a group it is in, is described, decorative or hidden."""
    around = (shape, *shape.groups)
    return shape.is_hidden or any(one.is_decorative or _alternative(one) for one in around)


@RULES.add(
    Slide,
    "slide-object-without-alternative-text",
    "error",
    demand=message("Every picture, film, chart and diagram on a slide has alternative text."),
    remedy=_SAY_IT,
    source=_CHECKER,
)
def slide_object_without_alternative_text(slide: Slide) -> Iterator[Fault]:
    """Find what a person who does not see it learns nothing of."""
    for shape in slide.shapes:
        if shape.kind in ("sp", "cxnSp", "grpSp") or _is_settled(shape):
            continue
        if _kind(shape) in _SEEN:
            sentence = message("{thing} has no alternative text.", thing=_named(shape))
            yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "slide-table-without-alternative-text",
    "tip",
    demand=message("A table on a slide has an alternative text that says what it is about."),
    remedy=_SAY_IT,
    source="WCAG 2.1, 1.3.1, technique H73",
)
def slide_table_without_alternative_text(slide: Slide) -> Iterator[Fault]:
    """Find tables that do not say in advance what they hold."""
    for shape in slide.shapes:
        if shape.kind == "graphicFrame" and _kind(shape) == "table" and not _is_settled(shape):
            sentence = message("{thing} has no alternative text.", thing=_named(shape))
            yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "slide-shape-without-alternative-text",
    "tip",
    demand=message("Shapes without text on a slide are described or marked as decorative."),
    remedy=_SAY_IT,
    source=_CHECKER,
)
def slide_shape_without_alternative_text(slide: Slide) -> Iterator[Fault]:
    """Find shapes that show something and say nothing, told once a slide."""
    silent = [shape for shape in slide.shapes if _is_silent(shape)]
    if silent:
        yield slide.fault(_silent_ones(_named(silent[0]), len(silent)), silent[0])


def _silent_ones(first: Message, count: int) -> Message:
    if count == 1:
        return message("{thing} has neither text nor alternative text.", thing=first)
    return message(
        "{thing} has neither text nor alternative text. The slide has {count} such shapes.",
        thing=first,
        count=count,
    )


def _is_silent(shape: Shape) -> bool:
    empty = shape.kind == "sp" and shape.placeholder is None and not shape.text
    return empty and not _is_settled(shape) and not _is_unseen(shape)


def _is_unseen(shape: Shape) -> bool:
    """Return whether a shape is a text box that was left empty, or has no fill and no line."""
    mark = shape.element.find(f"{P}nvSpPr/{P}cNvSpPr")
    properties = shape.element.find(f"{P}spPr")
    if mark is not None and mark.get("txBox") in ("1", "true"):
        return True
    line = None if properties is None else properties.find(f"{A}ln")
    filled = properties is not None and properties.find(f"{A}noFill") is None
    drawn = line is not None and line.find(f"{A}noFill") is None
    return not filled and not drawn


def _described(slide: Slide) -> Iterator[tuple[Shape, str]]:
    for shape in slide.shapes:
        if shape.kind not in ("cxnSp", "contentPart") and not shape.is_hidden:
            text = shape.description
            if text and not (shape.kind == "sp" and shape.text):
                yield shape, text


def _flawed(slide: Slide, *flaws: DescriptionFlaw) -> Iterator[tuple[Shape, str]]:
    return ((shape, text) for shape, text in _described(slide) if description_flaw(text) in flaws)


@RULES.add(
    Slide,
    "slide-object-described-by-file-name",
    "error",
    demand=message(
        "An alternative text on a slide says what is seen, not what the file is called."
    ),
    remedy=_SAY_IT,
    source="WCAG 2.1, 1.1.1, failure F30; Microsoft Accessibility Checker",
)
def slide_object_described_by_file_name(slide: Slide) -> Iterator[Fault]:
    """Find file names, and words such as “Picture 1” that stand where a description should."""
    for shape, text in _flawed(slide, "file-name", "stand-in"):
        sentence = message(
            "{thing} has an alternative text that says nothing: “{text}”.",
            thing=_named(shape),
            text=shown(text),
        )
        yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "slide-object-described-by-machine",
    "warning",
    demand=message("A person has read each alternative text that a program proposed for a slide."),
    remedy=message("Correct it, and delete the line “Automatically generated description”."),
    source="Microsoft Accessibility Checker, “Auto-generated description”",
)
def slide_object_described_by_machine(slide: Slide) -> Iterator[Fault]:
    """Find descriptions that still say they were generated."""
    for shape, text in _flawed(slide, "automatic"):
        sentence = message(
            "The alternative text of {thing} was made by a program: “{text}”.",
            thing=_quoted(shape),
            text=shown(text),
        )
        yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "slide-description-says-picture",
    "tip",
    demand=message("An alternative text on a slide does not begin with “picture of”."),
    remedy=message(
        "Delete those words, so that the text begins with what is seen; a screen reader says by "
        "itself that it is a picture."
    ),
    source="Microsoft: Everything you need to know to write effective alt text",
)
def slide_description_says_picture(slide: Slide) -> Iterator[Fault]:
    """Find descriptions that begin by saying what kind of thing they describe."""
    for shape, text in _flawed(slide, "kind"):
        sentence = message(
            "The alternative text of {thing} begins with “{text}”.",
            thing=_quoted(shape),
            text=kind_said(text),
        )
        yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "slide-description-too-long",
    "tip",
    demand=message("An alternative text on a slide is one or two sentences."),
    remedy=message("Shorten the alternative text, and put the rest on the slide or in the notes."),
    source="Microsoft: Everything you need to know to write effective alt text",
)
def slide_description_too_long(slide: Slide) -> Iterator[Fault]:
    """Find descriptions of more characters than a listener can keep in mind."""
    for shape, text in _flawed(slide, "long"):
        most = _LONGEST_OF_DATA if _kind(shape) in _OF_DATA else LONGEST
        if len(text) > most:
            sentence = message(
                "The alternative text of {thing} has {count} characters; {most} are enough.",
                thing=_quoted(shape),
                count=len(text),
                most=most,
            )
            yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "slide-description-twice",
    "tip",
    demand=message("Each alternative text tells what no other text on the slide says."),
    remedy=message("Say what this picture shows, or mark it as decorative."),
    source="WCAG 2.1, 1.1.1; Microsoft: Everything you need to know to write effective alt text",
)
def slide_description_twice(slide: Slide) -> Iterator[Fault]:
    """Find pictures described as another picture of the slide, or by the caption beside them."""
    others: dict[str, str] = {}
    texts = {_plain(shape.text) for shape in slide.shapes if shape.text}
    for shape, text in _described(slide):
        if shape.kind != "pic":
            continue
        source = _source(shape)
        if _plain(text) in texts or others.setdefault(_plain(text), source) != source:
            sentence = message(
                "The alternative text of {thing} is said by something else on the slide: “{text}”.",
                thing=_quoted(shape),
                text=shown(text),
            )
            yield slide.fault(sentence, shape)


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def _source(shape: Shape) -> str:
    picture = next(shape.element.iter(f"{A}blip"), None)
    return "" if picture is None else picture.get(f"{R}embed", "")


@RULES.add(
    Slide,
    "slide-decorative-and-described",
    "tip",
    demand=message("What is marked as decorative has no alternative text."),
    remedy=message("Choose View Alt Text, and either delete the text or take the mark away."),
    source="WCAG 2.1, 1.1.1, failure F39",
)
def slide_decorative_and_described(slide: Slide) -> Iterator[Fault]:
    """Find shapes that programs may read or pass over, as it happens."""
    for shape in slide.shapes:
        if shape.description and shape.is_decorative:
            sentence = message(
                "{thing} is marked as decorative, but has an alternative text.", thing=_named(shape)
            )
            yield slide.fault(sentence, shape)

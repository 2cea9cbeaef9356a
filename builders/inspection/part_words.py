"""What parts are called in plain words when they are missing or damaged, and the way out then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from builders.inspection.kinds import TYPES
from builders.inspection.remedies import SAVE_ANEW
from seminar.messages import Message, message


class Loss(Struct, frozen=True):
    """What is said of a part that is lost, and how to mend it."""

    sentence: Message
    remedy: Message = SAVE_ANEW


_EARLIER: Final = message("Take an earlier version of the file, or ask whoever it came from.")
_SLIDE: Final = message(
    "Fetch the slide from an earlier version of the presentation with Home, New Slide, Reuse "
    "Slides, and delete this one."
)
_PICTURE: Final = message("Delete the picture and insert it anew.")
_CHART: Final = message("Delete the chart and make it anew with Insert, Chart.")
_HEADER: Final = message("Set up the header anew with Insert, Header.")
_FOOTER: Final = message("Set up the footer anew with Insert, Footer.")
_NOTES: Final = message("Type the notes of the slide anew.")
_LAYOUT: Final = message(
    "In PowerPoint, choose Home, Layout, and the layout that the slide is to have."
)
_SOUND: Final = message("Delete the sound or video and insert it anew.")
_OBJECT: Final = message("Delete the object and insert it anew.")
_DIAGRAM: Final = message("Delete the SmartArt graphic and make it anew.")

MISSING: Final[Mapping[str, Loss]] = {
    "officeDocument": Loss(message("The text or the presentation itself is missing."), _EARLIER),
    "slide": Loss(message("A slide is missing in the file."), _SLIDE),
    "image": Loss(message("The picture is missing in the file."), _PICTURE),
    "chart": Loss(message("The chart is missing in the file."), _CHART),
    "package": Loss(message("The workbook with the figures is missing in the file."), _CHART),
    "header": Loss(message("A header is missing in the file."), _HEADER),
    "footer": Loss(message("A footer is missing in the file."), _FOOTER),
    "notesSlide": Loss(message("The notes are missing in the file."), _NOTES),
    "slideLayout": Loss(message("The layout is missing in the file."), _LAYOUT),
    "slideMaster": Loss(message("The slide master is missing in the file.")),
    "notesMaster": Loss(message("The notes master is missing in the file.")),
    "theme": Loss(message("The theme is missing in the file.")),
    "audio": Loss(message("The sound is missing in the file."), _SOUND),
    "video": Loss(message("The video is missing in the file."), _SOUND),
    "media": Loss(message("The sound or video is missing in the file."), _SOUND),
    "oleObject": Loss(message("The embedded object is missing in the file."), _OBJECT),
    "diagramData": Loss(message("The SmartArt graphic is missing in the file."), _DIAGRAM),
    "footnotes": Loss(message("The footnotes are missing in the file."), _EARLIER),
    "endnotes": Loss(message("The endnotes are missing in the file."), _EARLIER),
    "comments": Loss(message("The comments are missing in the file.")),
    "styles": Loss(message("The styles are missing in the file.")),
    "numbering": Loss(message("The numbers and bullets of the lists are missing in the file.")),
    "settings": Loss(message("The settings are missing in the file.")),
    "core-properties": Loss(message("The properties are missing in the file.")),
    "extended-properties": Loss(message("The properties are missing in the file.")),
    "custom-properties": Loss(message("The properties are missing in the file.")),
}
"""What is said where a link of this kind leads to nothing."""

DAMAGED: Final[Mapping[str, Loss]] = {
    "officeDocument": Loss(
        message("The text or the list of slides is damaged and cannot be read."), _EARLIER
    ),
    "slide": Loss(message("The slide is damaged and cannot be read."), _SLIDE),
    "chart": Loss(message("The chart is damaged and cannot be read."), _CHART),
    "header": Loss(message("The header is damaged and cannot be read."), _HEADER),
    "footer": Loss(message("The footer is damaged and cannot be read."), _FOOTER),
    "notesSlide": Loss(message("The notes are damaged and cannot be read."), _NOTES),
    "slideLayout": Loss(message("The layout is damaged and cannot be read.")),
    "slideMaster": Loss(message("The slide master is damaged and cannot be read.")),
    "notesMaster": Loss(message("The notes master is damaged and cannot be read.")),
    "theme": Loss(message("The theme is damaged and cannot be read.")),
    "footnotes": Loss(message("The footnotes are damaged and cannot be read."), _EARLIER),
    "endnotes": Loss(message("The endnotes are damaged and cannot be read."), _EARLIER),
    "comments": Loss(message("The comments are damaged and cannot be read.")),
    "styles": Loss(message("The styles are damaged and cannot be read.")),
    "numbering": Loss(
        message("The numbers and bullets of the lists are damaged and cannot be read.")
    ),
    "settings": Loss(message("The settings are damaged and cannot be read.")),
    "core-properties": Loss(message("The properties are damaged and cannot be read.")),
    "extended-properties": Loss(message("The properties are damaged and cannot be read.")),
    "custom-properties": Loss(message("The properties are damaged and cannot be read.")),
}
"""What is said where a part that links of this kind lead to cannot be read."""


def damage_of(content_type: str) -> Loss | None:
    """Return what is said of a damaged part by its type; `None` where only its name is known."""
    kinds = (kind for kind, ends in TYPES.items() if content_type.endswith(ends))
    return DAMAGED.get(next(kinds, ""))

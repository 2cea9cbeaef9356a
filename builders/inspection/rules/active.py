"""What can do more than be read: macros, controls, embedded objects and programs."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import A, W
from builders.inspection.office_file import OfficeFile, extension
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.rules.relationships import links_of_all, place_of
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("package")
_MACRO_ENDINGS = ("docm", "dotm", "pptm", "potm", "ppsm", "ppam")
_MACRO_TYPES = ("macroenabled", "vbaproject", "vbadata")
_CHARTS = ("drawingml.chart+xml", "ms-office.chartex+xml")
_SAVE_WITHOUT = message(
    "Choose File, Save as, and the type .pptx or .docx, which holds no macros; where the macros "
    "are needed, .pptm or .docm."
)
_LINKS = (f"{A}hlinkClick", f"{A}hlinkHover", f"{A}hlinkMouseOver")
_PROGRAMS = ("ppaction://program", "ppaction://macro")


def _macros(file: OfficeFile) -> Iterator[str]:
    """Yield the names of the parts that hold macros or say that the file does."""
    for name in file.parts:
        kind = file.content_type(name).casefold()
        if any(mark in kind for mark in _MACRO_TYPES) or name.casefold().endswith("vbaproject.bin"):
            yield name


@RULES.add(
    OfficeFile,
    "macros-in-plain-file",
    "error",
    demand=message("A .pptx or .docx holds no macros."),
    remedy=_SAVE_WITHOUT,
    source="MS-OFFMACRO2, 2.2; Microsoft Support, “Macros from the internet are blocked”",
)
def macros_in_plain_file(file: OfficeFile) -> Iterator[Fault]:
    """Find macros where nobody expects them: Office refuses the file."""
    if extension(file.name) not in _MACRO_ENDINGS:
        for name in _macros(file):
            sentence = message(
                "The file holds macros ({part}), though its name says that it has none.",
                part=shown(name),
            )
            yield Fault(sentence, name)


@RULES.add(
    OfficeFile,
    "macros",
    "warning",
    demand=message("What is published holds no macros."),
    remedy=_SAVE_WITHOUT,
    source="MS-OFFMACRO2, 2.2; Microsoft Support, “Macros from the internet are blocked”",
)
def macros(file: OfficeFile) -> Iterator[Fault]:
    """Find macros in files that say so, which many a reader's machine will not open."""
    if extension(file.name) in _MACRO_ENDINGS:
        for name in list(_macros(file))[:1]:
            yield Fault(message("The file holds macros."), name)


@RULES.add(
    OfficeFile,
    "control-embedded",
    "warning",
    demand=message("No page holds ActiveX controls."),
    remedy=message("Select the control and delete it; use a content control or a link instead."),
    source="ISO/IEC 29500-1, 15.2.9; Microsoft Support, “ActiveX controls are disabled”",
)
def control_embedded(file: OfficeFile) -> Iterator[Fault]:
    """Find ActiveX controls, which Office blocks and other programs do not know."""
    for owner, written in links_of_all(file):
        if written.link.kind == "control":
            sentence = message("There is an ActiveX control here, which Office blocks.")
            yield Fault(sentence, place_of(owner))


@RULES.add(
    OfficeFile,
    "object-embedded",
    "warning",
    demand=message("No page holds embedded objects."),
    remedy=message("Copy the object, paste it as a picture or table, and delete the object."),
    source="ISO/IEC 29500-1, 15.2.10; Microsoft Support, “Packager activation”",
)
def object_embedded(file: OfficeFile) -> Iterator[Fault]:
    """Find objects of other programs, which may hold anything and open only where those are."""
    for owner, written in links_of_all(file):
        if written.link.kind == "oleObject" and not written.link.external:
            sentence = message(
                "There is an object of another program here ({part}), with all that it holds.",
                part=shown(written.link.target),
            )
            yield Fault(sentence, place_of(owner))


@RULES.add(
    OfficeFile,
    "file-embedded",
    "warning",
    demand=message("No whole file is embedded but the figures of charts."),
    remedy=message("Copy the object, paste it as a picture or table, and delete the object."),
    source="ISO/IEC 29500-1, 15.2.11",
)
def file_embedded(file: OfficeFile) -> Iterator[Fault]:
    """Find embedded workbooks and documents, which go along whole, with what is not shown."""
    for owner, written in links_of_all(file):
        is_chart = file.content_type(owner).endswith(_CHARTS)
        if written.link.kind == "package" and not written.link.external and not is_chart:
            sentence = message(
                "A whole file is embedded here ({part}), also what is not shown of it.",
                part=shown(written.link.target),
            )
            yield Fault(sentence, place_of(owner))


@RULES.add(
    XmlPart,
    "program-started",
    "warning",
    demand=message("No click starts a program or a macro."),
    remedy=message("Select it, choose Insert, Action, and let a click lead to a slide or address."),
    source="ISO/IEC 29500-1, 21.1.2.3.5; MITRE ATT&CK, T1204",
)
def program_started(part: XmlPart) -> Iterator[Fault]:
    """Find shapes and texts that start a program or a macro when clicked or pointed at."""
    for tag in _LINKS:
        for link in part.all(tag):
            action = link.get("action", "")
            if action.lower().startswith(_PROGRAMS):
                sentence = message("A click here starts “{action}”.", action=shown(action))
                yield part.fault(sentence, link)


@RULES.add(
    XmlPart,
    "program-asked",
    "error",
    demand=message("No field fetches its content from another program."),
    remedy=message("Select the field, and press Ctrl+Shift+F9 to turn it into text."),
    source="ISO/IEC 29500-1, 17.16.5; Microsoft Security Advisory 4053440",
)
def program_asked(part: XmlPart) -> Iterator[Fault]:
    """Find fields that exchange data with other programs (DDE), by which programs are started."""
    for text in (*part.all(f"{W}instrText"), *part.all(f"{W}fldSimple")):
        instruction = (text.text or "") + text.get(f"{W}instr", "")
        words = instruction.split(maxsplit=1)
        if words and words[0].upper() in ("DDE", "DDEAUTO"):
            sentence = message(
                "A field here asks another program: “{field}”.", field=shown(instruction.strip())
            )
            yield part.fault(sentence, text)

"""Why a file among the answers is not read, in the words of answer sheets.

What opens any Office file speaks of templates, and asks for a presentation. A group hands in a
sheet, so that here is said what whoever collects may do: ask for the sheet, or write into it.
"""

from __future__ import annotations

from builders.archive import damaged
from seminar.messages import Message, message


def no_document(file: str) -> Message:
    """Return the sentence about a file that holds no text of a word processor.

    Args:
        file: what to call it.
    """
    return message(
        "{file} is no Word document, so it was not read. If it holds answers, write them into the "
        "group's sheet.",
        file=file,
    )


def in_words_of_sheets(said: Message, file: str) -> Message:
    """Return why a file is not read, as it is said of answer sheets.

    Args:
        said: the same, as it is said of any file.
        file: what to call it.
    """
    return _words(file).get(said.original, said)


def _words(file: str) -> dict[str, Message]:
    """Return what is said here, by what is said of any Office file.

    The last of them is no text, or it had been read: a drawing, say.
    """
    old = message(
        "{file} is protected with a password or has the format from before 2007. "
        "Open it in Word or LibreOffice and save it as .docx without a password.",
        file=file,
    )
    large = message(
        "{file} holds far more than an answer sheet does, so it was not read. Delete what is large "
        "in it, such as films, or copy the answers to a new copy of the sheet.",
        file=file,
    )
    return {
        damaged(file).message.original: message(
            "{file} is no Word document or OpenDocument text, or it is damaged, so it was not "
            "read. Ask the group for the sheet itself (.docx or .odt).",
            file=file,
        ),
        "{file} is cut off or damaged: the end of it is missing. Take another copy.": message(
            "{file} is cut off or damaged: the end of it is missing. Ask the group for the sheet "
            "once more.",
            file=file,
        ),
        "{file} holds nothing but zeros: its content was lost on the way. "
        "Take another copy.": message(
            "{file} holds nothing but zeros: its content was lost on the way. Ask the group for "
            "the sheet once more.",
            file=file,
        ),
        "{file} is empty. Take another copy, or wait until it is synchronised.": message(
            "{file} is empty. Wait until it is synchronised, or ask the group for the sheet once "
            "more.",
            file=file,
        ),
        "{file} is a PDF. Ask for the PowerPoint or Word file that it was made from.": message(
            "{file} is a PDF, so it was not read. Ask the group for the sheet itself (.docx or "
            ".odt), or write the answers into it.",
            file=file,
        ),
        "{file} is a picture. Choose the presentation or document that it belongs in.": message(
            "{file} is a picture, so it was not read. Write what it shows into the group's sheet.",
            file=file,
        ),
        "{file} is a packed folder, and no presentation or document itself. "
        "Unpack it, and choose what is in it.": message(
            "{file} is a packed folder, so it was not read. Unpack it, and put the sheets in it "
            "into the folders of their groups.",
            file=file,
        ),
        "{file} is a single piece of XML. Open it in Word or PowerPoint, and save it as .docx "
        "or .pptx.": message(
            "{file} is a single piece of XML. Open it in Word or LibreOffice, and save it as .docx "
            "or .odt.",
            file=file,
        ),
        "{file} is an e-mail from Outlook. Open it there, and choose what is attached.": message(
            "{file} is an e-mail from Outlook. Open it there, and save the attached sheet in the "
            "group's folder.",
            file=file,
        ),
        "{file} comes from Pages, Keynote or Numbers. "
        "Export it there as a Word or PowerPoint file.": message(
            "{file} comes from Pages, Keynote or Numbers. Export it there as a Word file.",
            file=file,
        ),
        "{file} is protected with a password or has the format from before 2007. "
        "Open it in Office and save it as {ending} without a password.": old,
        "{file} lists far more parts than a document or template should hold. "
        "Take another copy.": large,
        "{file} holds {size} MB in {count} parts, far more than a document or template should. "
        "Take another copy.": large,
        **dict.fromkeys(
            (
                "{file} has PowerPoint's format from before 2007 (.ppt). "
                "Open it in PowerPoint and save it as .pptx.",
                "{file} has Excel's format from before 2007 (.xls). "
                "Open it in Excel and save it as .xlsx.",
                "{file} is an OpenDocument presentation (.odp). "
                "Open it in PowerPoint or LibreOffice and save it as .pptx.",
                "{file} is an OpenDocument spreadsheet (.ods). "
                "Open it in Excel or LibreOffice and save it as .xlsx.",
                "{file} is an OpenDocument text (.odt). "
                "Open it in Word or LibreOffice and save it as .docx.",
            ),
            no_document(file),
        ),
    }

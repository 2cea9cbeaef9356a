"""What a file that is no Office file really is, as far as its content shows, and the way out.

Names are no help here: what people call .pptx or .docx may be anything.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from seminar.messages import Message, message

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the binary formats before 2007 begin, and every file protected with a password."""
HEAD = 4096
"""How many bytes from its beginning show what a file is."""
_ZIP = b"PK\x03\x04"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_WEB_PAGES = (b"<!doctype html", b"<html", b"mime-version:")
_SPACE = b"\xef\xbb\xbf \t\r\n"
_MARK_OF_USE = "~$"
"""How the names of the files begin that Office leaves beside a document while it is open."""


def recognised(head: bytes, size: int, file: str) -> Message | None:
    """Return what a file is that is no archive, or `None` where that cannot be told.

    Args:
        head: its first `HEAD` bytes.
        size: how many bytes it has.
        file: what to call it.
    """
    if not size:
        return message(
            "{file} is empty. Take another copy, or wait until it is synchronised.", file=file
        )
    if PurePath(file).name.startswith(_MARK_OF_USE):
        return message(
            "{file} is only the mark that Office leaves while somebody has a document open. "
            "Choose the file without ~$ in its name.",
            file=file,
        )
    return _by_beginning(head, file) or _by_text(head, file)


def _by_beginning(head: bytes, file: str) -> Message | None:
    if head.startswith(_ZIP):
        return message(
            "{file} is cut off or damaged: the end of it is missing. Take another copy.", file=file
        )
    if not head.strip(b"\0"):
        return message(
            "{file} holds nothing but zeros: its content was lost on the way. Take another copy.",
            file=file,
        )
    if head.startswith(_PICTURES):
        return message(
            "{file} is a picture. Choose the presentation or document that it belongs in.",
            file=file,
        )
    return packed(file) if head.startswith(_ARCHIVES) else None


def packed(file: str) -> Message:
    """Return the sentence about an archive that is no Office file."""
    return message(
        "{file} is a packed folder, and no presentation or document itself. "
        "Unpack it, and choose what is in it.",
        file=file,
    )


def _by_text(head: bytes, file: str) -> Message | None:
    start = head.lstrip(_SPACE)
    folded = start[:512].lower()
    if b"%PDF-" in head[:1024]:
        return message(
            "{file} is a PDF. Ask for the PowerPoint or Word file that it was made from.", file=file
        )
    if start.startswith(b"{\\rtf"):
        return message(
            "{file} is an RTF document. Open it in Word and save it as .docx.", file=file
        )
    if folded.startswith(_WEB_PAGES) or (folded.startswith(b"<") and b"<html" in folded):
        return message("{file} is a web page. Open it in Word and save it as .docx.", file=file)
    if folded.startswith(b"<?xml"):
        return message(
            "{file} is a single piece of XML. Open it in Word or PowerPoint, and save it as .docx "
            "or .pptx.",
            file=file,
        )
    if _is_text(head):
        return message("{file} is plain text. Open it in Word and save it as .docx.", file=file)
    return None


def _is_text(head: bytes) -> bool:
    """Return whether all that `head` shows are letters, punctuation and breaks of lines."""
    try:
        text = head[:-3].decode() if len(head) == HEAD else head.decode()
    except UnicodeDecodeError:
        return False
    return len(text) > 20 and all(letter.isprintable() or letter in "\t\r\n\f" for letter in text)


def recognised_old(data: bytes, file: str) -> Message | None:
    """Return what a compound file is, or `None` where that cannot be told.

    The names in its directory show it, which stand in UTF-16 (MS-CFB, 2.6.1).

    Args:
        data: its bytes, which begin with `OLD_OFFICE`.
        file: what to call it.
    """
    found = {
        at: said
        for name, said in _old_kinds(file).items()
        if (at := data.find(name.encode("utf-16-le") + b"\0\0")) >= 0
    }
    # The directory lists the file's own content before that of objects embedded in it.
    return found[min(found)] if found else None


def _old_kinds(file: str) -> dict[str, Message]:
    word = message(
        "{file} has Word's format from before 2007 (.doc). Open it in Word and save it as .docx.",
        file=file,
    )
    powerpoint = message(
        "{file} has PowerPoint's format from before 2007 (.ppt). "
        "Open it in PowerPoint and save it as .pptx.",
        file=file,
    )
    excel = message(
        "{file} has Excel's format from before 2007 (.xls). Open it in Excel and save it as .xlsx.",
        file=file,
    )
    mail = message(
        "{file} is an e-mail from Outlook. Open it there, and choose what is attached.", file=file
    )
    return {
        "EncryptedPackage": protected(file),
        "WordDocument": word,
        "PowerPoint Document": powerpoint,
        "Workbook": excel,
        "Book": excel,
        "__nameid_version1.0": mail,
    }


def protected(file: str) -> Message:
    """Return the sentence about a file that a password protects."""
    return message(
        "{file} is protected with a password. Open it in Office, take the password away under "
        "File, Info, and save it.",
        file=file,
    )


def recognised_archive(members: Collection[str], kind: str, file: str) -> Message:
    """Return what an archive is that lists no content types, as every Office file does.

    Args:
        members: the names of its members.
        kind: the content of its member `mimetype`, empty where it has none.
        file: what to call it.
    """
    if "opendocument.presentation" in kind:
        return message(
            "{file} is an OpenDocument presentation (.odp). "
            "Open it in PowerPoint or LibreOffice and save it as .pptx.",
            file=file,
        )
    if "opendocument.spreadsheet" in kind:
        return message(
            "{file} is an OpenDocument spreadsheet (.ods). "
            "Open it in Excel or LibreOffice and save it as .xlsx.",
            file=file,
        )
    if "opendocument." in kind:
        return message(
            "{file} is an OpenDocument text (.odt). "
            "Open it in Word or LibreOffice and save it as .docx.",
            file=file,
        )
    if any(name.endswith(".iwa") for name in members):
        return message(
            "{file} comes from Pages, Keynote or Numbers. "
            "Export it there as a Word or PowerPoint file.",
            file=file,
        )
    return packed(file)

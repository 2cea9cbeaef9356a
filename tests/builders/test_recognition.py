"""What files that are no Office files are told to be."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from builders.archive import UnreadableOfficeFile
from builders.inspection import inspect
from builders.opc import read_package
from tests.builders.inspection.chart_deck import chart_deck
from tests.builders.inspection.clean_document import clean_document

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def old(*names: str) -> bytes:
    """Return what stands for a compound file with these names in its directory."""
    return OLD + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)


def zipped(**members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return target.getvalue()


CASES = [
    (b"", "is empty"),
    (bytes(5000), "nothing but zeros"),
    (zipped(a="b" * 99)[:-30], "is cut off"),
    (b"%PDF-1.7\n", "is a PDF"),
    (b"\xef\xbb\xbf{\\rtf1\\ansi", "is an RTF document"),
    (b"<!DOCTYPE html><html></html>", "is a web page"),
    (b"MIME-Version: 1.0\nContent-Type: multipart/related", "is a web page"),
    (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>", "single piece of XML"),
    (b"\x89PNG\r\n\x1a\n", "is a picture"),
    (b"7z\xbc\xaf\x27\x1c", "is a packed folder"),
    ("Kjære alle, her er programmet for seminaret.".encode(), "is plain text"),
    (old("Root Entry", "1Table", "WordDocument"), "Word's format from before 2007"),
    (old("Root Entry", "PowerPoint Document"), "PowerPoint's format from before 2007"),
    (old("Root Entry", "Workbook"), "Excel's format from before 2007"),
    (old("Root Entry", "EncryptionInfo", "EncryptedPackage"), "is protected with a password"),
    (old("Root Entry", "__nameid_version1.0"), "an e-mail from Outlook"),
    (OLD, "password or has the format from before 2007"),
    (zipped(mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument text"),
    (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), "OpenDocument pres"),
    (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument spre"),
    (zipped(**{"Index/Document.iwa": ""}), "comes from Pages"),
    (zipped(**{"brev.docx": ""}), "is a packed folder"),
    (bytes(range(256)) * 30, "is not a PowerPoint, Word or Excel file"),
]


@pytest.mark.parametrize(("data", "said"), CASES, ids=[said for _, said in CASES])
@pytest.mark.invalid_office_files
def test_a_file_is_told_for_what_it_is(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pptx"
    path.write_bytes(data)
    with pytest.raises(UnreadableOfficeFile) as caught:
        inspect(path)
    assert str(caught.value).startswith(f"{path} ")
    assert said in str(caught.value)
    with pytest.raises(UnreadableOfficeFile):
        read_package(path)


def test_the_mark_of_an_open_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "~$plan.docx"
    path.write_bytes(b"\x0aleder".ljust(162, b"\0"))
    with pytest.raises(UnreadableOfficeFile, match="somebody has a document open"):
        inspect(path)


@pytest.mark.invalid_office_files
def test_a_workbook_under_another_name_is_told(tmp_path: Path) -> None:
    import openpyxl  # noqa: PLC0415 (a slow import)

    target = io.BytesIO()
    openpyxl.Workbook().save(target)
    (tmp_path / "plan.docx").write_bytes(target.getvalue())
    with pytest.raises(UnreadableOfficeFile, match="is an Excel workbook"):
        inspect(tmp_path / "plan.docx")


@pytest.mark.rendering
@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    ("base", "ending", "said"),
    [
        ("docx", "doc", "Word's format from before 2007"),
        ("pptx", "ppt", "PowerPoint's format from before 2007"),
        ("docx", "odt", "OpenDocument text"),
        ("docx", "rtf", "is an RTF document"),
        ("docx", "html", "is a web page"),
        ("docx", "pdf", "is a PDF"),
    ],
)
def test_what_libreoffice_writes_under_another_name_is_told(
    base: str, ending: str, said: str, tmp_path: Path
) -> None:
    source = tmp_path / f"source.{base}"
    source.write_bytes(clean_document() if base == "docx" else chart_deck())
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", ending, "--outdir", str(tmp_path), str(source)),
        ],
        check=True,
        capture_output=True,
    )
    renamed = (tmp_path / f"source.{ending}").rename(tmp_path / "plan.pptx")
    with pytest.raises(UnreadableOfficeFile, match=said):
        inspect(renamed)

"""What each system is told of Plenum."""

from __future__ import annotations

import ast
import plistlib
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from app.desktop.application import Application
from seminar.folder import SEMINAR
from tools.bundle import systems
from tools.bundle.systems import HERE, PROPERTY_LIST, files_beside

DESKTOP = HERE / "linux" / "plenum.desktop"
MIME = HERE / "linux" / "plenum.xml"
INSTALLER = HERE / "windows" / "plenum.iss"


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(DESKTOP, "utf-8")
    return dict(parser["Desktop Entry"])


# --- Linux ---


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is none")
def test_the_desktop_entry_is_valid():
    command = ["desktop-file-validate", str(DESKTOP)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout + said.stderr) == (0, "")


def test_the_desktop_entry_speaks_the_languages_of_the_window():
    for key in ("GenericName", "Comment", "Keywords"):
        assert all(entry()[f"{key}{language}"] for language in ("", "[nb]", "[nn]"))


def test_a_double_click_on_a_seminars_file_opens_it_and_no_other_json_file():
    name = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    (kind,) = etree.parse(MIME).iterfind("m:mime-type", name)
    (glob,) = kind.iterfind("m:glob", name)
    assert glob.get("pattern") == SEMINAR
    assert entry()["MimeType"] == f"{kind.get('type')};"
    assert entry()["Exec"] == "plenum %f"


def test_the_icon_lies_where_desktops_look_for_it_in_every_size(tmp_path: Path):
    icons = {
        place: source
        for place, source, _ in files_beside(tmp_path / "licences.txt")
        if "hicolor" in place
    }
    for side in (16, 24, 32, 48, 64, 128, 256, 512):
        with Image.open(icons[f"share/icons/hicolor/{side}x{side}/apps/plenum.png"]) as icon:
            assert icon.size == (side, side)
    assert etree.parse(icons["share/icons/hicolor/scalable/apps/plenum.svg"]).getroot() is not None


# --- macOS ---


def test_the_property_list_can_be_written_and_follows_the_systems_colours():
    written = plistlib.loads(plistlib.dumps(PROPERTY_LIST))
    assert written["NSRequiresAquaSystemAppearance"] is False
    assert written["CFBundleLocalizations"] == ["nb", "nn", "en"]


def test_macos_offers_plenum_for_folders_and_opens_none_with_it_by_itself():
    (kind,) = PROPERTY_LIST["CFBundleDocumentTypes"]
    assert "public.folder" in kind["LSItemContentTypes"]
    assert kind["LSHandlerRank"] == "Alternate"
    assert hasattr(Application, "asked_to_open"), "what macOS asks for is heard"


def test_the_identifier_is_one_that_macos_takes():
    assert re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){2}", systems.BUNDLE_IDENTIFIER)


# --- Windows ---


def test_the_version_resource_says_the_version_of_plenum():
    said = ast.parse(systems.version_resource("1.12.3"), mode="eval")
    values = {node.value for node in ast.walk(said) if isinstance(node, ast.Constant)}
    assert {"Plenum", "1.12.3", "ProductVersion", "040904b0"} <= values
    numbers = [ast.literal_eval(node) for node in ast.walk(said) if isinstance(node, ast.Tuple)]
    assert numbers == [(1, 12, 3, 0), (1, 12, 3, 0)]


def test_the_installer_names_files_that_are_there():
    text = INSTALLER.read_text("utf-8-sig")
    for name in ("LicenseFile", "SetupIconFile"):
        (path,) = re.findall(rf"^{name}=(.+)$", text, re.MULTILINE)
        assert INSTALLER.parent.joinpath(*path.split("\\")).resolve().is_file()


def test_the_installer_leaves_to_other_programs_what_they_open():
    text = INSTALLER.read_text("utf-8-sig")
    taken = re.findall(r'Subkey: "Software\\Classes\\((?:Directory|\.json)[^"]*)"', text)
    assert set(taken) == {
        "Directory\\shell\\Plenum",
        "Directory\\shell\\Plenum\\command",
        ".json\\OpenWithProgids",
    }


def test_the_installer_is_read_as_unicode():
    assert INSTALLER.read_bytes().startswith(b"\xef\xbb\xbf")

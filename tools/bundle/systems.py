"""What each system is told of Plenum: its icon, its version, and what it opens."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tools.bundle.contents import Entry

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
ICON = str(HERE / "icons" / ("plenum.icns" if sys.platform == "darwin" else "plenum.ico"))
"""The icon of the program's file; on Linux a program's file has none."""

BUNDLE_IDENTIFIER = "no.plenum.Plenum"
"""What macOS knows Plenum by. Who signs it puts a domain of their own here."""
OLDEST_MAC = "13.0"
"""The oldest macOS that Qt 6.11 runs on."""

PROPERTY_LIST: dict[str, Any] = {
    "CFBundleDisplayName": "Plenum",
    "CFBundleDevelopmentRegion": "nb",
    "CFBundleLocalizations": ["nb", "nn", "en"],
    "CFBundleDocumentTypes": [
        {
            # The Finder opens folders, and a seminar is one: Plenum only offers itself.
            "CFBundleTypeName": "Seminar",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["public.folder", "public.json"],
        }
    ],
    "LSApplicationCategoryType": "public.app-category.productivity",
    "LSMinimumSystemVersion": OLDEST_MAC,
    "NSHighResolutionCapable": True,
    "NSPrincipalClass": "NSApplication",
    "NSRequiresAquaSystemAppearance": False,  # Dark when the system is.
}
"""What is added to `Info.plist`."""


def version_resource(version: str) -> str:
    """Return what Windows shows among the properties of the program, as PyInstaller reads it.

    It evaluates the text as an expression, with names of its own.
    """
    numbers = (*map(int, version.split(".")), 0)
    words = {
        "FileDescription": "Plenum",
        "ProductName": "Plenum",
        "FileVersion": version,
        "ProductVersion": version,
        "InternalName": "plenum",
        "LegalCopyright": "MIT",
    }
    english, unicode = 0x0409, 1200
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('{english:04x}{unicode:04x}', [{strings}])]), "
        f"VarFileInfo([VarStruct('Translation', [{english}, {unicode}])])])"
    )


def files_beside(licences: Path) -> list[Entry]:
    """Return what lies beside the program: licences and, on Linux, what its desktops read."""
    texts = [(path.name, str(path), "DATA") for path in (ROOT / "LICENSE", licences)]
    return texts + (_for_linux() if sys.platform == "linux" else [])


def _for_linux() -> list[Entry]:
    """Return files in the places they have below `/usr/local`."""
    files = {
        "applications/plenum.desktop": HERE / "linux" / "plenum.desktop",
        "mime/packages/plenum.xml": HERE / "linux" / "plenum.xml",
    }
    drawn = ROOT / "app" / "desktop" / "theme" / "emblem"
    for path in sorted(drawn.glob("plenum-*.png")):
        side = path.stem.removeprefix("plenum-")
        files[f"icons/hicolor/{side}x{side}/apps/plenum.png"] = path
    files["icons/hicolor/scalable/apps/plenum.svg"] = drawn / "plenum.svg"
    return [(f"share/{place}", str(path), "DATA") for place, path in files.items()]

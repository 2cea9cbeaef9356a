"""What goes into the bundle, and what stays out of all that PyInstaller finds.

PyInstaller follows imports, and takes whatever a library may need anywhere. `docs/packaging.md`
tells what is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""What PyInstaller says of a file: its place in the bundle, where it comes from, and its kind."""

PACKAGES = ("app", "builders", "sample_inputs", "seminar", "templates")
"""All of it goes in: pages, templates and the sample are asked for by name, not imported."""

UNUSED_MODULES = (
    "PIL._avif",  # Pictures of a kind that neither PowerPoint nor Word takes.
    "PIL._imagingft",  # Writes text on pictures.
    "PIL._imagingtk",
    "PIL.ImageTk",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "_hashlib",  # OpenSSL's hashes; Python has its own of all that are used.
    "_ssl",  # Plenum reaches for no network.
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "readline",  # Edits lines of Python, and is under the GPL.
    "setuptools",
    "ssl",
    "tkinter",
)
"""Modules that libraries would import for what Plenum does not do."""

_UNUSED_FILES = (
    "*/translations/*",  # Qt's own words are in Plenum's catalogues.
    "*/plugins/egldeviceintegrations/*",  # Screens without a desktop.
    "*/plugins/generic/*",
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*/plugins/wayland-graphics-integration-client/*",  # Widgets are not drawn by OpenGL.
    "*/plugins/xcbglintegrations/*",
    "*/plugins/platforms/*eglfs*",
    "*/plugins/platforms/*linuxfb*",
    "*/plugins/platforms/*minimal*",
    "*/plugins/platforms/*qdirect2d*",
    "*/plugins/platforms/*vkkhrdisplay*",
    "*/plugins/platforms/*vnc*",
    "*/plugins/platformthemes/*gtk3*",  # Would bring GTK; dialogs come from the desktop's portal.
    "*/plugins/wayland-shell-integration/*fullscreen-shell*",
    "*/plugins/wayland-shell-integration/*ivi-shell*",
    "*/plugins/wayland-shell-integration/*qt-shell*",
    "*/plugins/wayland-shell-integration/*wl-shell*",
    "*/plugins/imageformats/*icns*",
    "*/plugins/imageformats/*pdf*",
    "*/plugins/imageformats/*tga*",
    "*/plugins/imageformats/*wbmp*",
    "docx/templates/default-docx-template/*",
)
"""Files by their place in the bundle."""

_LOCALES = "babel/locale-data/"
_SPOKEN = ("root", "en", "nb", "nb_NO", "nn", "nn_NO", "no")
"""What Babel knows of the languages that Plenum speaks, and of those that these rest on."""


def goes_in(entry: Entry) -> bool:
    """Whether a file that PyInstaller has found is of use to Plenum."""
    place = PurePath(entry[0]).as_posix()
    if place.startswith(_LOCALES):
        return PurePath(place).stem in _SPOKEN
    return not any(fnmatch(place, pattern) for pattern in _UNUSED_FILES)


def without_unneeded_libraries(
    entries: Iterable[Entry], needs: Callable[[Path], Iterable[Path]]
) -> list[Entry]:
    """Return files without the libraries that only what was left out had needed.

    Args:
        entries: modules, plugins, libraries, links to these, and data.
        needs: returns all the libraries that a file is linked with, directly or not.
    """
    files = list(entries)
    begun = {Path(entry[1]).resolve() for entry in files if _is_loaded_by_name(entry)}
    needed = begun | {library.resolve() for file in begun for library in needs(file)}
    unneeded = {
        place
        for place, source, kind in files
        if kind == "BINARY" and Path(source).resolve() not in needed
    }
    return [entry for entry in files if not unneeded & {entry[0], _target(entry)}]


def _target(entry: Entry) -> str:
    """Return where in the bundle a link leads to; nowhere, if it is a file."""
    return entry[1] if entry[2] == "SYMLINK" else ""


def _is_loaded_by_name(entry: Entry) -> bool:
    """Whether a file is a module, a plugin or Python itself, not one that these are linked with."""
    place, _, kind = entry
    return kind == "EXTENSION" or "/plugins/" in place or place.startswith("libpython")

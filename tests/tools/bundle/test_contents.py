"""What goes into the bundle: all that Plenum uses, and nothing that only others would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bundle.contents import Entry, goes_in, without_unneeded_libraries


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "babel/locale-data/nn.dat",
        "babel/locale-data/nb_NO.dat",
        "babel/global.dat",
        "seminar/locale/nb/LC_MESSAGES/plenum.mo",
        "templates/deck.pptx",
    ],
)
def test_what_plenum_uses_goes_in(place: str):
    assert goes_in((place, "somewhere", "DATA"))


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "babel/locale-data/nds.dat",
        "babel/locale-data/en_GB.dat",
    ],
)
def test_what_it_does_not_use_stays_out(place: str):
    assert not goes_in((place, "somewhere", "DATA"))


@pytest.fixture
def files(tmp_path: Path) -> list[Entry]:
    """A module linked with one library, and another library that nothing needs, with its link."""
    needed, unneeded = tmp_path / "libneeded.so.1", tmp_path / "libunneeded.so.1"
    return [
        ("package/module.so", str(tmp_path / "module.so"), "EXTENSION"),
        ("lib/libneeded.so.1", str(needed), "BINARY"),
        ("lib/libunneeded.so.1", str(unneeded), "BINARY"),
        ("libneeded.so.1", "lib/libneeded.so.1", "SYMLINK"),
        ("libunneeded.so.1", "lib/libunneeded.so.1", "SYMLINK"),
        ("package/words.mo", str(tmp_path / "words.mo"), "DATA"),
    ]


def test_libraries_that_nothing_needs_go_with_the_links_to_them(files: list[Entry], tmp_path: Path):
    def needs(file: Path) -> list[Path]:
        return [tmp_path / "libneeded.so.1"] if file.name == "module.so" else []

    left = [place for place, _, _ in without_unneeded_libraries(files, needs)]
    assert left == ["package/module.so", "lib/libneeded.so.1", "libneeded.so.1", "package/words.mo"]


def test_python_itself_and_plugins_are_linked_with_nothing_and_stay(tmp_path: Path):
    files = [
        ("libpython3.11.so.1.0", str(tmp_path / "libpython3.11.so.1.0"), "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", str(tmp_path / "libqxcb.so"), "BINARY"),
    ]
    assert without_unneeded_libraries(files, lambda _: []) == files

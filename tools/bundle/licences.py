"""The licences of all that the bundle holds, in one text.

Who made what is asked of the packages themselves: Python's by their metadata, Debian's by the
copyright file that each has.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path, PurePath
from typing import Any

from tools.bundle.contents import PACKAGES, Entry

NAME = "THIRD-PARTY-LICENCES.txt"
_HEAD = """\
Plenum is under the MIT licence; see LICENSE. This folder also holds the works of others, each under
its own licence, which follows. Qt and PySide6, and docxtpl, are under the LGPL: they lie here as
files of their own, and you may put other versions in their place. Their sources are at
https://download.qt.io and https://github.com/elapouya/python-docx-template.
"""
_RULE = "=" * 80
_LEGAL = re.compile(r"(?i)^(licen[cs]es?|copying|notice)\b")
_OWN_COPIES = Path(__file__).with_name("licences")
"""Texts that packages name and do not bring, as their foundations publish them."""
_NAMED = {
    "LGPL-2.1": ("LGPL-2.1",),
    "LGPL-3.0": ("LGPL-3", "GPL-3"),
    "Apache-2.0": ("Apache-2.0",),
}

_FONTS = """\
Holds fonts that its bill does not list. Under the OFL-1.1, which follows: Carlito, copyright (c)
2010-2013 by tyPoland Lukasz Dziedzic with Reserved Font Name "Carlito"; Liberation, digitized data
copyright (c) 2010 Google Corporation, copyright (c) 2012 Red Hat, Inc. with Reserved Font Name
Liberation; Selawik, copyright 2015 Microsoft Corporation with Reserved Font Name Selawik. Under
Apache-2.0: Caladea, copyright (c) 2012 Huerta Tipografica.
"""
_FONTS_OF = ("rdocx", "rpptx")
"""Packages that draw, and have these fonts compiled in; the fonts name their owners themselves."""


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Write the licences of Python, PyInstaller's loader, and all packages that files come from.

    Args:
        path: the file to write.
        entries: what goes into the bundle.
    """
    entries = list(entries)
    parts = [_HEAD, _part("Python", _python()), *_of_packages(entries), *_of_debian(entries)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"\n{_RULE}\n".join(parts), encoding="utf-8")


def packages_of(entries: Iterable[Entry]) -> list[str]:
    """Return the names of the Python packages that files of the bundle come from, sorted.

    PyInstaller is among them, for its loader is the program that starts.
    """
    makers = packages_distributions()
    tops = {re.split(r"[./\\]", name)[0] for name, _, _ in entries} - set(PACKAGES)
    return sorted({maker for top in tops for maker in makers.get(top, ())} | {"pyinstaller"})


def licence_of(package: Distribution) -> str:
    """Return the texts of a package's licence; what it names without bringing it, in full too.

    Raises:
        LookupError: it neither brings a text nor names one that is known here.
    """
    files = [path for path in package.files or () if _is_legal(path)]
    texts = [Path(str(path.locate())).read_text("utf-8").strip() for path in files]
    name = _named_licence(package)
    if not texts:
        texts = [_own_copy(one) for key, ones in _NAMED.items() if key in name for one in ones]
    if not texts:
        raise LookupError(f"{package.name} brings no licence, and names none but {name!r}")
    return "\n\n".join([name, *texts] if len(name) < 80 else texts)


def components_of(package: Distribution) -> Iterator[str]:
    """Yield what a package is built from, each with its licence, where it brings a bill of it.

    Packages that are compiled list there what was compiled in (PEP 770).
    """
    for path in package.files or ():
        if "sboms" in path.parts and path.name.endswith(".cyclonedx.json"):
            bill = json.loads(Path(str(path.locate())).read_text("utf-8"))
            for part in bill["components"]:
                licences = ", ".join(map(_licence_of_component, part.get("licenses", ())))
                author = f" ({part['author']})" if "author" in part else ""
                yield f"Holds {part['name']} {part['version']}{author}: {licences or 'unsaid'}"


def _fonts_of(package: Distribution) -> Iterator[str]:
    if package.name in _FONTS_OF:
        yield f"\n{_FONTS}\n{_own_copy('OFL-1.1')}"


def _licence_of_component(entry: dict[str, Any]) -> str:
    """Return a licence as CycloneDX names it: an expression, an identifier or a name."""
    licence = entry.get("license", {})
    return entry.get("expression") or licence.get("id") or licence.get("name") or "unsaid"


def _named_licence(package: Distribution) -> str:
    """Return the licence that a package names; older ones name or bring it in another field."""
    fields = ("License-Expression", "License")
    named = [name for field in fields for name in package.metadata.get_all(field) or ()]
    return named[0] if named else ""


def _is_legal(path: PurePath) -> bool:
    is_metadata = any(part.endswith(".dist-info") for part in path.parts)
    return is_metadata and _LEGAL.match(path.name) is not None


def _own_copy(name: str) -> str:
    return (_OWN_COPIES / f"{name}.txt").read_text("utf-8").strip()


def _part(title: str, text: str) -> str:
    return f"{title}\n\n{text}\n"


def _python() -> str:
    return (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_text("utf-8")


def _of_packages(entries: Iterable[Entry]) -> Iterator[str]:
    for package in map(distribution, packages_of(entries)):
        inside = "\n".join((*components_of(package), *_fonts_of(package)))
        yield _part(
            f"{package.name} {package.version}", f"{licence_of(package)}\n\n{inside}".strip()
        )


# --- libraries of the system that the bundle is made on ---


def _of_debian(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the copyright of each package of Debian that libraries come from, if this is Debian."""
    if shutil.which("dpkg-query") is None:
        return
    ours = (Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve())
    libraries = {
        path.resolve()
        for _, source, kind in entries
        if kind == "BINARY" and not (path := Path(source)).resolve().is_relative_to(ours[0])
    }
    for package in sorted({_owner(path) for path in libraries if not path.is_relative_to(ours[1])}):
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        yield _part(f"{package} (Debian)", copyright_file.read_text("utf-8", "replace").strip())


def _owner(library: Path) -> str:
    """Return the package of Debian that a library comes from.

    Debian names libraries with and without `/usr`, which have been the same folder for long.
    """
    names = (library, Path("/") / library.relative_to("/usr"))
    asked = ["dpkg-query", "--search", *map(str, names)]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    if not answer:
        raise LookupError(f"no package of Debian owns {library}")
    return answer.split(":")[0]

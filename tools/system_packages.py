"""See to it that the system packages are there that the tests and pictures need.

On Debian and its kin: as root, install what is missing; without the right to, name it in one
sentence. Elsewhere, name all of it. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PACKAGES = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libfontconfig1",
    "libdbus-1-3",
    "libreoffice-impress",
    "libreoffice-writer",
    "libreoffice-calc",
    "python3-uno",
    "poppler-utils",
    "pandoc",
    "fonts-crosextra-carlito",
    "fonts-liberation",
    "fonts-dejavu-core",
    "fonts-noto-core",
    "xvfb",
    "openbox",
    "xdotool",
    "desktop-file-utils",
)
"""By their names in Debian: Qt's libraries, LibreOffice, PDF tools, pandoc, fonts, a screen
with a window manager and hands, and what checks a desktop's entry."""


def missing(status: str) -> list[str]:
    """Return the packages that are not installed, given `dpkg-query`'s lines `name status`."""
    installed = {line.split()[0] for line in status.splitlines() if line.endswith(" installed")}
    return [package for package in PACKAGES if package not in installed]


def sentence(packages: list[str]) -> str:
    """Return what a person without the right to install does about `packages`."""
    return (
        "These system packages are missing and only root may install them: "
        f"run `sudo apt-get install {' '.join(packages)}`, and then this again."
    )


def elsewhere() -> str:
    """Return what a person on another system than Debian should know."""
    return (
        "This system is not Debian, so Plenum cannot see whether all that the tests need is here: "
        f"what Debian calls {', '.join(PACKAGES)}."
    )


def _status() -> str:
    command = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *PACKAGES]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _apt_get(*arguments: str) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "--yes", "--quiet", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode == 0


def _install(packages: list[str]) -> bool:
    """Install `packages`, with a fresh list of packages where the present one does not serve."""
    install = ("install", "--no-install-recommends", *packages)
    return _apt_get(*install) or (_apt_get("update") and _apt_get(*install))


def main() -> None:
    """Install what is missing, or exit with the sentence that says what to do."""
    if shutil.which("dpkg-query") is None:
        print(elsewhere())
        return
    lacking = missing(_status())
    if not lacking:
        return
    if os.geteuid() != 0:
        sys.exit(sentence(lacking))
    if not _install(lacking):
        sys.exit(f"apt-get could not install {' '.join(lacking)}; above it says why.")


if __name__ == "__main__":
    main()

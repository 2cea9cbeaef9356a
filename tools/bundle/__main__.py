"""Makes the bundle in `dist/`, or in the folder that the first argument names."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bundle import licences
from tools.bundle.systems import ROOT

SPEC = Path(__file__).with_name("plenum.spec")
BESIDE = ("LICENSE", licences.NAME, "share")
"""What people look for beside the program, not among its files."""


def make(target: Path) -> Path:
    """Make the bundle in a new folder `plenum` of `target`, in the place of an older one.

    Raises:
        subprocess.CalledProcessError: PyInstaller did not come through, and has said why.
    """
    with tempfile.TemporaryDirectory() as work:
        options = ("--noconfirm", "--log-level", "ERROR", "--distpath", target, "--workpath", work)
        command = (sys.executable, "-m", "PyInstaller", *options, SPEC)
        subprocess.run(command, cwd=ROOT, check=True)
    if sys.platform == "darwin":  # There, all is inside, and signed together.
        return target / "Plenum.app"
    folder = target / "plenum"
    _leave_out_symbols(folder)
    for name in BESIDE:
        if (folder / "_internal" / name).exists():
            (folder / "_internal" / name).rename(folder / name)
    return folder


def _leave_out_symbols(folder: Path) -> None:
    """Take from Python's library what only a debugger reads: 17 MB, where Python was made here.

    Debian's comes without. The libraries of wheels are left alone: they have been rewritten once,
    and `strip` breaks some of those.
    """
    if sys.platform == "linux":
        for library in (folder / "_internal").glob("libpython*.so*"):
            subprocess.run(["strip", "--strip-unneeded", library], check=True)


def size(folder: Path) -> int:
    """Return how many bytes the files in a folder are."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> None:
    """Make the bundle, and say where it is and how large."""
    target = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "dist"
    try:
        folder = make(target.resolve())
    except subprocess.CalledProcessError:
        sys.exit("There is no bundle: PyInstaller says above what is in the way.")
    print(f"{folder} is ready, {size(folder) / 1e6:.0f} MB; its program is `plenum`.")


if __name__ == "__main__":
    main()

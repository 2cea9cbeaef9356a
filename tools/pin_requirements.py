"""Pin every library: `make pins` asks pip what `pyproject.toml` resolves to and writes it down.

The files in `requirements/` hold names and exact versions only, so that they serve with whatever
package index a machine is set up for. Nothing is installed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEAD = "# Written by `make pins` from pyproject.toml.\n"


def wanted(pyproject: Path) -> dict[str, list[str]]:
    """Return the requirements of the project: what builds it, what runs it, what develops it."""
    table = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    project = table["project"]
    return {
        "build": table["build-system"]["requires"],
        "runtime": project["dependencies"],
        "dev": project["optional-dependencies"]["dev"],
    }


def resolve(requirements: list[str]) -> list[str]:
    """Return `name==version` for `requirements` and all that they need, sorted by name.

    Raises `subprocess.CalledProcessError` where pip finds no solution; pip has then said why.
    """
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"]
    options = ["--ignore-installed", "--only-binary", ":all:", "--report", "-"]
    answer = subprocess.run(
        [*command, *options, *requirements], check=True, stdout=subprocess.PIPE, text=True
    )
    found = [entry["metadata"] for entry in json.loads(answer.stdout)["install"]]
    pins = {entry["name"].lower().replace("_", "-"): entry["version"] for entry in found}
    return [f"{name}=={version}" for name, version in sorted(pins.items())]


def main() -> None:
    """Write `requirements/build.txt`, `runtime.txt` and `dev.txt`."""
    lists = wanted(ROOT / "pyproject.toml")
    runtime = resolve(lists["runtime"])
    everything = resolve([*runtime, *lists["dev"]])
    pins = {
        "build": resolve(lists["build"]),
        "runtime": runtime,
        "dev": ["-r runtime.txt", *(pin for pin in everything if pin not in runtime)],
    }
    for name, lines in pins.items():
        text = HEAD + "\n".join(lines) + "\n"
        (ROOT / "requirements" / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

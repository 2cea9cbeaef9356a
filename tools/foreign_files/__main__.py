"""Fetches and writes the files: `python -m tools.foreign_files`."""

from __future__ import annotations

import shutil
import sys

from tools.foreign_files.distributions import unpack_distributions
from tools.foreign_files.places import CORPORA
from tools.foreign_files.programs import Failed
from tools.foreign_files.writers import write_all


def main() -> None:
    """Put all files in place of what is there, or exit with a sentence."""
    shutil.rmtree(CORPORA, ignore_errors=True)
    CORPORA.mkdir(parents=True)
    try:
        unpack_distributions()
        write_all()
    except Failed as error:
        shutil.rmtree(CORPORA, ignore_errors=True)
        sys.exit(
            "The Office files of other programs could not all be fetched and written. They need a "
            f"network, npm, pandoc and LibreOffice the first time; then run this again.\n{error}"
        )
    print(f"{sum(1 for _ in CORPORA.rglob('*.*'))} files are in {CORPORA}.")


if __name__ == "__main__":
    main()

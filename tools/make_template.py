"""Make the built-in templates anew: `python -m tools.make_template`."""

from __future__ import annotations

from pathlib import Path

from tools.deck_template.package import write_template
from tools.word_templates.shelf import DEFINITIONS, LANGUAGES, template_path, write

DECK = Path(__file__).parent.parent / "templates" / "deck.pptx"


def main() -> None:
    """Write the templates where the builders find them."""
    with DECK.open("wb") as file:
        write_template(file)
    _say(DECK)
    for name in DEFINITIONS:
        for code in LANGUAGES:
            path = template_path(name, code)
            with path.open("wb") as file:
                write(file, name, code)
            _say(path)


def _say(path: Path) -> None:
    print(f"{path.name}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()

"""Make the built-in PowerPoint template anew: `python -m tools.make_template`."""

from __future__ import annotations

from pathlib import Path

from tools.deck_template.package import write_template

TEMPLATE = Path(__file__).parent.parent / "templates" / "deck.pptx"


def main() -> None:
    """Write the template where the deck builder finds it."""
    with TEMPLATE.open("wb") as file:
        write_template(file)
    print(f"{TEMPLATE.name}: {TEMPLATE.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()

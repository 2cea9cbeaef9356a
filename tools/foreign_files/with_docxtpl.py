"""A template, and the document that docxtpl makes of it: `with_docxtpl.py LIBRARIES FOLDER`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(folder: Path) -> None:
    """Write `template.docx` and `filled.docx` into `folder`."""
    # They lie among the libraries given, which the environment does not have.
    template = import_module("docx").Document()
    template.add_heading("{{ title }}", 0)
    template.add_paragraph("{%p for item in items %}")
    template.add_paragraph("{{ item }}", style="List Bullet")
    template.add_paragraph("{%p endfor %}")
    table = template.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("År", "Svar", "{{ year }}", "{{ answers }}"), strict=True):
        cell.text = text
    template.save(str(folder / "template.docx"))
    filled = import_module("docxtpl").DocxTemplate(folder / "template.docx")
    items = ["Flere kommer tilbake.", "Færre ringer."]
    filled.render({"title": "Dialog", "items": items, "year": 2025, "answers": 155})
    filled.save(folder / "filled.docx")


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    main(Path(sys.argv[2]))

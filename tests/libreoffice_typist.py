"""Types into Word documents with LibreOffice, through its UNO interface, and saves them.

A program of its own, for the system's Python: `uno` comes with LibreOffice. It reads what to do as
JSON from its standard input: an address to reach LibreOffice by, and a list of jobs with `source`,
`target` and `typed`, which names bookmarks and the points to be typed where they are.
"""

# pyright: reportMissingImports=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue

FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}
PATIENCE = 60


def main() -> None:
    """Do what standard input says."""
    orders = json.load(sys.stdin)
    context = connected(orders["address"])
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for job in orders["jobs"]:
        source = Path(job["source"]).as_uri()
        document = desktop.loadComponentFromURL(source, "_blank", 0, properties(Hidden=True))
        for bookmark, points in job["typed"].items():
            type_points(document, dispatcher, bookmark, points)
        target = Path(job["target"])
        document.storeToURL(target.as_uri(), properties(FilterName=FILTERS[target.suffix]))
        document.close(True)
    with suppress(Exception):  # It says nothing more once it has ended.
        desktop.terminate()


def connected(address: str) -> Any:
    """Return the context of LibreOffice, once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:{address};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > ends:
                raise
            time.sleep(0.1)


def properties(**values: object) -> tuple[Any, ...]:
    """Return arguments as UNO takes them."""
    return tuple(property_(name, value) for name, value in values.items())


def property_(name: str, value: object) -> Any:
    """Return one of them."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def type_points(document: Any, dispatcher: Any, bookmark: str, points: list[str]) -> None:
    """Select what a field shows, and type points there, with Enter after each but the last."""
    anchor = document.Bookmarks.getByName(bookmark).Anchor
    cursor = document.CurrentController.ViewCursor
    frame = document.CurrentController.Frame
    paragraph = first_paragraph(anchor)
    cursor.gotoRange(paragraph.Start, False)
    cursor.gotoRange(paragraph.End, True)
    for at, point in enumerate(points):
        if at:
            dispatcher.executeDispatch(frame, ".uno:InsertPara", "", 0, ())
        typed = properties(Text=point)
        dispatcher.executeDispatch(frame, ".uno:InsertText", "", 0, typed)


def first_paragraph(anchor: Any) -> Any:
    """Return the paragraph of a field: the first that a bookmark encloses wholly."""
    text = anchor.Text
    cursor = text.createTextCursorByRange(anchor.Start)
    if not cursor.gotoNextParagraph(False):
        raise LookupError(anchor)
    cursor.gotoEndOfParagraph(True)
    return cursor


if __name__ == "__main__":
    main()

"""Putting a section into the report, in the place of the one that is there."""

from __future__ import annotations

_NEXT = "\n## "


def put(section: str, report: str, before: str) -> str:
    """Return a report with a section.

    Args:
        section: the section, which begins with its heading and ends with an empty line.
        report: the report, with or without it.
        before: the heading that it comes before where the report does not have it.
    """
    heading = section.splitlines()[0] + "\n"
    head, found, rest = report.partition(heading)
    if found:
        _, more, after = rest.partition(_NEXT)
        return head + section + more.removeprefix("\n") + after
    head, found, rest = report.partition(before)
    return head + section + found + rest

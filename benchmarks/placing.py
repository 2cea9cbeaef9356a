"""Where a section stands in the report."""

from __future__ import annotations

_ANY = "\n## "


def placed(section: str, heading: str, following: str, report: str) -> str:
    """Return a report with a section in the place of the one it has, or before another.

    Args:
        section: the section, with its heading.
        heading: the line it begins with.
        following: the line of the section that it is put before where there is none yet.
        report: the report.
    """
    before, found, rest = report.partition(heading)
    if not found:
        before, _, rest = report.partition(following)
        return before + section + following + rest
    _, _, after = rest.partition(_ANY)
    return before + section + _ANY.lstrip() + after

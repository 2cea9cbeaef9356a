"""Write the handbooks in docs/ from the code, so that they cannot go stale: `make handbook`."""

from __future__ import annotations

import re
from pathlib import Path

from builders.inspection import CONCERNS, RULES, Concern, Rule
from builders.inspection.concerns import TITLES
from seminar.messages import Message
from seminar.severity import SEVERITIES, Severity
from tools.template_handbook import template_handbook

ROOT = Path(__file__).resolve().parents[1]
HANDBOOK = ROOT / "docs" / "inspection.md"
TEMPLATES = ROOT / "docs" / "templates.md"
_SIGNS = re.compile(r"[*_<>`|\[\]]")

_INTRODUCTION = Path(__file__).with_name("handbook.md")


def handbook() -> str:
    """Return the handbook of all rules as Markdown."""
    return "\n".join((_INTRODUCTION.read_text("utf-8"), _overview(), *map(_chapter, CONCERNS)))


def _overview() -> str:
    rows = [
        (f"[{TITLES[one]}](#{_anchor(one)})", *(str(len(_rules(one, each))) for each in SEVERITIES))
        for one in CONCERNS
        if _rules(one)
    ]
    lines = [
        f"## The {len(RULES)} rules\n",
        "| about | errors | warnings | tips |",
        "|---|--:|--:|--:|",
    ]
    return "\n".join((*lines, *(f"| {' | '.join(row)} |" for row in rows), ""))


def _rules(concern: Concern, severity: Severity | None = None) -> list[Rule]:
    return [rule for rule in RULES if rule.concern == concern and severity in (None, rule.severity)]


def _anchor(concern: Concern) -> str:
    """Return what a heading is linked to by, as sites that show Markdown make it."""
    return str(TITLES[concern]).lower().replace(" ", "-")


def _chapter(concern: Concern) -> str:
    return "\n".join((f"## {TITLES[concern]}\n", *map(_section, _rules(concern))))


def _section(rule: Rule) -> str:
    return (
        f"### {rule.id}\n\n"
        f"**{rule.severity.capitalize()}.** {_text(rule.demand)}\n\n"
        f"To mend: {_text(rule.remedy)}\n\n"
        f"Source: {rule.source}\n"
    )


def _text(sentence: Message) -> str:
    """Return a sentence as Markdown shows it, signs and all."""
    return _SIGNS.sub(r"\\\g<0>", str(sentence))


def main() -> None:
    """Write the handbooks."""
    for path, text in ((HANDBOOK, handbook()), (TEMPLATES, template_handbook())):
        path.write_text(text, encoding="utf-8")
        print(f"{path.relative_to(ROOT)} is written.")


if __name__ == "__main__":
    main()

"""What the inspection of Office files finds in a template and a document made from it inherits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from builders.inspection import RULES, Concern, Finding, inspect
from builders.template_check.faults import Fault
from seminar.severity import Severity

_OF_THE_FILE = frozenset(
    (
        # Macros and what hangs loose stay behind when a document is made.
        "macros",
        "macros-in-plain-file",
        "orphan-part",
        "orphan-links",
        # Documents get properties of their own.
        "file-without-title",
        "file-title-says-nothing",
        "file-without-author",
    )
)
"""The rules about what stays in the template."""
_GO_ALONG = ("printer-settings-left", "tags-left", "slide-format")
"""The rules about other things that do not stay in the template."""


_SEVERITIES: Mapping[str, Severity] = {
    # The program that the template is opened in minds; what is built gets a name of its own.
    "type-against-ending": "warning",
    # LibreOffice writes it of lists, and Word takes it as it is.
    "style-name-twice": "warning",
}
"""The rules whose findings are less grave in a template."""


def inspected(path: Path, concerns: Collection[Concern]) -> Iterator[Fault]:
    """Yield what inspection finds that goes over into what is made from a template.

    Args:
        path: the template.
        concerns: what the rules are about that are asked.
    """
    rules = [
        rule.id
        for rule in RULES
        if rule.id in _GO_ALONG or (rule.concern in concerns and rule.id not in _OF_THE_FILE)
    ]
    yield from map(as_fault, inspect(path, rules))


def as_fault(finding: Finding) -> Fault:
    """Return a finding of the inspection as a fault of a template, under the same name."""
    severity = _SEVERITIES.get(finding.rule, finding.severity)
    return Fault(finding.rule, severity, finding.place, finding.sentence, finding.remedy)

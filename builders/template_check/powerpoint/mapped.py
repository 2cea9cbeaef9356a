"""The mapping file beside a template, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from builders.deck.mapping import mapping_faults, mapping_file
from builders.inspection import Place
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import message


def mapped_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield what is wrong with each line of the mapping file, which stops a build."""
    name = mapping_file(opened.path).name
    place = Place(message("The mapping file {file}", file=name), (0, 1))
    remedy = message(
        "Open {file} in a text editor, mend or delete the line, and save it.", file=name
    )
    for sentence in mapping_faults(opened.path, opened.layouts):
        yield Fault("mapping-at-fault", "error", place, sentence, remedy)

"""How far a build is, as values: what waits, what is being built, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from seminar.messages import Message
from seminar.model import DocumentId

Stage = Literal["queued", "building", "pdf", "done"]
"""Where a document is in a build that runs."""


class Failure(Struct, frozen=True):
    """Why a document could not be built.

    Args:
        why: the sentence.
        is_open: whether its file is open in another program.
        program: which, such as "PowerPoint"; empty where it is not open.
        file: the file's name, where it is open.
    """

    why: Message
    is_open: bool = False
    program: str = ""
    file: str = ""


class Progress(Struct, frozen=True, kw_only=True):
    """A build that runs, or what came of the last one.

    Args:
        stages: where each document of the running build is; empty when none runs.
        failures: why documents failed in the last build that they were part of.
        faults: what could not be done as wished, such as a PDF.
    """

    stages: Mapping[DocumentId, Stage] = {}
    failures: Mapping[DocumentId, Failure] = {}
    faults: Mapping[DocumentId, tuple[Message, ...]] = {}

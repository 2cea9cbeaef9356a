"""What stands in the way of a build: errors in the seminar, and templates that do not serve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from seminar.messages import PlenumError
from seminar.model import DocumentId, Seminar

if TYPE_CHECKING:
    from builders.template_trouble import Trouble
    from seminar.checks import Problem


class InTheWay(Struct, frozen=True):
    """What stands in the way of a build.

    Args:
        errors: the errors of the seminar, which nobody can accept.
        troubles: why those documents cannot be built whose template is at fault.
    """

    errors: tuple[Problem, ...]
    troubles: Mapping[DocumentId, Trouble]


def in_the_way(
    folder: Path, seminar: Seminar, house: Path | None, documents: Sequence[DocumentId]
) -> InTheWay:
    """Return what stands in the way of a build.

    Args:
        folder: the seminar's.
        seminar: the seminar.
        house: the organisation's folder of templates, or `None`.
        documents: what is to be built.
    """
    from builders.template_offer import Offers  # noqa: PLC0415 - slow to import
    from builders.template_trouble import troubles  # noqa: PLC0415

    return InTheWay(
        _errors_of(folder, seminar), troubles(Offers(folder, house), documents, seminar)
    )


def _errors_of(folder: Path, seminar: Seminar) -> tuple[Problem, ...]:
    from builders.image_file import faults_of  # noqa: PLC0415 - slow to import
    from seminar.checks import check  # noqa: PLC0415
    from seminar.folder import read_survey_of  # noqa: PLC0415

    survey, fault = None, None
    try:
        survey = read_survey_of(folder, seminar)
    except PlenumError as error:
        fault = error.message
    found = check(seminar, survey, survey_fault=fault, picture_faults=faults_of(folder, seminar))
    return tuple(problem for problem in found if problem.severity == "error")

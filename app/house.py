"""The organisation's own templates, which every seminar on this machine is built with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from seminar.messages import PlenumError

VARIABLE = "PLENUM_TEMPLATES"
"""The environment variable that names the organisation's folder of templates."""


class HouseAway(PlenumError):
    """The organisation's folder of templates is not there."""


def house_templates(environ: Mapping[str, str]) -> Path | None:
    """Return the organisation's folder of templates, or `None` if none is named.

    Raises:
        HouseAway: it is not there. Documents in another look than the organisation's would be worse
            than none.
    """
    named = environ.get(VARIABLE, "").strip()
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise HouseAway(
            "{folder}, which {variable} names as the folder of your templates, is not there. "
            "Connect the drive that it is on, or take the variable away.",
            folder=named,
            variable=VARIABLE,
        )
    return folder

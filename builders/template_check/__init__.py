"""Checking a template, PowerPoint's or Word's: all that is wrong with it, told at once.

`check_template` reads a template as a build would, goes on where a build would stop, and says of
each fault where it is, what Plenum does about it, and how to mend it in the program itself.
"""

from builders.template_check.checking import check_template
from builders.template_check.faults import Fault, Kind, Report, Use

__all__ = ["Fault", "Kind", "Report", "Use", "check_template"]

"""Fitting a day: what can be done where it runs over its plan, or into its locks.

    fit = fit_day(seminar, day, "shorten")                       # with the usual ticks
    fit = fit_day(seminar, day, "shorten", {"talk", "closing"})  # taking from these items only

A `Fit` says what stands now and what would stand then, and carries the `Edit` that does it. Every
stretch between two locks is fitted by itself: what stands before a lock cannot help after it.
"""

from __future__ import annotations

from seminar.fitting.fit import METHODS, Fit, Method, Row, fit_day, method_text
from seminar.fitting.shortening import LEAST

__all__ = ["LEAST", "METHODS", "Fit", "Method", "Row", "fit_day", "method_text"]

"""Norway's public holidays, on which nobody means to hold a seminar."""

from __future__ import annotations

import datetime as dt

from seminar.messages import Message, message

_FIXED = {
    (1, 1): message("New Year's Day"),
    (5, 1): message("Labour Day"),
    (5, 17): message("Constitution Day"),
    (12, 25): message("Christmas Day"),
    (12, 26): message("Boxing Day"),
}
_AFTER_EASTER = {
    -3: message("Maundy Thursday"),
    -2: message("Good Friday"),
    0: message("Easter Sunday"),
    1: message("Easter Monday"),
    39: message("Ascension Day"),
    49: message("Whit Sunday"),
    50: message("Whit Monday"),
}
"""By days after Easter Sunday (acts of 24 February 1995 no. 12 and 26 April 1947 no. 1)."""


def holiday(date: dt.date) -> Message | None:
    """Return the name of the public holiday that `date` is in Norway, or `None`."""
    fixed = _FIXED.get((date.month, date.day))
    return fixed or _AFTER_EASTER.get((date - easter_sunday(date.year)).days)


def easter_sunday(year: int) -> dt.date:
    """Return the date of Easter Sunday in a year of the Gregorian calendar.

    Source: the anonymous algorithm in Jean Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    century, of_century = divmod(year, 100)
    golden = year % 19
    moon = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)

"""Whole seminars to try Plenum with. They are data; there is no code here."""

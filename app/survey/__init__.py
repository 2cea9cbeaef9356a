"""The survey at the command line: its figures printed, and results brought in."""

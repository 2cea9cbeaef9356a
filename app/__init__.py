"""The people's side of Plenum: the window and the command line."""

VERSION = "0.1.0"
"""The version of Plenum, here and in the package's metadata."""

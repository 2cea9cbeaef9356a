"""The people's side of Plenum: the command line."""

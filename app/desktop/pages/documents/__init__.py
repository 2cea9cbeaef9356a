"""The page Documents: the state of each document, building, templates, conflicts, checks."""

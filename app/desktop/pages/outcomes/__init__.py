"""The page Outcomes: what the groups and the plenary said."""

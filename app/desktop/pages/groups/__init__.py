"""The page Groups: participants, how they are divided, and the groups as cards."""

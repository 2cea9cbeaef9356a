"""The page Tasks: what the hall reflects on, its questions, and how its minutes are spent."""

"""The page Details: what is said of the seminar as a whole, to its people and in its documents."""

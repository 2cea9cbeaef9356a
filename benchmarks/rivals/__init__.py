"""The other ways to make the same slides and documents, each a program of its own."""

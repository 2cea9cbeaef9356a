"""The other ways to make the same slides, each a program of its own that reads `pages.json`."""

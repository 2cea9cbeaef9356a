"""The year of `docs/a-year-with-plenum.md`: its commands run, and what people do in between done.

The page cannot go stale: a test runs it, and the page's pictures show what came of it.
"""

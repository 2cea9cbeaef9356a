"""Office files that nobody here made, on which the inspection is tried; `make test` gets them.

The test files of well-known libraries, out of their source distributions, and one text as written
by programs that many use. All of it lands in `.cache/corpora`.
"""

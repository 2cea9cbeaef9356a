"""Collecting the groups' answers: their sheets read into the outcomes, and told what came of it.

`collecting` does it, for the command and for the window alike; `summing_up` says in a few
sentences what it came to; the other modules are the command's.
"""

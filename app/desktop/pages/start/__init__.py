"""The start: where one goes on from, the seminars used last, and the ways to a new one."""

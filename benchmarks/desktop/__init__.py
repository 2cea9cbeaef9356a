"""How fast the desktop is, against a bare main window of PySide6, in one run on one machine.

`python -m benchmarks.desktop` measures it alone and renews its section of `docs/performance.md`;
`make bench` does it with all the rest. Each thing is measured in a process of its own.
"""

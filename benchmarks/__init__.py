"""How fast Plenum builds, measured against other ways to make the same slides.

`python -m benchmarks` (or `make bench`) measures everything in one run on one machine and writes
`docs/performance.md`. What is compared are ratios, for times differ by machine.
"""

"""How soon the preview follows what is typed on the page Slides, in the real window.

`python -m benchmarks.previews` measures it alone and renews its section of `docs/performance.md`;
`make bench` does it with all the rest.
"""

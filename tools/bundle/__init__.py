"""Makes the bundle, a folder with Plenum that runs without Python: `python -m tools.bundle`."""

"""Makes the bundle: a folder with Plenum that runs without Python. Call `python -m tools.bundle`."""

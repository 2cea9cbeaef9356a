"""What is kept so that nothing is lost and nothing is forgotten, without Qt.

On the person's machine: recovery copies, recent seminars, settings. In the seminar's folder: who
has it open, and whether somebody else has changed it.
"""

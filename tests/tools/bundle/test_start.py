"""Where the bundle starts: programs that it starts find their own libraries."""

from __future__ import annotations

from tools.bundle.start import hand_back_libraries


def test_the_loaders_libraries_are_for_this_process_alone():
    environ = {"LD_LIBRARY_PATH": "/opt/plenum/_internal", "HOME": "/home"}
    hand_back_libraries(environ)
    assert environ == {"HOME": "/home"}


def test_what_the_person_had_set_is_set_again():
    environ = {"LD_LIBRARY_PATH": "/opt/plenum/_internal", "LD_LIBRARY_PATH_ORIG": "/usr/local/lib"}
    hand_back_libraries(environ)
    assert environ == {"LD_LIBRARY_PATH": "/usr/local/lib"}

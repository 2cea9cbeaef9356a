from __future__ import annotations

from tools.system_packages import PACKAGES, elsewhere, missing, sentence


def test_only_what_dpkg_calls_installed_counts_as_installed() -> None:
    status = "".join(f"{package} installed\n" for package in PACKAGES[2:])
    status += f"{PACKAGES[0]} config-files\n{PACKAGES[1]} not-installed\n"
    assert missing(status) == list(PACKAGES[:2])


def test_on_a_bare_system_everything_is_missing() -> None:
    assert missing("") == list(PACKAGES)


def test_the_sentence_names_the_packages_and_the_command() -> None:
    said = sentence(["xvfb", "poppler-utils"])
    assert "`sudo apt-get install xvfb poppler-utils`" in said
    assert said.endswith(".")
    assert "\n" not in said


def test_on_other_systems_every_package_is_named() -> None:
    assert all(package in elsewhere() for package in PACKAGES)

"""What holds for tests of the inspection: the files that they write are bad on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the files that tests here write in `tmp_path` to these tests alone."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.invalid_office_files)

"""A workbook's package (a zip archive) that gives out no more than a survey can need."""

from __future__ import annotations

import io
import zipfile
from typing import IO, Literal

from seminar.workbook.sheet import TooLarge

MAX_UNPACKED_BYTES = 400_000_000
"""Of what the package's parts become."""
MAX_PART_BYTES = 60_000_000
MAX_PART_TAGS = 2_000_000
"""Of a part that is read whole, such as the shared texts."""
MAX_BYTES_BETWEEN_ROWS = 4_000_000
"""Of a sheet. Its rows are forgotten one by one, whatever else is in it stays in memory."""


class Package(zipfile.ZipFile):
    """The package, whose parts are refused where they are far larger than they need be.

    What counts is the size that the package states of each part; zipfile reads no more than that.

    Raises:
        TooLarge: all parts together are larger than `MAX_UNPACKED_BYTES`.
        BadZipFile: it is no archive.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content))
        if sum(part.file_size for part in self.infolist()) > MAX_UNPACKED_BYTES:
            raise TooLarge

    def open(
        self,
        name: str | zipfile.ZipInfo,
        mode: Literal["r", "w"] = "r",
        pwd: bytes | None = None,
        *,
        force_zip64: bool = False,
    ) -> IO[bytes]:
        """Open a part that is read whole.

        Raises:
            TooLarge: it is larger than `MAX_PART_BYTES`, or has more than `MAX_PART_TAGS`.
        """
        part = name if isinstance(name, zipfile.ZipInfo) else self.getinfo(name)
        if part.file_size > MAX_PART_BYTES:
            raise TooLarge
        with super().open(part, mode, pwd, force_zip64=force_zip64) as opened:
            content = opened.read()
        if content.count(b"<") > MAX_PART_TAGS:
            raise TooLarge
        return io.BytesIO(content)

    def open_rows(self, name: str) -> Rows:
        """Open a sheet, which may be larger, for it is read row by row."""
        return Rows(super().open(name))


class Rows(io.RawIOBase):
    """A sheet as it is unpacked; it ends with `TooLarge` where no row ends for too long."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._since_row = 0

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes.

        Raises:
            TooLarge: `row_ends` has not been called for `MAX_BYTES_BETWEEN_ROWS`.
        """
        content = self._source.read(size)
        self._since_row += len(content)
        if self._since_row > MAX_BYTES_BETWEEN_ROWS:
            raise TooLarge
        return content

    def row_ends(self) -> None:
        """Say that a row has been read and forgotten."""
        self._since_row = 0

    def close(self) -> None:
        """Close the part."""
        self._source.close()
        super().close()

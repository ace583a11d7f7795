"""Create dist/trapan.zip, the archive for QGIS's plugin manager: `make package`.

The build is reproducible: the same files give the same bytes at any time, on any machine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parent.parent
ARCHIVE = ROOT / "dist" / "trapan.zip"
FILES = ("__init__.py", "metadata.txt", "LICENSE")
FOLDERS = {
    "core": (".py",),
    "trapan_plugin": (".py",),
    "resources": (".html", ".css", ".svg", ".model3", ".qm", ".txt"),
}
MAX_BYTES = 1_500_000
"""The archive has about 850 000 bytes, half of them translations; a much larger one has a mistake."""

ENTRY_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the ZIP format can store; the same for all entries."""

FILE_MODE = 0o100644
"""Unix mode of a regular file with permissions rw-r--r--."""


def main() -> None:
    ARCHIVE.parent.mkdir(exist_ok=True)
    size = write(ARCHIVE)
    if size > MAX_BYTES:
        sys.exit(
            f"package: {ARCHIVE} has {size} bytes, the limit is {MAX_BYTES}: check which files have grown"
        )
    languages = sorted(path.stem.split("_", 1)[1] for path in _files() if path.suffix == ".qm")
    print(f"package: {ARCHIVE}, {size // 1000} kB, translations: {', '.join(languages) or 'none'}")


def write(archive: Path) -> int:
    """Write the archive and return its size in bytes."""
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in _files():
            entry = ZipInfo(f"trapan/{path.relative_to(ROOT).as_posix()}", ENTRY_TIME)
            entry.create_system = 3  # Unix, so that the mode below applies on any system
            entry.external_attr = FILE_MODE << 16
            packed.writestr(entry, path.read_bytes(), ZIP_DEFLATED, 9)
    return archive.stat().st_size


def _files() -> Iterator[Path]:
    yield from (ROOT / name for name in FILES)
    for folder, suffixes in FOLDERS.items():
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in suffixes)


if __name__ == "__main__":
    main()

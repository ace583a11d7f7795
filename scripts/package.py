"""Makes dist/trapan.zip, the plugin as QGIS's plugin manager installs it: `make package`.

The same files give the same bytes, whenever and wherever the archive is made.
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
MOST_BYTES = 1_000_000
NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive knows."""
PLAIN_FILE = 0o100644


def main() -> None:
    ARCHIVE.parent.mkdir(exist_ok=True)
    size = write(ARCHIVE)
    if size > MOST_BYTES:
        sys.exit(f"package: {ARCHIVE} has {size} bytes, more than {MOST_BYTES}: see what grew")
    languages = sorted(path.stem.split("_", 1)[1] for path in _contents() if path.suffix == ".qm")
    print(f"package: {ARCHIVE}, {size // 1000} kB, translations: {', '.join(languages) or 'none'}")


def write(archive: Path) -> int:
    """Writes the archive and gives its size in bytes."""
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in _contents():
            entry = ZipInfo(f"trapan/{path.relative_to(ROOT).as_posix()}", NO_TIME)
            entry.create_system = 3  # Unix, so that the mode below holds wherever this runs
            entry.external_attr = PLAIN_FILE << 16
            packed.writestr(entry, path.read_bytes(), ZIP_DEFLATED, 9)
    return archive.stat().st_size


def _contents() -> Iterator[Path]:
    yield from (ROOT / name for name in FILES)
    for folder, kinds in FOLDERS.items():
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in kinds)


if __name__ == "__main__":
    main()

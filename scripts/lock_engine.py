"""Writes resources/engine/*.txt: what the engine's environment holds, every file of it by its hash.

    python3 scripts/lock_engine.py

It needs `uv` on the path and the package indices that uv and PyTorch use. Versions are the latest that go
with the torch of constraints.txt. A file that can't be made anew stays as it was, and that is said.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.parse import unquote
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "engine"
OLDEST_PYTHON = "3.10"
NEEDED = "numpy\nscipy\nsafetensors\n"
WITH_TORCH = re.compile(r"(torch|triton|cuda-|nvidia-)")
CPU_PAGE = "https://download.pytorch.org/whl/cpu/torch/"


def main() -> None:
    torch = re.search(r"^torch==(\S+)", (ROOT / "constraints.txt").read_text(), re.MULTILINE)[1]
    blocks = re.split(r"\n(?=\w)", _resolved(f"{NEEDED}torch=={torch}\n").strip())
    # The index's own build, not one of the same version with a local label such as +cpu.
    mine = [block.replace("torch==", "torch===", 1) for block in blocks if WITH_TORCH.match(block)]
    _write("common.txt", [block for block in blocks if not WITH_TORCH.match(block)])
    _write("torch.txt", mine)
    try:
        with urlopen(CPU_PAGE) as page:
            _write("torch-cpu.txt", [_cpu(torch, page.read().decode())])
    except URLError as error:
        print(f"lock_engine: torch-cpu.txt stays as it was: {CPU_PAGE}: {error.reason}", file=sys.stderr)


def _resolved(needed: str) -> str:
    """Requirements with hashes for every platform and every Python from the oldest on."""
    options = f"--universal --python-version {OLDEST_PYTHON} --generate-hashes --no-header --no-annotate"
    command = ["uv", "pip", "compile", *options.split(), "--quiet", "-"]
    return subprocess.run(command, input=needed, capture_output=True, text=True, check=True).stdout


def _cpu(torch: str, page: str) -> str:
    """The requirement of the build for Linux without CUDA, by the links of its index's page."""
    links = re.findall(r"(torch-[^\"#]+\.whl)#sha256=([0-9a-f]{64})", page)
    label = f"torch-{torch}+cpu-"
    hashes = sorted({value for name, value in links if unquote(name).startswith(label) and "linux" in name})
    return " \\\n".join([f"torch=={torch}+cpu", *(f"    --hash=sha256:{value}" for value in hashes)])


def _write(name: str, blocks: list[str]) -> None:
    head = "# Written by scripts/lock_engine.py.\n"
    (FOLDER / name).write_text(head + "\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

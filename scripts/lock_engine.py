"""Write resources/engine/*.txt: the pinned packages of the engine environment with the hashes of their files.

    python3 scripts/lock_engine.py

It needs `uv` on the path and access to the package indices of uv and PyTorch. Versions are the latest that
are compatible with the torch of constraints.txt. If the index of PyTorch cannot be reached, torch-cpu.txt is
left unchanged and a message says so.
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
REQUIREMENTS = "numpy\nscipy\nsafetensors\n"
WITH_TORCH = re.compile(r"(torch|triton|cuda-|nvidia-)")
TORCH_LIMIT = "# At most torch 2.14: later releases may have no build for CUDA 12.6, which old cards need.\n"
CPU_PAGE = "https://download.pytorch.org/whl/cpu/torch/"


def main() -> None:
    torch = re.search(r"^torch==(\S+)", (ROOT / "constraints.txt").read_text(), re.MULTILINE)[1]
    blocks = re.split(r"\n(?=\w)", _resolve(f"{REQUIREMENTS}torch=={torch}\n").strip())
    # `===` excludes builds of the same version with a local label such as +cpu.
    with_torch = [block.replace("torch==", "torch===", 1) for block in blocks if WITH_TORCH.match(block)]
    _write("common.txt", [block for block in blocks if not WITH_TORCH.match(block)])
    _write("torch.txt", with_torch)
    try:
        with urlopen(CPU_PAGE) as page:
            _write("torch-cpu.txt", [_cpu_requirement(torch, page.read().decode())])
    except URLError as error:
        print(
            f"lock_engine: torch-cpu.txt is unchanged, {CPU_PAGE} can't be read: {error.reason}",
            file=sys.stderr,
        )


def _resolve(requirements: str) -> str:
    """Pin requirements with hashes for every platform and every Python from the oldest on."""
    options = f"--universal --python-version {OLDEST_PYTHON} --generate-hashes --no-header --no-annotate"
    command = ["uv", "pip", "compile", *options.split(), "--quiet", "-"]
    return subprocess.run(command, input=requirements, capture_output=True, text=True, check=True).stdout


def _cpu_requirement(torch: str, page: str) -> str:
    """Pin the build for Linux without CUDA, with the hashes from the links of the index page."""
    links = re.findall(r"(torch-[^\"#]+\.whl)#sha256=([0-9a-f]{64})", page)
    label = f"torch-{torch}+cpu-"
    hashes = sorted({value for name, value in links if unquote(name).startswith(label) and "linux" in name})
    return " \\\n".join([f"torch=={torch}+cpu", *(f"    --hash=sha256:{value}" for value in hashes)])


def _write(name: str, blocks: list[str]) -> None:
    header = "# Written by scripts/lock_engine.py.\n" + (TORCH_LIMIT if name.startswith("torch") else "")
    (FOLDER / name).write_text(header + "\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

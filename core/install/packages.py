"""What goes into the managed environment: a virtual environment, and by its pip the pinned packages.

Versions and hashes stand in resources/engine; `scripts/lock_engine.py` writes them.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping, Optional

from ..engine.interpreter import venv_python
from ..engine.process import CompletedCommand, StartProcess, run_command
from ..errors import EngineError
from ..feedback import Stages
from ..resources import RESOURCES
from .find_python import BasePython
from .torch_build import GIGABYTES, TorchBuild

PINS = RESOURCES / "engine"
COMMON = "common.txt"

_PIP = "-I -u -m pip install --no-input --no-cache-dir --disable-pip-version-check --progress-bar=off"
_TRY = """
import numpy, scipy, safetensors, torch
print("PyTorch", torch.__version__, "NumPy", numpy.__version__)
"""


@dataclass(frozen=True)
class InstallOptions:
    """What is to be installed, and from where.

    Attributes:
        device: one of `torch_build.DEVICES`.
        wheels: a folder of wheels, in place of any index; empty for none.
        index: the URL of a package index that has everything, PyTorch's builds too; empty for the usual ones.
        python: the program to build on; empty to look for one.
        proxy: as pip takes it; empty for what the environment and pip's configuration say.
        dry_run: only say what would happen.
        repair: make it anew though it is there.
    """

    device: str = "auto"
    wheels: str = ""
    index: str = ""
    python: str = ""
    proxy: str = ""
    dry_run: bool = False
    repair: bool = False


def fingerprint(build: TorchBuild) -> str:
    """Tells what one version of the plugin installs from what another does."""
    pins = b"".join((PINS / name).read_bytes() for name in (COMMON, build.pins) if name)
    return hashlib.sha256(build.requirement.encode() + pins).hexdigest()[:16]


class Installer:
    """The steps of an installation, each a command whose lines go to the log.

    Args:
        wish: where from.
        build: of torch.
        start: what starts a process.
        stages: progress and log.
        work: a folder for what the steps leave lying; what they fetch is unpacked there too.
    """

    def __init__(
        self, options: InstallOptions, build: TorchBuild, start: StartProcess, stages: Stages, work: Path
    ) -> None:
        self._wish, self._build, self._start = options, build, start
        self._stages, self._work = stages, work

    def install(self, new: Path, base: BasePython) -> None:
        """Makes the environment in the folder `new`; in a dry run only pip's plan for it.

        Raises:
            EngineError: a step failed.
            Cancelled: the caller asked to stop.
        """
        self._stages.enter("environment")
        self._run([base.executable, "-I", "-m", "venv", str(new)], "a virtual environment can't be made")
        self._stages.enter("packages")
        python, free = str(venv_python(new)), _free(self._work)
        for packages, index in self._packages():
            self._run(
                [python, *_PIP.split(), "--only-binary=:all:", *packages],
                "pip can't install the packages",
                lambda: self._stages.update(self._done(free)),
                self._sources(index),
            )
        if not self._wish.dry_run:
            self._stages.enter("trying")
            self._run([python, "-I", "-c", _TRY], "what was installed can't be loaded")

    def _packages(self) -> list[tuple[list[str], str]]:
        """pip's arguments, and the index where it is not the usual one."""
        dry = ["--dry-run"] if self._wish.dry_run else []
        common = [*dry, *self._pinned(COMMON)]
        if self._build.pins:
            return [(common, ""), ([*dry, *self._pinned(self._build.pins)], self._build.index)]
        named = self._build.requirement
        self._stages.feedback.info(f"No hashes are pinned for {named}: pip goes by those of its index.")
        return [(common, ""), ([*dry, named], self._build.index)]

    def _pinned(self, name: str) -> list[str]:
        """All of a file of pins. A dry run leaves the hashes out: pip would fetch whole files for them."""
        path = PINS / name
        if not self._wish.dry_run:
            return ["--no-deps", "--require-hashes", "-r", str(path)]
        bare = self._work / name
        bare.write_text(re.sub(r" \\\n *--hash=\S+", "", path.read_text(encoding="utf-8")), encoding="utf-8")
        return ["--no-deps", "-r", str(bare)]

    def _sources(self, index: str) -> dict[str, str]:
        """Where pip takes files from; not as arguments, which every user of the machine can read."""
        given = {"PIP_USER": "0"}
        if self._wish.wheels:
            folder = Path(self._wish.wheels).absolute().as_uri()
            given.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=folder)
        elif self._wish.index or index:
            given.update(PIP_INDEX_URL=self._wish.index or index)
        if self._wish.proxy:
            given.update(PIP_PROXY=self._wish.proxy)
        return given

    def _done(self, free: int) -> float:
        """How much of the packages is there, by the room they have taken so far."""
        return min(max(free - _free(self._work), 0) / (1e9 * GIGABYTES[self._build.flavour]), 0.95)

    def _run(
        self,
        command: list[str],
        failure: str,
        meanwhile: Optional[Callable[[], None]] = None,
        also: Optional[Mapping[str, str]] = None,
    ) -> None:
        done = run_command(
            self._start,
            command,
            on_line=self._retell,
            on_poll=meanwhile or (lambda: self._stages.update(0.0)),
            extra_environment={**dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._work)), **(also or {})},
        )
        if done.exit_code != 0:
            raise EngineError(f"{failure} ({_why(done)}): {_remedy(done)}, then install the engine again")

    def _retell(self, line: str) -> None:
        """Says a line of a command, without what only pip's own users care for."""
        if line.strip() and not line.startswith("Ignoring "):
            self._stages.feedback.info(re.sub(r" \(from -r .*\)$", "", line))


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _why(done: CompletedCommand) -> str:
    lines = [line.strip() for line in done.stderr_tail.splitlines() if line.strip()]
    told = [line[len("ERROR: ") :] for line in lines if line.startswith("ERROR: ")] or lines[-1:]
    return " ".join(told) or f"it ended with {done.exit_code}"


def _remedy(done: CompletedCommand) -> str:
    if "DO NOT MATCH THE HASHES" in done.stderr_tail:
        return "a file is not the one that TRA-PAN was tried with: get it from another place"
    if "No matching distribution" in done.stderr_tail:
        return "see that the network, the proxy and the index or the folder of wheels are right"
    return "see the log above for the cause and mend it"

"""Create the engine environment and install the pinned packages with its pip.

Versions and hashes are in resources/engine; `scripts/lock_engine.py` writes them.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping

from ..engine.interpreter import venv_python
from ..engine.process import UTF_8, CompletedCommand, StartProcess, run_command
from ..errors import EngineError
from ..feedback import Stage, Stages
from ..resources import RESOURCES
from .find_python import BasePython
from .torch_build import GIGABYTES, TorchBuild

PINS = RESOURCES / "engine"
"""The folder of the pin files."""

COMMON = "common.txt"
"""The pin file of the packages that every build needs."""

_PIP = "-I -u -m pip install --no-input --no-cache-dir --disable-pip-version-check --progress-bar=off"
_IMPORT_TEST = """
import numpy, scipy, safetensors, torch
print("PyTorch", torch.__version__, "NumPy", numpy.__version__)
"""


@dataclass(frozen=True)
class InstallOptions:
    """What to install and from where.

    Attributes:
        device: one of `torch_build.DEVICES`.
        wheels: a folder of wheels that is used instead of any index; empty for none.
        index: URL of a package index that has everything, PyTorch included; empty for the default indices.
        python: path of the Python to build on; empty to search for one.
        proxy: URL of a proxy for pip; empty to leave it to the environment and pip's configuration.
        dry_run: log what would be installed, and install nothing.
        repair: reinstall an environment that is up to date.
    """

    device: str = "auto"
    wheels: str = ""
    index: str = ""
    python: str = ""
    proxy: str = ""
    dry_run: bool = False
    repair: bool = False


def fingerprint(build: TorchBuild) -> str:
    """Hash the pins of a build, to notice when another plugin version installs other packages."""
    pins = b"".join((PINS / name).read_bytes() for name in (COMMON, build.pins) if name)
    return hashlib.sha256(build.requirement.encode() + pins).hexdigest()[:16]


class Installer:
    """Run the commands of an installation and log their output.

    Args:
        options: what to install and from where.
        build: the PyTorch build.
        start: the function that starts a process.
        stages: takes progress and log, and may cancel.
        work: a folder for temporary files; pip unpacks its downloads there.
    """

    def __init__(
        self, options: InstallOptions, build: TorchBuild, start: StartProcess, stages: Stages, work: Path
    ) -> None:
        self._options, self._build, self._start = options, build, start
        self._stages, self._work = stages, work

    def install(self, new: Path, base: BasePython) -> None:
        """Create the environment and install the packages; in a dry run only ask pip for its plan.

        Args:
            new: the folder of the environment.
            base: the Python to build it on.

        Raises:
            EngineError: a command failed.
            Cancelled: the user cancelled.
        """
        self._stages.enter(Stage.ENVIRONMENT)
        self._run(
            [base.executable, *UTF_8, "-I", "-m", "venv", str(new)], "no virtual environment can be created"
        )
        self._stages.enter(Stage.PACKAGES)
        python, free_before = str(venv_python(new)), _free_bytes(self._work)
        for packages, index in self._packages():
            self._run(
                [python, *UTF_8, *_PIP.split(), "--only-binary=:all:", *packages],
                "pip can't install the packages",
                lambda: self._stages.update(self._fraction_installed(free_before)),
                self._pip_variables(index),
            )
        if not self._options.dry_run:
            self._stages.enter(Stage.TRYING)
            self._run([python, *UTF_8, "-I", "-c", _IMPORT_TEST], "the installed packages can't be loaded")

    def _packages(self) -> list[tuple[list[str], str]]:
        """Return pip's arguments for each call, and the index unless it is the default one."""
        dry = ["--dry-run"] if self._options.dry_run else []
        common = [*dry, *self._pinned(COMMON)]
        if self._build.pins:
            return [(common, ""), ([*dry, *self._pinned(self._build.pins)], self._build.index)]
        requirement = self._build.requirement
        self._stages.feedback.info(
            f"No pinned hashes for {requirement}: pip uses those of the package index."
        )
        return [(common, ""), ([*dry, requirement], self._build.index)]

    def _pinned(self, name: str) -> list[str]:
        """Return pip's arguments for a pin file.

        A dry run omits the hashes: to check them, pip would download all files.
        """
        path = PINS / name
        if not self._options.dry_run:
            return ["--no-deps", "--require-hashes", "-r", str(path)]
        without_hashes = self._work / name
        text = re.sub(r" \\\n *--hash=\S+", "", path.read_text(encoding="utf-8"))
        without_hashes.write_text(text, encoding="utf-8")
        return ["--no-deps", "-r", str(without_hashes)]

    def _pip_variables(self, index: str) -> dict[str, str]:
        """Return the variables that say where pip takes files from.

        Variables hide passwords; every user of the machine can read the arguments of a command.
        """
        variables = {"PIP_USER": "0"}
        if self._options.wheels:
            folder = Path(self._options.wheels).absolute().as_uri()
            variables.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=folder)
        elif self._options.index or index:
            variables.update(PIP_INDEX_URL=self._options.index or index)
        if self._options.proxy:
            variables.update(PIP_PROXY=self._options.proxy)
        return variables

    def _fraction_installed(self, free_before: int) -> float:
        """Estimate the fraction that is installed from the disk space used so far."""
        used = max(free_before - _free_bytes(self._work), 0)
        return min(used / (1e9 * GIGABYTES[self._build.flavour]), 0.95)

    def _run(
        self,
        command: list[str],
        failure: str,
        on_poll: Callable[[], None] | None = None,
        extra_environment: Mapping[str, str] | None = None,
    ) -> None:
        """Run a command and log its output; raise an EngineError that begins with `failure` if it fails."""
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._work))
        completed = run_command(
            self._start,
            command,
            on_line=self._log,
            on_poll=on_poll or (lambda: self._stages.update(0.0)),
            extra_environment={**temporary, **(extra_environment or {})},
        )
        if completed.exit_code != 0:
            raise EngineError(
                f"{failure} ({_reason(completed)}): {_remedy(completed)}, then install the engine again"
            )

    def _log(self, line: str) -> None:
        """Log a line of a command, without what matters only to users of pip."""
        if line.strip() and not line.startswith("Ignoring "):
            self._stages.feedback.info(re.sub(r" \(from -r .*\)$", "", line))


_NOT_FOUND = "No matching distribution"
"""Part of pip's error for a package that it finds nowhere."""

_UNREACHABLE = re.compile(r"after connection broken by .*")
"""pip's warning about a connection. Its error at the end is only that it found no version of a package."""

_CAUSE = re.compile(r"(\[Errno -?\d+\] |certificate verify failed)[^'\")(]*|timed out")


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _reason(completed: CompletedCommand) -> str:
    """Return pip's error lines, or the last line of the standard error."""
    unreachable = _UNREACHABLE.search(completed.stderr_tail)
    if unreachable and _NOT_FOUND in completed.stderr_tail:
        cause = _CAUSE.search(unreachable[0])
        return "the package index can't be reached" + (f": {cause[0].strip()}" if cause else "")
    lines = [line.strip() for line in completed.stderr_tail.splitlines() if line.strip()]
    errors = [line[len("ERROR: ") :] for line in lines if line.startswith("ERROR: ")] or lines[-1:]
    return " ".join(errors) or f"it ended with code {completed.exit_code}"


def _remedy(completed: CompletedCommand) -> str:
    if "DO NOT MATCH THE HASHES" in completed.stderr_tail:
        return "a file differs from the one that TRA-PAN was tested with; get it from another source"
    if _NOT_FOUND in completed.stderr_tail and _UNREACHABLE.search(completed.stderr_tail):
        return "check the network and the proxy"
    if _NOT_FOUND in completed.stderr_tail:
        return "check the network, the proxy and the index or the folder of wheels"
    return "see the log above for the cause and fix it"

"""A process of its own through Qt, which opens no console window, for QGIS's background tasks."""

from __future__ import annotations

import time
from typing import Mapping, Optional, Sequence

from qgis.PyQt.QtCore import QIODevice, QProcess, QProcessEnvironment

from ...core.engine.process import LONGEST, STOP_TIMEOUT, TAIL, Subprocess

_PATIENCE = 30000
"""Milliseconds that starting a process may take."""


def start(command: Sequence[str], environment: Mapping[str, str]) -> Subprocess:
    """See `core.child.Start`. The thread that starts it must be the one that talks to it."""
    return _QtSubprocess(command, environment)


class _QtSubprocess:
    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        given = QProcessEnvironment()
        for name, value in environment.items():
            given.insert(name, value)
        self._process = QProcess()
        self._process.setProcessEnvironment(given)
        self._errors = ""
        self._process.start(command[0], list(command[1:]), QIODevice.OpenModeFlag.ReadWrite)
        if not self._process.waitForStarted(_PATIENCE):
            raise OSError(self._process.errorString())

    def send(self, line: str) -> None:
        if self._running():
            self._process.write(f"{line}\n".encode())
            self._process.waitForBytesWritten(int(1000 * STOP_TIMEOUT))

    def read_line(self, seconds: float) -> Optional[str]:
        until = time.monotonic() + seconds
        while not self._whole():
            left = until - time.monotonic()
            if left <= 0 or not self._running():
                break
            self._process.waitForReadyRead(max(1, int(1000 * left)))
        self._hear_errors()
        if not self._whole() and (self._running() or not self._process.bytesAvailable()):
            return None
        return bytes(self._process.readLine(LONGEST)).decode(errors="replace").rstrip("\r\n")

    @property
    def has_ended(self) -> bool:
        return not self._running() and not self._process.bytesAvailable()

    @property
    def exit_code(self) -> Optional[int]:
        if self._running():
            return None
        code = self._process.exitCode()
        # Qt gives the signal's number here, or on Windows the exception's
        crashed = self._process.exitStatus() == QProcess.ExitStatus.CrashExit
        return int(-code if crashed and 0 < code < 128 else code)

    def stderr_tail(self) -> str:
        self._hear_errors()
        return self._errors

    def stop(self) -> None:
        for end in (self._process.terminate, self._process.kill):
            if self._running():
                end()
                self._process.waitForFinished(int(1000 * STOP_TIMEOUT))
        self._hear_errors()
        self._process.close()

    def _whole(self) -> bool:
        """Whether there is a whole line, or one so long that it is cut."""
        return bool(self._process.bytesAvailable() >= LONGEST or self._process.canReadLine())

    def _running(self) -> bool:
        return bool(self._process.state() != QProcess.ProcessState.NotRunning)

    def _hear_errors(self) -> None:
        heard = bytes(self._process.readAllStandardError()).decode(errors="replace")
        self._errors = (self._errors + heard)[-TAIL:]

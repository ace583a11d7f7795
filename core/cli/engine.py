"""The command `trapan engine`: install, remove and describe the Python environment of the engine."""

from __future__ import annotations

import argparse
import json

from ..engine import interpreter
from ..engine.process import start_process
from ..install import diagnostics, install
from ..install.packages import InstallOptions
from ..install.torch_build import DEVICES
from .console import print_result, terminal_console


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Add the subcommands of `trapan engine`."""
    parser.description = (
        "The engine runs in its own Python environment with PyTorch and does not change QGIS's Python. It is "
        f"installed in {interpreter.engine_folder()}; set TRAPAN_ENGINE to use another folder."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_install(commands.add_parser("install", help="install or update it"))
    remove = commands.add_parser("remove", help="remove it")
    remove.set_defaults(command=_remove)
    info = commands.add_parser("info", help="describe it for a bug report")
    info.add_argument("--json", action="store_true", help="print one JSON document instead of text")
    info.set_defaults(command=_info)


def _add_install(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_install)
    add = parser.add_argument
    add(
        "--device",
        choices=DEVICES,
        default="auto",
        help="build of PyTorch; auto chooses CUDA if the NVIDIA driver supports it (default: auto)",
    )
    add("--wheels", default="", metavar="DIR", help="install from a folder of wheels, offline")
    add("--index-url", default="", metavar="URL", help="package index with all packages, PyTorch included")
    add(
        "--python",
        default="",
        metavar="FILE",
        help="base Python (default: the first suitable one)",
    )
    add("--dry-run", action="store_true", help="print what would be installed and change nothing")
    add("--repair", action="store_true", help="reinstall even if it is complete")


def _install(args: argparse.Namespace) -> None:
    options = InstallOptions(
        args.device,
        args.wheels,
        args.index_url,
        args.python,
        dry_run=args.dry_run,
        repair=args.repair,
    )
    with terminal_console() as console:
        install.install_engine(options, start_process, console)


def _remove(args: argparse.Namespace) -> None:
    with terminal_console() as console:
        install.remove_engine(console)


def _info(args: argparse.Namespace) -> None:
    with terminal_console() as console:
        document = diagnostics.collect_diagnostics(start_process, console)
    print_result(json.dumps(document, indent=2) if args.json else diagnostics.format_diagnostics(document))

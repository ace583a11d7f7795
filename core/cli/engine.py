"""The command `trapan engine`: the Python that the engine runs in installed, removed and described."""

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
    parser.description = (
        "The engine runs in a Python of its own, which has PyTorch and leaves QGIS's alone. It is "
        f"installed in {interpreter.engine_folder()}; the variable TRAPAN_ENGINE names another folder."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_install(commands.add_parser("install", help="install it, or bring it up to date"))
    remove = commands.add_parser("remove", help="remove it")
    remove.set_defaults(command=_remove)
    info = commands.add_parser("info", help="what a bug report needs to say about it")
    info.add_argument("--json", action="store_true", help="print one JSON document instead of text")
    info.set_defaults(command=_info)


def _add_install(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_install)
    add = parser.add_argument
    add(
        "--device",
        choices=DEVICES,
        default="auto",
        help="the build of PyTorch: auto takes CUDA where the NVIDIA driver allows one (default: auto)",
    )
    add("--wheels", default="", metavar="DIR", help="install from a folder of wheels, without any network")
    add("--index-url", default="", metavar="URL", help="a package index that has everything, PyTorch too")
    add(
        "--python",
        default="",
        metavar="FILE",
        help="the Python to build on (default: the first that will do)",
    )
    add("--dry-run", action="store_true", help="say what would happen and install nothing")
    add("--repair", action="store_true", help="make it anew though it is there")


def _install(args: argparse.Namespace) -> None:
    wish = InstallOptions(
        args.device,
        args.wheels,
        args.index_url,
        args.python,
        dry_run=args.dry_run,
        repair=args.repair,
    )
    with terminal_console() as console:
        install.install_engine(wish, start_process, console)


def _remove(args: argparse.Namespace) -> None:
    with terminal_console() as console:
        install.remove_engine(console)


def _info(args: argparse.Namespace) -> None:
    with terminal_console() as console:
        document = diagnostics.collect_diagnostics(start_process, console)
    print_result(json.dumps(document, indent=2) if args.json else diagnostics.format_diagnostics(document))

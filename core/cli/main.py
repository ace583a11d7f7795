"""The command `trapan`.

Exit codes: 0 done, 1 failed (with an error on the standard error), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any, NoReturn, Sequence

from .. import version
from ..engine.select import cli_engine_factory
from ..errors import EngineError, InputError, OutputError
from ..feedback import Cancelled
from ..jobs.own_process import require_gdal
from ..jobs.pansharpen import PansharpenResult, run_pansharpen
from ..jobs.parameters import LARGEST_SEED, PANSHARPEN
from ..quality.names import MEASURED_INDICES, REPROJECTED_INDICES, SUMMARY_INDICES, best_value
from ..redaction import printable
from . import batch, engine, quality
from .console import complain, discard_output, interruptible, print_result, printing, terminal_console
from .options import add_json, add_options, integer, job_from_args
from .start import INTERRUPTED

DONE, FAILED = 0, 1
"""Exit codes, in addition to `INTERRUPTED`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: arguments after the name of the command; those of this process if None.

    Returns:
        The exit code. Wrong usage raises `SystemExit` with 2, as argparse does.
    """
    try:
        args = _parse(arguments)
        failed = args.command(args)
    except BrokenPipeError:  # the reader of the log is gone
        discard_output()
        return FAILED
    except (InputError, OutputError, EngineError) as error:
        complain(str(error))
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    return FAILED if failed else DONE


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Parse the arguments; argparse prints the help itself and raises `SystemExit`."""
    with printing():
        parser = _parser()
        args, unknown = parser.parse_known_args(arguments)
        if unknown:
            hint = getattr(args, "hint", "")
            parser.error(f"unrecognized arguments: {' '.join(unknown)}{hint and f': {hint}'}")
        return args
    raise SystemExit(DONE)  # `printing` swallows the error of a closed pipe, such as `trapan --help | head`


def _pansharpen(args: argparse.Namespace) -> None:
    require_gdal()
    job = job_from_args(args)
    with terminal_console() as console:
        result = run_pansharpen(job, console, cli_engine_factory())
    print_result(json.dumps(result.document, indent=2) if args.json else _summary(result))


def _demo(args: argparse.Namespace) -> None:
    require_gdal()
    from ..synthetic.demo import write_pair

    with interruptible():
        paths = write_pair(Path(args.folder), args.size, args.seed)
    print_result("\n".join(map(str, paths)))


def _summary(result: PansharpenResult) -> str:
    document = result.document
    indices = {
        name: "not scored" if value is None else f"{value:.4f}" for name, value in result.indices.items()
    }
    grid, bands = document["grid"], len(document["bands"])
    stages = ", ".join(f"{name} {value:.1f}" for name, value in result.seconds.items() if name != "total")
    full_resolution = [
        f"  {', '.join(f'{name} {indices[name]}' for name in names)} ({best})"
        for best, names in groupby(SUMMARY_INDICES, best_value)
    ]
    blurs = {"the published MTF gains": REPROJECTED_INDICES, "the measured blur": MEASURED_INDICES}
    reprojected = [
        f"  {', '.join(f'{name} {indices[name]}' for name in names)} (0 is best; at MS scale, by {blur})"
        for blur, names in blurs.items()
        if names[0] in indices
    ]
    return "\n".join(
        (
            printable(result.output),
            f"  {grid['cols']} x {grid['rows']} pixels, {bands} band(s)",
            *full_resolution,
            *reprojected,
            *([f"  {document['indices_advice']}"] if document["indices_advice"] else []),
            f"  {result.seconds['total']:.1f} s ({stages})",
        )
    )


class _Parser(argparse.ArgumentParser):
    """A parser that knows numbers such as -1.2e6, escapes control characters, and notices a full output."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        # argparse's own takes -1.2e6 for an option
        self._negative_number_matcher = re.compile(r"-\.?\d+(\.\d*)?(e[+-]?\d+)?$", re.IGNORECASE)

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print the help or the version; newer argparse passes over a standard output that is full."""
        if file is not None and file is sys.stdout:
            file.write(message)
        else:
            super()._print_message(message, file)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="trapan", description="TRA-PAN: zero-shot pansharpening.")
    parser.add_argument("--version", action="version", version=f"trapan {version.VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_pansharpen(commands.add_parser("pansharpen", help="fuse a PAN and an MS raster"))
    batch.add_batch(commands.add_parser("batch", help="fuse many scenes, on this machine or a Dask cluster"))
    quality.add_assess(commands.add_parser("assess", help="score a fused raster from any method"))
    quality.add_degrade(commands.add_parser("degrade", help="write the reduced-resolution pair of a scene"))
    engine.add_engine(
        commands.add_parser("engine", help="install, remove or describe the engine environment")
    )
    _add_demo(commands.add_parser("demo", help="write a generated PAN/MS pair and its true image"))
    return parser


def _add_pansharpen(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Fuse a panchromatic (PAN) and a multispectral (MS) raster of one scene into a raster on the PAN "
        "grid. Progress and log go to the standard error."
    )
    parser.set_defaults(command=_pansharpen)
    add_options(parser, *PANSHARPEN)
    add_json(parser)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Write pan.tif, ms.tif and truth.tif: a generated WorldView-3 pair and the image that a perfect "
        "fusion gives."
    )
    parser.set_defaults(command=_demo)
    add = parser.add_argument
    add("folder", metavar="DIR", help="output folder; created if missing")
    add(
        "--size",
        type=integer(64),
        default=512,
        metavar="N",
        help="rows and columns of the PAN (default: 512)",
    )
    add(
        "--seed",
        type=integer(0, LARGEST_SEED),
        default=1,
        metavar="N",
        help="random seed of the scene (default: 1)",
    )


if __name__ == "__main__":
    sys.exit(main())

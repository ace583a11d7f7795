"""The command `trapan`.

Exit codes: 0 done, 1 failed (one sentence on the standard error), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, Optional, Sequence

from .. import version
from ..engine.select import cli_engine_factory
from ..errors import EngineError, InputError, OutputError
from ..feedback import Cancelled
from ..jobs.own_process import require_gdal
from ..jobs.pansharpen import PansharpenResult, run_pansharpen
from ..redaction import printable
from . import batch, engine, quality
from .console import complain, discard_output, interruptible, print_result, printing, terminal_console
from .options import (
    LARGEST_SEED,
    MS_HELP,
    add_bands,
    add_json,
    add_method,
    add_no_register,
    add_output,
    add_sensor,
    add_weights,
    job_from_args,
    pair_from_args,
    whole,
)

DONE, FAILED, INTERRUPTED = 0, 1, 130


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs the command.

    Args:
        arguments: those after the command's name; the process's own where None.

    Returns:
        The exit code; wrong usage raises `SystemExit` with 2, as argparse does.
    """
    try:
        given = _given(arguments)
        failed = given.command(given)
    except BrokenPipeError:  # nobody can read the log any more
        discard_output()
        return FAILED
    except (InputError, OutputError, EngineError) as error:
        complain(str(error))
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    return FAILED if failed else DONE


def _given(arguments: Optional[Sequence[str]]) -> argparse.Namespace:
    """Parse the arguments; argparse prints help and leaves where it is asked for that."""
    with printing():
        return _parser().parse_args(arguments)
    raise SystemExit(DONE)  # whoever asked for help has read enough


def _pansharpen(args: argparse.Namespace) -> None:
    require_gdal()
    extent = tuple(args.extent) if args.extent else None
    asked = replace(
        job_from_args(args, pair_from_args(args), args.output),
        extent=extent,
        report=args.report,
        save_weights=args.save_weights,
        resume=args.resume,
    )
    with terminal_console() as console:
        outcome = run_pansharpen(asked, console, cli_engine_factory())
    print_result(json.dumps(outcome.document, indent=2) if args.json else _summary(outcome))


def _demo(args: argparse.Namespace) -> None:
    require_gdal()
    from ..synthetic.demo import write_pair

    with interruptible():
        paths = write_pair(Path(args.folder), args.size, args.seed)
    print_result("\n".join(map(str, paths)))


def _summary(outcome: PansharpenResult) -> str:
    """What a person wants to know of a finished job."""
    document = outcome.document
    indices = {
        name: "not scored" if value is None else f"{value:.4f}" for name, value in outcome.indices.items()
    }
    grid, bands = document["grid"], len(document["bands"])
    stages = ", ".join(f"{name} {value:.1f}" for name, value in outcome.seconds.items() if name != "total")
    return "\n".join(
        (
            printable(outcome.output),
            f"  {grid['cols']} x {grid['rows']} pixels, {bands} band(s)",
            f"  HQNR {indices['HQNR']} (1 is best)",
            f"  D_lambda_K {indices['D_LAMBDA_K']}, D_S {indices['D_S']}, "
            f"D_rho {indices['D_RHO']} (0 is best)",
            f"  {outcome.seconds['total']:.1f} s ({stages})",
        )
    )


class _Parser(argparse.ArgumentParser):
    """A parser whose errors show the control characters in what was given."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="trapan", description="TRA-PAN: zero-shot pansharpening.")
    parser.add_argument("--version", action="version", version=f"trapan {version.VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_pansharpen(commands.add_parser("pansharpen", help="fuse a PAN and an MS raster"))
    batch.add_batch(commands.add_parser("batch", help="fuse many scenes, on this machine or on many"))
    quality.add_assess(commands.add_parser("assess", help="score a fused raster, whoever made it"))
    quality.add_degrade(commands.add_parser("degrade", help="write a pair's reduced-resolution pair"))
    engine.add_engine(commands.add_parser("engine", help="the Python that the engine runs in: install, info"))
    _add_demo(commands.add_parser("demo", help="write a generated PAN/MS pair and its truth"))
    return parser


def _add_pansharpen(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Fuses a panchromatic (PAN) and a multispectral (MS) raster of one scene into a raster on the PAN's "
        "grid. Progress and log go to the standard error."
    )
    parser.set_defaults(command=_pansharpen)
    add = parser.add_argument
    add("pan", metavar="PAN", help="the panchromatic raster")
    add("ms", metavar="MS", nargs="+", help=MS_HELP)
    add(
        "output",
        metavar="OUTPUT",
        help="the raster to write: a GeoTIFF (.tif), or another of GDAL's formats by its ending; replaced "
        "only when all has gone well",
    )
    add_bands(parser)
    add_sensor(parser)
    add_method(parser)
    add(
        "--extent",
        type=float,
        nargs=4,
        metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="fuse this part only, in the PAN's CRS",
    )
    add_weights(parser)
    add(
        "--save-weights",
        default="",
        metavar="FILE",
        help="also save the trained network, for other scenes of the sensor (.safetensors)",
    )
    add_output(parser)
    add("--report", default="", metavar="HTML", help="also write a report: pictures, indices, loss curves")
    add_no_register(parser)
    add(
        "--resume",
        action="store_true",
        help="keep the trained network and the finished tiles beside OUTPUT until all is done, so that the "
        "same command goes on with them after it was stopped or killed",
    )
    add_json(parser)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Writes pan.tif, ms.tif and truth.tif: a generated WorldView-3 pair and what fusing it should give."
    )
    parser.set_defaults(command=_demo)
    add = parser.add_argument
    add("folder", metavar="DIR", help="where to; made where it is not there")
    add("--size", type=whole(64), default=512, metavar="N", help="the PAN's side in pixels (default: 512)")
    add("--seed", type=whole(0, LARGEST_SEED), default=1, metavar="N", help="of the scene (default: 1)")


if __name__ == "__main__":
    sys.exit(main())

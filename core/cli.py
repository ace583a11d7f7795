"""The command `trapan`.

Exit codes: 0 done, 1 failed (one sentence on the standard error), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Callable, Iterator, Optional, Sequence

from . import version
from .console import Console
from .errors import EngineError, InputError, OutputError
from .feedback import Cancelled
from .job import DEVICES, Job, Outcome, run
from .presets import PRESETS
from .sensors import SENSORS, sensor

DONE, FAILED, INTERRUPTED = 0, 1, 130

LARGEST_SEED = 2**31 - 1


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs the command.

    Args:
        arguments: those after the command's name; the process's own where None.

    Returns:
        The exit code; wrong usage raises `SystemExit` with 2, as argparse does.
    """
    given = _parser().parse_args(arguments)
    try:
        given.command(given)
    except (InputError, OutputError, EngineError) as error:
        print(f"trapan: {error}", file=sys.stderr)
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        print("trapan: interrupted", file=sys.stderr)
        return INTERRUPTED
    return DONE


def _pansharpen(given: argparse.Namespace) -> None:
    _require_gdal()
    job = Job(
        pan=given.pan,
        ms=given.ms,
        output=given.output,
        pan_band=given.pan_band,
        ms_bands=given.ms_bands,
        sensor=given.sensor,
        preset=given.preset,
        device=given.device,
        extent=tuple(given.extent) if given.extent else None,
        register=False if given.no_register else None,
        seed=given.seed,
        warmup_steps=given.warmup_steps,
        rao_steps=given.rao_steps,
        output_type=given.output_type,
        creation_options=tuple(given.co),
        report=given.report,
    )
    console = Console(sys.stderr)
    try:
        with _interruptible(console):
            outcome = run(job, console)
    finally:
        console.end()
    print(json.dumps(outcome.document, indent=2) if given.json else _summary(outcome))


def _demo(given: argparse.Namespace) -> None:
    _require_gdal()
    from .demo import write_pair

    for path in write_pair(Path(given.folder), given.size, given.seed):
        print(path)


def _require_gdal() -> None:
    try:
        from . import raster_writer  # noqa: F401
    except ImportError as error:
        raise EngineError(
            f"GDAL's Python bindings can't be loaded ({error}): install them for this Python, at the version "
            "of the system's GDAL (on Debian: apt install python3-gdal; with conda: conda install gdal)"
        ) from error


@contextmanager
def _interruptible(console: Console) -> Iterator[None]:
    """Ctrl+C stops the engine where it can clean up; a second one is obeyed at once."""

    def stop(number: int, frame: Optional[FrameType]) -> None:
        console.cancel()
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _summary(outcome: Outcome) -> str:
    """What a person wants to know of a finished job."""
    document, indices = outcome.document, outcome.indices
    grid, bands = document["grid"], len(document["bands"])
    stages = ", ".join(f"{name} {value:.1f}" for name, value in outcome.seconds.items() if name != "total")
    return "\n".join(
        (
            f"{outcome.output}",
            f"  {grid['cols']} x {grid['rows']} pixels, {bands} band(s)",
            f"  HQNR {indices['HQNR']:.4f} (1 is best)",
            f"  D_lambda_K {indices['D_LAMBDA_K']:.4f}, D_S {indices['D_S']:.4f}, "
            f"D_rho {indices['D_RHO']:.4f} (0 is best)",
            f"  {outcome.seconds['total']:.1f} s ({stages})",
        )
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trapan", description="TRA-PAN: zero-shot pansharpening.")
    parser.add_argument("--version", action="version", version=f"trapan {version.VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_pansharpen(commands.add_parser("pansharpen", help="fuse a PAN and an MS raster"))
    _add_demo(commands.add_parser("demo", help="write a generated PAN/MS pair and its truth"))
    return parser


def _add_pansharpen(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Fuses a panchromatic (PAN) and a multispectral (MS) raster of one scene into a GeoTIFF on the PAN's "
        "grid. Progress and log go to the standard error."
    )
    parser.set_defaults(command=_pansharpen)
    add = parser.add_argument
    add("pan", metavar="PAN", help="the panchromatic raster")
    add("ms", metavar="MS", help="the multispectral raster, in the same CRS")
    add("output", metavar="OUTPUT", help="the GeoTIFF to write; replaced only when all has gone well")
    add("--pan-band", type=_whole(1), default=1, metavar="N", help="the PAN's band (default: 1)")
    add(
        "--ms-bands",
        type=_bands,
        default=(),
        metavar="N,N",
        help="MS bands in order, such as 5,3,2 (default: all but alpha)",
    )
    add(
        "--sensor",
        type=_sensor,
        default="generic",
        metavar="S",
        help=f"one of {', '.join(SENSORS)} (default: generic)",
    )
    add("--preset", choices=tuple(PRESETS), default="balanced", help="how long to train (default: balanced)")
    add("--device", choices=DEVICES, default="auto", help="where to compute (default: auto)")
    add("--seed", type=_whole(0, LARGEST_SEED), metavar="N", help="of all that is random (default: 0)")
    add(
        "--extent",
        type=float,
        nargs=4,
        metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="fuse this part only, in the PAN's CRS",
    )
    add(
        "--warmup-steps",
        type=_whole(1),
        metavar="N",
        help="training steps of stage one (default: the preset's)",
    )
    add(
        "--rao-steps", type=_whole(1), metavar="N", help="training steps of stage two (default: the preset's)"
    )
    add("--output-type", default="", metavar="T", help="GDAL's name of the pixel type (default: the MS's)")
    add("--co", action="append", default=[], metavar="NAME=VALUE", help="GDAL GeoTIFF creation option")
    add("--report", default="", metavar="HTML", help="also write a report: pictures, indices, loss curves")
    add("--no-register", action="store_true", help="trust the georeference instead of registering")
    add("--json", action="store_true", help="print one JSON document instead of the summary")


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Writes pan.tif, ms.tif and truth.tif: a generated WorldView-3 pair and what fusing it should give."
    )
    parser.set_defaults(command=_demo)
    add = parser.add_argument
    add("folder", metavar="DIR", help="where to; made where it is not there")
    add("--size", type=_whole(64), default=512, metavar="N", help="the PAN's side in pixels (default: 512)")
    add("--seed", type=_whole(0, LARGEST_SEED), default=1, metavar="N", help="of the scene (default: 1)")


def _whole(least: int, largest: Optional[int] = None) -> Callable[[str], int]:
    """A parser of whole numbers in a range, for argparse."""

    def parse(text: str) -> int:
        number = int(text) if text.strip().lstrip("+-").isdecimal() else None
        if number is None or number < least or (largest is not None and number > largest):
            bounds = f"of at least {least}" if largest is None else f"from {least} to {largest}"
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number {bounds}")
        return number

    return parse


def _bands(text: str) -> tuple[int, ...]:
    number = _whole(1)
    return tuple(number(part) for part in text.split(","))


def _sensor(name: str) -> str:
    try:
        return sensor(name).name
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


if __name__ == "__main__":
    sys.exit(main())

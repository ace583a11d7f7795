"""The arguments that the commands share, and how they are read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Callable, Optional

from ..errors import InputError
from ..exchange.settings import PRESETS
from ..jobs.pair import Pair
from ..jobs.pansharpen import DEVICES, PansharpenJob
from ..sensors.catalogue import AUTO, SENSORS, get_sensor

LARGEST_SEED = 2**31 - 1

MS_HELP = "the multispectral raster; where each band or group of bands is a file, all of them, in order"


def add_bands(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--pan-band", type=whole(1), default=1, metavar="N", help="the PAN's band (default: 1)")
    add(
        "--ms-bands",
        type=_bands,
        default=(),
        metavar="N,N",
        help="MS bands in order, such as 5,3,2 (default: all but alpha)",
    )


def add_sensor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sensor",
        type=_sensor,
        default=AUTO,
        metavar="S",
        help=f"{AUTO}, or one of {', '.join(SENSORS)} (default: {AUTO}, by what the files say)",
    )


def add_method(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--preset", choices=tuple(PRESETS), default="balanced", help="how long to train (default: balanced)")
    add("--device", choices=DEVICES, default="auto", help="where to compute (default: auto)")
    add("--seed", type=whole(0, LARGEST_SEED), metavar="N", help="of all that is random (default: 0)")
    steps = "training steps of stage {} (default: the preset's)"
    add("--warmup-steps", type=whole(1), metavar="N", help=steps.format("one"))
    add("--rao-steps", type=whole(1), metavar="N", help=steps.format("two"))


def add_no_register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--no-register", action="store_true", help="trust the georeference instead of registering"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of the summary")


def add_weights(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--weights",
        type=_absolute,
        metavar="FILE",
        help="begin from the network in this file, which --save-weights has written for another scene of the "
        "sensor, and train it further in a quarter of the preset's steps",
    )
    add("--apply-only", action="store_true", help="fuse with the network of --weights as it is, at once")


def add_output(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--output-type", default="", metavar="T", help="GDAL's name of the pixel type (default: the MS's)")
    add(
        "--co",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="GDAL creation option of the output's format",
    )
    add(
        "--nodata",
        type=float,
        metavar="V",
        help="what the output's pixels without a value get, nan too (default: the MS's nodata value)",
    )
    add("--overviews", action="store_true", help="add overviews to the output, for fast display")
    add("--statistics", action="store_true", help="add each band's statistics to the output")
    add("--cog", action="store_true", help="write a cloud-optimised GeoTIFF, with overviews")


def pair_from_args(args: argparse.Namespace) -> Pair:
    """The PAN and the MS that the arguments name."""
    return Pair(args.pan, tuple(args.ms), args.pan_band, args.ms_bands, args.sensor)


def job_from_args(args: argparse.Namespace, pair: Pair, output: str) -> PansharpenJob:
    """The job of the options that `add_method`, `add_weights`, `add_output` and `add_no_register` add."""
    return PansharpenJob(
        pair=pair,
        output=output,
        preset=args.preset,
        device=args.device,
        register=False if args.no_register else None,
        seed=args.seed,
        warmup_steps=args.warmup_steps,
        rao_steps=args.rao_steps,
        output_type=args.output_type,
        creation_options=tuple(args.co),
        nodata=args.nodata,
        overviews=args.overviews,
        statistics=args.statistics,
        cog=args.cog,
        weights=args.weights or "",
        apply_only=args.apply_only,
    )


def whole(least: int, largest: Optional[int] = None) -> Callable[[str], int]:
    """A parser of whole numbers in a range, for argparse."""

    def parse(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = None
        if number is None or number < least or (largest is not None and number > largest):
            bounds = f"of at least {least}" if largest is None else f"from {least} to {largest}"
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number {bounds}")
        return number

    return parse


def _bands(text: str) -> tuple[int, ...]:
    number = whole(1)
    return tuple(number(part) for part in text.split(","))


def _absolute(path: str) -> str:
    """For whoever opens it elsewhere."""
    return str(Path(path).absolute())


def _sensor(name: str) -> str:
    if name.casefold() == AUTO:
        return AUTO
    try:
        return get_sensor(name).name
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from error

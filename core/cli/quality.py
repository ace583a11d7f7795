"""The commands `trapan assess` and `trapan degrade`: for judging fused rasters of any method."""

from __future__ import annotations

import argparse
import json
import math
from functools import partial
from typing import Any, Optional

from ..engine.select import cli_engine_factory
from ..jobs.assess import (
    Assessment,
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
)
from ..jobs.degrade import DegradeJob, run_degrade
from ..jobs.own_process import require_gdal
from ..redaction import printable
from .console import print_result, terminal_console
from .options import MS_HELP, add_bands, add_json, add_no_register, add_sensor, pair_from_args, whole

RATIO = 4

_OF_THE_PAIR = ("pan_band", "ms_bands", "sensor", "no_register")


def add_assess(parser: argparse.ArgumentParser) -> None:
    parser.usage = (
        "trapan assess [-h] FUSED --pan PAN --ms MS [MS ...] [--pan-band N] [--ms-bands N,N] [--sensor S] "
        "[--no-register] [--report HTML] [--json]\n"
        "       trapan assess [-h] FUSED --reference REF [--ratio N] [--peak V] [--border N] [--report HTML] "
        "[--json]"
    )
    parser.description = (
        "Scores a fused raster, whoever made it: against the PAN and the MS that it was made from, without a "
        "reference (HQNR and its parts, D_rho), or against a reference (Q2n, ERGAS, SAM, SCC, PSNR, SSIM)."
    )
    parser.set_defaults(command=partial(_assess, parser))
    add = parser.add_argument
    add(
        "fused",
        metavar="FUSED",
        help="the fused raster, on the PAN's or the reference's grid or a part of it",
    )
    add("--pan", metavar="PAN", help="the PAN that it was made from")
    add("--ms", metavar="MS", nargs="+", help="the MS that it was made from; of several files all")
    add_bands(parser)
    add_sensor(parser)
    add_no_register(parser)
    add("--reference", metavar="REF", help="what it should be")
    add(
        "--ratio",
        type=whole(2, 16),
        metavar="N",
        help=f"PAN pixels per MS pixel, for ERGAS (default: {RATIO})",
    )
    add(
        "--peak",
        type=_positive,
        metavar="V",
        help="the largest value that the data can have, for PSNR and SSIM (default: from the reference)",
    )
    add("--border", type=whole(0), metavar="N", help="pixels to leave out on every side (default: 0)")
    add("--report", default="", metavar="HTML", help="also write the indices as a page")
    add_json(parser)


def add_degrade(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Writes the reduced-resolution pair of a scene (Wald's protocol): PAN and MS as they would be if "
        "taken from as much farther away as their ratio says. Fuse that pair with any method, and compare "
        "the result with the MS as it is: trapan assess FUSED --reference MS."
    )
    parser.set_defaults(command=_degrade)
    add = parser.add_argument
    add("pan", metavar="PAN", help="the panchromatic raster")
    add("ms", metavar="MS", nargs="+", help=MS_HELP)
    add("output_pan", metavar="OUT_PAN", help="the GeoTIFF to write the reduced PAN to")
    add("output_ms", metavar="OUT_MS", help="the GeoTIFF to write the reduced MS to")
    add_bands(parser)
    add_sensor(parser)
    add_no_register(parser)
    add_json(parser)


def _assess(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    _check_usage(parser, args)
    require_gdal()
    with terminal_console() as console:
        if args.reference:
            found = assess_against_reference(
                ReferenceAssessmentJob(
                    fused=args.fused,
                    reference=args.reference,
                    ratio=args.ratio or RATIO,
                    peak=args.peak,
                    border=args.border or 0,
                    report=args.report,
                ),
                console,
            )
        else:
            found = assess_against_pair(
                PairAssessmentJob(
                    fused=args.fused,
                    pair=pair_from_args(args),
                    register=not args.no_register,
                    report=args.report,
                ),
                console,
                cli_engine_factory(),
            )
    print_result(
        json.dumps(found.document, indent=2) if args.json else _summary(found.document["fused"], found)
    )


def _check_usage(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Leaves with exit code 2 where the two ways of judging are mixed up."""
    if args.reference and (args.pan or args.ms):
        parser.error("give either --pan and --ms, or --reference")
    if not args.reference and not (args.pan and args.ms):
        parser.error("give both --pan and --ms, or --reference")
    if not args.reference and any(value is not None for value in (args.ratio, args.peak, args.border)):
        parser.error("--ratio, --peak and --border go with --reference")
    if args.reference and any(parser.get_default(name) != getattr(args, name) for name in _OF_THE_PAIR):
        parser.error("--pan-band, --ms-bands, --sensor and --no-register go with --pan and --ms")


def _summary(fused: str, found: Assessment) -> str:
    """What a person wants to know of a judged image."""
    grid, peak = found.document["grid"], found.document.get("peak")
    lines = [
        printable(fused),
        f"  {grid['cols']} x {grid['rows']} pixels, {len(found.document['bands'])} band(s)",
    ]
    if peak is not None:
        lines.append(f"  peak {peak:g}")
    return "\n".join([*lines, *(f"  {name:10} {_shown(value)}" for name, value in found.indices.items())])


def _shown(value: Optional[float]) -> str:
    return "-" if value is None else f"{value:.4f}"


def _degrade(args: argparse.Namespace) -> None:
    require_gdal()
    job = DegradeJob(
        pair=pair_from_args(args),
        output_pan=args.output_pan,
        output_ms=args.output_ms,
        register=not args.no_register,
    )
    with terminal_console() as console:
        document = run_degrade(job, console, cli_engine_factory())
    print_result(json.dumps(document, indent=2) if args.json else _written(document))


def _written(document: dict[str, Any]) -> str:
    grid = document["grid"]
    ratio = grid["ratio"]
    coarse = f"{grid['cols'] // ratio} x {grid['rows'] // ratio} pixels, {len(document['bands'])} band(s)"
    return (
        f"{printable(document['output_pan'])}\n  {grid['cols']} x {grid['rows']} pixels, on those of the MS\n"
        f"{printable(document['output_ms'])}\n  {coarse}, at phase {document['reduced_phase'][0]}"
    )


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number above 0")
    return number

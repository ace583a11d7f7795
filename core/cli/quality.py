"""The commands `trapan assess` and `trapan degrade`: score fused rasters of any method."""

from __future__ import annotations

import argparse
import json
import math
from functools import partial
from typing import Any

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
from ..jobs.parameters import (
    MS,
    MS_BANDS,
    MS_NODATA,
    MS_RATIO,
    MS_SRS,
    PAN,
    PAN_BAND,
    PAN_NODATA,
    PAN_SRS,
    REGISTER,
    SENSOR,
)
from ..local_files import raster_name
from ..raster.source import Source
from ..redaction import printable
from .console import print_result, terminal_console
from .options import add_json, add_options, integer, pair_from_args

DEFAULT_RATIO = 4
"""PAN pixels per MS pixel of most very-high-resolution sensors."""

_PAIR_OPTIONS = (PAN_BAND, MS_BANDS, PAN_SRS, MS_SRS, PAN_NODATA, MS_NODATA, MS_RATIO, SENSOR, REGISTER)


def add_assess(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `trapan assess`."""
    given = (f"{item.option} {item.metavar}" if item.metavar else item.option for item in _PAIR_OPTIONS)
    parser.usage = (
        f"trapan assess [-h] FUSED --pan PAN --ms MS [MS ...] [{'] ['.join(given)}] "
        "[--report HTML] [--json]\n"
        "       trapan assess [-h] FUSED --reference REF [--ratio N] [--peak V] [--border N] [--report HTML] "
        "[--json]"
    )
    parser.description = (
        "Score a fused raster from any method: without a reference, against its PAN and MS (HQNR and its "
        "parts, D_rho), or against a reference (Q2n, ERGAS, SAM, SCC, PSNR, SSIM)."
    )
    parser.set_defaults(command=partial(_assess, parser))
    add = parser.add_argument
    add(
        "fused",
        type=raster_name,
        metavar="FUSED",
        help="the fused raster; it covers the grid of the PAN or the reference, or a part",
    )
    add("--pan", type=raster_name, metavar="PAN", help="the PAN raster that was fused")
    add(
        "--ms",
        type=raster_name,
        metavar="MS",
        nargs="+",
        help="the MS raster that was fused; all of its files",
    )
    add_options(parser, *_PAIR_OPTIONS)
    add("--reference", type=raster_name, metavar="REF", help="the true image to compare with")
    add(
        "--ratio",
        type=integer(2, 16),
        metavar="N",
        help=f"PAN pixels per MS pixel, for ERGAS (default: {DEFAULT_RATIO})",
    )
    add(
        "--peak",
        type=_positive_number,
        metavar="V",
        help="largest value that the data can have, for PSNR and SSIM (default: from the reference)",
    )
    add("--border", type=integer(0), metavar="N", help="pixels to leave out on every side (default: 0)")
    add("--report", default="", metavar="HTML", help="also write an HTML report of the indices")
    add_json(parser)


def add_degrade(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `trapan degrade`."""
    parser.description = (
        "Write the reduced-resolution pair of a scene (Wald's protocol): PAN and MS degraded by their ratio. "
        "Fuse that pair with any method, then compare the result with the original MS: trapan assess FUSED "
        "--reference MS."
    )
    parser.set_defaults(command=_degrade)
    add = parser.add_argument
    add_options(parser, PAN, MS)
    add("output_pan", metavar="OUT_PAN", help="the GeoTIFF to write the reduced PAN to")
    add("output_ms", metavar="OUT_MS", help="the GeoTIFF to write the reduced MS to")
    add_options(parser, *_PAIR_OPTIONS)
    add_json(parser)


def _assess(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    _check_usage(parser, args)
    require_gdal()
    with terminal_console() as console:
        if args.reference:
            assessment = assess_against_reference(
                ReferenceAssessmentJob(
                    fused=Source(args.fused),
                    reference=Source(args.reference),
                    ratio=args.ratio or DEFAULT_RATIO,
                    peak=args.peak,
                    border=args.border or 0,
                    report=args.report,
                ),
                console,
            )
        else:
            assessment = assess_against_pair(
                PairAssessmentJob(
                    fused=Source(args.fused),
                    pair=pair_from_args(args),
                    register=not args.no_register,
                    report=args.report,
                ),
                console,
                cli_engine_factory(),
            )
    print_result(json.dumps(assessment.document, indent=2) if args.json else _assessment_summary(assessment))


def _check_usage(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Exit with code 2 if the options of the two kinds of assessment are mixed."""
    if args.reference and (args.pan or args.ms):
        parser.error("give either --pan and --ms, or --reference")
    if not args.reference and not (args.pan and args.ms):
        parser.error("give both --pan and --ms, or --reference")
    if not args.reference and any(value is not None for value in (args.ratio, args.peak, args.border)):
        parser.error("--ratio, --peak and --border go with --reference")
    destinations = [item.destination for item in _PAIR_OPTIONS]
    if args.reference and any(parser.get_default(name) != getattr(args, name) for name in destinations):
        parser.error(f"{', '.join(item.option for item in _PAIR_OPTIONS)} go with --pan and --ms")


def _assessment_summary(assessment: Assessment) -> str:
    document = assessment.document
    grid, peak = document["grid"], document.get("peak")
    lines = [
        printable(document["fused"]),
        f"  {grid['cols']} x {grid['rows']} pixels, {len(document['bands'])} band(s)",
    ]
    if peak is not None:
        lines.append(f"  peak {peak:g}, ratio {grid['ratio']}")
    for name, value in assessment.indices.items():
        lines.append(f"  {name:19} {'-' if value is None else f'{value:.4f}'}")
    if document.get("indices_advice"):
        lines.append(f"  {document['indices_advice']}")
    return "\n".join(lines)


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
    print_result(json.dumps(document, indent=2) if args.json else _degrade_summary(document))


def _degrade_summary(document: dict[str, Any]) -> str:
    grid = document["grid"]
    rows, cols, ratio = grid["rows"], grid["cols"], grid["ratio"]
    bands = len(document["bands"])
    return (
        f"{printable(document['output_pan'])}\n  {cols} x {rows} pixels, on the MS pixels\n"
        f"{printable(document['output_ms'])}\n  {cols // ratio} x {rows // ratio} pixels, {bands} band(s), "
        f"at phase {document['reduced_phase'][0]}"
    )


def _positive_number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number above 0")
    return number

"""The command `trapan batch`: many scenes."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from ..batch.dask_cluster import dask_executor
from ..batch.discovery import list_scene_jobs
from ..batch.local import local_executor
from ..batch.records import FAILED, Executor
from ..batch.runner import run_batch
from ..batch.summary import format_summary
from ..jobs.own_process import require_gdal
from ..jobs.pair import Pair
from .console import print_result, terminal_console
from .options import (
    add_bands,
    add_json,
    add_method,
    add_no_register,
    add_output,
    add_sensor,
    add_weights,
    job_from_args,
    whole,
)


def add_batch(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Fuses many scenes, one output each, and writes summary.html and summary.csv beside them. What is "
        "done already is kept, so that the same command goes on where it stopped; a scene that fails stops "
        "no other."
    )
    parser.set_defaults(command=_batch)
    add = parser.add_argument
    add(
        "scenes",
        metavar="SCENES",
        help="a folder or a quoted pattern with PAN/MS pairs, a CSV file with the columns pan and ms, or "
        "STAC items as JSON",
    )
    add("folder", metavar="OUT_DIR", help="where to; made where it is not there")
    add_bands(parser)
    add_sensor(parser)
    add_method(parser)
    add_weights(parser)
    add_output(parser)
    add_no_register(parser)
    add(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST",
        help="let STAC lists and items from the web name files of this host, such as x.org or s3://bucket, "
        "besides those of their own",
    )
    add("--reports", action="store_true", help="also write each scene's report beside its output")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--workers",
        type=whole(1),
        metavar="N",
        help="processes on this machine (default: one a CUDA device, or as many as cores and memory allow)",
    )
    where.add_argument("--scheduler", metavar="TCP://HOST:PORT", help="fuse on this Dask scheduler's workers")
    add_json(parser)


def _batch(args: argparse.Namespace) -> bool:
    """Returns whether a scene has failed."""
    require_gdal()
    template = job_from_args(args, Pair("", (), args.pan_band, args.ms_bands, args.sensor), "")
    with terminal_console() as console:
        way = _way(args)
        scenes = list_scene_jobs(args.scenes, args.folder, template, args.reports, console, args.allow_host)
        results = run_batch(scenes, way, args.folder, console, console.set_status)
    if args.json:
        print_result(json.dumps({"scenes": [asdict(result) for result in results]}, indent=2))
    else:
        print_result(format_summary(results))
    return any(result.state == FAILED for result in results)


def _way(args: argparse.Namespace) -> Executor:
    if args.scheduler is not None:
        return dask_executor(args.scheduler, args.device)
    return local_executor(args.workers, args.device)

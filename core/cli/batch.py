"""The command `trapan batch`: fuse many scenes."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from ..jobs import parameters
from ..jobs.own_process import require_gdal
from ..jobs.pair import Pair
from .console import print_result, terminal_console
from .options import add_json, add_options, job_from_args, pair_options

if TYPE_CHECKING:
    from ..batch.records import Executor


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `trapan batch`."""
    parser.description = (
        "Fuse many scenes, one output each, and write summary.html and summary.csv next to them. Finished "
        "outputs are kept, so the same command continues after a stop. A failed scene does not stop the "
        "others."
    )
    parser.set_defaults(command=_batch)
    add_options(parser, parameters.SCENES, parameters.OUTPUT_FOLDER)
    add_options(parser, *(parameter for parameter in parameters.PANSHARPEN if parameter.in_batch))
    add_options(parser, parameters.ALLOW_HOST, parameters.REPORTS)
    executors = parser.add_mutually_exclusive_group()
    add_options(executors, parameters.WORKERS, parameters.SCHEDULER)
    add_json(parser)


def _batch(args: argparse.Namespace) -> bool:
    """Run the batch; return whether a scene failed."""
    # Here, because every command would pay for the import of Dask's client, asyncio and HTTP.
    from ..batch.discovery import list_scene_jobs
    from ..batch.records import FAILED
    from ..batch.runner import run_batch
    from ..batch.summary import format_summary

    require_gdal()
    template = job_from_args(args, Pair("", (), **pair_options(args)), "")
    with terminal_console() as console:
        executor = _executor(args)
        scene_jobs = list_scene_jobs(
            args.scenes, args.out_dir, template, args.reports, console, args.allow_host
        )
        results = run_batch(scene_jobs, executor, args.out_dir, console, console.set_status)
    if args.json:
        print_result(json.dumps({"scenes": [asdict(result) for result in results]}, indent=2))
    else:
        print_result(format_summary(results))
    return any(result.state == FAILED for result in results)


def _executor(args: argparse.Namespace) -> Executor:
    if args.scheduler is not None:
        from ..batch.dask_cluster import dask_executor

        return dask_executor(args.scheduler, args.device)
    from ..batch.local import local_executor

    return local_executor(args.workers, args.device)

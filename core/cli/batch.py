"""The command `trapan batch`: fuse many scenes."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Sequence

from ..jobs.batch_parameters import (
    ALLOW_HOST,
    LIST_ONLY,
    OUTPUT_FOLDER,
    REPORTS,
    SCENES,
    SCHEDULER,
    WORKERS,
)
from ..jobs.own_process import require_gdal
from ..jobs.parameters import PANSHARPEN
from .console import Console, print_result, terminal_console
from .options import add_json, add_options, job_from_args

if TYPE_CHECKING:
    from ..batch.records import Executor, SceneJob, SceneResult, Unpaired


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `trapan batch`."""
    parser.description = (
        "Fuse many scenes, one output each, and write summary.html and summary.csv next to them. Finished "
        "outputs are kept, so the same command continues after a stop. A failed scene does not stop the "
        "others."
    )
    parser.set_defaults(
        command=_batch, hint="quote a pattern, or the shell replaces it by the names of the files"
    )
    add_options(parser, SCENES, OUTPUT_FOLDER)
    add_options(parser, *(parameter for parameter in PANSHARPEN if parameter.in_batch))
    add_options(parser, ALLOW_HOST, REPORTS, LIST_ONLY)
    executors = parser.add_mutually_exclusive_group()
    add_options(executors, WORKERS, SCHEDULER)
    add_json(parser)


def _batch(args: argparse.Namespace) -> bool:
    """Run the batch or list its scenes; return whether a scene failed or can't be fused."""
    # Here, because every command would pay for the import of Dask's client, asyncio and HTTP.
    from ..batch.discovery import list_scene_jobs, list_scenes
    from ..batch.records import FAILED
    from ..batch.runner import run_batch

    require_gdal()
    template = job_from_args(args)
    with terminal_console() as console:
        listed = (args.scenes, args.out_dir, template, args.reports, console, args.allow_host)
        if args.list:
            scene_jobs, unpaired = list_scenes(*listed)
            _print_listing(scene_jobs, unpaired, args.json)
            return any(scene_job.fault for scene_job in scene_jobs)
        executor = _executor(args)
        scene_jobs = list_scene_jobs(*listed)
        results = run_batch(
            scene_jobs,
            executor,
            args.out_dir,
            console,
            console.set_status,
            partial(_print_results, console, args.json),
        )
    return any(result.state == FAILED for result in results)


def _print_results(console: Console, as_json: bool, results: Sequence[SceneResult]) -> None:
    from ..batch.summary import format_summary

    console.end()
    if as_json:
        print_result(json.dumps({"scenes": [asdict(result) for result in results]}, indent=2))
    else:
        print_result(format_summary(results))


def _print_listing(scene_jobs: Sequence[SceneJob], unpaired: Sequence[Unpaired], as_json: bool) -> None:
    from ..batch.listing import format_listing, listing_document

    if as_json:
        print_result(json.dumps(listing_document(scene_jobs, unpaired), indent=2))
    else:
        print_result(format_listing(scene_jobs, unpaired))


def _executor(args: argparse.Namespace) -> Executor:
    if args.scheduler is not None:
        from ..batch.dask_cluster import dask_executor

        return dask_executor(args.scheduler, args.device)
    from ..batch.local import local_executor

    return local_executor(args.workers, args.device)

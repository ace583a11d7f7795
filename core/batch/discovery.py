"""List the scene jobs of a batch from a folder, a CSV file or STAC items."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Collection, Iterable, Sequence

from .. import file_checks
from ..errors import InputError
from ..feedback import Feedback
from ..file_checks import File, is_pipe
from ..jobs.pair import Pair
from ..jobs.pansharpen import check_options
from ..jobs.pansharpen_job import PansharpenJob
from ..redaction import safe_to_show
from ..sensors.catalogue import AUTO
from .addresses import on_the_web
from .folder import LOCKED, NO_ROLE, PACKED, WILD, find_pairs
from .output_names import output_path
from .records import SUMMARY, SceneEntry, SceneJob, Unpaired
from .stac import read_stac_items
from .table import read_table

MAX_LISTED = 10
"""Files that a message names; more would fill the log."""


def list_scene_jobs(
    scenes: str,
    folder: str,
    template: PansharpenJob,
    reports: bool,
    feedback: Feedback,
    hosts: Collection[str] = (),
) -> list[SceneJob]:
    """List the scenes with their jobs, and log what belongs to no pair; see `list_scenes`.

    Raises:
        InputError, OutputError: as for `list_scenes`, or a parameter that all scenes share is wrong.
    """
    check_options(template)
    scene_jobs, unpaired = list_scenes(scenes, folder, template, reports, feedback, hosts)
    _warn([part for part in unpaired if part.reason not in (*NO_ROLE.values(), PACKED)], feedback)
    return scene_jobs


def list_scenes(
    scenes: str,
    folder: str,
    template: PansharpenJob,
    reports: bool,
    feedback: Feedback,
    hosts: Collection[str] = (),
) -> tuple[list[SceneJob], list[Unpaired]]:
    """List the scenes with their jobs, and the rasters or items that belong to no pair.

    A faulty folder or STAC entry does not stop the others; its scene job carries the fault. An error in a CSV
    file raises, because the user can correct it.

    Args:
        scenes: a folder or a pattern, see `folder.find_pairs`; a CSV file, see `table.read_table`; or STAC
            items (.json, .geojson or a web address), see `stac.read_stac_items`.
        folder: folder of the outputs.
        template: settings of every job, and bands and sensor of every pair. The sensor and the ratio in a
            list are used if the template has `catalogue.AUTO` and no ratio.
        reports: also write a report next to each output.
        feedback: gets warnings that name missing tiles, and all files and items if there is no pair.
        hosts: hosts that a list from the web may name, see `stac.read_stac_items`.

    Raises:
        InputError: there is no scene, the list or all of its scenes are faulty, or two scenes of a CSV file
            have the same name or output.
        OutputError: the summary would overwrite the list.
    """
    entries, unpaired = _find_entries(scenes, folder, hosts)
    for note in (note for entry in entries for note in entry.notes):
        feedback.warning(f"{note}.")
    if not entries:
        _warn(unpaired, feedback)
        if Path(scenes).is_dir() and Path(scenes).resolve().is_relative_to(Path(folder).resolve()):
            raise InputError(
                f"the scenes in '{scenes}' lie in the output folder '{folder}', whose rasters count as "
                "outputs: choose another output folder"
            )
        if on_the_web(scenes) or Path(scenes).is_file():  # a table has entries, so these are STAC items
            raise InputError(
                f"the list '{scenes}' has no STAC item with a PAN and an MS image: give items that have "
                "both, or list the files in a CSV file with the columns pan and ms"
            )
        count = sum(part.reason not in (LOCKED, PACKED) for part in unpaired)
        seen = f"{count} {'raster' if count == 1 else 'rasters'}" if count else "no raster"
        raise InputError(
            f"no PAN/MS pair found in '{scenes}', which has {seen}: give PAN and MS names that differ "
            "only in words such as pan and ms, or list them in a CSV file with the columns pan and ms"
        )
    if Path(scenes).is_file():
        summary = [File(str(Path(folder, name)), "the summary of the batch") for name in SUMMARY]
        file_checks.check([File(scenes, f"the list '{scenes}'")], summary)
    scene_jobs = [_scene_job(entry, folder, template, reports) for entry in entries]
    if all(scene_job.fault for scene_job in scene_jobs):
        raise InputError(scene_jobs[0].fault)
    _check_unique(scene_jobs, entries)
    return _rename_faulty(scene_jobs), unpaired


def _warn(unpaired: Sequence[Unpaired], feedback: Feedback) -> None:
    """Log what belongs to no pair, one warning for each reason."""
    for reason in dict.fromkeys(part.reason for part in unpaired):
        names = [part.name for part in unpaired if part.reason == reason]
        more = f" and {len(names) - MAX_LISTED} more" if len(names) > MAX_LISTED else ""
        feedback.warning(f"Not fused, because {reason}: {', '.join(names[:MAX_LISTED])}{more}.")


def _find_entries(
    scenes: str, folder: str, hosts: Collection[str]
) -> tuple[list[SceneEntry], list[Unpaired]]:
    extension, is_web = Path(scenes).suffix.lower(), on_the_web(scenes)
    exists = os.path.exists(scenes)  # noqa: PTH110 - unlike Path, accepts names that are too long
    if not (is_web or exists or any(sign in scenes for sign in WILD)):
        raise InputError(f"'{scenes}' does not exist: check its name")
    if is_pipe(scenes):
        raise InputError(f"'{scenes}' is a pipe or a device: give a folder, a pattern, a .csv or a .json")
    if is_web or extension in (".json", ".geojson"):
        return _with_unique_names(*read_stac_items(scenes, hosts))
    if extension == ".csv":
        entries = read_table(Path(scenes))
        for entry in entries:
            output_path(entry, Path(folder))
        return entries, []
    if Path(scenes).is_file():
        raise InputError(f"'{scenes}' is not a list of scenes: give a folder, a pattern, a .csv or a .json")
    return _with_unique_names(*find_pairs(scenes, Path(folder)))


def _with_unique_names(
    entries: Iterable[SceneEntry], unpaired: Sequence[Unpaired]
) -> tuple[list[SceneEntry], list[Unpaired]]:
    """Number scenes of one name, such as items of two STAC collections; leave out repeated pairs."""
    found: list[SceneEntry] = []
    names: set[str] = set()
    pairs: set[tuple[str, Pair]] = set()
    repeated: list[Unpaired] = []
    for entry in entries:
        if entry.fault:
            found.append(entry)
            continue
        if (entry.name, entry.pair) in pairs:
            repeated.append(Unpaired(f"the second '{entry.name}'", "the same pair is there twice"))
            continue
        pairs.add((entry.name, entry.pair))
        name, number = entry.name, 1
        while name.casefold() in names:
            number += 1
            name = f"{entry.name}_{number}"
        names.add(name.casefold())
        found.append(replace(entry, name=name))
    return found, [*unpaired, *repeated]


def _scene_job(entry: SceneEntry, folder: str, template: PansharpenJob, reports: bool) -> SceneJob:
    # the name of a faulty entry may be the signed address of its list
    if entry.fault:
        return SceneJob(safe_to_show(entry.name), template, safe_to_show(entry.fault))
    try:
        output = output_path(entry, Path(folder))
    except InputError as error:
        return SceneJob(safe_to_show(entry.name), template, str(error))
    return SceneJob(entry.name, _job(entry, output, template, reports))


def _job(entry: SceneEntry, output: Path, template: PansharpenJob, reports: bool) -> PansharpenJob:
    found, defaults = entry.pair, template.pair
    pair = Pair(
        replace(defaults.pan, path=found.pan.path),
        replace(defaults.ms, path=found.ms.path),
        found.sensor if defaults.sensor == AUTO else defaults.sensor,
        found.ms_ratio if defaults.ms_ratio is None else defaults.ms_ratio,
    )
    report = str(output.with_suffix(".html")) if reports else ""
    return replace(template, pair=pair, output=str(output), report=report)


def _check_unique(scene_jobs: Sequence[SceneJob], entries: Sequence[SceneEntry]) -> None:
    """Raise an `InputError` if two scenes have the same name or output, apart from upper and lower case."""
    locations: dict[str, str] = {}
    for scene_job, entry in zip(scene_jobs, entries):
        if scene_job.fault:
            continue
        name, output = scene_job.name.casefold(), scene_job.job.output.casefold()
        for key in (f"the name '{name}'", f"the output '{output}'"):
            if key in locations:
                raise InputError(
                    f"two scenes have {key}, {locations[key]} and {entry.location}: give each its own in a "
                    "CSV file with the columns pan, ms, name and output"
                )
            locations[key] = entry.location


def _rename_faulty(scene_jobs: Sequence[SceneJob]) -> list[SceneJob]:
    """Add a number to the name of each faulty scene that has the name of another scene."""
    names = {scene_job.name for scene_job in scene_jobs if not scene_job.fault}
    renamed = []
    for scene_job in scene_jobs:
        name, number = scene_job.name, 1
        while scene_job.fault and name in names:
            number += 1
            name = f"{scene_job.name} ({number})"
        names.add(name)
        renamed.append(replace(scene_job, name=name))
    return renamed

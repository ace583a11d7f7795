"""From what a batch is given to the scenes that it fuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Sequence

from .batch_board import Work
from .errors import InputError
from .feedback import Feedback
from .job import Job
from .pipes import is_pipe
from .scene_entry import Entry
from .scene_folder import WILD, found
from .scene_stac import read_items
from .scene_table import read_table
from .sensors import AUTO

MOST_TOLD = 10
"""Files that a message lists."""


def works(scenes: str, folder: str, template: Job, reports: bool, feedback: Feedback) -> list[Work]:
    """The scenes with their jobs.

    Args:
        scenes: a folder or a pattern, see `scene_folder`; a table (.csv), see `scene_table`; STAC items
            (.json, .geojson or an address on the web), see `scene_stac`.
        folder: of the outputs.
        template: the settings of every job, and the bands and the sensor of every pair; a list's own sensor
            holds where that is `sensors.AUTO`.
        reports: also write a report beside each output.
        feedback: told which files are left out.

    Raises:
        InputError: there is no scene, or two have one name or one output.
    """
    entries, left = _listed(scenes, folder)
    if left:
        more = f" and {len(left) - MOST_TOLD} more" if len(left) > MOST_TOLD else ""
        feedback.warning(f"Left out, without a partner: {', '.join(left[:MOST_TOLD])}{more}.")
    if not entries:
        raise InputError(
            f"no PAN/MS pair is found in '{scenes}': name the files so that PAN and MS differ in such a word "
            "only, or list them in a CSV file with the columns pan and ms"
        )
    listed = [Work(entry.name, _job(entry, folder, template, reports)) for entry in entries]
    _check_different(listed, entries)
    return listed


def _listed(scenes: str, folder: str) -> tuple[list[Entry], list[str]]:
    ending, on_the_web = Path(scenes).suffix.lower(), scenes.startswith(("http://", "https://"))
    if not (on_the_web or Path(scenes).exists() or any(sign in scenes for sign in WILD)):
        raise InputError(f"'{scenes}' is not there: check its name")
    if is_pipe(scenes):
        raise InputError(f"'{scenes}' is a pipe or a device: give a folder, a pattern, a .csv or a .json")
    if on_the_web or ending in (".json", ".geojson"):
        return read_items(scenes)
    if ending == ".csv":
        return read_table(Path(scenes)), []
    if Path(scenes).is_file():
        raise InputError(f"'{scenes}' is no list of scenes: give a folder, a pattern, a .csv or a .json")
    return found(scenes, Path(folder))


def _job(entry: Entry, folder: str, template: Job, reports: bool) -> Job:
    output = Path(folder).absolute() / (entry.output or f"{entry.name}.tif")
    wanted = template.pair
    sensor = entry.pair.sensor if wanted.sensor == AUTO else wanted.sensor
    pair = replace(entry.pair, pan_band=wanted.pan_band, ms_bands=wanted.ms_bands, sensor=sensor)
    report = str(output.with_suffix(".html")) if reports else ""
    return replace(template, pair=pair, output=str(output), report=report)


def _check_different(works: Sequence[Work], entries: Sequence[Entry]) -> None:
    """Refuses scenes of which two would be taken for one."""
    seen: dict[str, str] = {}
    for work, entry in zip(works, entries):
        for told in (f"the name '{work.name.casefold()}'", f"the output '{work.job.output.casefold()}'"):
            if told in seen:
                raise InputError(
                    f"two scenes have {told}, {seen[told]} and {entry.place}: give each its own in a CSV "
                    "file with the columns pan, ms, name and output"
                )
            seen[told] = entry.place

"""From what a batch is given to the scenes that it fuses."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path
from typing import Collection, Sequence

from .. import file_checks
from ..errors import InputError
from ..feedback import Feedback
from ..file_checks import File, is_pipe
from ..jobs.pair import Pair
from ..jobs.pansharpen import PansharpenJob
from ..redaction import file_name
from ..sensors.catalogue import AUTO, get_sensor
from .addresses import on_the_web
from .folder import WILD, find_pairs
from .records import SUMMARY, SceneEntry, SceneJob, output_path
from .stac import read_stac_items

# MERGED-DOC """A table of scenes: a CSV file with the columns pan and ms."""
MOST_TOLD = 10
"""Files that a message lists."""


def list_scene_jobs(
    scenes: str,
    folder: str,
    template: PansharpenJob,
    reports: bool,
    feedback: Feedback,
    hosts: Collection[str] = (),
) -> list[SceneJob]:
    """The scenes with their jobs.

    A scene whose entry on the list is at fault stops no other: it comes with its fault. A fault in a table
    stops all, since the user can correct it.

    Args:
        scenes: a folder or a pattern, see `scene_folder`; a table (.csv), see `scene_table`; STAC items
            (.json, .geojson or an address on the web), see `scene_stac`.
        folder: of the outputs.
        template: the settings of every job, and the bands and the sensor of every pair; a list's own sensor
            holds where that is `sensors.AUTO`.
        reports: also write a report beside each output.
        feedback: told which files are left out.
        hosts: that a list from the web may name, see `scene_stac.read_items`.

    Raises:
        InputError: there is no scene, the list or all of its scenes are at fault, or two scenes have one name
            or one output.
        OutputError: the summary would overwrite the list.
    """
    entries, left = _listed(scenes, folder, hosts)
    if left:
        more = f" and {len(left) - MOST_TOLD} more" if len(left) > MOST_TOLD else ""
        feedback.warning(f"Left out, without a partner: {', '.join(left[:MOST_TOLD])}{more}.")
    if not entries:
        raise InputError(
            f"no PAN/MS pair is found in '{scenes}': name the files so that PAN and MS differ in such a word "
            "only, or list them in a CSV file with the columns pan and ms"
        )
    if Path(scenes).is_file():
        summary = [File(str(Path(folder, name)), "the summary of the batch") for name in SUMMARY]
        file_checks.check([File(scenes, f"the list '{scenes}'")], summary)
    listed = [_work(entry, folder, template, reports) for entry in entries]
    if all(work.fault for work in listed):
        raise InputError(listed[0].fault)
    _check_different(listed, entries)
    return _told_apart(listed)


def _listed(scenes: str, folder: str, hosts: Collection[str]) -> tuple[list[SceneEntry], list[str]]:
    ending, web = Path(scenes).suffix.lower(), on_the_web(scenes)
    there = os.path.exists(scenes)  # noqa: PTH110 - what is given may be too long for a path
    if not (web or there or any(sign in scenes for sign in WILD)):
        raise InputError(f"'{scenes}' is not there: check its name")
    if is_pipe(scenes):
        raise InputError(f"'{scenes}' is a pipe or a device: give a folder, a pattern, a .csv or a .json")
    if web or ending in (".json", ".geojson"):
        return read_stac_items(scenes, hosts)
    if ending == ".csv":
        entries = read_table(Path(scenes))
        for entry in entries:
            output_path(entry, Path(folder))
        return entries, []
    if Path(scenes).is_file():
        raise InputError(f"'{scenes}' is no list of scenes: give a folder, a pattern, a .csv or a .json")
    return find_pairs(scenes, Path(folder))


def _work(entry: SceneEntry, folder: str, template: PansharpenJob, reports: bool) -> SceneJob:
    if entry.fault:
        return SceneJob(entry.name, template, entry.fault)
    try:
        output = output_path(entry, Path(folder))
    except InputError as error:
        return SceneJob(entry.name, template, str(error))
    return SceneJob(entry.name, _job(entry, output, template, reports))


def _job(entry: SceneEntry, output: Path, template: PansharpenJob, reports: bool) -> PansharpenJob:
    wanted = template.pair
    sensor = entry.pair.sensor if wanted.sensor == AUTO else wanted.sensor
    pair = replace(entry.pair, pan_band=wanted.pan_band, ms_bands=wanted.ms_bands, sensor=sensor)
    report = str(output.with_suffix(".html")) if reports else ""
    return replace(template, pair=pair, output=str(output), report=report)


def _check_different(works: Sequence[SceneJob], entries: Sequence[SceneEntry]) -> None:
    """Refuses scenes of which two would be taken for one."""
    seen: dict[str, str] = {}
    for work, entry in zip(works, entries):
        if work.fault:
            continue
        for told in (f"the name '{work.name.casefold()}'", f"the output '{work.job.output.casefold()}'"):
            if told in seen:
                raise InputError(
                    f"two scenes have {told}, {seen[told]} and {entry.location}: give each its own in a CSV "
                    "file with the columns pan, ms, name and output"
                )
            seen[told] = entry.location


def _told_apart(works: Sequence[SceneJob]) -> list[SceneJob]:
    """The scenes, those at fault with a number where another one has their name."""
    names = {work.name for work in works if not work.fault}
    told = []
    for work in works:
        name, number = work.name, 1
        while work.fault and name in names:
            number += 1
            name = f"{work.name} ({number})"
        names.add(name)
        told.append(replace(work, name=name))
    return told


NEEDED = ("pan", "ms")
ALLOWED = (*NEEDED, "name", "output", "sensor")


def read_table(path: Path) -> list[SceneEntry]:
    """The scenes of a CSV file, whose first line names its columns.

    The columns are pan and ms (several files separated by ;), and, where wanted, name, output (relative to
    the batch's folder) and sensor. Files are named relative to the table's own folder.

    Raises:
        InputError: one sentence with the table, the line, the column and the remedy.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            lines = [(reader.line_num, row) for row in reader if any(text.strip() for text in row)]
    except UnicodeDecodeError:
        raise InputError(f"the list '{path}' is not in UTF-8: save it as CSV UTF-8") from None
    except csv.Error as error:
        raise InputError(f"the list '{path}' is no CSV ({error}): check its quotes") from None
    if not lines:
        raise InputError(f"the list '{path}' is empty: begin it with a line 'pan,ms' and give a scene a line")
    (number, titles), *rows = lines
    columns = [title.strip().lower() for title in titles]
    for title in columns:
        if title not in ALLOWED or columns.count(title) > 1:
            raise _wrong(
                path,
                number,
                title,
                f"is {'there twice' if title in ALLOWED else 'unknown'}",
                f"name each of {', '.join(ALLOWED)} at most once, separated by commas",
            )
    for title in NEEDED:
        if title not in columns:
            raise _wrong(path, number, title, "is missing", "name it in the first line")
    return [_entry(path, number, columns, row) for number, row in rows]


def _entry(path: Path, number: int, columns: list[str], row: list[str]) -> SceneEntry:
    if len(row) != len(columns):
        raise InputError(
            f"the list '{path}', line {number}, has {len(row)} values for {len(columns)} columns: give each "
            "column one, and put values that contain commas in quotes"
        )
    values = {name: value.strip() for name, value in zip(columns, row)}
    for name, value in values.items():
        if "\0" in value:
            raise _wrong(path, number, name, "has a NUL character", "remove it")
    for name in NEEDED:
        if not values[name].strip(";"):
            raise _wrong(path, number, name, "is empty", "name the file")
    chosen = values.get("sensor") or AUTO
    try:
        chosen = chosen if chosen == AUTO else get_sensor(chosen).name
    except InputError as error:
        raise InputError(f"the list '{path}', line {number}, column 'sensor': {error}") from None
    pan = _located(values["pan"], path)
    ms = tuple(_located(name.strip(), path) for name in values["ms"].split(";") if name.strip())
    name = values.get("name") or Path(values.get("output") or file_name(pan)).stem
    place = f"in line {number} of '{path}'"
    return SceneEntry(name, Pair(pan, ms, sensor=chosen), values.get("output", ""), place)


def _located(name: str, table: Path) -> str:
    """A file's name as GDAL opens it from anywhere."""
    return name if name.startswith("/vsi") else str(table.absolute().parent / name)


def _wrong(path: Path, number: int, column: str, what: str, remedy: str) -> InputError:
    return InputError(f"the list '{path}', line {number}: the column '{column}' {what}: {remedy}")

"""The parameters that only a batch has; `parameters` has those that it shares with one scene."""

from __future__ import annotations

from .parameter import Kind, Parameter

SCENES = Parameter(
    "FOLDER",
    "SCENES",
    Kind.TEXT,
    "a folder or a quoted pattern with PAN/MS pairs, a CSV file with the columns pan and ms, or STAC items "
    "as JSON",
    metavar="SCENES",
    in_batch=True,
    in_qgis_batch=True,
)
LIST = Parameter(
    "LIST",
    "SCENES",
    Kind.TEXT,
    "a CSV file with the columns pan and ms, or STAC items as JSON; instead of a folder",
    in_qgis_batch=True,
)
OUTPUT_FOLDER = Parameter(
    "OUTPUT_FOLDER",
    "OUT_DIR",
    Kind.TEXT,
    "output folder; created if missing",
    metavar="OUT_DIR",
    in_batch=True,
    in_qgis_batch=True,
)
ALLOW_HOST = Parameter(
    "",
    "--allow-host",
    Kind.REPEATED,
    "let STAC lists and items from the web name files on this host, such as x.org or s3://bucket, besides "
    "their own host",
    default=(),
    metavar="HOST",
    in_batch=True,
)
REPORTS = Parameter(
    "REPORTS",
    "--reports",
    Kind.SWITCH,
    "also write a report of each scene next to its output",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
LIST_ONLY = Parameter(
    "LIST_ONLY",
    "--list",
    Kind.SWITCH,
    "only list the pairs, and why other files belong to none; fuse and write nothing",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
LOAD_OUTPUTS = Parameter(
    "LOAD_OUTPUTS",
    "",
    Kind.SWITCH,
    "load the fused rasters into the project; only in QGIS",
    default=False,
    in_qgis_batch=True,
)
WORKERS = Parameter(
    "",
    "--workers",
    Kind.INTEGER,
    "number of processes on this machine",
    default_text="one per CUDA device, or as many as cores and memory allow",
    metavar="N",
    in_batch=True,
)
SCHEDULER = Parameter(
    "SCHEDULER",
    "--scheduler",
    Kind.TEXT,
    "fuse on the workers of this Dask scheduler",
    qgis_default="",
    metavar="TCP://HOST:PORT",
    in_batch=True,
    in_qgis_batch=True,
)

BATCH_ONLY = tuple(each for each in vars().values() if isinstance(each, Parameter))
"""Parameters that only a batch has; `trapan batch` also has those of `PANSHARPEN` marked `in_batch`."""

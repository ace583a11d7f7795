from __future__ import annotations

from dataclasses import fields

from trapan.core.quality.names import (
    FULL_RESOLUTION_INDICES,
    INDEX_DESCRIPTIONS,
    MEASURED_INDICES,
    REFERENCE_INDICES,
    REPROJECTED_INDICES,
    SUMMARY_INDICES,
)
from trapan.core.quality.protocols import FullResolutionIndices, ReferenceIndices
from trapan.core.quality.reprojected import ReprojectedIndices


def test_names_are_the_fields_in_capitals() -> None:
    for names, indices in (
        (FULL_RESOLUTION_INDICES, FullResolutionIndices),
        (REFERENCE_INDICES, ReferenceIndices),
        (REPROJECTED_INDICES, ReprojectedIndices),
    ):
        assert names == tuple(field.name.upper() for field in fields(indices))


def test_every_index_is_described() -> None:
    reprojected = {*REPROJECTED_INDICES, *MEASURED_INDICES}
    assert set(INDEX_DESCRIPTIONS) == {*FULL_RESOLUTION_INDICES, *reprojected, *REFERENCE_INDICES}
    assert sorted(SUMMARY_INDICES) == sorted(FULL_RESOLUTION_INDICES)

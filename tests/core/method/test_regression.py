from __future__ import annotations

import pytest
import torch
from trapan.core.method.regression import orthonormal_basis, ridge_regression


def test_a_linear_target_is_found_exactly() -> None:
    bands = torch.randn(500, 3, generator=torch.Generator().manual_seed(0))
    target = bands @ torch.tensor([0.5, -2.0, 1.0]) + 3
    torch.testing.assert_close(
        ridge_regression(bands, target), torch.tensor([0.5, -2.0, 1.0, 3.0]), rtol=1e-4, atol=1e-4
    )


def test_repeated_bands_share_the_weight() -> None:
    band = torch.randn(500, 1, generator=torch.Generator().manual_seed(0))
    weights = ridge_regression(band.repeat(1, 4), band[:, 0])
    torch.testing.assert_close(weights[:4], torch.full((4,), 0.25), rtol=1e-3, atol=1e-3)


def test_a_projection_on_the_basis_gives_r2() -> None:
    generator = torch.Generator().manual_seed(0)
    bands = torch.randn(500, 3, generator=generator, dtype=torch.float64)
    noise = torch.randn(500, generator=generator, dtype=torch.float64)
    target = bands.sum(dim=1) + noise
    target -= target.mean()
    explained = (orthonormal_basis(bands).mT @ target).square().sum() / target.square().sum()
    design = bands - bands.mean(dim=0)
    residual = target - design @ torch.linalg.lstsq(design, target[:, None]).solution[:, 0]
    torch.testing.assert_close(explained, 1 - residual.square().sum() / target.square().sum())


@pytest.mark.filterwarnings("error")
def test_one_pixel_explains_nothing() -> None:
    """As where all but one are saturated."""
    assert not orthonormal_basis(torch.tensor([[3.0, 5.0]], dtype=torch.float64)).isnan().any()

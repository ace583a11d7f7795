"""Values in QGIS's settings that no version of the plugin or of Processing has written."""

from __future__ import annotations

from typing import Any, Callable, Iterator

import pytest
from qgis.core import QgsProcessingContext, QgsSettings
from trapan.trapan_plugin.engine import runtime, settings

DAMAGED: list[Any] = ["abc", "", "nan", "inf", "1e400", "1e300", -3, ["a"], {"a": 1}, b"x"]
PACE = settings.PACE + "cpu"


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    in_process = QgsSettings().value(settings.PREFIX + settings.IN_PROCESS)
    yield
    for key in (PACE, runtime.PROCESSING_OPTION):
        QgsSettings().remove(key)
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, in_process)


@pytest.mark.parametrize("value", DAMAGED, ids=repr)
def test_damaged_numbers_count_as_none(value: Any) -> None:
    QgsSettings().setValue(PACE, value)
    QgsSettings().setValue(runtime.PROCESSING_OPTION, value)
    without_option = QgsProcessingContext()
    without_option.setMaximumThreads(3)
    assert settings.pace("cpu") is None
    assert runtime.max_threads(without_option) in (1, 2, 3)


@pytest.mark.parametrize("value", [["a"], {"a": 1}, b"x"], ids=repr)
def test_a_damaged_switch_is_off(value: Any) -> None:
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, value)
    assert settings.in_process() is False


@pytest.mark.parametrize("value", ["2.5", 2.5])
def test_numbers_are_read_as_text_too(value: Any) -> None:
    QgsSettings().setValue(PACE, value)
    assert settings.pace("cpu") == 2.5


@pytest.mark.parametrize("pace", ["abc", "1e300"])
def test_a_run_with_damaged_settings(
    run: Callable[..., Any], make_parameters: Callable[..., Any], pace: str
) -> None:
    QgsSettings().setValue(PACE, pace)
    QgsSettings().setValue(runtime.PROCESSING_OPTION, "x")
    assert run(make_parameters())["HQNR"] > 0
    assert settings.pace("cpu")

"""The help pages come with the plugin and open without a network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
import trapan
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialogButtonBox

FOLDER = Path(trapan.__file__).parent / "resources" / "help"
PAGES = sorted(FOLDER.glob("*.html"))


class Desktop(QObject):
    """Records the pages instead of opening them in a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[QUrl] = []

    @pyqtSlot(QUrl)
    def open(self, page: QUrl) -> None:
        self.pages.append(page)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop.open)
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


@pytest.mark.parametrize("name", ["pansharpen", "batch", "assess", "degrade", "installengine", "engineinfo"])
def test_help_button_opens_the_algorithm_s_own_page(
    opened: Callable[[str], Any], desktop: Desktop, name: str
) -> None:
    box = opened(f"trapan:{name}").findChild(QDialogButtonBox)

    box.button(QDialogButtonBox.StandardButton.Help).click()

    (page,) = desktop.pages
    assert Path(page.toLocalFile()) == FOLDER / f"{name}.html"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_links_only_to_existing_files(page: Path) -> None:
    wanted = re.findall(r'(?:href|src)="([^"#]+)', page.read_text("utf-8"))

    assert "help.css" in wanted
    assert [name for name in wanted if not (FOLDER / name).is_file()] == []

"""The help pages come with the plugin and open without a network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
import trapan
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QTextCursor
from qgis.PyQt.QtWidgets import QDialogButtonBox, QTextBrowser

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


@pytest.mark.parametrize("name", ["pansharpen", "batch", "assess", "installengine"])
def test_emphasis_in_the_dialog_s_help_has_the_colour_of_the_text(
    opened: Callable[[str], Any], name: str
) -> None:
    """QGIS gives <b> a dark grey of its own, which can't be read in a dark theme."""
    document = opened(f"trapan:{name}").findChild(QTextBrowser, "textShortHelp").document()
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)  # after the title
    colours: dict[bool, set[str]] = {True: set(), False: set()}
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        style = cursor.charFormat()
        colours[style.font().bold()].add(style.foreground().color().name())

    assert colours[True] == colours[False]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_links_only_to_existing_files(page: Path) -> None:
    wanted = re.findall(r'(?:href|src)="([^"#]+)', page.read_text("utf-8"))

    assert "help.css" in wanted
    assert [name for name in wanted if not (FOLDER / name).is_file()] == []

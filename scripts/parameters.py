"""Write what repeats the tables of parameters in core/jobs: docs/parameters.md and the model's choices."""

from __future__ import annotations

import re
from pathlib import Path

from trapan.core.jobs.batch_parameters import BATCH_ONLY
from trapan.core.jobs.parameter import Kind, Parameter
from trapan.core.jobs.parameters import PANSHARPEN, PRESET, SENSOR

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "parameters.md"
MODEL = ROOT / "resources" / "models" / "pansharpen_ndvi.model3"


def generate_page(text: str) -> str:
    """Replace the tables between the markers of the page."""
    tables = {
        "PANSHARPEN": _format_table(PANSHARPEN),
        "BATCH": _format_table(BATCH_ONLY),
        "SHARED": _format_shared_table(),
    }
    return re.sub(
        r"(<!-- table: (\w+) -->\n).*?(?=<!-- end -->)",
        lambda match: f"{match[1]}{tables[match[2]]}\n",
        text,
        flags=re.DOTALL,
    )


def generate_model(text: str) -> str:
    """Replace the choices of the model's parameters, which QGIS copied when the model was saved."""
    for parameter in (SENSOR, PRESET):
        choices = "".join(
            f'        <Option type="QString" value="{choice}"/>\n' for choice in parameter.choices
        )
        text = re.sub(
            rf'(<Option type="Map" name="{parameter.qgis}">.*?name="options">\n).*?(?= *</Option>)',
            rf"\g<1>{choices}",
            text,
            flags=re.DOTALL,
        )
    return text


def _format_table(parameters: tuple[Parameter, ...]) -> str:
    """Write the Markdown table of parameters for docs/parameters.md."""
    lines = ["| in QGIS | command line | default | meaning |", "|---|---|---|---|"]
    for parameter in parameters:
        name = f"`{parameter.qgis}`" if parameter.qgis else ""
        option = f"`{parameter.option}`" if parameter.option else ""
        lines.append(f"| {name} | {option} | {_default(parameter)} | {parameter.help} |")
    return "\n".join(lines)


def _format_shared_table() -> str:
    """Write the Markdown table of the `PANSHARPEN` parameters that a batch has."""
    lines = ["| `trapan:batch` | `trapan batch` |", "|---|---|"]
    for parameter in PANSHARPEN:
        if parameter.in_batch:
            name = f"`{parameter.qgis}`" if parameter.in_qgis_batch else ""
            lines.append(f"| {name} | `{parameter.option}` |")
    return "\n".join(lines)


def _default(parameter: Parameter) -> str:
    """Name the default of a parameter for the table."""
    if parameter.kind is Kind.SWITCH:
        return "off"
    if parameter.kind is Kind.OFF_SWITCH:
        return "registration on"
    return parameter.default_text


if __name__ == "__main__":
    PAGE.write_text(generate_page(PAGE.read_text("utf-8")), "utf-8")
    MODEL.write_text(generate_model(MODEL.read_text("utf-8")), "utf-8")

"""Translate finished English texts of `core`: log lines, errors and pages.

`core` knows no languages: it writes English sentences with their values, and the engine sends them through a
pipe. So a text is translated where QGIS shows it. A catalogue maps templates, such as "Computing on the CPU,
threads: {0}.", to their translations; the template that fits a text gives its values. A value that is a text of
`core` itself, such as the reason in an error, is translated as well. What no template fits stays as it is.

`scripts/core_messages.py` extracts the templates from the source. This module imports neither QGIS nor `core`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Callable, Iterator, Mapping

_INLINE = r"</?(?:a|b|code|data|em|i|strong|sub|sup)\b[^>]*>"
"""Tags inside a sentence; all others separate texts of a page."""

_TOKEN = re.compile(rf"(<(?:style|script|pre)\b.*?</(?:style|script|pre)>|<(?!{_INLINE[1:]})[^>]*>)", re.DOTALL)
_ATTRIBUTE = re.compile(r"(?<=\s)(alt|aria-label|title)='([^']*)'")

_SEPARATORS = (": ", "; ", ", ")
"""What joins texts without a template of its own: a name and a message, an error and its reason, a list."""

_QUOTED_VALUE = re.compile(r"'\{(\d+)\}'")


def normalise(text: str) -> str:
    """Replace line breaks and repeated spaces by one space, as HTML does."""
    return re.sub(r"\s+", " ", text).strip()


def split_page(page: str) -> Iterator[tuple[str, bool]]:
    """Split an HTML page into its tags and the texts between them; yield each part, and whether it is a text."""
    for number, part in enumerate(_TOKEN.split(page)):
        yield part, number % 2 == 0 and bool(part.strip())


class Messages:
    """Translates finished texts by templates.

    Args:
        catalogue: maps each template, with placeholders {0}, {1} ..., to its translation.
    """

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        self._fixed = {text.format(): done.format() for text, done in catalogue.items() if not _has_value(text)}
        # The template with most text is the most specific.
        patterns = [_Pattern(text, done) for text, done in catalogue.items() if _has_value(text)]
        self._patterns = sorted(patterns, key=lambda pattern: -pattern.length)
        self.translate: Callable[[str], str] = lru_cache(maxsize=1024)(self._translate)

    def _translate(self, text: str) -> str:
        """Translate a text; return it unchanged if no template fits it or its parts."""
        if not re.search("[A-Za-z]{2}", text):
            return text
        found = self._match(text)
        if found is not None:
            return found
        inner = text.strip()
        if inner != text:
            return text.replace(inner, self.translate(inner))
        # A text may begin a sentence in one place and stand inside one in another.
        if text[0].isalpha():
            found = self._match(text[0].swapcase() + text[1:])
            if found is not None:
                return (found[0].upper() if text[0].isupper() else found[0]) + found[1:]
        for separator in _SEPARATORS:
            head, found_separator, tail = text.partition(separator)
            if found_separator:
                return f"{self.translate(head)}{separator}{self.translate(tail)}"
        return text

    def _match(self, text: str) -> str | None:
        if text in self._fixed:
            return self._fixed[text]
        for pattern in self._patterns:
            values = pattern.values(text)
            if values is not None:
                return pattern.translation.format(
                    *(
                        value if number in pattern.verbatim else self.translate(value)
                        for number, value in enumerate(values)
                    )
                )
        return None

    def translate_page(self, page: str, language: str) -> str:
        """Translate the texts of an HTML page that `core` wrote.

        Args:
            page: the page.
            language: code for its `lang` attribute, such as "de".
        """
        parts = (
            self._translate_text(part) if is_text else _ATTRIBUTE.sub(self._translate_attribute, part)
            for part, is_text in split_page(page)
        )
        return "".join(parts).replace('<html lang="en">', f'<html lang="{language}">', 1)

    def _translate_text(self, text: str) -> str:
        # `html.escape` also escapes quotes, which only attributes need
        inner = normalise(text).replace("&#x27;", "'").replace("&quot;", '"')
        before, after = text[: -len(text.lstrip())], text[len(text.rstrip()) :]
        before = text[: len(text) - len(text.lstrip())]
        return before + self.translate(inner) + after

    def _translate_attribute(self, match: re.Match[str]) -> str:
        text = self.translate(match[2].replace("&#x27;", "'")).replace("'", "&#x27;")
        return f"{match[1]}='{text}'"


class _Pattern:
    """A template with values, as a regular expression.

    Attributes:
        translation: of the template.
        length: number of characters that are not values.
        verbatim: numbers of the values in quotes, which are names of layers and files.
    """

    def __init__(self, template: str, translation: str) -> None:
        fixed = [text.format() for text in re.split(r"(?<!\{)\{\d+\}(?!\})", template)]
        self.translation = translation
        self.length = sum(map(len, fixed))
        self.verbatim = {int(number) for number in _QUOTED_VALUE.findall(template)}
        self._longest = max(fixed, key=len)
        self._regex = re.compile("(.*?)".join(map(re.escape, fixed)), re.DOTALL)

    def values(self, text: str) -> tuple[str, ...] | None:
        """Return the values of a text that fits the template, else None."""
        match = self._regex.fullmatch(text) if self._longest in text else None
        return None if match is None else match.groups()


def _has_value(template: str) -> bool:
    return re.search(r"(?<!\{)\{\d+\}(?!\})", template) is not None

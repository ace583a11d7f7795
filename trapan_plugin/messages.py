"""Translate finished English texts of `core`: log lines, errors and pages.

`core` knows no languages: it writes English sentences with their values, and the engine sends them through a
pipe. So a text is translated where QGIS shows it. A catalogue maps templates, such as "Computing on the CPU,
threads: {0}.", to their translations; the template that fits a text gives its values. A value that is a text
of `core` itself, such as the reason in an error, is translated as well. What no template fits stays as it is.

`scripts/core_messages.py` extracts the templates from the source. This module imports neither QGIS nor
`core`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Callable, Iterator, Mapping

_INLINE = r"/?(?:a|b|code|data|em|i|strong|sub|sup)\b"
"""Tags inside a sentence; all others separate the texts of a page."""

_SEPARATOR = re.compile(rf"(<(style|script|pre)\b.*?</\2>|<(?!{_INLINE})[^>]*>)", re.DOTALL)
_ATTRIBUTE = re.compile(r"(?<=\s)(alt|aria-label|title)='([^']*)'")

_PLACEHOLDER = r"(?<!\{)\{(\d+)\}(?!\})"
_QUOTED_PLACEHOLDER = re.compile(r"'\{(\d+)\}'")
_NAME = r"((?:[^']|'(?![\s,:;.)]))*?|(?:[^']|(?<![\s(])')*?)"
"""A value in quotes. It may hold quotes that look like its end or like the start of another, but not both."""

_JOINTS = re.compile(r": |; |, ")
"""What joins texts without a template of its own: a name and a message, an error and its reason, a list."""

_LONGEST_JOINED = 800
"""Characters of a text that may be joined of others; a longer one is the output of a program."""

_WEAK_WORDS = frozenset(("and", "in", "is", "it", "not", "of", "or", "the"))
"""Words that any sentence has; see `_Pattern.is_weak`."""


def normalise(text: str) -> str:
    """Replace line breaks and repeated spaces by one space, as HTML does."""
    return re.sub(r"\s+", " ", text).strip()


def split_page(page: str) -> Iterator[tuple[str, bool]]:
    """Split an HTML page at its tags; yield each part, and whether it is a text between tags."""
    end = 0
    for tag in _SEPARATOR.finditer(page):
        yield page[end : tag.start()], bool(page[end : tag.start()].strip())
        yield tag[0], False
        end = tag.end()
    yield page[end:], bool(page[end:].strip())


class Messages:
    """Translates finished texts by templates.

    Args:
        catalogue: maps each template, with placeholders {0}, {1} ..., to its translation.
    """

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        patterns = [_Pattern(*pair) for pair in catalogue.items() if re.search(_PLACEHOLDER, pair[0])]
        # The template with most text and fewest values is the most specific one.
        self._patterns = sorted(patterns, key=lambda pattern: (-pattern.length, pattern.count))
        self._fixed = {
            text.format(): translation.format()
            for text, translation in catalogue.items()
            if not re.search(_PLACEHOLDER, text)
        }
        # Texts in texts are looked at many times.
        self.translate: Callable[[str], str] = lru_cache(maxsize=1024)(self._translate)
        self._match: Callable[[str], str | None] = lru_cache(maxsize=4096)(self._find_match)

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
        for joint in _JOINTS.finditer(text) if len(text) <= _LONGEST_JOINED else ():
            parts = text[: joint.start()], text[joint.end() :]
            if any(self._match(part) is not None for part in parts):
                return joint[0].join(map(self.translate, parts))
        return text

    def _translate_value(self, value: str) -> str:
        """Translate a value of a text: a list part by part if each one is a text, else as a whole."""
        parts = [self._match(part) for part in value.split("; ")]
        return self.translate(value) if None in parts else "; ".join(map(str, parts))

    def _find_match(self, text: str) -> str | None:
        """Translate a text by one template; None if none fits."""
        found = self._match_exactly(text)
        if found is None and text[:1].isalpha():
            # A text may begin a sentence in one place and stand inside one in another.
            found = self._match_exactly(text[0].swapcase() + text[1:])
            if found and text[0].isupper():
                found = found[0].upper() + found[1:]
        return found

    def _match_exactly(self, text: str) -> str | None:
        if text in self._fixed:
            return self._fixed[text]
        for pattern in self._patterns:
            values = pattern.values(text)
            if values is not None and self._is_meant(pattern, values):
                translated = list(values)
                for number in pattern.unquoted:
                    translated[number] = self._translate_value(values[number])
                return pattern.translation.format(*translated)
        return None

    def _is_meant(self, pattern: _Pattern, values: tuple[str, ...]) -> bool:
        """Tell whether a text that fits a template was made from it: many other texts fit "{0} and {1}"."""
        words = [values[number] for number in pattern.unquoted if re.search("[a-z]{2}", values[number])]
        if not pattern.is_weak or not words:
            return True
        if sum(map(len, words)) > _LONGEST_JOINED:
            return False
        known = [self._match(word.strip()) is not None for word in words]
        return all(known) if pattern.joins else any(known)

    def translate_page(self, page: str, language: str) -> str:
        """Translate the texts of an HTML page of `core`.

        Args:
            page: the page.
            language: code for its `lang` attribute, such as "de".
        """
        parts = (
            self._translate_part(part) if is_text else _ATTRIBUTE.sub(self._translate_attribute, part)
            for part, is_text in split_page(page)
        )
        return "".join(parts).replace('<html lang="en">', f'<html lang="{language}">', 1)

    def _translate_part(self, part: str) -> str:
        # `html.escape` also escapes quotes, which only attributes need
        text = normalise(part).replace("&#x27;", "'").replace("&quot;", '"')
        translated = self._match(text)
        if translated is None:
            pieces = re.split("(<[^>]*>)", text)
            translated = "".join(piece if piece[:1] == "<" else self.translate(piece) for piece in pieces)
        return part if translated == text else part.replace(part.strip(), translated)

    def _translate_attribute(self, match: re.Match[str]) -> str:
        text = self.translate(match[2].replace("&#x27;", "'")).replace("'", "&#x27;")
        return f"{match[1]}='{text}'"


class _Pattern:
    """A template with values, as a regular expression.

    Attributes:
        translation: of the template.
        length: number of characters that are not values.
        count: number of values.
        unquoted: numbers of the values that are not in quotes, as names of layers and files are.
        is_weak: whether the template has no words but those of `_WEAK_WORDS`, or one beside a value, as
            "{0} bands". A value must then be a text of `core`, or all values no words, as in "4 bands".
        joins: whether each value must be such a text, as in "{0} and {1}".
    """

    def __init__(self, template: str, translation: str) -> None:
        fixed = [text.format() for text in re.split(_PLACEHOLDER, template)[::2]]
        self.translation = translation
        self.length, self.count = sum(map(len, fixed)), len(fixed) - 1
        quoted = set(map(int, _QUOTED_PLACEHOLDER.findall(template)))
        self.unquoted = [number for number in range(self.count) if number not in quoted]
        words = re.findall(r"\w+", " ".join(fixed))
        is_plain = not re.search(r"[^\w\s,']", "".join(fixed))
        is_count = self.count == 1 and len(words) == 1
        self.is_weak = is_plain and (is_count or _WEAK_WORDS.issuperset(words))
        self.joins = {"and", "of", "or"}.issuperset(words)
        self._longest = max(fixed, key=len)
        values = [_NAME if number in quoted else "(.*?)" for number in range(self.count)]
        parts = (part for pair in zip(map(re.escape, fixed), [*values, ""]) for part in pair)
        self._regex = re.compile("".join(parts), re.DOTALL)

    def values(self, text: str) -> tuple[str, ...] | None:
        """Return the values of a text that fits the template, else None."""
        match = self._regex.fullmatch(text) if self._longest in text else None
        return None if match is None else match.groups()

"""The colours of `look/tokens.css` can be read: LOOK's minimums in every mode, 7 : 1 and 4.5 : 1 in 高对比."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LOOK = Path(__file__).parents[1] / "static_src" / "look"
TOKENS = (LOOK / "tokens.css").read_text("utf-8")
_RULE = re.compile(r"(?P<selector>:root[^{}]*)\{(?P<body>[^{}]*)\}")
_TOKEN = re.compile(r"--(?P<name>[\w-]+):\s*(?P<value>[^;]+);")
_WISH = "@media (prefers-contrast: more)"
CHOSEN, WISHED = ':root[data-contrast="more"]', ':root:not([data-audience="hall"])'

#: Words and the grounds they stand on. A tone's words stand on its own wash, on cards and on paper.
GROUNDS = ("paper", "surface", "sunken")
TONES = ("azure", "malachite", "ochre", "cinnabar")
TEXT = (
    *((ink, ground) for ink in ("ink", "ink-soft", "ink-faint") for ground in GROUNDS),
    *((tone, ground) for tone in TONES for ground in (f"{tone}-wash", "surface", "paper")),
    ("azure-deep", "azure-wash"), ("azure-deep", "surface"), ("ink", "azure-wash"), ("ink-soft", "azure-wash"),
    ("ink-faint", "azure-wash"), ("ink", "ochre-wash"), ("ink-soft", "ochre-wash"), ("ink", "cinnabar-wash"),
    ("ink-soft", "malachite-wash"), ("ink", "card-yellow"),
    *(("#ffffff", tone) for tone in (*TONES, "azure-deep", "night")),
    ("#c9d8e4", "night"), ("#a9c0d2", "night"), ("#c4d8e8", "azure-deep"), ("ink", "#fff2c4"),
)  # fmt: skip
#: Edges of controls, shapes, bars: what one must see to know what something is.
MARKS = (
    ("line-strong", "surface"), ("line-strong", "paper"), ("line-strong", "sunken"), ("azure", "azure-wash"),
    ("azure", "surface"), ("azure", "paper"), ("malachite", "surface"), ("ochre", "ochre-wash"), ("cinnabar", "surface"),
    ("card-yellow", "night"), ("ink", "surface"),
)  # fmt: skip


def rules() -> dict[str, dict[str, str]]:
    """Selector → its tokens. The media query's own block has a selector nothing else has."""
    plain = re.sub(r"/\*.*?\*/", "", TOKENS, flags=re.DOTALL)
    return {
        found["selector"].strip(): {t["name"]: t["value"].strip() for t in _TOKEN.finditer(found["body"])}
        for found in _RULE.finditer(plain)
    }


MODES = {
    "citizen": (":root",),
    "large": (":root", ':root[data-size="large"]'),
    "desk": (":root", ':root[data-audience="desk"]'),
    "contrast": (":root", CHOSEN),
    "large, contrast": (":root", ':root[data-size="large"]', CHOSEN),
    "desk, contrast": (":root", ':root[data-audience="desk"]', CHOSEN),
}


def colour(name: str, mode: str) -> str:
    """`#rrggbb` of a token in a mode, through `var()`."""
    tokens: dict[str, str] = {}
    for selector in MODES[mode]:
        tokens |= rules()[selector]
    value = name if name.startswith("#") else tokens[name]
    while found := re.fullmatch(r"var\(--([\w-]+)\)", value):
        value = tokens[found[1]]
    short = re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", value)
    return "#" + "".join(digit * 2 for digit in short.groups()) if short else value


def luminance(hexadecimal: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(hexadecimal[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(pairs: tuple[tuple[str, str], ...], mode: str, least: float) -> dict[tuple[str, str], float]:
    found = {pair: round(contrast(colour(pair[0], mode), colour(pair[1], mode)), 2) for pair in pairs}
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


def test_the_measure_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("mode", MODES)
def test_words_and_marks_can_be_read(mode: str) -> None:
    text, marks = (7.0, 4.5) if "contrast" in mode else (4.5, 3.0)
    assert too_faint(TEXT, mode, text) == {}
    assert too_faint(MARKS, mode, marks) == {}


@pytest.mark.parametrize(
    ("ink", "ground", "promised"),
    [
        ("ink", "paper", 16.0), ("ink-soft", "paper", 8.3), ("ink-faint", "paper", 5.9), ("ink-faint", "sunken", 5.5),
        ("ink-faint", "surface", 6.3), ("line-strong", "surface", 4.1), ("line-strong", "sunken", 3.6),
        ("#ffffff", "azure", 7.7), ("azure", "paper", 7.3), ("azure", "azure-wash", 6.8), ("#c4d8e8", "azure-deep", 7.6),
        ("malachite", "malachite-wash", 5.7), ("ochre", "ochre-wash", 5.9), ("cinnabar", "cinnabar-wash", 6.0),
        ("#ffffff", "cinnabar", 6.9), ("ink", "card-yellow", 11.2), ("card-yellow", "night", 10.5),
        ("#c9d8e4", "night", 10.9), ("#a9c0d2", "night", 8.4),
    ],
)  # fmt: skip
def test_the_colours_keep_what_the_design_promises(ink: str, ground: str, promised: float) -> None:
    assert contrast(colour(ink, "citizen"), colour(ground, "citizen")) >= promised - 0.05


def test_whoever_asks_the_system_for_contrast_gets_the_same_colours() -> None:
    assert _WISH in TOKENS
    assert rules()[WISHED] == rules()[CHOSEN]


def test_contrast_is_said_after_every_other_mode_of_the_same_weight() -> None:
    order = [name for name in rules() if name in {name for names in MODES.values() for name in names}]
    assert order[-1] == CHOSEN

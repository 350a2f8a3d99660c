"""Faces of this machine for the typesetter. A Chinese one has fifteen megabytes: it is read once a process, whoever sets with."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from typst import Fonts


def faces(*, preferred: Sequence[str]) -> tuple[Fonts, list[str]]:
    """All faces of the system and of FONT_DIRS, and the names of the preferred ones among them, in their order.

    When none of those is there: every name, so that something is printed.
    """
    fonts = _fonts(tuple(str(folder) for folder in settings.FONT_DIRS))
    there = set(fonts.families())
    return fonts, [face for face in preferred if face in there] or sorted(there)


@functools.cache
def no_faces() -> Fonts:
    """For drawings that hold no text: finding faces takes a third of a second."""
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False)


@functools.cache
def _fonts(folders: tuple[str, ...]) -> Fonts:
    from typst import Fonts

    return Fonts(
        include_system_fonts=True,
        include_embedded_fonts=False,
        font_paths=[folder for folder in folders if Path(folder).is_dir()],
    )

"""Pictures of the main pages, wide and on a phone, kept while the walk goes by: `make screens`."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.browser import PHONE, WIDE

#: Where pictures go when somebody asks for them.
FOLDER = os.environ.get("SCREENS", "")
#: As much as one sees with a little scrolling; small enough to be kept beside the code.
_TALLEST, _QUALITY = 1500, 60
#: (page, what the walk calls the stop, who looks, language) → what the picture is called.
NAMES = {
    ("home", "", "", "zh-CN"): "portal-home",
    ("home", "", "", "en"): "portal-home-english",
    ("home", "长辈版", "王芳", "zh-CN"): "elder-home",
    ("search", "", "王芳", "zh-CN"): "search",
    ("guide", "answered", "", "zh-CN"): "item-guide",
    ("bundle", "", "", "zh-CN"): "bundle",
    ("halls", "near", "", "zh-CN"): "halls",
    ("sign-in", "", "", "zh-CN"): "sign-in",
    ("apply", "errors", "王芳", "zh-CN"): "apply-errors",
    ("apply", "full", "王芳", "zh-CN"): "apply",
    ("submitted", "", "王芳", "zh-CN"): "submitted",
    ("my", "", "王芳", "zh-CN"): "my-space",
    ("my-case", "correcting", "王芳", "zh-CN"): "my-case-correcting",
    ("my-case", "reviewing", "王芳", "zh-CN"): "my-case",
    ("verify", "valid", "", "zh-CN"): "verify",
    ("desk", "", "赵敏", "zh-CN"): "desk-inbox",
    ("desk-case", "reviewing", "孙立", "zh-CN"): "desk-case",
    ("desk-case", "reviewing", "孙立", "en"): "desk-case-english",
    ("desk-reception", "correction, paper", "赵敏", "zh-CN"): "window-reception",
    ("desk-decide", "paper", "周正", "zh-CN"): "desk-decide",
    ("ui", "", "赵敏", "zh-CN"): "components",
    ("ui-hall", "", "赵敏", "zh-CN"): "hall-screen",
    ("ui-kiosk", "", "赵敏", "zh-CN"): "kiosk",
    ("", "", "", "zh-CN"): "not-found",
}


def keep(page: Page, *, stop: tuple[str, str, str, str]) -> None:
    """Keep what a stop shows, if pictures are asked for and this one is among them."""
    name = NAMES.get(stop)
    if not FOLDER or name is None:
        return
    folder = Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    page.evaluate("() => document.activeElement?.blur()")
    for width in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("() => window.scrollTo(0, 0)")
        page.wait_for_timeout(150)
        seen = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
        seen.crop((0, 0, width, min(seen.height, _TALLEST))).save(
            folder / f"{name}-{width}.webp", quality=_QUALITY, method=6
        )
    page.set_viewport_size({"width": WIDE, "height": 900})

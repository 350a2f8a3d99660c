"""Small real files to upload."""

from __future__ import annotations

import io

from PIL import Image


def picture(text: str = "材料") -> bytes:
    """A PNG, different for different words."""
    image = Image.new("RGB", (120, 80), (sum(text.encode()) % 200, 180, 160))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()

"""QR codes as the typesetter takes them."""

from __future__ import annotations

import io

import segno


def qr_svg(url: str) -> str:
    """As SVG without a border: the template keeps the quiet zone."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, omitsize=True)
    return out.getvalue().decode()

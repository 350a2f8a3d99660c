"""证照编号: as it is printed on the certificate."""

from __future__ import annotations


def certificate_number(*, prefix: str, mark: str, year: int, serial: int) -> str:
    """肥民低保字〔2026〕1号: the body's short prefix, the type's short name, the year and a gapless serial."""
    if serial < 1:
        raise ValueError("serials start at 1")
    return f"{prefix}{mark}字〔{year}〕{serial}号"

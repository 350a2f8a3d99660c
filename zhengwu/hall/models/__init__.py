"""Halls and windows."""

from zhengwu.hall.models.centre import Centre
from zhengwu.hall.models.window import Window

__all__ = ["Centre", "Window"]

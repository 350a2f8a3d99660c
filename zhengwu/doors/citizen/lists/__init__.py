"""清单公开: 权责清单, 负面清单, 前置条件清单, on the page and to take away. Each list is a `_kind`; start at `_kind.py`."""

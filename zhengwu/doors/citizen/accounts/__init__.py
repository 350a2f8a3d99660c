"""Signing in and out, and how the account library behaves here. Start at `sign_in.py`."""

from zhengwu.doors.citizen.accounts.adapter import AccountAdapter

__all__ = ["AccountAdapter"]

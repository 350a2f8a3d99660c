"""Signing in and out, and how the account library behaves here. Start at `sign_in.py`."""

from zhengwu.doors.citizen.accounts.adapter import AccountAdapter
from zhengwu.doors.citizen.accounts.second_factor import SecondFactorAdapter

__all__ = ["AccountAdapter", "SecondFactorAdapter"]

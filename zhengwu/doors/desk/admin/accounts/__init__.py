"""账号: open, lock, reset, sign out, level of identity. Start at `accounts.py`."""

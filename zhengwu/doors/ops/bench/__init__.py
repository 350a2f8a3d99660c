"""Measurements beside their floors, in one run. Start reading at `command.py`."""

"""The operators' door: the command line, health and metrics. Start reading at `cli.py`."""

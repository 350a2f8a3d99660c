"""单点登录: the systems that sign people in here. Start at `systems.py`."""

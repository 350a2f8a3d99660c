"""登录与安全: password, second factors, devices. Start at `overview.py`."""

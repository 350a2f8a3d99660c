"""服务状态说明: what the administrator tells everybody on `/status`."""

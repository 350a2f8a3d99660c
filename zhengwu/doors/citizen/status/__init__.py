"""服务状态 (`/status`): what citizens may know of how the platform is. `signs.py` looks, `reckon.py` judges, `page.py` shows."""

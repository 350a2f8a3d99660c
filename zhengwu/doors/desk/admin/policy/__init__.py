"""权限查询: the table of permission, and who may do something to one case or over one body, and why."""

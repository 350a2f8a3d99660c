"""事项目录: every published item, to look through and to take home as open data."""

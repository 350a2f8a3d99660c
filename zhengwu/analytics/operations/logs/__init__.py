"""外来日志: logs made by others, taken in with caution and analysed as ours are."""

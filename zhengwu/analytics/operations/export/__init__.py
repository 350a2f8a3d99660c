"""事件日志导出: the log of cases in the formats of process mining, streamed, with nobody's name in it."""

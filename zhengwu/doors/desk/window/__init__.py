"""一窗: one counter for every matter. Who stands there, what they want, what they brought; slips and lists beside it."""

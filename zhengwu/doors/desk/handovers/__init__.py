"""首问负责: what is handed over to whom."""

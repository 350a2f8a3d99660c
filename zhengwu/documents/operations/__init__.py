"""One verb a file: store a file, issue, set as PDF, revoke."""

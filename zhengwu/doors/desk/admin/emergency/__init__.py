"""应急账号: sealed in an envelope, opened with a reason, good for hours."""

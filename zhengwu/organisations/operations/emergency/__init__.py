"""应急账号: sealed for the hour in which nobody else can get in."""

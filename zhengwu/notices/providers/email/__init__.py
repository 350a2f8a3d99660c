"""电子邮件: one file a way."""

"""考核 as rules: no database, no clock."""

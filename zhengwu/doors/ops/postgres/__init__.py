"""PostgreSQL's own programs: where they are on this machine, and a server of one's own for drills."""

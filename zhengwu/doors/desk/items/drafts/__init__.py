"""编制稿: the list, one draft from the first word to publication, and what differs between two savings."""

"""一件事要走哪些步: the public flow picture of cases, from the one transition table."""

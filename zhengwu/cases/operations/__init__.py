"""The verbs of the law, one a file. Each is one transaction that can be read aloud."""

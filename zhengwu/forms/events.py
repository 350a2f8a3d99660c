"""Forms change nothing themselves, so they have no facts to tell."""

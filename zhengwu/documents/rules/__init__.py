"""Pure decisions: kinds of documents, their numbers and codes, what a file really is."""

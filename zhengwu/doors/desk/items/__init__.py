"""事项: the officer's list of items, what each was and is, and drafts on their way to publication."""

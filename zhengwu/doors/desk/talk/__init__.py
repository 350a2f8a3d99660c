"""What is said about a case beside its process: notes, questions, opinions of experts."""
